/** FSRS as a second scheduler, and what it makes of each card. */
export const memories = `
ALTER TABLE schedule ADD COLUMN stability REAL;
ALTER TABLE schedule ADD COLUMN difficulty REAL;

-- A cache of what FSRS makes of each card's log, whatever schedules it. A row goes when anything is added to that log;
-- a card whose log has no review in it has one without figures.
CREATE TABLE memory (
  card INTEGER PRIMARY KEY REFERENCES card (key),
  stability REAL,
  difficulty REAL,
  last_day INTEGER
) STRICT;
CREATE TRIGGER memory_reviewed AFTER INSERT ON review WHEN EXISTS (SELECT 1 FROM memory) BEGIN
  DELETE FROM memory WHERE card = (SELECT key FROM card WHERE id = new.card);
  DELETE FROM memory WHERE card = (SELECT card FROM card_alias WHERE alias = new.card);
END;
CREATE TRIGGER memory_changed AFTER INSERT ON event
WHEN new.kind IN ('undo', 'forget') AND EXISTS (SELECT 1 FROM memory) BEGIN
  DELETE FROM memory WHERE card = (SELECT key FROM card WHERE id = new.card);
  DELETE FROM memory WHERE card = (SELECT card FROM card_alias WHERE alias = new.card);
END;
CREATE TRIGGER memory_placed AFTER INSERT ON placement WHEN EXISTS (SELECT 1 FROM memory) BEGIN
  DELETE FROM memory WHERE card = (SELECT key FROM card WHERE id = new.card);
  DELETE FROM memory WHERE card = (SELECT card FROM card_alias WHERE alias = new.card);
END;
CREATE TRIGGER memory_paired AFTER INSERT ON card_alias BEGIN
  DELETE FROM memory WHERE card = new.card;
END;
`;
