/** Mock exams know which answers were guesses. */
export const examSureness = `
-- A check of a table cannot be changed: the events move to a table that knows two more kinds.
DROP TRIGGER exam_event_kept;
DROP TRIGGER exam_event_stays;
CREATE TABLE exam_event_with_sureness (
  exam INTEGER NOT NULL REFERENCES exam (key),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('open', 'go', 'grid', 'answer', 'strike', 'flag', 'unflag', 'unsure', 'sure', 'tick',
    'pause', 'leave', 'end')),
  question TEXT,
  options TEXT CHECK (json_valid(options)),
  result TEXT CHECK (json_valid(result)),
  PRIMARY KEY (exam, number),
  CHECK ((kind = 'end') = (result IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO exam_event_with_sureness (exam, number, at, kind, question, options, result)
SELECT exam, number, at, kind, question, options, result FROM exam_event;
DROP TABLE exam_event;
ALTER TABLE exam_event_with_sureness RENAME TO exam_event;
CREATE UNIQUE INDEX exam_ended ON exam_event (exam) WHERE kind = 'end';
CREATE TRIGGER exam_event_kept BEFORE UPDATE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never changed'); END;
CREATE TRIGGER exam_event_stays BEFORE DELETE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never deleted'); END;
`;
