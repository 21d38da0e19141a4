import { one, type Store } from './statements.ts';

function count(store: Store, sql: string, ...values: number[]): number {
  return one<{ count: number }>(store, sql, ...values)?.count ?? 0;
}

/** How many cards were begun after a study day; repeats and undone reviews make no difference to that. */
export function newCardsSince(store: Store, day: number): number {
  const sql = `SELECT count(DISTINCT card) AS count FROM review WHERE day > ? AND NOT EXISTS
    (SELECT 1 FROM review AS earlier WHERE earlier.card = review.card AND earlier.day <= ?)`;
  return count(store, sql, day, day);
}

/** How many questions were answered whose card is retired, or not stored under this id or as an alias. */
export function answersToNothing(store: Store): number {
  const sql = `SELECT count(DISTINCT question) AS count FROM answer WHERE card IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM card WHERE card.id = answer.card AND card.retired = 0)
    AND NOT EXISTS (SELECT 1 FROM card_alias JOIN card ON card.key = card_alias.card
      WHERE card_alias.alias = answer.card AND card.retired = 0)`;
  return count(store, sql);
}

/** The looks of the `days` study days before `day` that were timed: their mean minutes a day since the first of them, or null without any. */
export function usualMinutesBefore(store: Store, day: number, days: number): number | null {
  const sql =
    'SELECT sum(took_ms) AS ms, min(day) AS first FROM review WHERE day >= ? AND day < ? AND took_ms IS NOT NULL';
  const row = one<{ ms: number | null; first: number | null }>(store, sql, day - days, day);
  if (row === undefined || row.ms === null || row.first === null) return null;
  return row.ms / 60_000 / (day - row.first);
}

/** The minutes that the timed looks of a study day took. */
export function minutesOn(store: Store, day: number): number {
  const sql = 'SELECT coalesce(sum(took_ms), 0) AS ms FROM review WHERE day = ?';
  return (one<{ ms: number }>(store, sql, day)?.ms ?? 0) / 60_000;
}
