/** Devices, settings, notes, cards, the log of reviews and events, schedules, and the index of words. */
export const first = `
CREATE TABLE device (
  id TEXT PRIMARY KEY,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX device_own ON device (own) WHERE own = 1;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row: how many transactions have changed this database. A backup is made only when this has moved.
CREATE TABLE change_count (one INTEGER PRIMARY KEY CHECK (one = 1), value INTEGER NOT NULL) STRICT;
INSERT INTO change_count (one, value) VALUES (1, 0);

CREATE TABLE root (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  location TEXT NOT NULL,
  -- Read with everything below it, or only the notes that were named one by one.
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
  added_at INTEGER NOT NULL
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

CREATE TABLE skipped_item (id TEXT PRIMARY KEY, front TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What a queue reads stands before the long texts, so that no overflow page is touched for it.
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
CREATE INDEX card_place ON card (root, path, position);
CREATE INDEX card_deck ON card (deck) WHERE deck IS NOT NULL;
CREATE INDEX card_new ON card (root, path, position) WHERE fresh = 1 AND retired = 0;

CREATE TABLE card_alias (alias TEXT PRIMARY KEY, card INTEGER NOT NULL REFERENCES card (key)) STRICT, WITHOUT ROWID;
CREATE INDEX card_alias_card ON card_alias (card);

-- A card that ships and is put aside while the learner's own card, which says the same, is asked.
CREATE TABLE twin (card TEXT PRIMARY KEY, own TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX twin_own ON twin (own);

CREATE TABLE card_tag (
  tag TEXT NOT NULL,
  card INTEGER NOT NULL REFERENCES card (key),
  PRIMARY KEY (tag, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_tag_card ON card_tag (card, tag);

-- The truth: what happened, kept together card by card. Ids stand as text, since another device may send
-- events of cards that are not imported here yet.
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
CREATE UNIQUE INDEX review_device ON review (device, seq);
CREATE INDEX review_day ON review (day, at, counter);

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
CREATE UNIQUE INDEX event_device ON event (device, seq);
CREATE INDEX event_undone ON event (target) WHERE kind = 'undo';

CREATE TRIGGER review_kept BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'a review is never changed'); END;
CREATE TRIGGER review_stays BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'a review is never deleted'); END;
CREATE TRIGGER event_kept BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- A cache of what the events of each card add up to.
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
) STRICT;
CREATE INDEX schedule_due ON schedule (open_due, buried_until) WHERE open_due IS NOT NULL;
CREATE INDEX schedule_buried ON schedule (buried_until) WHERE buried_until IS NOT NULL;
CREATE INDEX schedule_queue ON schedule (open_due, card, buried_until, due, interval_days, ease_hundredths, repetitions,
  lapses, last_day, card_id, place, topic, form, importance) WHERE open_due IS NOT NULL;
CREATE INDEX schedule_new ON schedule (open_new, buried_until) WHERE open_new IS NOT NULL;
CREATE INDEX schedule_repeat ON schedule (open_repeat) WHERE open_repeat IS NOT NULL;

CREATE TRIGGER schedule_follows AFTER UPDATE OF root, path, line, tags, form, importance, retired ON card
WHEN (new.root, new.path, new.line, new.tags, new.form, new.importance, new.retired)
  IS NOT (old.root, old.path, old.line, old.tags, old.form, old.importance, old.retired) BEGIN
  UPDATE schedule SET place = new.root || '/' || new.path || ':' || new.line, topic = coalesce(new.tags ->> 0, ''),
    form = new.form, importance = new.importance, retired = new.retired
  WHERE card = new.key;
END;
CREATE TRIGGER schedule_added AFTER INSERT ON schedule BEGIN
  UPDATE card SET fresh = (new.due IS NULL AND new.suspended = 0)
  WHERE key = new.card AND fresh <> (new.due IS NULL AND new.suspended = 0);
END;
CREATE TRIGGER schedule_changed AFTER UPDATE OF due, suspended ON schedule
WHEN (new.due IS NULL AND new.suspended = 0) <> (old.due IS NULL AND old.suspended = 0) BEGIN
  UPDATE card SET fresh = (new.due IS NULL AND new.suspended = 0) WHERE key = new.card;
END;

CREATE VIRTUAL TABLE card_text USING fts5 (
  front, back, context, tags,
  content = 'card', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
`;
