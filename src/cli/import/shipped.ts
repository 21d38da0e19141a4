import type { Desk } from '../desk.ts';
import { sayProblems } from '../print.ts';
import { importNotes } from './import-notes.ts';
import { SHIPPED_ROOT } from './plan.ts';
import { progressLine } from './progress-line.ts';
import { readerVersion } from './reader-version.ts';

/** Imports the notes that ship with the program from where they lie, showing how far it is. */
export async function importShippedNotes(desk: Desk, folder: string): Promise<void> {
  const progress = progressLine();
  await importNotes(
    desk,
    {
      wanted: { name: SHIPPED_ROOT, location: folder, whole: true },
      dryRun: false,
      force: true,
      version: readerVersion(),
    },
    { change: () => {}, problem: (problem) => sayProblems([problem]), progress: progress.step },
  ).finally(progress.clear);
}
