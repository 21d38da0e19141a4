/** Where a card stood in the program it came from. */
export const placements = `
-- Where a card stood in the program it came from: an event like the others, with its own figures.
CREATE TABLE placement (
  card TEXT NOT NULL,
  at INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  due INTEGER NOT NULL,
  interval_days INTEGER NOT NULL,
  ease_hundredths INTEGER NOT NULL,
  repetitions INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  PRIMARY KEY (card, at, counter, device, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX placement_device ON placement (device, seq);

CREATE TRIGGER placement_kept BEFORE UPDATE ON placement
BEGIN SELECT RAISE(ABORT, 'a placement is never changed'); END;
CREATE TRIGGER placement_stays BEFORE DELETE ON placement
BEGIN SELECT RAISE(ABORT, 'a placement is never deleted'); END;
`;
