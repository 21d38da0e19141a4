import { copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseFailure } from './failures.ts';
import { keepPrivate, putInPlace, sideFiles, syncFile } from './files.ts';
import { readHeader } from './header.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Puts a whole file in the place of a database and keeps what was there under another name, which is returned (null: there
 * was nothing). At every moment there is a database at the path. Refuses when another process has it open.
 */
export function replaceDatabase(whole: string, path: string, keptName: string): string | null {
  if (!existsSync(path)) {
    putInPlace(whole, path);
    return null;
  }
  // SQLite throws the log of a file that is no database away: then both are kept as they are.
  if (readHeader(path).kind === 'sqlite') foldLogIn(path);
  const kept = unusedName(keptName);
  keep(path, kept);
  // What the log could not be folded into is damaged: it goes with the kept file, never with the new one.
  const log = `${path}-wal`;
  if (existsSync(log)) keep(log, `${kept}-wal`);
  for (const file of sideFiles(path)) rmSync(file, { force: true });
  putInPlace(whole, path);
  return kept;
}

/** Brings what the write-ahead log holds into the file, which needs the database to be nobody else's at this moment. */
function foldLogIn(path: string): void {
  let database: Database.Database | undefined;
  try {
    database = openSqlite(path, { timeout: 1000 });
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code.startsWith('SQLITE_BUSY')) {
      throw databaseFailure(`${path} is in use by another certamen: leave that one, then try again`, error);
    }
    // A damaged database is the very thing to be replaced; its parts are kept as they are.
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT') && !code.startsWith('SQLITE_IOERR')) throw error;
  } finally {
    database?.close();
  }
}

function unusedName(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** A second name for the file where the file system has such, else a copy: the first name stays. */
function keep(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name);
    syncFile(name);
  }
  keepPrivate(name);
}
