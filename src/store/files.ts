import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { randomBytes } from './random-bytes.ts';

/**
 * The absolute path of the database file itself: of a link, what it leads to, since SQLite keeps its side files there and
 * a restore must not put a file in the place of the link.
 */
export function databasePath(path: string): string {
  return existsSync(path) && lstatSync(path).isSymbolicLink() ? realpathSync(path) : resolve(path);
}

/** Readable and writable by the owner alone. Windows knows no such modes and ignores them. */
export const PRIVATE_FILE = 0o600;

/** Makes the folder and those above it, open to the owner alone. A folder that is there keeps its mode. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Makes an empty file that only its owner can read, before anything is written into it. One that is there stays as it is. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'a', PRIVATE_FILE));
}

/** Takes others' rights off a file, if it is there: one beside a database may be removed at any moment. */
export function keepPrivate(path: string): void {
  try {
    chmodSync(path, PRIVATE_FILE);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** Whether what was thrown says that a file, or its folder, is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The files SQLite keeps beside a database while it is open. */
export function sideFiles(path: string): string[] {
  return [`${path}-wal`, `${path}-shm`, `${path}-journal`];
}

/** Removes a file of ours that is half made, with its side files. */
export function removeTemporary(path: string): void {
  for (const file of [path, ...sideFiles(path)]) rmSync(file, { force: true });
}

/** A name beside `path` that nobody else uses, for a file that gets its own name when it is whole. */
export function temporaryName(path: string): string {
  return `${path}.${Buffer.from(randomBytes(6)).toString('hex')}.tmp`;
}

/** Returns when the file's content is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Returns when the names in the folder are on the disk; where a folder cannot be synced (Windows) it is left to the system. */
function syncFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch {
    // Some file systems refuse to sync a folder; the rename itself has been done.
  } finally {
    closeSync(folder);
  }
}

/** Gives a whole, synced file its name, replacing what had it: at every moment one of the two is there. */
export function putInPlace(temporary: string, path: string): void {
  syncFile(temporary);
  renameSync(temporary, path);
  syncFolder(dirname(path));
}
