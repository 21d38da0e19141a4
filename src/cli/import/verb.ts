import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../failure.ts';
import { counted } from '../../numbers.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, type Desk, hasDatabase, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { say } from '../print.ts';
import { importExports, tellExports } from './exports.ts';
import { humanListener } from './human.ts';
import { importNotes } from './import-notes.ts';
import type { ImportRequest } from './importing.ts';
import { jsonListener } from './json.ts';
import { watchedPlaces } from './plan.ts';
import { progressLine } from './progress-line.ts';
import { readerVersion } from './reader-version.ts';
import type { ImportListener } from './record.ts';
import { stdinRequest } from './stdin.ts';
import type { WrittenNotes } from './to-notes.ts';
import { watchPlaces } from './watch.ts';

/** The flags of `certamen import`. */
export type ImportOptions = {
  dryRun?: boolean;
  force?: boolean;
  watch?: boolean;
  review?: boolean;
  json?: boolean;
  to?: string;
};

/** `certamen import [PATH…]`; the exit code is 1 when something was wrong that kept a note or a card out. */
export async function importVerb(
  environment: Environment,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const { dryRun = false, force = false, json = false } = options;
  const fromStdin = paths.includes('-');
  if (fromStdin && paths.length > 1) throw new Failure('usage', 'Read either - (stdin) or files, not both.');
  if (fromStdin && options.watch) throw new Failure('usage', 'Only files and folders can be watched, not stdin.');
  if (options.review) refuseReview(environment, { dryRun, json, fromStdin, watch: options.watch === true });
  return atImportDesk(environment, dryRun, async (desk) => {
    const { exports, notes } = tellExports(paths);
    const exported = await importExports(desk, exports, { dryRun, json });
    if (exports.length > 0 && notes.length === 0) return exported;
    if (options.to !== undefined) return importWritten(desk, notes, options.to, { dryRun, force, json });
    const wanted = paths.length === 0 ? 'everything' : { paths: notes };
    const request: ImportRequest = {
      dryRun,
      force,
      version: readerVersion(),
      ...(fromStdin ? await stdinRequest(desk) : { wanted }),
    };
    if (options.review && !(await isAgreedTo(desk, request))) return 0;
    const code = Math.max(exported, await importOnce(desk, json, () => request));
    if (options.watch) await keepImporting(desk, request, json);
    return code;
  });
}

/** Writes what the files hold as notes into a folder, and imports those with what happened to their cards before. */
async function importWritten(
  desk: Desk,
  files: readonly string[],
  folder: string,
  { dryRun, force, json }: { dryRun: boolean; force: boolean; json: boolean },
): Promise<number> {
  if (dryRun)
    throw new Failure('usage', 'Say either --to or --dry-run, not both: notes that are not written cannot be read.');
  if (files.length === 0 || files.includes('-'))
    throw new Failure('usage', 'Name the files that --to is to write out.');
  const { settlePasts, writeNotes } = await import('./to-notes.ts');
  let pasts: WrittenNotes['pasts'] = [];
  const code = await importOnce(desk, json, (listener) => {
    const written = writeNotes(desk, files, folder, listener);
    pasts = written.pasts;
    return { wanted: { paths: written.notes }, dryRun, force, version: readerVersion() };
  });
  settlePasts(desk, pasts);
  return code;
}

/** New cards are read on a terminal by a person, before one import that stores them: anything else is wrong usage. */
function refuseReview(
  { interactive }: Environment,
  asked: { dryRun: boolean; json: boolean; fromStdin: boolean; watch: boolean },
): void {
  const other = asked.dryRun ? '--dry-run' : asked.json ? '--json' : asked.watch ? '--watch' : null;
  if (other !== null) throw new Failure('usage', `Say either --review or ${other}, not both.`);
  if (interactive && !asked.fromStdin) return;
  throw new Failure('usage', 'There is no terminal to review new cards on: --dry-run shows what an import would do.');
}

async function isAgreedTo(desk: Desk, request: ImportRequest): Promise<boolean> {
  const { agreedTo } = await import('./proposal.ts');
  if (await agreedTo(desk, request)) return true;
  say('Nothing was stored.');
  return false;
}

/** One import, told as it goes; the exit code it gives. What is imported may be made out first, and told to the same listener. */
async function importOnce(
  desk: Desk,
  json: boolean,
  requestOf: (listener: ImportListener) => ImportRequest,
): Promise<number> {
  const progress = progressLine();
  const told = json ? jsonListener(desk, progress) : humanListener(progress);
  let hadErrors = false;
  const listener: ImportListener = {
    ...told,
    problem: (problem) => {
      hadErrors ||= problem.severity === 'error';
      told.problem(problem);
    },
  };
  const request = requestOf(listener);
  const summary = await importNotes(desk, request, listener).finally(progress.clear);
  told.end(summary);
  if (!request.dryRun) await backUpIfDue(desk);
  return hadErrors ? 1 : 0;
}

/** Imports again whenever a note changes, until the person ends it. What stops one import does not stop the watching. */
async function keepImporting(desk: Desk, request: ImportRequest, json: boolean): Promise<void> {
  const places = watchedPlaces(desk.store, request.wanted);
  say(`Watching ${counted(places.length, 'place')} for changes. Ctrl-C ends it.`);
  const ended = new AbortController();
  const again = async () => {
    try {
      if (await hasChanged(desk, request)) await importOnce(desk, json, () => request);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(`certamen: ${error.message}`);
    }
  };
  await watchPlaces(places, again, ended.signal);
}

/** Whether an import would do anything: notes that say what they said are not reported again and again. */
async function hasChanged(desk: Desk, request: ImportRequest): Promise<boolean> {
  const nobody = { change: () => {}, problem: () => {}, progress: () => {} };
  const { files, unchanged, retired } = await importNotes(desk, { ...request, dryRun: true, force: true }, nobody);
  return files !== unchanged || retired > 0;
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
    const desk = await openStudyDesk({ ...environment, databasePath });
    try {
      return await work(desk);
    } finally {
      closeDesk(desk);
    }
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
