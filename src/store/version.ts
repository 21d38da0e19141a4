import type Database from 'better-sqlite3';
import { APPLICATION_ID } from './migrations.ts';

/** What a database says it is: whose, and how many migrations it has had. */
export type Identity = { applicationId: number; version: number };

/** The identity of an open database. */
export function identityOf(database: Database.Database): Identity {
  return {
    applicationId: Number(database.pragma('application_id', { simple: true })),
    version: Number(database.pragma('user_version', { simple: true })),
  };
}

/**
 * Why a database is not ours to use, as a sentence about its path; null when it is. Every database of certamen carries
 * its application id from its first transaction on. `newest` is the version this program makes.
 */
export function refusal(path: string, { applicationId, version }: Identity, newest: number): string | null {
  if (applicationId !== APPLICATION_ID) {
    return `${path} is a database of another program: choose another file with --db`;
  }
  if (version > newest) {
    return `${path} was made by a newer certamen (its format is ${version}, this one knows ${newest}) and was left as it is: update certamen`;
  }
  return null;
}
