import type { Desk } from '../desk.ts';
import { type ImportRequest, importing } from './importing.ts';
import { type Parsed, parseNote } from './parse.ts';
import { readImportFile } from './read-import-file.ts';
import { nothingAhead } from './read-notes.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** Imports at once, on this thread: for a note or two, as after an edit in a session. */
export function importNow(desk: Desk, request: ImportRequest, listener: ImportListener): ImportSummary {
  const { dryRun } = request;
  const read: ImportRequest['read'] = (file, scratch) => readImportFile(file, { desk, dryRun, scratch });
  const steps = importing(desk, { read, ...request }, listener);
  const parsed = nothingAhead<Parsed>();
  for (let step = steps.next(); ; ) {
    if (step.done) return step.value;
    parsed.push(step.value.map(parseNote));
    step = steps.next(parsed.shift() ?? []);
  }
}
