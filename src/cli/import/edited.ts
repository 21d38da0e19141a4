import type { Problem } from '../../problem.ts';
import type { Desk } from '../desk.ts';
import { importNow } from './import-now.ts';
import { readerVersion } from './reader-version.ts';

/** Imports one note again after it was edited, and returns what is wrong in it. */
export function importEdited(desk: Desk, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  importNow(
    desk,
    { wanted: { paths: [file] }, dryRun: false, force: true, version: readerVersion() },
    { change: () => {}, problem: (problem) => problems.push(problem), progress: () => {} },
  );
  return problems;
}
