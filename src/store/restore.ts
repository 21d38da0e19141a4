import { copyFileSync, existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

import { stampOf } from './backup.ts';
import { namingDamage, removeLeftovers, verifyCopy } from './copy.ts';
import { asFailure, databaseFailure } from './failures.ts';
import { databasePath, makePrivateFile, makePrivateFolder, removeTemporary, temporaryName } from './files.ts';
import { readHeader } from './header.ts';
import { takeCopyLock } from './lock.ts';
import { migrations } from './migrations.ts';
import { replaceDatabase } from './replace.ts';
import { openSqlite } from './sqlite.ts';

/** What a restore did. */
export type Restored = {
  /** Where the database that was replaced is kept; null when there was none. */
  kept: string | null;
  cards: number;
  reviews: number;
};

/**
 * Puts a backup in the place of the database at `path`, after checking a copy of it. What is replaced stays beside it as
 * `<file>.replaced-<time>`. Nothing is changed when the backup is damaged, another program's or of a newer certamen, or
 * when another process uses the database.
 */
export function restoreFrom(file: string, path: string, now: number): Restored {
  const source = resolve(file);
  const target = databasePath(path);
  refuseSource(source, target);
  try {
    makePrivateFolder(dirname(target));
    const lock = takeCopyLock(target, 5000);
    if (lock === null) throw databaseFailure(`another certamen is making a backup of ${target}: try again in a moment`);
    try {
      return restoreLocked(source, target, now);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw asFailure(error, target);
  }
}

function restoreLocked(source: string, target: string, now: number): Restored {
  const name = `${target}.restore`;
  removeLeftovers(dirname(target), `${basename(name)}.`);
  const temporary = temporaryName(name);
  try {
    makePrivateFile(temporary);
    namingDamage(source, () => copySource(source, temporary));
    verifyCopy(temporary, source, migrations.length);
    const counts = countAndRename(temporary);
    return { kept: replaceDatabase(temporary, target, `${target}.replaced-${stampOf(now)}`), ...counts };
  } finally {
    removeTemporary(temporary);
  }
}

function refuseSource(source: string, target: string): void {
  if (!existsSync(source) || !statSync(source).isFile()) {
    throw databaseFailure(
      `${source} is not a file: name a backup, for example one in the backups folder beside the database`,
    );
  }
  if (databasePath(source) === target) throw databaseFailure(`${source} is the database itself: name a backup of it`);
  const header = readHeader(source);
  if (header.kind !== 'sqlite') throw databaseFailure(`${source} is not a backup of certamen: name another file`);
}

/**
 * A file without a write-ahead log beside it is whole by itself, and not even opened, which could leave side files there.
 * With one, SQLite has to put the two together.
 */
function copySource(source: string, temporary: string): void {
  const log = statSync(`${source}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size === 0) {
    copyFileSync(source, temporary);
    return;
  }
  const database = openSqlite(source, { readonly: true });
  try {
    // Copying reads no index, and would leave out what cannot be found: the backup itself must be whole.
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw databaseFailure(`${source} is damaged: choose another backup`);
    }
    database.prepare('VACUUM INTO ?').run(temporary);
  } finally {
    database.close();
  }
}

/**
 * The restored copy goes on under a device name of its own: the events that the replaced file wrote after this backup
 * have taken the next numbers of the old one. Returns what the copy holds.
 */
function countAndRename(copy: string): { cards: number; reviews: number } {
  const database = openSqlite(copy);
  try {
    database.exec('UPDATE device SET own = 0');
    const count = (table: 'card' | 'review') => Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    return { cards: count('card'), reviews: count('review') };
  } finally {
    database.close();
  }
}
