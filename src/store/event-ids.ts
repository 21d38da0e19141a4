import { one, type Store } from './statements.ts';

/** Whether the log holds an event with this device and number, of whatever kind. */
export function hasEvent(store: Store, device: string, seq: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM review WHERE device = :device AND seq = :seq)
    OR EXISTS (SELECT 1 FROM event WHERE device = :device AND seq = :seq)
    OR EXISTS (SELECT 1 FROM placement WHERE device = :device AND seq = :seq) AS found`;
  return one<{ found: number }>(store, sql, { device, seq })?.found === 1;
}

/** Whether anything stands in the log under a card's id, other than what happens to every new card of this device. */
export function hasHistory(store: Store, card: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM review WHERE card = :card)
    OR EXISTS (SELECT 1 FROM event WHERE card = :card)
    OR EXISTS (SELECT 1 FROM placement WHERE card = :card) AS found`;
  return one<{ found: number }>(store, sql, { card })?.found === 1;
}
