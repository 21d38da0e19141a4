/** A stretch of a text, the end exclusive. */
export type Range = { start: number; end: number };

/** The most words a cloze hides. */
export const MAX_HIDDEN_WORDS = 6;

/** Where the first group of a match stands, which the match ends with; null where there is no match or no such group. */
export function groupAtEnd(match: RegExpExecArray | null): Range | null {
  const told = match?.[1];
  if (match === null || told === undefined) return null;
  const end = match.index + match[0].length;
  return { start: end - told.length, end };
}
