import { randomBytes } from './random-bytes.ts';
import { one, run, type Store } from './statements.ts';

/**
 * This database's own name in the log: ten letters and digits, made up when it is first needed and kept. A restored
 * copy gets another, so that what it writes is never taken for what the replaced file wrote.
 */
export function ownDevice(store: Store): string {
  const found = one<{ id: string }>(store, 'SELECT id FROM device WHERE own = 1');
  if (found !== undefined) return found.id;
  const id = newDeviceName();
  run(store, 'INSERT INTO device (id, own, created_at) VALUES (?, 1, ?)', id, store.openedAt);
  return id;
}

/** Gives this database another name from now on, as a restored copy gets one: another device goes on under the one it had. */
export function takeNewName(store: Store): void {
  run(store, 'UPDATE device SET own = 0 WHERE own = 1');
}

/** The last place this device has used in its own numbering; 0 before the first event. */
export function lastSequence(store: Store, device: string): number {
  const sql = `SELECT max(coalesce((SELECT max(seq) FROM review WHERE device = ?), 0),
    coalesce((SELECT max(seq) FROM event WHERE device = ?), 0),
    coalesce((SELECT max(seq) FROM answer WHERE device = ?), 0),
    coalesce((SELECT max(seq) FROM exam_name WHERE device = ?), 0),
    coalesce((SELECT max(seq) FROM outside_mock WHERE device = ?), 0)) AS seq`;
  return one<{ seq: number }>(store, sql, device, device, device, device, device)?.seq ?? 0;
}

function newDeviceName(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  return [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
