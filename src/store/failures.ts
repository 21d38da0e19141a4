import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';

/** The text with every control character as a sign that can be seen (`␛`), so that none reaches the terminal. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x7f) return '␡';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
  });
}

/** A failure of kind `database` about a file: one sentence, safe to print. */
export function databaseFailure(sentence: string, cause?: unknown): Failure {
  return new Failure('database', visible(sentence), cause === undefined ? undefined : { cause });
}

/** What an error of SQLite, of its native module or of the file system calls itself: `SQLITE_BUSY`, `EACCES`; else ''. */
function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return '';
}

/** Whether an error, or the cause of a failure, is that SQLite found a file damaged or no database. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error instanceof Failure ? error.cause : error));
}

/** Whether the disk under a file has no room left for a page; false when that cannot be found out. */
function isDiskFull(path: string): boolean {
  try {
    const disk = statfsSync(dirname(path));
    return disk.bavail * disk.bsize < 65_536;
  } catch {
    return false;
  }
}

function sentenceFor(code: string, path: string): string | null {
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return `another certamen is writing to ${path}: waited five seconds; try again when it is done`;
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return `the disk is full: ${path} could not be written; nothing is lost, make room and try again`;
  }
  if (code === 'SQLITE_NOTADB') {
    return `${path} is not a database of certamen: choose another file with --db, or bring a backup back with \`certamen restore\``;
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return `${path} is damaged: run \`certamen doctor --repair\`, or bring a backup back with \`certamen restore\``;
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') {
    return `${path} cannot be written: it, or its folder, is read-only; change that, or choose another place with --db`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') {
    return `${path} may not be used: permission is denied; change the permissions, or choose another place with --db`;
  }
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) {
    return `${path} cannot be opened: check that its folder exists and may be written, or choose another place with --db`;
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') {
    return isDiskFull(path)
      ? `the disk is full: ${path} could not be written; nothing is lost, make room and try again`
      : `${path} could not be read or written: check the disk, then run \`certamen doctor\``;
  }
  if (code === 'SQLITE_NOMEM' || code === 'SQLITE_TOOBIG') {
    return `${path} needs more memory than there is: close other programs and try again`;
  }
  return null;
}

/** The native module was built for another Node, or was never built. */
function isNativeModuleMissing(error: unknown): boolean {
  if (codeOf(error) === 'ERR_DLOPEN_FAILED') return true;
  return error instanceof Error && error.message.startsWith('Could not locate the bindings file');
}

/**
 * The failure to show for an error met while using the database at a path: SQLite's and the file system's become one
 * plain sentence with what to do next. A failure, and an error that is a defect of ours, come back as they are.
 */
export function asFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure) return error;
  if (isNativeModuleMissing(error)) {
    return databaseFailure(
      'the database module was not built for this version of Node: run `npm rebuild better-sqlite3`',
      error,
    );
  }
  const sentence = sentenceFor(codeOf(error), path);
  return sentence === null ? error : databaseFailure(sentence, error);
}

/** What the work returns; what it throws is thrown as a failure about the path. */
export function withDatabaseErrors<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, path);
  }
}
