CREATE INDEX answer_day ON answer (day, at, counter);

CREATE UNIQUE INDEX answer_device ON answer (device, seq);

CREATE INDEX card_alias_card ON card_alias (card);

CREATE INDEX card_deck ON card (deck) WHERE deck IS NOT NULL;

CREATE INDEX card_fact_fact ON card_fact (fact, card);

CREATE INDEX card_new ON card (importance DESC, position / 10, root, path, position) WHERE fresh = 1 AND retired = 0;

CREATE INDEX card_new_choice ON card (root, path, position) WHERE fresh = 1 AND retired = 0 AND form = 'choice';

CREATE INDEX card_place ON card (root, path, position);

CREATE INDEX card_tag_card ON card_tag (card, tag);

CREATE UNIQUE INDEX device_own ON device (own) WHERE own = 1;

CREATE UNIQUE INDEX event_device ON event (device, seq);

CREATE INDEX event_undone ON event (target) WHERE kind = 'undo';

CREATE UNIQUE INDEX exam_ended ON exam_event (exam) WHERE kind = 'end';

CREATE UNIQUE INDEX exam_name_device ON exam_name (device, seq);

CREATE UNIQUE INDEX outside_mock_device ON outside_mock (device, seq);

CREATE UNIQUE INDEX placement_device ON placement (device, seq);

CREATE INDEX review_day ON review (day, at, counter);

CREATE UNIQUE INDEX review_device ON review (device, seq);

CREATE INDEX schedule_buried ON schedule (buried_until) WHERE buried_until IS NOT NULL;

CREATE INDEX schedule_due ON schedule (open_due, buried_until) WHERE open_due IS NOT NULL;

CREATE INDEX schedule_new ON schedule (open_new, buried_until) WHERE open_new IS NOT NULL;

CREATE INDEX schedule_queue ON schedule (open_due, card, buried_until, due, interval_days, ease_hundredths, repetitions,
  lapses, last_day, card_id, place, topic, form, importance) WHERE open_due IS NOT NULL;

CREATE INDEX schedule_repeat ON schedule (open_repeat) WHERE open_repeat IS NOT NULL;

CREATE INDEX twin_own ON twin (own);

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

CREATE TABLE cache (name TEXT PRIMARY KEY, made_from TEXT NOT NULL, value TEXT NOT NULL CHECK (json_valid(value)))
STRICT, WITHOUT ROWID;

CREATE TABLE card (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  root INTEGER NOT NULL REFERENCES root (key),
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('basic', 'reversed', 'cloze', 'list', 'open', 'choice')),
  importance INTEGER NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  -- Never learnt and not suspended: follows the schedule, so that new cards are found in the order they are learnt.
  fresh INTEGER NOT NULL DEFAULT 1 CHECK (fresh IN (0, 1)),
  ordered INTEGER NOT NULL CHECK (ordered IN (0, 1)),
  recogniser TEXT NOT NULL,
  deck TEXT,
  explicit_id TEXT,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  context TEXT NOT NULL CHECK (json_valid(context)),
  front TEXT NOT NULL,
  back TEXT NOT NULL,
  members TEXT NOT NULL CHECK (json_valid(members)),
  hint TEXT,
  picture TEXT CHECK (json_valid(picture)),
  citations TEXT NOT NULL CHECK (json_valid(citations)),
  warning TEXT,
  former_back TEXT
) STRICT;

CREATE TABLE card_alias (alias TEXT PRIMARY KEY, card INTEGER NOT NULL REFERENCES card (key)) STRICT, WITHOUT ROWID;

CREATE TABLE card_fact (
  card INTEGER NOT NULL REFERENCES card (key),
  fact TEXT NOT NULL,
  PRIMARY KEY (card, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_tag (
  tag TEXT NOT NULL,
  card INTEGER NOT NULL REFERENCES card (key),
  PRIMARY KEY (tag, card)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE card_text USING fts5 (
  front, back, context, tags,
  content = 'card', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE change_count (one INTEGER PRIMARY KEY CHECK (one = 1), value INTEGER NOT NULL) STRICT;

CREATE TABLE device (
  id TEXT PRIMARY KEY,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  card TEXT NOT NULL,
  at INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('undo', 'suspend', 'resume', 'flag', 'unflag', 'forget', 'bury', 'bring-up',
    'changed', 'birth', 'retire', 'restore', 'pairing')),
  target TEXT CHECK ((kind = 'undo') = (target IS NOT NULL)),
  until INTEGER CHECK ((kind = 'bury') = (until IS NOT NULL)),
  alias TEXT CHECK ((kind = 'pairing') = (alias IS NOT NULL)),
  PRIMARY KEY (card, at, counter, device, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE exam (
  key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  deck TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (json_valid(paper))
) STRICT;

CREATE TABLE "exam_event" (
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

CREATE TABLE exam_name (
  exam INTEGER PRIMARY KEY REFERENCES exam (key),
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;

CREATE TABLE memory (
  card INTEGER PRIMARY KEY REFERENCES card (key),
  stability REAL,
  difficulty REAL,
  last_day INTEGER
) STRICT;

CREATE TABLE note (
  root INTEGER NOT NULL REFERENCES root (key),
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  problems TEXT NOT NULL CHECK (json_valid(problems)),
  PRIMARY KEY (root, path)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE review (
  card TEXT NOT NULL,
  at INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'repeat')),
  grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
  took_ms INTEGER,
  PRIMARY KEY (card, at, counter, device, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE root (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  location TEXT NOT NULL,
  -- Read with everything below it, or only the notes that were named one by one.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE schedule (
  card INTEGER PRIMARY KEY REFERENCES card (key),
  due INTEGER,
  interval_days INTEGER NOT NULL DEFAULT 0,
  ease_hundredths INTEGER NOT NULL DEFAULT 250,
  repetitions INTEGER NOT NULL DEFAULT 0,
  lapses INTEGER NOT NULL DEFAULT 0,
  suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
  flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
  buried_until INTEGER,
  failed_on INTEGER,
  to_repeat INTEGER NOT NULL DEFAULT 0 CHECK (to_repeat IN (0, 1)),
  last_day INTEGER,
  -- These follow the card, so that a queue is built without reading cards: what it needs of one.
  card_id TEXT NOT NULL,
  place TEXT NOT NULL,
  topic TEXT NOT NULL,
  form TEXT NOT NULL,
  importance INTEGER NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  -- What a queue asks for, as columns that an index can answer alone.
  open_due INTEGER AS (CASE WHEN suspended = 0 AND retired = 0 THEN due END) VIRTUAL,
  open_new INTEGER AS (CASE WHEN suspended = 0 AND retired = 0 AND due IS NULL THEN 1 END) VIRTUAL,
  open_repeat INTEGER AS (CASE WHEN suspended = 0 AND retired = 0 AND to_repeat = 1 THEN failed_on END) VIRTUAL
, stability REAL, difficulty REAL) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE skipped_item (id TEXT PRIMARY KEY, front TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE twin (card TEXT PRIMARY KEY, own TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER answer_kept BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;

CREATE TRIGGER answer_stays BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;

CREATE TRIGGER event_kept BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER exam_event_kept BEFORE UPDATE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never changed'); END;

CREATE TRIGGER exam_event_stays BEFORE DELETE ON exam_event
BEGIN SELECT RAISE(ABORT, 'what happened in an exam is never deleted'); END;

CREATE TRIGGER exam_kept BEFORE UPDATE ON exam BEGIN SELECT RAISE(ABORT, 'an exam is never changed'); END;

CREATE TRIGGER exam_name_kept BEFORE UPDATE ON exam_name
BEGIN SELECT RAISE(ABORT, 'the name of an exam is never changed'); END;

CREATE TRIGGER exam_stays BEFORE DELETE ON exam BEGIN SELECT RAISE(ABORT, 'an exam is never deleted'); END;

CREATE TRIGGER memory_paired AFTER INSERT ON card_alias BEGIN
  DELETE FROM memory WHERE card = new.card;
END;

CREATE TRIGGER outside_mock_kept BEFORE UPDATE ON outside_mock
BEGIN SELECT RAISE(ABORT, 'a mock taken elsewhere is never changed'); END;

CREATE TRIGGER outside_mock_stays BEFORE DELETE ON outside_mock
BEGIN SELECT RAISE(ABORT, 'a mock taken elsewhere is never deleted'); END;

CREATE TRIGGER placement_kept BEFORE UPDATE ON placement
BEGIN SELECT RAISE(ABORT, 'a placement is never changed'); END;

CREATE TRIGGER placement_stays BEFORE DELETE ON placement
BEGIN SELECT RAISE(ABORT, 'a placement is never deleted'); END;

CREATE TRIGGER review_kept BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;

CREATE TRIGGER review_stays BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;

CREATE TRIGGER schedule_added AFTER INSERT ON schedule BEGIN
  UPDATE card SET fresh = (new.due IS NULL AND new.suspended = 0)
  WHERE key = new.card AND fresh <> (new.due IS NULL AND new.suspended = 0);
END;

CREATE TRIGGER schedule_changed AFTER UPDATE OF due, suspended ON schedule
WHEN (new.due IS NULL AND new.suspended = 0) <> (old.due IS NULL AND old.suspended = 0) BEGIN
  UPDATE card SET fresh = (new.due IS NULL AND new.suspended = 0) WHERE key = new.card;
END;

CREATE TRIGGER schedule_follows AFTER UPDATE OF root, path, line, tags, form, importance, retired ON card
WHEN (new.root, new.path, new.line, new.tags, new.form, new.importance, new.retired)
  IS NOT (old.root, old.path, old.line, old.tags, old.form, old.importance, old.retired) BEGIN
  UPDATE schedule SET place = new.root || '/' || new.path || ':' || new.line, topic = coalesce(new.tags ->> 0, ''),
    form = new.form, importance = new.importance, retired = new.retired
  WHERE card = new.key;
END;
