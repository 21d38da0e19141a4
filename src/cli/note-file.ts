import path from 'node:path';
import type { Home } from '../cards/card.ts';
import { roots } from '../store/notes.ts';
import type { Store } from '../store/statements.ts';

/** Where the note of a home lies on this machine, as an absolute path; null when its root is not known here. */
export function noteFile(store: Store, home: Home): string | null {
  const root = roots(store).find(({ name }) => name === home.root);
  return root === undefined ? null : path.join(root.location, ...home.path.split('/'));
}

/** How a note is shown to the person: relative to the folder they are in when it is below it, else absolute. */
export function shownPath(file: string, workingFolder: string): string {
  const relative = path.relative(workingFolder, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

/** Whether a file is a note a person can edit, and no archive or table of another program. */
export function isNoteFile(file: string): boolean {
  return /\.(md|markdown|txt)$/i.test(file);
}
