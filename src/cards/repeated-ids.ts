import type { Draft } from './card.ts';

/**
 * The drafts without those whose id, written by the author, an item further up in the note has already: taken together they
 * would make two cards one. The cards of one item share its line, and may share its id.
 */
export function withoutRepeatedIds(drafts: readonly Draft[]): Draft[] {
  const lineOf = new Map<string, number>();
  return drafts.filter(({ explicitId, lines }) => {
    if (explicitId === null) return true;
    const first = lineOf.get(explicitId);
    if (first === undefined) lineOf.set(explicitId, lines.line);
    return first === undefined || first === lines.line;
  });
}
