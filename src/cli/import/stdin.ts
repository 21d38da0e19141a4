import { noteAt, type Root } from '../../store/notes.ts';
import type { Desk } from '../desk.ts';
import type { ImportRequest } from './importing.ts';
import { STDIN_ROOT } from './plan.ts';
import { readStdinNote } from './read-file.ts';

/** Reads a note from stdin, and makes the part of a request that imports it in place of what came that way before. */
export async function stdinRequest(desk: Desk): Promise<Pick<ImportRequest, 'wanted' | 'plan' | 'read'>> {
  const content = await readStdinNote(desk.now());
  const root: Root = { name: STDIN_ROOT, location: '-', whole: false };
  const home = { root: STDIN_ROOT, path: 'stdin.md' };
  const found = [{ home, file: '-', known: noteAt(desk.store, home) }];
  const plan = { roots: [root], changedRoots: [], found, gone: [], problems: [] };
  return { wanted: { paths: [] }, plan, read: () => content };
}
