/** A stretch of a text, the end exclusive. */
export type Range = { start: number; end: number };

/** The most words a cloze hides. */
export const MAX_HIDDEN_WORDS = 6;
