import path from 'node:path';
import process from 'node:process';
import type { Problem, Severity } from '../../problem.ts';
import { shownPath } from '../note-file.ts';

/** A problem with a file as such, shown at its first line. */
export function fileProblem(file: string, rule: string, message: string, severity: Severity = 'error'): Problem {
  return { path: shown(file), line: 1, column: 1, severity, rule: `import/${rule}`, message };
}

/** How a file is shown to the person. */
export function shown(file: string): string {
  return file === '-' ? '-' : shownPath(file, process.cwd()) || '.';
}

/** The problem of a file that the system does not let us look at or read. */
export function accessProblem(file: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === 'ELOOP') return fileProblem(file, 'link-loop', 'This link leads back to itself: remove it.');
  if (code === 'ENOENT') return fileProblem(file, 'missing', 'There is no such file or folder: check the name.');
  if (code === 'EACCES' || code === 'EPERM') {
    return fileProblem(file, 'unreadable', 'You are not allowed to read this: change its permissions.');
  }
  return fileProblem(file, 'unreadable', `This cannot be read (${code}): check the disk it is on.`);
}

/** The code of a system error, `ENOENT`; anything else that was thrown is a defect and thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** Whether a path is a folder or below it; both absolute. */
export function isBelow(file: string, folder: string): boolean {
  // Asked many times of every note: nothing is joined to compare it.
  if (!file.startsWith(folder)) return false;
  return file.length === folder.length || file[folder.length] === path.sep || folder.endsWith(path.sep);
}
