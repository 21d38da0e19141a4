import { BLANK, type Draft } from './card.ts';
import { normalise } from './normalise.ts';

/** The sentence of a cloze with its hidden words in their places, folded; null for a card of another form. */
export function sentenceOf({ form, front, members }: Pick<Draft, 'form' | 'front' | 'members'>): string | null {
  if (form !== 'cloze') return null;
  let next = 0;
  const filled = front.replaceAll(BLANK, (blank) => {
    next += 1;
    return members[next - 1] ?? blank;
  });
  return normalise(filled);
}
