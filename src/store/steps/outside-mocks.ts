/** Mock exams taken elsewhere. */
export const outsideMocks = `
-- The truth, too: the marks of a mock exam that was taken elsewhere. An event of the log takes one back.
CREATE TABLE outside_mock (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  deck TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('mock', 'official')),
  correct INTEGER NOT NULL CHECK (correct BETWEEN 0 AND asked),
  asked INTEGER NOT NULL,
  domains TEXT NOT NULL CHECK (json_valid(domains))
) STRICT;
CREATE UNIQUE INDEX outside_mock_device ON outside_mock (device, seq);

CREATE TRIGGER outside_mock_kept BEFORE UPDATE ON outside_mock
BEGIN SELECT RAISE(ABORT, 'a mock taken elsewhere is never changed'); END;
CREATE TRIGGER outside_mock_stays BEFORE DELETE ON outside_mock
BEGIN SELECT RAISE(ABORT, 'a mock taken elsewhere is never deleted'); END;
`;
