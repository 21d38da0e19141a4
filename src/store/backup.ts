import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { Failure } from '../failure.ts';
import { removeLeftovers, tableByTable, verifyCopy } from './copy.ts';
import { asFailure, databaseFailure, visible } from './failures.ts';
import { makePrivateFile, putInPlace, removeTemporary, sideFiles, temporaryName } from './files.ts';
import { readHeader } from './header.ts';
import { backupFolder, backupName, takeCopyLock } from './lock.ts';
import { APPLICATION_ID, migrations } from './migrations.ts';
import { backupsToDelete } from './retention.ts';
import { openSqlite } from './sqlite.ts';
import { changeCount, type Store } from './statements.ts';

const HALF_AN_HOUR_MS = 1_800_000;
const PATIENCE_MS = 5000;
/** So many pages are copied before the program may do something else: 4 MB. */
const PAGES_AT_A_TIME = 1000;

/** A copy that was made. */
export type Backup = { path: string; sizeBytes: number };

/** An automatic backup that is there, and when it was made (UTC milliseconds). */
export type StoredBackup = { path: string; at: number };

/** The automatic backups of the database at a path, the newest first. */
export function listBackups(path: string): StoredBackup[] {
  const folder = backupFolder(path);
  const begin = `${backupName(path)}-`;
  if (!existsSync(folder)) return [];
  const found: StoredBackup[] = [];
  for (const name of readdirSync(folder)) {
    const at = name.startsWith(begin) ? instantOf(name.slice(begin.length)) : null;
    if (at !== null) found.push({ path: join(folder, name), at });
  }
  return found.sort((left, right) => right.at - left.at);
}

/** An instant as `20261125T101426Z`: sorts by time, and can stand in a file name everywhere. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function instantOf(name: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : at;
}

/**
 * Makes the backup that is due, if one is: not within half an hour of the last, and only when something was changed
 * since. Then removes those that are not kept any more (`zone` gives the learner's, an IANA name). Returns null when none was due,
 * or when another process is at it.
 */
export async function backupWhenDue(
  store: Store,
  { now, zone }: { now: number; zone: () => string },
): Promise<Backup | null> {
  try {
    if (!isBackupDue(store, now)) return null;
    const lock = takeCopyLock(store.path, 0);
    if (lock === null) return null;
    try {
      const backup = await copyTo(store, backupPath(store, now));
      removeOldBackups(store.path, now, zone());
      return backup;
    } finally {
      lock.release();
    }
  } catch (error) {
    throw asFailure(error, backupFolder(store.path));
  }
}

/** Makes a backup in the backups folder now, due or not. */
export async function backupNow(store: Store, now: number): Promise<Backup> {
  return lockedCopy(store, backupPath(store, now));
}

/**
 * Copies the database to a file of the person's choice, checked before it gets its name. Another backup there is
 * replaced; any other file, and the database itself, is refused.
 */
export async function backupTo(store: Store, file: string): Promise<Backup> {
  const destination = resolve(file);
  refuseDestination(store.path, destination);
  return lockedCopy(store, destination);
}

function backupPath(store: Store, now: number): string {
  return join(backupFolder(store.path), `${backupName(store.path)}-${stampOf(now)}.db`);
}

function isBackupDue(store: Store, now: number): boolean {
  const last = listBackups(store.path).find(({ at }) => at <= now);
  if (last === undefined) return true;
  return now - last.at >= HALF_AN_HOUR_MS && changeCountOfCopy(last.path) !== changeCount(store);
}

/** The copy carries the count it was made at; null when it cannot be read, which is reason enough for another. */
function changeCountOfCopy(path: string): number | null {
  let database: Database.Database | undefined;
  try {
    database = openSqlite(path, { readonly: true });
    const row: unknown = database.prepare('SELECT value FROM change_count').pluck().get();
    return typeof row === 'number' ? row : null;
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

async function lockedCopy(store: Store, destination: string): Promise<Backup> {
  try {
    const lock = takeCopyLock(store.path, PATIENCE_MS);
    if (lock === null)
      throw databaseFailure(`another certamen is making a backup of ${store.path}: try again in a moment`);
    try {
      return await copyTo(store, destination);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw asFailure(error, destination);
  }
}

async function copyTo(store: Store, destination: string): Promise<Backup> {
  removeLeftovers(backupFolder(store.path), `${backupName(store.path)}-`);
  removeLeftovers(dirname(destination), `${basename(destination)}.`);
  const temporary = temporaryName(destination);
  try {
    makePrivateFile(temporary);
    await store.database.backup(temporary, { progress: () => PAGES_AT_A_TIME });
    verifyCopy(temporary, destination, migrations.length, tableByTable);
    putInPlace(temporary, destination);
  } finally {
    removeTemporary(temporary);
  }
  return { path: destination, sizeBytes: statSync(destination).size };
}

function removeOldBackups(path: string, now: number, zone: string): void {
  const backups = listBackups(path);
  const old = new Set(
    backupsToDelete(
      backups.map(({ at }) => at),
      now,
      zone,
    ),
  );
  for (const backup of backups) if (old.has(backup.at)) rmSync(backup.path, { force: true });
}

function refuseDestination(live: string, destination: string): void {
  const refuse = (why: string) => new Failure('input', visible(`${destination} ${why}`));
  if (!existsSync(dirname(destination))) throw refuse('has no folder to go into: make the folder first');
  if ([live, ...sideFiles(live)].some((file) => isSameFile(file, destination))) {
    throw refuse('is the database itself: choose another name for the copy');
  }
  if (!existsSync(destination)) return;
  if (!statSync(destination).isFile()) throw refuse('is not a file: choose a name for the copy');
  const header = readHeader(destination);
  if (header.kind !== 'empty' && !(header.kind === 'sqlite' && header.applicationId === APPLICATION_ID)) {
    throw refuse('is there already and is no backup of certamen: choose another name for the copy');
  }
}

/** Also through links, and for a file that is not there yet. */
function isSameFile(one: string, other: string): boolean {
  const real = (path: string) =>
    existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  return real(one) === real(other);
}
