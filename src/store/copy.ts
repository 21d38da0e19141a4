import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { databaseFailure, isDamage } from './failures.ts';
import { openSqlite } from './sqlite.ts';
import { identityOf, refusal } from './version.ts';

/** What a look at a database says: that nothing is wrong, or what is. */
type Look = (database: Database.Database) => string;

/** Looks at all there is. */
const all: Look = (database) => String(database.pragma('quick_check(1)', { simple: true }));

/**
 * Looks at every table, and at what is free: all but whether the text index follows from its own tables, which takes half the time
 * of the whole. Whoever copies a database page by page cannot have changed that, and the index is made anew from the cards at will.
 */
export const tableByTable: Look = (database) => {
  const tables = database.prepare<[], string>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  for (const table of ['sqlite_schema', ...tables.pluck().all()]) {
    const said = String(database.pragma(`quick_check(${table})`, { simple: true }));
    if (said !== 'ok') return said;
  }
  return 'ok';
};

/**
 * Checks that a file is a whole database of certamen that this program can use (`newest` is the version it makes), and
 * makes it one file without side files. Throws a failure that names `shown`, the file the person knows, when it is not.
 */
export function verifyCopy(copy: string, shown: string, newest: number, look = all): void {
  namingDamage(shown, () => verify(copy, shown, newest, look));
}

/** What the work returns; damage that it meets is a failure about the file the person knows, not about its copy. */
export function namingDamage<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw databaseFailure(`${shown} is damaged: run \`certamen doctor\`, or choose another backup`, error);
  }
}

function verify(copy: string, shown: string, newest: number, look: Look): void {
  const database = openSqlite(copy);
  try {
    database.pragma('journal_mode = DELETE');
    const sentence = refusal(shown, identityOf(database), newest);
    if (sentence !== null) throw databaseFailure(sentence);
    if (look(database) !== 'ok') {
      throw databaseFailure(`${shown} is damaged: run \`certamen doctor\`, or choose another backup`);
    }
  } finally {
    database.close();
  }
}

/** What killed processes left half made in a folder under names that begin so; while a copy is being made, that too. */
export function leftoversIn(folder: string, begin: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(begin) && /\.[0-9a-f]{12}\.tmp(-wal|-shm|-journal)?$/.test(name))
    .map((name) => join(folder, name));
}

/** Removes the leftovers; only while the copy lock is held. */
export function removeLeftovers(folder: string, begin: string): void {
  for (const file of leftoversIn(folder, begin)) rmSync(file, { force: true });
}
