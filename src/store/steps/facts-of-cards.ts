/** The facts of decision tables that a card holds. */
export const factsOfCards = `
-- The facts of decision tables that a card holds: a wrong answer to a scenario brings up the cards of what decided it.
CREATE TABLE card_fact (
  card INTEGER NOT NULL REFERENCES card (key),
  fact TEXT NOT NULL,
  PRIMARY KEY (card, fact)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_fact_fact ON card_fact (fact, card);
`;
