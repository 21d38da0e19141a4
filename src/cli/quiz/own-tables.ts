import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { notesOfRoot, roots } from '../../store/notes.ts';
import type { Store } from '../../store/statements.ts';
import { isLearners } from '../import/plan.ts';
import { hasFrontKey, pageKeys } from './front-keys.ts';

/** Enough of a note to see whether it opens with the front matter of a table. */
const HEAD_BYTES = 4096;

/** The files of the learner's own decision tables: imported notes whose front matter names a family. */
export function ownTables(store: Store): string[] {
  return roots(store)
    .filter(({ name }) => isLearners(name))
    .flatMap(({ name, location }) =>
      notesOfRoot(store, name).map(({ home }) => path.join(location, ...home.path.split('/'))),
    )
    .filter(isTable);
}

/** Whether a file opens with the front matter of a decision table or of compatibility rules. */
export function isTable(file: string): boolean {
  return hasFrontKey(headOf(file), pageKeys);
}

/** The beginning of a file; empty when it is not there any more. */
function headOf(file: string): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(HEAD_BYTES);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
