import type { StudyDay } from '../schedule/study-day.ts';
import { lastSequence, ownDevice } from './device.ts';
import { one, run, type Store } from './statements.ts';

/**
 * Appends the births of cards to the log, in their order, as this device's next events. Inside the transaction that stores
 * them. The rows are put in sorted, as they are kept: each page of the log is then touched once.
 */
export function appendBirths(store: Store, cards: readonly string[], at: number, day: StudyDay): void {
  if (cards.length === 0) return;
  const device = ownDevice(store);
  const after = lastSequence(store, device) + 1;
  const sql = `INSERT INTO event (card, at, counter, device, seq, day, kind)
    SELECT value, :at, :after + key, :device, :after + key, :day, 'birth' FROM json_each(:cards) ORDER BY value`;
  run(store, sql, { cards: JSON.stringify(cards), at, after, device, day });
}

/** Whether any card is retired. Looks at every card. */
export function hasRetiredCards(store: Store): boolean {
  return (
    one<{ found: number }>(store, 'SELECT EXISTS (SELECT 1 FROM schedule WHERE retired = 1) AS found')?.found === 1
  );
}
