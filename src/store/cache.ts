import { one, run, type Store } from './statements.ts';

/** What was kept under a name, while it was made from the same; null otherwise. The caller knows its type. */
export function cached<T>(store: Store, name: string, madeFrom: string): T | null {
  const row = one<{ value: string }>(store, 'SELECT value FROM cache WHERE name = ? AND made_from = ?', name, madeFrom);
  return row === undefined ? null : (JSON.parse(row.value) as T);
}

/** Keeps a value under a name in place of what was kept there. */
export function keepInCache(store: Store, name: string, madeFrom: string, value: unknown): void {
  const sql = `INSERT INTO cache (name, made_from, value) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET made_from = excluded.made_from, value = excluded.value`;
  run(store, sql, name, madeFrom, JSON.stringify(value));
}
