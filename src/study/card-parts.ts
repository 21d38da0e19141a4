import { BLANK, type Card } from '../cards/card.ts';
import { LEECH_LAPSES, type Schedule } from '../schedule/schedule.ts';

/** A piece of a question: ordinary words, a hidden part, or a part that was hidden and is shown now. */
export type Part = { kind: 'text' | 'blank' | 'shown'; text: string };

/**
 * The front of a card in parts. In a cloze each `[…]` is a blank until the answer is shown, then the hidden words; a
 * blank without words (the note changed under it) stays a blank.
 */
export function frontParts(card: Pick<Card, 'form' | 'front' | 'members'>, answered: boolean): Part[] {
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
