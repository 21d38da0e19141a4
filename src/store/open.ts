import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { databaseFailure, withDatabaseErrors } from './failures.ts';
import { databasePath, makePrivateFile, makePrivateFolder } from './files.ts';
import { readHeader } from './header.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './statements.ts';
import { identityOf, refusal } from './version.ts';

/** The write-ahead log is folded into the file when it is so long. */
const LOG_PAGES = 16_384;
/** And is no longer than that afterwards. */
const EMPTY_LOG_BYTES = 16_777_216;

/** How long a statement waits for another process's write lock before it gives up. */
const PATIENCE_MS = 5000;
const RETRY_MS = 20;

export type OpenOptions = {
  /** The database file; it and its folder are made, private to their owner, when they are not there. */
  path: string;
  /** UTC milliseconds: when this is. */
  now: number;
  /** Only look: nothing is made, brought up to date or written. */
  readonly?: boolean;
};

/**
 * Opens the database, makes it when there is none, and brings an older one up to date after keeping a copy of it.
 * Throws a failure with what to do next when it cannot: locked, read-only, full, damaged, another program's, or newer
 * than this program, in which case not a byte of it is changed.
 */
export function openStore(options: OpenOptions): Store {
  return openWith(options, migrations);
}

/** `openStore` with the steps given: for tests of what happens between versions. */
export function openWith({ path: given, now, readonly = false }: OpenOptions, steps: readonly string[]): Store {
  const path = databasePath(given);
  return withDatabaseErrors(path, () => {
    // The library drops such blanks and would open, or make, another file than the one named.
    if (path !== path.trim()) throw databaseFailure(`${path} ends in a blank: choose another name with --db`);
    refuseWhatIsNotOurs(path, steps.length);
    if (!existsSync(path)) {
      if (readonly)
        throw databaseFailure(`${path} does not exist: run \`certamen import\` first, or choose another with --db`);
      makePrivateFolder(dirname(path));
      makePrivateFile(path);
    }
    const database = openSqlite(path, { readonly, timeout: PATIENCE_MS });
    try {
      if (readonly) refuseOlder(database, path, steps.length);
      else prepareForWriting(database, path, steps);
    } catch (error) {
      database.close();
      throw error;
    }
    return { path, readonly, openedAt: now, database, prepared: new Map(), changed: false, depth: 0 };
  });
}

/** Closes the database; the last to do so folds the write-ahead log into the file and removes it. */
export function closeStore(store: Store): void {
  withDatabaseErrors(store.path, () => store.database.close());
}

/** Looks at the file itself first: opening it as a database could already change it. */
function refuseWhatIsNotOurs(path: string, newest: number): void {
  const header = readHeader(path);
  if (header.kind === 'foreign') {
    throw databaseFailure(
      `${path} is not a database: choose another file with --db, or bring a backup back with \`certamen restore\``,
    );
  }
  if (header.kind !== 'sqlite') return;
  const mayBeUnmade = header.applicationId === 0 && header.version === 0;
  const sentence = mayBeUnmade || hasLog(path) ? lookInside(path, newest) : refusal(path, header, newest);
  if (sentence !== null) throw databaseFailure(sentence);
}

function hasLog(path: string): boolean {
  // Asked once: another process that closes the database removes it at any moment.
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * While another process is making the file, and after a crash, the newest header stands in the write-ahead log: a
 * reader sees it, and leaves both files as they are. A file without a table yet is nobody's.
 */
function lookInside(path: string, newest: number): string | null {
  const database = openSqlite(path, { readonly: true, timeout: PATIENCE_MS });
  try {
    const identity = identityOf(database);
    const isUnused =
      identity.applicationId === 0 && database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
    return isUnused ? null : refusal(path, identity, newest);
  } finally {
    database.close();
  }
}

function refuseOlder(database: Database.Database, path: string, newest: number): void {
  if (identityOf(database).version < newest) {
    throw databaseFailure(`${path} was made by an older certamen: run \`certamen due\` once to bring it up to date`);
  }
}

function prepareForWriting(database: Database.Database, path: string, steps: readonly string[]): void {
  turnLogOn(database);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // After a large import the log would stay as large as that until the last process closes.
  database.pragma(`journal_size_limit = ${EMPTY_LOG_BYTES}`);
  // Every transaction of an import is far larger than the library's own limit, a thousand pages, and writes many pages that the last
  // one wrote: folded into the file after several, they are written there once. What is acknowledged is in the log, and safe there.
  database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  // Else a REPLACE would delete a review without asking the trigger that forbids it.
  database.pragma('recursive_triggers = ON');
  migrate(database, path, steps);
}

/**
 * Turning the log on needs the file for a moment alone, and SQLite does not always wait for that: two processes that
 * make the same file at once would meet here.
 */
function turnLogOn(database: Database.Database): void {
  const attempts = PATIENCE_MS / RETRY_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt >= attempts || !(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
