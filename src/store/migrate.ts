import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseFailure } from './failures.ts';
import { makePrivateFile, putInPlace, removeTemporary, temporaryName } from './files.ts';
import { APPLICATION_ID } from './migrations.ts';

/** The version a database stands at: how many migrations it has had. */
export function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Why a file is none of ours to open, as a sentence; null when it is, or is still empty. Every database of certamen
 * carries its application id from its first transaction on.
 */
export function refusal(
  path: string,
  found: { version: number; applicationId: number },
  newest: number,
): string | null {
  if (found.applicationId !== APPLICATION_ID) {
    return `${path} is a database of another program: choose another file with --db`;
  }
  if (found.version > newest) {
    return `${path} was made by a newer certamen (its format is ${found.version}, this one knows ${newest}) and was left as it is: update certamen`;
  }
  return null;
}

/** Copies a database before its first step, checks the copy, and only then gives it its name, `<file>.v<N>.bak`. */
function keepCopy(database: Database.Database, path: string, version: number): void {
  const temporary = temporaryName(`${path}.v${version}.bak`);
  makePrivateFile(temporary);
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    const copy = new Database(temporary, { readonly: true });
    const sound = copy.pragma('quick_check(1)', { simple: true }) === 'ok' && versionOf(copy) === version;
    copy.close();
    if (!sound) {
      throw databaseFailure(`${path} could not be copied before its update: run \`certamen doctor\` first`);
    }
    putInPlace(temporary, `${path}.v${version}.bak`);
  } finally {
    if (existsSync(temporary)) removeTemporary(temporary);
  }
}

/**
 * Brings a database to the newest version, each step in one transaction that counts itself, so that a crash leaves a
 * whole step done or not begun. An existing database is copied first. Another process may do the same at the same time:
 * whoever gets the lock does the step, the other finds it done.
 */
export function migrate(database: Database.Database, path: string, steps: readonly string[]): void {
  const before = versionOf(database);
  if (before === steps.length) return;
  if (before > 0) keepCopy(database, path, before);
  for (const [step, sql] of steps.entries()) {
    database.exec('BEGIN IMMEDIATE');
    try {
      if (versionOf(database) === step) {
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
