/** What FSRS makes of a card is thrown away by whoever adds to its log, batch by batch. */
export const memoriesByBatch = `
-- A trigger for each row took as long as the row itself.
DROP TRIGGER memory_reviewed;
DROP TRIGGER memory_changed;
DROP TRIGGER memory_placed;
`;
