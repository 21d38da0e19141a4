import type { MockRecord } from '../exchange/mock-record.ts';
import type { OutsideMock } from '../readiness/outside-mock.ts';
import { notUndone } from './not-undone.ts';
import { all, one, run, type Store } from './statements.ts';

/** A mock taken elsewhere, with the number this database knows it by. */
export type StoredMock = OutsideMock & { number: number };

type Row = {
  key: number;
  at: number;
  counter: number;
  device: string;
  seq: number;
  day: OutsideMock['day'];
  deck: string;
  source: OutsideMock['source'];
  correct: number;
  asked: number;
  domains: string;
};

function marksOf({ deck, source, correct, asked, domains }: Row): Omit<OutsideMock, 'id' | 'day'> {
  return { deck, source, right: correct, asked, domains: JSON.parse(domains) as OutsideMock['domains'] };
}

function toMock(row: Row): StoredMock {
  return { number: row.key, id: `${row.device}-${row.seq}`, day: row.day, ...marksOf(row) };
}

/** Appends a mock taken elsewhere to the log. An id that the log has already throws. */
export function appendMock(store: Store, record: MockRecord): void {
  const { id, at, counter, device, day, deck, source, right, asked, domains } = record;
  const sql = `INSERT INTO outside_mock (at, counter, device, seq, day, deck, source, correct, asked, domains)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const seq = Number(id.slice(device.length + 1));
  run(store, sql, at, counter, device, seq, day, deck, source, right, asked, JSON.stringify(domains));
}

/** The mocks that were not taken back, in the order they were taken. */
export function outsideMocks(store: Store): StoredMock[] {
  const sql = `SELECT * FROM outside_mock WHERE ${notUndone('outside_mock')} ORDER BY day, at, counter, device`;
  return all<Row>(store, sql).map(toMock);
}

/** The mock with this number that was not taken back; null when there is none. */
export function mockNumbered(store: Store, number: number): StoredMock | null {
  const sql = `SELECT * FROM outside_mock WHERE key = ? AND ${notUndone('outside_mock')}`;
  const row = one<Row>(store, sql, number);
  return row === undefined ? null : toMock(row);
}

/** The mocks of a device with these numbers, taken back or not, as records in their order. */
export function mocksNumbered(store: Store, device: string, numbers: readonly number[]): MockRecord[] {
  const sql = 'SELECT * FROM outside_mock WHERE device = ? AND seq IN (SELECT value FROM json_each(?)) ORDER BY seq';
  return all<Row>(store, sql, device, JSON.stringify(numbers)).map((row) => {
    const { at, counter, day } = row;
    return { id: `${device}-${row.seq}`, at, counter, device, day, kind: 'mock', ...marksOf(row) };
  });
}
