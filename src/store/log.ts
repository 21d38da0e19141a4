import type { Event, ReviewEvent } from '../schedule/event.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { lastSequence, ownDevice } from './device.ts';
import { eventColumns, readRows, toEvent } from './event-rows.ts';
import { forgetMemories } from './memories.ts';
import { notUndone } from './not-undone.ts';
import { all, type Insert, inserter, inTransaction, one, type Store, type Value } from './statements.ts';

/** The part of an event that says where it stands in the one order of all events. */
export type Stamped = Pick<Event, 'id' | 'at' | 'counter' | 'device'>;

/**
 * Hands out this device's next stamps, for events that happen at the given instant (UTC milliseconds). Made and used
 * inside the transaction that appends the events: there no other process can take the same numbers. The counter is the
 * sequence number, so that two events of one millisecond keep the order they were stamped in.
 */
export function stamper(store: Store): (at: number) => Stamped {
  if (store.depth === 0) throw new Error('a stamp must be made inside the transaction that uses it');
  const device = ownDevice(store);
  let seq = lastSequence(store, device);
  return (at) => {
    seq += 1;
    return { id: `${device}-${seq}`, at, counter: seq, device };
  };
}

const insertReview = `INSERT INTO review (card, at, counter, device, seq, day, kind, grade, took_ms)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertEvent = `INSERT INTO event (card, at, counter, device, seq, day, kind, target, until, alias)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const insertPlacement = `INSERT INTO placement (card, at, counter, device, seq, day, due, interval_days, ease_hundredths,
  repetitions, lapses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/**
 * From here on a batch gets more memory (at most 200 MB): events of cards in no order touch pages all over the log, and
 * with a small cache each page would be written out many times before the commit.
 */
const LARGE_BATCH = 20_000;

/** Appends events to the log, all or none, and returns how many. An id that the log has already is a defect and throws. */
export function appendEvents(store: Store, events: Iterable<Event>): number {
  let count = 0;
  try {
    return inTransaction(store, () => {
      const append = appender(store);
      const changed = new Set<string>();
      for (const event of events) {
        append(event);
        if (changesMemory(event)) changed.add(event.card);
        count += 1;
        if (count === LARGE_BATCH) store.database.pragma('cache_size = -200000');
      }
      if (changed.size > 0) forgetMemories(store, changed);
      return count;
    });
  } finally {
    if (count >= LARGE_BATCH) store.database.pragma('cache_size = -16000');
  }
}

/** Whether what FSRS makes of a card is another after this. */
function changesMemory({ kind }: Event): boolean {
  return kind === 'review' || kind === 'repeat' || kind === 'placed' || kind === 'undo' || kind === 'forget';
}

function appender(store: Store): (event: Event) => void {
  const [addReview, addEvent, addPlacement] = [insertReview, insertEvent, insertPlacement].map((sql) =>
    inserter(store, sql),
  ) as [Insert, Insert, Insert];
  return (event) => {
    const { card, at, counter, device, day, kind } = event;
    const seq = sequenceOf(event);
    if (event.kind === 'review' || event.kind === 'repeat') {
      addReview([card, at, counter, device, seq, day, kind, event.grade, event.tookMs]);
    } else if (event.kind === 'placed') {
      const { due, intervalDays, easeHundredths, repetitions, lapses } = event;
      addPlacement([card, at, counter, device, seq, day, due, intervalDays, easeHundredths, repetitions, lapses]);
    } else {
      const target = event.kind === 'undo' ? event.target : null;
      const until = event.kind === 'bury' ? event.until : null;
      const alias = event.kind === 'pairing' ? event.alias : null;
      addEvent([card, at, counter, device, seq, day, kind, target, until, alias]);
    }
  };
}

function sequenceOf({ id, device }: Event): number {
  const seq = Number(id.slice(device.length + 1));
  if (!id.startsWith(`${device}-`) || !Number.isSafeInteger(seq) || seq < 1) {
    throw new Error(`an event's id must be its device and a number, not ${JSON.stringify(id)}`);
  }
  return seq;
}

/** The names under which a card's events stand in the log: its id and its aliases. */
const namesOfCard = `(SELECT card.id AS name FROM card WHERE card.id = :id UNION ALL
  SELECT card_alias.alias FROM card_alias JOIN card ON card.key = card_alias.card WHERE card.id = :id)`;

/** What happened to a card, under its id and its aliases, in the order every device computes. Empty for an unknown id. */
export function eventsOfCard(store: Store, id: string): Event[] {
  return readEvents(store, `card IN ${namesOfCard}`, { id });
}

/** The events of a device with these numbers, of whichever card, in the order every device computes. */
export function eventsNumbered(store: Store, device: string, numbers: readonly number[]): Event[] {
  const among = 'device = :device AND seq IN (SELECT value FROM json_each(:numbers))';
  return readEvents(store, among, { device, numbers: JSON.stringify(numbers) });
}

/** The events for which a condition on what all three tables have holds, in the order every device computes. */
function readEvents(store: Store, condition: string, values: Readonly<Record<string, Value>>): Event[] {
  const sql = `SELECT NULL AS key, ${eventColumns.review} FROM review WHERE ${condition}
    UNION ALL SELECT NULL, ${eventColumns.event} FROM event WHERE ${condition}
    UNION ALL SELECT NULL, ${eventColumns.placement} FROM placement WHERE ${condition}
    ORDER BY at, counter, device, seq`;
  return readRows(store, sql, values).map(toEvent);
}

/** A card's id and what happened to it, in order. */
export type CardLog = { card: string; events: Event[] };

/** So many cards' logs are read at a time, so that a million events never stand in memory. */
const PAGE = 50;

/**
 * What happened to every stored card, card by card in the order of their first import, cards without events too. Read
 * in pages of cards, so that the store may be written in between.
 */
export function* eventsByCard(store: Store): Generator<CardLog> {
  for (let after = 0; ; ) {
    const sql = 'SELECT key, id FROM card WHERE key > ? ORDER BY key LIMIT ?';
    const cards = all<StoredCard>(store, sql, after, PAGE);
    const last = cards.at(-1);
    if (last === undefined) return;
    yield* logsOf(store, cards);
    after = last.key;
  }
}

/** What happened to the cards that have one of these names, as `eventsByCard` gives it; names that no card has are passed over. */
export function* eventsOfCards(store: Store, names: Iterable<string>): Generator<CardLog> {
  const sql = `SELECT key, id FROM card WHERE id IN (SELECT value FROM json_each(:names))
    UNION SELECT key, id FROM card WHERE key IN
      (SELECT card FROM card_alias WHERE alias IN (SELECT value FROM json_each(:names))) ORDER BY key`;
  const cards = all<StoredCard>(store, sql, { names: JSON.stringify([...names]) });
  for (let at = 0; at < cards.length; at += PAGE) yield* logsOf(store, cards.slice(at, at + PAGE));
}

type StoredCard = { key: number; id: string };

function logsOf(store: Store, cards: readonly StoredCard[]): CardLog[] {
  const names = `(SELECT id AS name, key FROM card WHERE key IN (SELECT value FROM json_each(:keys)) UNION ALL
    SELECT alias, card FROM card_alias WHERE card IN (SELECT value FROM json_each(:keys))) AS name`;
  const sql = `SELECT name.key, ${eventColumns.review} FROM ${names} JOIN review ON review.card = name.name
    UNION ALL SELECT name.key, ${eventColumns.event} FROM ${names} JOIN event ON event.card = name.name
    UNION ALL SELECT name.key, ${eventColumns.placement} FROM ${names} JOIN placement ON placement.card = name.name
    ORDER BY key, at, counter, device, seq`;
  const logs = new Map<number, CardLog>(cards.map(({ key, id }) => [key, { card: id, events: [] }]));
  for (const row of readRows(store, sql, { keys: JSON.stringify(cards.map(({ key }) => key)) })) {
    logs.get(row[0] as number)?.events.push(toEvent(row));
  }
  return [...logs.values()];
}

/** The latest graded look of all that has not been undone; null when there is none. */
export function lastReview(store: Store): ReviewEvent | null {
  const sql = `SELECT NULL AS key, ${eventColumns.review} FROM review WHERE ${notUndone('review')}
    ORDER BY day DESC, at DESC, counter DESC LIMIT 1`;
  const [row] = readRows(store, sql, {});
  return row === undefined ? null : (toEvent(row) as ReviewEvent);
}

/** The graded looks of one study day that have not been undone, in order. */
export function reviewsOn(store: Store, day: StudyDay): ReviewEvent[] {
  const sql = `SELECT NULL AS key, ${eventColumns.review} FROM review WHERE day = :day AND ${notUndone('review')}
    ORDER BY at, counter, device`;
  return readRows(store, sql, { day }).map((row) => toEvent(row) as ReviewEvent);
}

/** The name of the card that the event with this id happened to; null when the log has no such event. */
export function cardOfEvent(store: Store, id: string): string | null {
  const sql = `SELECT card FROM review WHERE device = :device AND seq = :seq
    UNION ALL SELECT card FROM event WHERE device = :device AND seq = :seq`;
  const dash = id.lastIndexOf('-');
  const row = one<{ card: string }>(store, sql, { device: id.slice(0, dash), seq: Number(id.slice(dash + 1)) });
  return row?.card ?? null;
}
