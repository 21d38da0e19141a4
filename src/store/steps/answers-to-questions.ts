/** Answers to questions. */
export const answersToQuestions = `
-- The truth, too: which options were picked of a question. What was recorded with it (the grade of its card, the fact cards
-- it brought up) is taken back with it.
CREATE TABLE answer (
  question TEXT NOT NULL,
  at INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  card TEXT,
  bank TEXT NOT NULL,
  family TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  generated INTEGER NOT NULL CHECK (generated IN (0, 1)),
  aimed INTEGER NOT NULL CHECK (aimed IN (0, 1)),
  mode TEXT NOT NULL CHECK (mode IN ('quiz', 'review', 'exam')),
  options INTEGER NOT NULL,
  picked TEXT NOT NULL CHECK (json_valid(picked)),
  answer_key TEXT NOT NULL CHECK (json_valid(answer_key)),
  correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
  sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
  difficulty REAL NOT NULL,
  took_ms INTEGER,
  together TEXT NOT NULL CHECK (json_valid(together)),
  PRIMARY KEY (question, at, counter, device, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX answer_device ON answer (device, seq);
CREATE INDEX answer_day ON answer (day, at, counter);

CREATE TRIGGER answer_kept BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
CREATE TRIGGER answer_stays BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;

-- Questions take minutes: how many of them are begun in a day is counted apart from facts.
CREATE INDEX card_new_choice ON card (root, path, position) WHERE fresh = 1 AND retired = 0 AND form = 'choice';
`;
