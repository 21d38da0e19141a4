/** The order in which new cards are begun. */
export const newCardOrder = `
-- What matters most is begun first, and of what matters alike ten cards of each note in turn, so that none fills a week.
DROP INDEX card_new;
CREATE INDEX card_new ON card (importance DESC, position / 10, root, path, position) WHERE fresh = 1 AND retired = 0;
`;
