import type { Event, Grade, Placement } from '../schedule/event.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import { all, type Store, type Value } from './statements.ts';

/** An event as the statements of the log give it, and the key of the card it belongs to, where that was asked for. */
export type EventRow = [
  key: number | null,
  card: string,
  at: number,
  counter: number,
  device: string,
  seq: number,
  day: StudyDay,
  kind: Event['kind'],
  grade: Grade | null,
  tookMs: number | null,
  target: string | null,
  until: StudyDay | null,
  alias: string | null,
];

/** The columns of each table of the log for `readEvents`, behind that of the key; the same in number and meaning. */
export const eventColumns = {
  review: `review.card, review.at, review.counter, review.device, review.seq, review.day, review.kind, review.grade,
    review.took_ms, NULL AS target, NULL AS until, NULL AS alias`,
  event: `event.card, event.at, event.counter, event.device, event.seq, event.day, event.kind, NULL AS grade, NULL AS took_ms,
    event.target, event.until, event.alias`,
  // Few cards have one: its figures travel in the column of another kind, so that every other row stays as narrow as it is.
  placement: `placement.card, placement.at, placement.counter, placement.device, placement.seq, placement.day, 'placed',
    NULL, NULL, NULL, placement.due, '' || json_array(placement.interval_days, placement.ease_hundredths,
    placement.repetitions, placement.lapses)`,
};

/**
 * The rows of a statement over `key` and `eventColumns`, in its order. They come as one text of JSON: an object for each row
 * would cost four times as much, and a rebuild reads a million.
 */
export function readRows(store: Store, sql: string, values: Readonly<Record<string, Value>>): EventRow[] {
  const tuple = 'key, card, at, counter, device, seq, day, kind, grade, took_ms, target, until, alias';
  const [row] = all<{ rows: string }>(
    store,
    `SELECT json_group_array(json_array(${tuple})) AS rows FROM (${sql})`,
    values,
  );
  return JSON.parse(row?.rows ?? '[]') as EventRow[];
}

/** The event of a row. Which field each kind carries is checked by the tables, so it is one once its columns are named. */
export function toEvent(row: EventRow): Event {
  const [, card, at, counter, device, seq, day, kind, grade, tookMs, target, until, alias] = row;
  const id = `${device}-${seq}`;
  // Written out kind by kind, since a rebuild makes a million of these and each spread is another object.
  switch (kind) {
    case 'review':
    case 'repeat':
      return { id, at, counter, device, day, card, kind, grade: grade as Grade, tookMs };
    case 'undo':
      return { id, at, counter, device, day, card, kind, target: target as string };
    case 'bury':
      return { id, at, counter, device, day, card, kind, until: until as StudyDay };
    case 'pairing':
      return { id, at, counter, device, day, card, kind, alias: alias as string };
    case 'placed':
      return { id, at, counter, device, day, card, kind, ...placementOf(until as StudyDay, alias as string) };
    default:
      return { id, at, counter, device, day, card, kind };
  }
}

function placementOf(due: StudyDay, text: string): Placement {
  const figures = JSON.parse(text) as [number, number, number, number];
  const [intervalDays, easeHundredths, repetitions, lapses] = figures;
  return { due, intervalDays, easeHundredths, repetitions, lapses };
}
