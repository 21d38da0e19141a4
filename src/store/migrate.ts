import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { removeLeftovers, verifyCopy } from './copy.ts';
import { databaseFailure } from './failures.ts';
import { makePrivateFile, putInPlace, removeTemporary, temporaryName } from './files.ts';
import { takeCopyLock } from './lock.ts';
import { APPLICATION_ID } from './migrations.ts';
import { identityOf } from './version.ts';

/** A large database takes a while to copy, and the process that began first does it for both. */
const PATIENCE_MS = 60_000;

/**
 * Brings a database to the newest version, each step in one transaction that counts itself, so that a crash leaves a
 * whole step done or not begun. An existing database is copied first, to `<file>.v<N>.bak`. Another process may do the
 * same at the same time: whoever gets the lock does it, the other finds it done.
 */
export function migrate(database: Database.Database, path: string, steps: readonly string[]): void {
  const { version } = identityOf(database);
  if (version === steps.length) return;
  if (version === 0) {
    takeSteps(database, steps);
    return;
  }
  const lock = takeCopyLock(path, PATIENCE_MS);
  if (lock === null) {
    throw databaseFailure(`another certamen is bringing ${path} up to date: try again when it is done`);
  }
  try {
    const now = identityOf(database).version;
    if (now < steps.length) keepCopy(database, path, now, steps.length);
    takeSteps(database, steps);
  } finally {
    lock.release();
  }
}

/** The copy is checked before it gets its name, so that what bears the name is whole. */
function keepCopy(database: Database.Database, path: string, version: number, newest: number): void {
  const name = `${path}.v${version}.bak`;
  removeLeftovers(dirname(path), `${basename(path)}.v`);
  const temporary = temporaryName(name);
  try {
    makePrivateFile(temporary);
    database.prepare('VACUUM INTO ?').run(temporary);
    verifyCopy(temporary, path, newest);
    putInPlace(temporary, name);
  } finally {
    removeTemporary(temporary);
  }
}

function takeSteps(database: Database.Database, steps: readonly string[]): void {
  for (const [step, sql] of steps.entries()) {
    database.exec('BEGIN IMMEDIATE');
    try {
      if (identityOf(database).version === step) {
        database.pragma(`application_id = ${APPLICATION_ID}`);
        database.exec(sql);
        database.pragma(`user_version = ${step + 1}`);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}
