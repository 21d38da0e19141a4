/** Mock exams. */
export const exams = `
-- Mock exams: the paper as it was put together, and everything that happened in it, in order. What is on the sheet, how much
-- time is left and what it came to follow from the events alone.
CREATE TABLE exam (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  deck TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (json_valid(paper))
) STRICT;

CREATE TABLE exam_event (
  exam INTEGER NOT NULL REFERENCES exam (key),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'go', 'grid', 'answer', 'strike', 'flag', 'unflag', 'tick', 'pause', 'leave',
    'end')),
  question TEXT,
  options TEXT CHECK (json_valid(options)),
  result TEXT CHECK (json_valid(result)),
  PRIMARY KEY (exam, number),
  CHECK ((kind = 'end') = (result IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX exam_ended ON exam_event (exam) WHERE kind = 'end';

CREATE TRIGGER exam_kept BEFORE UPDATE ON exam BEGIN SELECT RAISE(ABORT, 'an exam is never changed'); END;
CREATE TRIGGER exam_stays BEFORE DELETE ON exam BEGIN SELECT RAISE(ABORT, 'an exam is never deleted'); END;
CREATE TRIGGER exam_event_kept BEFORE UPDATE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never changed'); END;
CREATE TRIGGER exam_event_stays BEFORE DELETE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never deleted'); END;
`;
