import { all, one, type Store } from './statements.ts';

/** Whether the log holds an event with this device and number, of whatever kind. */
export function hasEvent(store: Store, device: string, seq: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM review WHERE device = :device AND seq = :seq)
    OR EXISTS (SELECT 1 FROM event WHERE device = :device AND seq = :seq)
    OR EXISTS (SELECT 1 FROM placement WHERE device = :device AND seq = :seq) AS found`;
  return one<{ found: number }>(store, sql, { device, seq })?.found === 1;
}

/** Whether the log holds any event of a device. */
export function hasDevice(store: Store, device: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM review WHERE device = :device)
    OR EXISTS (SELECT 1 FROM event WHERE device = :device)
    OR EXISTS (SELECT 1 FROM placement WHERE device = :device) AS found`;
  return one<{ found: number }>(store, sql, { device })?.found === 1;
}

/** Of these ids of cards, those under which anything stands in the log. */
export function idsWithHistory(store: Store, cards: readonly string[]): Set<string> {
  if (cards.length === 0) return new Set();
  const sql = `SELECT value AS id FROM json_each(?) WHERE EXISTS (SELECT 1 FROM review WHERE card = value)
    OR EXISTS (SELECT 1 FROM event WHERE card = value)
    OR EXISTS (SELECT 1 FROM placement WHERE card = value)`;
  return new Set(all<{ id: string }>(store, sql, JSON.stringify(cards)).map(({ id }) => id));
}
