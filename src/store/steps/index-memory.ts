/**
 * The text index gathers what is new in memory before it writes a piece of itself: of its own accord so little (1 MB) that
 * one batch of an import became several pieces, which had to be merged at once.
 */
export const indexMemory = `INSERT INTO card_text (card_text, rank) VALUES ('hashsize', 4194304);`;
