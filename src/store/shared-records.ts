import type { Moment, Paired } from '../exchange/one-name.ts';
import type { LogRecord } from '../exchange/record.ts';
import type { Event } from '../schedule/event.ts';
import { answersNumbered, appendAnswer } from './answers.ts';
import { appendExams, examsNumbered } from './exams.ts';
import { appendEvents, eventsNumbered } from './log.ts';
import { appendMock, mocksNumbered } from './outside-mocks.ts';
import { all, inTransaction, one, type Store } from './statements.ts';

/** The tables of the log, by what their records are of. */
const tables = {
  card: ['review', 'event', 'placement'],
  answer: ['answer'],
  exam: ['exam_name'],
  mock: ['outside_mock'],
} as const;

/** What records of the log are of. */
export type RecordsOf = keyof typeof tables;

/** The ids of everything in the log, or of what is of one sort. */
export function recordIds(store: Store, sort: RecordsOf | null = null): Set<string> {
  const ids = new Set<string>();
  for (const table of sort === null ? Object.values(tables).flat() : tables[sort]) {
    const sql = `SELECT device, json_group_array(seq) AS seqs FROM ${table} GROUP BY device`;
    for (const { device, seqs } of all<{ device: string; seqs: string }>(store, sql)) {
      for (const seq of JSON.parse(seqs) as number[]) ids.add(`${device}-${seq}`);
    }
  }
  return ids;
}

/** The records with these ids, in the order of the devices' names and of their numbers; unknown ids are passed over. */
export function recordsWithIds(store: Store, ids: Iterable<string>): LogRecord[] {
  const byDevice = new Map<string, number[]>();
  for (const id of ids) {
    const dash = id.lastIndexOf('-');
    const device = id.slice(0, dash);
    const numbers = byDevice.get(device);
    if (numbers === undefined) byDevice.set(device, [Number(id.slice(dash + 1))]);
    else numbers.push(Number(id.slice(dash + 1)));
  }
  return [...byDevice.keys()].sort().flatMap((device): LogRecord[] => {
    const numbers = byDevice.get(device) ?? [];
    const answers = answersNumbered(store, device, numbers).map((answer) => ({ ...answer, kind: 'answer' as const }));
    const exams = examsNumbered(store, device, numbers);
    const mocks = mocksNumbered(store, device, numbers);
    return [...eventsNumbered(store, device, numbers), ...answers, ...exams, ...mocks].sort(
      (a, b) => numberOf(a) - numberOf(b),
    );
  });
}

function numberOf({ id, device }: LogRecord): number {
  return Number(id.slice(device.length + 1));
}

/** So many records are read at a time. */
const PAGE = 5000;

/** Everything of one sort in the log, device by device, read in pages. */
export function* allRecords(store: Store, sort: RecordsOf): Generator<LogRecord> {
  const ids = [...recordIds(store, sort)];
  for (let at = 0; at < ids.length; at += PAGE) yield* recordsWithIds(store, ids.slice(at, at + PAGE));
}

/** Appends records that the log does not hold, all or none. */
export function appendRecords(store: Store, records: readonly LogRecord[]): void {
  inTransaction(store, () => {
    appendEvents(store, eventsAmong(records));
    for (const record of records) {
      if (record.kind === 'answer') appendAnswer(store, record);
      else if (record.kind === 'mock') appendMock(store, record);
    }
    appendExams(
      store,
      records.filter((record) => record.kind === 'exam'),
    );
  });
}

function* eventsAmong(records: readonly LogRecord[]): Generator<Event> {
  for (const record of records)
    if (record.kind !== 'answer' && record.kind !== 'exam' && record.kind !== 'mock') yield record;
}

/** Every pairing in the log, in the one order. */
export function pairings(store: Store): Paired[] {
  return all<Paired>(store, "SELECT card, alias FROM event WHERE kind = 'pairing' ORDER BY at, counter, device, seq");
}

/** When a card was first born, on whichever device; null when nobody logged it. */
export function bornAt(store: Store, card: string): Moment | null {
  const sql = `SELECT at, counter, device FROM event WHERE card = ? AND kind = 'birth' ORDER BY at, counter, device LIMIT 1`;
  return one<Moment>(store, sql, card) ?? null;
}

/** How many records of each device the log holds, and when the last of them was. */
export function countByDevice(store: Store): { device: string; records: number; lastAt: number }[] {
  const sql = `SELECT device, sum(records) AS records, max(last_at) AS lastAt FROM (
      SELECT device, count(*) AS records, max(at) AS last_at FROM review GROUP BY device
      UNION ALL SELECT device, count(*), max(at) FROM event GROUP BY device
      UNION ALL SELECT device, count(*), max(at) FROM placement GROUP BY device
      UNION ALL SELECT device, count(*), max(at) FROM answer GROUP BY device
      UNION ALL SELECT device, count(*), max(at) FROM outside_mock GROUP BY device
      UNION ALL SELECT device, count(*), max(at) FROM exam_name JOIN exam ON exam.key = exam GROUP BY device)
    GROUP BY device ORDER BY device`;
  return all<{ device: string; records: number; lastAt: number }>(store, sql);
}
