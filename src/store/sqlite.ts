import Database from 'better-sqlite3';
import { nativeBinding } from './native-binding.ts';

/**
 * Every database and statement that was made, until the process ends. Node from 24.19 on aborts when its garbage collector
 * takes a native object of better-sqlite3 12 apart between two steps of a promise (WiseLibs/better-sqlite3 issue 1515), so it
 * must never find one: they are few, since a store prepares each statement once.
 */
const kept: unknown[] = [];

/** Opens a database file, or the bytes of one. The store opens every one of them here, so that none of its statements is ever taken apart. */
export function openSqlite(path: string | Buffer, options: Database.Options = {}): Database.Database {
  const database = new Database(path, { ...nativeBinding(), ...options });
  kept.push(database);
  database.prepare = new Proxy(database.prepare, {
    apply(prepare, self, values) {
      const statement: unknown = Reflect.apply(prepare, self, values);
      kept.push(statement);
      return statement;
    },
  });
  // The library's own makes a statement that nobody can keep.
  database.pragma = (source, { simple = false } = {}) => {
    const statement = database.prepare(`PRAGMA ${source}`);
    if (statement.reader) return simple ? statement.pluck().get() : statement.all();
    statement.run();
    return [];
  };
  return database;
}
