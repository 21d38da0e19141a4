import { BLANK, type Card } from '../cards/card.ts';
import { optionsOfChoice } from '../cards/choice-options.ts';
import { seeded, seedOf, shuffled } from '../random.ts';
import { LEECH_LAPSES, type Schedule } from '../schedule/schedule.ts';

/** A piece of a question: ordinary words, a hidden part, or a part that was hidden and is shown now. */
export type Part = { kind: 'text' | 'blank' | 'shown'; text: string };

/**
 * The front of a card in parts. A choice that came with its key shows its options below, in an order that does not give it
 * away; once answered, the right ones are the shown parts. In a cloze each `[…]` is a blank until the answer is shown, then the hidden words; a
 * blank without words (the note changed under it) stays a blank.
 */
export function frontParts(
  card: Pick<Card, 'form' | 'front' | 'members'> & Partial<Pick<Card, 'ordered'>>,
  answered: boolean,
): Part[] {
  if (card.form === 'choice') return choiceParts(card, answered);
  if (card.form !== 'cloze') return [{ kind: 'text', text: card.front }];
  return card.front.split(BLANK).flatMap((text, index): Part[] => {
    const before: Part[] = [];
    if (index > 0) {
      const hidden = card.members[index - 1];
      before.push(answered && hidden !== undefined ? { kind: 'shown', text: hidden } : { kind: 'blank', text: BLANK });
    }
    return text === '' ? before : [...before, { kind: 'text', text }];
  });
}

/** Whether the card was failed so often after it had been learnt that its wording is probably at fault. */
export function isLeech(schedule: Schedule): boolean {
  return schedule.lapses >= LEECH_LAPSES;
}

function choiceParts(
  card: Pick<Card, 'form' | 'front' | 'members'> & Partial<Pick<Card, 'ordered'>>,
  answered: boolean,
): Part[] {
  const options = optionsOfChoice(card);
  const order = card.ordered ? options : shuffled(options, seeded(seedOf(card.front)));
  return [
    { kind: 'text', text: card.front },
    ...order.flatMap(({ text, right, why }, index): Part[] => [
      { kind: 'text', text: `\n${index === 0 ? '\n' : ''}${String.fromCharCode(65 + index)}  ` },
      { kind: answered && right ? 'shown' : 'text', text },
      ...(answered && why !== null ? [{ kind: 'text' as const, text: ` – ${why}` }] : []),
    ]),
  ];
}
