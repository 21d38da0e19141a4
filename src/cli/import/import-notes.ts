import type { Desk } from '../desk.ts';
import { type ImportRequest, importing } from './importing.ts';
import type { Parsed } from './parse.ts';
import type { ParsePool } from './parse-pool.ts';
import { createParser } from './parser.ts';
import { planImport } from './plan.ts';
import { nothingAhead } from './read-notes.ts';
import type { ImportListener, ImportSummary } from './record.ts';
import { isNoteName } from './walk.ts';

/**
 * Imports with the parsing on all cores, and lets other work (a signal, a screen) have its turn between the notes. While
 * notes are paired and stored, the next are being parsed.
 */
export async function importNotes(
  desk: Desk,
  request: ImportRequest,
  listener: ImportListener,
): Promise<ImportSummary> {
  const parser = createParser();
  try {
    return await importNotesWith(parser, desk, request, listener);
  } finally {
    await parser.close();
  }
}

/** `importNotes` with a parser that stays open: for imports one after another, which start its threads once. */
export async function importNotesWith(
  parser: ParsePool,
  desk: Desk,
  request: ImportRequest,
  listener: ImportListener,
): Promise<ImportSummary> {
  const steps = importing(desk, await readyToRead(desk, request), listener);
  const parsed = nothingAhead<Parsed>().map((nothing) => Promise.resolve(nothing));
  for (let step = steps.next(); ; ) {
    if (step.done) return step.value;
    const next = parser.parse(step.value);
    // It is awaited with a later step; should one fail before, this failure is of no interest.
    next.catch(() => {});
    parsed.push(next);
    step = steps.next((await parsed.shift()) ?? []);
  }
}

/** The request with what it takes to read what was found: packages of other programs are taken apart by much code. */
async function readyToRead(desk: Desk, request: ImportRequest): Promise<ImportRequest> {
  if (request.read !== undefined) return request;
  const { dryRun } = request;
  const plan = request.plan ?? planImport(desk.store, request.wanted, request.force);
  if (plan.found.every(({ file }) => isNoteName(file))) return { ...request, plan };
  const { readImportFile } = await import('./read-import-file.ts');
  return { ...request, plan, read: (file, scratch) => readImportFile(file, { desk, dryRun, scratch }) };
}
