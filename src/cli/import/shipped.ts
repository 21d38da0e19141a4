import type { Desk } from '../desk.ts';
import { sayProblems } from '../print.ts';
import { importNotesWith } from './import-notes.ts';
import { createParser } from './parser.ts';
import { progressLine } from './progress-line.ts';
import { readerVersion } from './reader-version.ts';

/** Imports what ships with the program, each folder as the notes of a root, from where they lie, showing how far it is. */
export async function importShippedNotes(
  desk: Desk,
  folders: readonly { root: string; folder: string }[],
): Promise<void> {
  const progress = progressLine();
  const parser = createParser();
  try {
    for (const { root, folder } of folders) {
      await importNotesWith(
        parser,
        desk,
        {
          wanted: { name: root, location: folder, whole: true },
          dryRun: false,
          force: true,
          version: readerVersion(),
        },
        { change: () => {}, problem: (problem) => sayProblems([problem]), progress: progress.step },
      );
    }
  } finally {
    progress.clear();
    await parser.close();
  }
}
