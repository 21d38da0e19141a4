import type { Desk } from '../desk.ts';
import { type ImportRequest, importing } from './importing.ts';
import type { Parsed } from './parse.ts';
import { createParser } from './parser.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/**
 * Imports with the parsing on all cores, and lets other work (a signal, a screen) have its turn between the notes. While
 * notes are paired and stored, the next are being parsed.
 */
export async function importNotes(
  desk: Desk,
  request: ImportRequest,
  listener: ImportListener,
): Promise<ImportSummary> {
  const steps = importing(desk, request, listener);
  const parser = createParser();
  try {
    let parsed: Promise<Parsed[]> = Promise.resolve([]);
    for (let step = steps.next(); ; ) {
      if (step.done) return step.value;
      const answer = parsed;
      parsed = parser.parse(step.value);
      // It is awaited with the next step; should that one fail first, this failure is of no interest.
      parsed.catch(() => {});
      step = steps.next(await answer);
    }
  } finally {
    await parser.close();
  }
}
