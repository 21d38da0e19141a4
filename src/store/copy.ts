import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { databaseFailure, isDamage } from './failures.ts';
import { openSqlite } from './sqlite.ts';
import { identityOf, refusal } from './version.ts';

/**
 * Checks that a file is a whole database of certamen that this program can use (`newest` is the version it makes), and
 * makes it one file without side files. Throws a failure that names `shown`, the file the person knows, when it is not.
 */
export function verifyCopy(copy: string, shown: string, newest: number): void {
  namingDamage(shown, () => verify(copy, shown, newest));
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

function verify(copy: string, shown: string, newest: number): void {
  const database = openSqlite(copy);
  try {
    database.pragma('journal_mode = DELETE');
    const sentence = refusal(shown, identityOf(database), newest);
    if (sentence !== null) throw databaseFailure(sentence);
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') {
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
