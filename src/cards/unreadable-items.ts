import type { Card } from './card.ts';
import type { PairedNote } from './change.ts';

/**
 * Of the cards a note lost, those that stand where an item of it is now broken: what was stored of that item stays as it
 * was until it is mended. The note's lines may have moved, so a card's place is that between its neighbours which were
 * found: with an error on a line between the two, all that is lost there is kept. `errorLines` count as in the note now.
 */
export function lostToErrors({ pairs, lost }: PairedNote, errorLines: readonly number[]): Card[] {
  if (errorLines.length === 0 || lost.length === 0) return [];
  const anchors = pairs
    .filter(({ card }) => !card.retired)
    .map(({ card, draft }) => ({ position: card.position, lines: draft.lines }))
    .sort((left, right) => left.position - right.position);
  return lost.filter(({ position }) => {
    const next = anchors.find((anchor) => anchor.position > position);
    const last = anchors.findLast((anchor) => anchor.position < position);
    const from = last?.lines.line ?? 1;
    const to = next?.lines.endLine ?? Number.POSITIVE_INFINITY;
    return errorLines.some((line) => line >= from && line <= to);
  });
}
