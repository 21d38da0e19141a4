import Database from 'better-sqlite3';
import { nativeBinding } from './native-binding.ts';

/**
 * Every database, statement and iterator that was made, until the process ends. Node from 24.19 on aborts when its garbage collector
 * takes a native object of better-sqlite3 12 apart between two steps of a promise (WiseLibs/better-sqlite3 issue 1515), so it
 * must never find one: they are few, since a store prepares each statement once.
 */
const kept: unknown[] = [];

function keep<T>(native: T): T {
  kept.push(native);
  return native;
}

/** Opens a database file, or the bytes of one. The store opens every one of them here, so that none of its statements is ever taken apart. */
export function openSqlite(path: string | Buffer, options: Database.Options = {}): Database.Database {
  const database = keep(new Database(path, { ...nativeBinding(), ...options }));
  database.prepare = new Proxy(database.prepare, {
    apply(prepare, self, values) {
      const statement: Database.Statement = keep(Reflect.apply(prepare, self, values));
      const { iterate } = statement;
      statement.iterate = (...given) => keep(Reflect.apply(iterate, statement, given));
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
