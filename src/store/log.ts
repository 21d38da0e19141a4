import type { Event, Grade, Placement, ReviewEvent } from '../schedule/event.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { lastSequence, ownDevice } from './device.ts';
import { notUndone } from './not-undone.ts';
import { all, inTransaction, one, run, type Store } from './statements.ts';

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
      for (const event of events) {
        appendEvent(store, event);
        count += 1;
        if (count === LARGE_BATCH) store.database.pragma('cache_size = -200000');
      }
      return count;
    });
  } finally {
    if (count >= LARGE_BATCH) store.database.pragma('cache_size = -16000');
  }
}

function appendEvent(store: Store, event: Event): void {
  const { card, at, counter, device, day, kind } = event;
  const seq = sequenceOf(event);
  if (event.kind === 'review' || event.kind === 'repeat') {
    run(store, insertReview, card, at, counter, device, seq, day, kind, event.grade, event.tookMs);
    return;
  }
  if (event.kind === 'placed') {
    const { due, intervalDays, easeHundredths, repetitions, lapses } = event;
    run(
      store,
      insertPlacement,
      ...[card, at, counter, device, seq, day, due, intervalDays, easeHundredths, repetitions, lapses],
    );
    return;
  }
  const target = event.kind === 'undo' ? event.target : null;
  const until = event.kind === 'bury' ? event.until : null;
  const alias = event.kind === 'pairing' ? event.alias : null;
  run(store, insertEvent, card, at, counter, device, seq, day, kind, target, until, alias);
}

function sequenceOf({ id, device }: Event): number {
  const seq = Number(id.slice(device.length + 1));
  if (!id.startsWith(`${device}-`) || !Number.isSafeInteger(seq) || seq < 1) {
    throw new Error(`an event's id must be its device and a number, not ${JSON.stringify(id)}`);
  }
  return seq;
}

type Row = {
  card: string;
  at: number;
  counter: number;
  device: string;
  seq: number;
  day: StudyDay;
  kind: Event['kind'];
  grade: Grade | null;
  took_ms: number | null;
  target: string | null;
  until: StudyDay | null;
  alias: string | null;
};

const reviewColumns = `review.card, review.at, review.counter, review.device, review.seq, review.day, review.kind,
  review.grade, review.took_ms, NULL AS target, NULL AS until, NULL AS alias`;
// Few cards have one: its figures travel in the column of another kind, so that every other row stays as narrow as it is.
const placementColumns = `placement.card, placement.at, placement.counter, placement.device, placement.seq, placement.day,
  'placed', NULL, NULL, NULL, placement.due, json_array(placement.interval_days, placement.ease_hundredths,
  placement.repetitions, placement.lapses)`;
const eventColumns = `event.card, event.at, event.counter, event.device, event.seq, event.day, event.kind,
  NULL AS grade, NULL AS took_ms, event.target, event.until, event.alias`;

/** Which field each kind carries is checked by the tables, so a row is an event once its columns are named. */
function toEvent(row: Row): Event {
  const { card, at, counter, device, day, kind } = row;
  const id = `${device}-${row.seq}`;
  // Written out kind by kind, since a rebuild makes a million of these and each spread is another object.
  switch (kind) {
    case 'review':
    case 'repeat':
      return { id, at, counter, device, day, card, kind, grade: row.grade as Grade, tookMs: row.took_ms };
    case 'undo':
      return { id, at, counter, device, day, card, kind, target: row.target as string };
    case 'bury':
      return { id, at, counter, device, day, card, kind, until: row.until as StudyDay };
    case 'pairing':
      return { id, at, counter, device, day, card, kind, alias: row.alias as string };
    case 'placed':
      return { id, at, counter, device, day, card, kind, ...placementOf(row) };
    default:
      return { id, at, counter, device, day, card, kind };
  }
}

function placementOf({ until, alias }: Row): Placement {
  const figures = JSON.parse(alias as string) as [number, number, number, number];
  const [intervalDays, easeHundredths, repetitions, lapses] = figures;
  return { due: until as StudyDay, intervalDays, easeHundredths, repetitions, lapses };
}

/** The names under which a card's events stand in the log: its id and its aliases. */
const namesOfCard = `(SELECT card.id AS name FROM card WHERE card.id = :id UNION ALL
  SELECT card_alias.alias FROM card_alias JOIN card ON card.key = card_alias.card WHERE card.id = :id)`;

/** What happened to a card, under its id and its aliases, in the order every device computes. Empty for an unknown id. */
export function eventsOfCard(store: Store, id: string): Event[] {
  const sql = `SELECT ${reviewColumns} FROM review WHERE card IN ${namesOfCard}
    UNION ALL SELECT ${eventColumns} FROM event WHERE card IN ${namesOfCard}
    UNION ALL SELECT ${placementColumns} FROM placement WHERE card IN ${namesOfCard}
    ORDER BY at, counter, device, seq`;
  return all<Row>(store, sql, { id }).map(toEvent);
}

/** The events of a device with these numbers, of whichever card. */
export function eventsNumbered(store: Store, device: string, numbers: readonly number[]): Event[] {
  const among = '= :device AND seq IN (SELECT value FROM json_each(:numbers))';
  const sql = `SELECT ${reviewColumns} FROM review WHERE review.device ${among}
    UNION ALL SELECT ${eventColumns} FROM event WHERE event.device ${among}
    UNION ALL SELECT ${placementColumns} FROM placement WHERE placement.device ${among}`;
  return all<Row>(store, sql, { device, numbers: JSON.stringify(numbers) }).map(toEvent);
}

/** A card's id and what happened to it, in order. */
export type CardLog = { card: string; events: Event[] };

/**
 * What happened to every stored card, card by card in the order of their first import, cards without events too. Read
 * in pages of cards, so that a million events never stand in memory and the store may be written in between.
 */
export function* eventsByCard(store: Store): Generator<CardLog> {
  // Small: rows that die young cost little, and a large page's would not.
  const page = 50;
  for (let after = 0; ; ) {
    const cards = all<{ key: number; id: string }>(
      store,
      'SELECT key, id FROM card WHERE key > ? ORDER BY key LIMIT ?',
      after,
      page,
    );
    const last = cards.at(-1);
    if (last === undefined) return;
    yield* logsOf(store, cards, after, last.key);
    after = last.key;
  }
}

function logsOf(store: Store, cards: { key: number; id: string }[], after: number, last: number): CardLog[] {
  const names = `(SELECT id AS name, key FROM card WHERE key > :after AND key <= :last UNION ALL
    SELECT alias, card FROM card_alias WHERE card > :after AND card <= :last) AS name`;
  const sql = `SELECT name.key, ${reviewColumns} FROM ${names} JOIN review ON review.card = name.name
    UNION ALL SELECT name.key, ${eventColumns} FROM ${names} JOIN event ON event.card = name.name
    UNION ALL SELECT name.key, ${placementColumns} FROM ${names} JOIN placement ON placement.card = name.name
    ORDER BY key, at, counter, device, seq`;
  const logs = new Map<number, CardLog>(cards.map(({ key, id }) => [key, { card: id, events: [] }]));
  for (const row of all<Row & { key: number }>(store, sql, { after, last }))
    logs.get(row.key)?.events.push(toEvent(row));
  return [...logs.values()];
}

/** The latest graded look of all that has not been undone; null when there is none. */
export function lastReview(store: Store): ReviewEvent | null {
  const sql = `SELECT ${reviewColumns} FROM review WHERE ${notUndone('review')}
    ORDER BY day DESC, at DESC, counter DESC LIMIT 1`;
  const row = one<Row>(store, sql);
  return row === undefined ? null : (toEvent(row) as ReviewEvent);
}

/** The graded looks of one study day that have not been undone, in order. */
export function reviewsOn(store: Store, day: StudyDay): ReviewEvent[] {
  const sql = `SELECT ${reviewColumns} FROM review WHERE day = ? AND ${notUndone('review')} ORDER BY at, counter, device`;
  return all<Row>(store, sql, day).map((row) => toEvent(row) as ReviewEvent);
}

/** The name of the card that the event with this id happened to; null when the log has no such event. */
export function cardOfEvent(store: Store, id: string): string | null {
  const sql = `SELECT card FROM review WHERE device = :device AND seq = :seq
    UNION ALL SELECT card FROM event WHERE device = :device AND seq = :seq`;
  const dash = id.lastIndexOf('-');
  const row = one<{ card: string }>(store, sql, { device: id.slice(0, dash), seq: Number(id.slice(dash + 1)) });
  return row?.card ?? null;
}
