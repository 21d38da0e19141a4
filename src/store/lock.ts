import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { makePrivateFile, makePrivateFolder } from './files.ts';
import { openSqlite } from './sqlite.ts';

/** The folder a database's automatic backups are kept in. */
export function backupFolder(path: string): string {
  return join(dirname(path), 'backups');
}

/** What a database's backups are named after: `certamen` for `certamen.db`. */
export function backupName(path: string): string {
  return basename(path).replace(/\.db$/, '');
}

/** Held until it is released, or until the process ends, however it ends. */
export type Lock = { release(): void };

/**
 * The lock for making and replacing copies of a database; null when another process has it and does not let go in time.
 * While it is held, whatever is half made belongs to a process that was killed. The system itself drops the lock of a
 * killed process, since it is SQLite's own lock on an empty file.
 */
export function takeCopyLock(path: string, patienceMs: number): Lock | null {
  makePrivateFolder(backupFolder(path));
  const file = join(backupFolder(path), `${backupName(path)}.lock`);
  makePrivateFile(file);
  const database = openSqlite(file, { timeout: patienceMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return { release: () => database.close() };
}
