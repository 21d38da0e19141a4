import { all, one, run, type Store } from './statements.ts';

/** The stored text of a setting; null when it was never set. */
export function setting(store: Store, key: string): string | null {
  return one<{ value: string }>(store, 'SELECT value FROM setting WHERE key = ?', key)?.value ?? null;
}

/** Every setting that was set, by key. */
export function settings(store: Store): Map<string, string> {
  const rows = all<{ key: string; value: string }>(store, 'SELECT key, value FROM setting ORDER BY key');
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Sets a setting, or with null takes it back to what holds when nothing is set. */
export function putSetting(store: Store, key: string, value: string | null): void {
  if (value === null) {
    run(store, 'DELETE FROM setting WHERE key = ?', key);
    return;
  }
  const sql = `INSERT INTO setting (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value`;
  run(store, sql, key, value);
}
