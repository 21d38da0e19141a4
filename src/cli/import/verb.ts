import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../failure.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, type Desk, hasDatabase, openDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { humanListener } from './human.ts';
import { importNotes } from './import-notes.ts';
import type { ImportRequest } from './importing.ts';
import { jsonListener } from './json.ts';
import { progressLine } from './progress-line.ts';
import { readerVersion } from './reader-version.ts';
import { stdinRequest } from './stdin.ts';

/** The flags of `certamen import`. */
export type ImportOptions = { dryRun?: boolean; force?: boolean; json?: boolean };

/** `certamen import [PATH…]`; the exit code is 1 when something was wrong that kept a note or a card out. */
export async function importVerb(
  environment: Environment,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { dryRun = false, force = false, json = false } = options;
  if (paths.includes('-') && paths.length > 1) throw new Failure('usage', 'Read either - (stdin) or files, not both.');
  return atImportDesk(environment, dryRun, async (desk) => {
    const progress = progressLine();
    const listener = json ? jsonListener(desk, progress) : humanListener(progress);
    let hadErrors = false;
    const wanted = paths.length === 0 ? 'everything' : { paths };
    const request: ImportRequest = {
      dryRun,
      force,
      version: readerVersion(),
      ...(paths[0] === '-' ? await stdinRequest(desk) : { wanted }),
    };
    const summary = await importNotes(desk, request, {
      ...listener,
      problem: (problem) => {
        hadErrors ||= problem.severity === 'error';
        listener.problem(problem);
      },
    }).finally(progress.clear);
    listener.end(summary);
    if (!dryRun) await backUpIfDue(desk);
    return hadErrors ? 1 : 0;
  });
}

/** Works at the desk; a dry run before the first import works at one that is gone afterwards, so that it leaves nothing. */
async function atImportDesk(
  environment: Environment,
  dryRun: boolean,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  const isPassing = dryRun && !hasDatabase(environment);
  const folder = isPassing ? mkdtempSync(path.join(tmpdir(), 'certamen-')) : null;
  const databasePath = folder === null ? environment.databasePath : path.join(folder, 'certamen.db');
  try {
    const desk = openDesk({ ...environment, databasePath });
    try {
      return await work(desk);
    } finally {
      closeDesk(desk);
    }
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
