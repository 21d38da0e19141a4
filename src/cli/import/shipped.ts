import type { Desk } from '../desk.ts';
import { sayProblems } from '../print.ts';
import { importNotes } from './import-notes.ts';
import { progressLine } from './progress-line.ts';
import { readerVersion } from './reader-version.ts';

/** Imports what ships with the program in a folder as the notes of a root, from where they lie, showing how far it is. */
export async function importShippedNotes(desk: Desk, root: string, folder: string): Promise<void> {
  const progress = progressLine();
  await importNotes(
    desk,
    {
      wanted: { name: root, location: folder, whole: true },
      dryRun: false,
      force: true,
      version: readerVersion(),
    },
    { change: () => {}, problem: (problem) => sayProblems([problem]), progress: progress.step },
  ).finally(progress.clear);
}
