import type { Tally } from '../../exchange/reading.ts';
import { cleanText } from '../../notes/plain.ts';
import type { Problem } from '../../problem.ts';
import { importLine } from '../../tui/import-line.ts';
import type { Progress } from '../../tui/progress.ts';
import { printLine, sayProblems } from '../print.ts';
import { noteCounts } from './note-counts.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** Tells a person what an import does: a line for each note whose cards changed, the problems, and the sum. */
export function humanListener(progress: Progress): ImportListener & { end(summary: ImportSummary): void } {
  const counts = noteCounts();
  const problems: Problem[] = [];
  const tallies: string[] = [];
  return {
    change: counts.add,
    problem(problem) {
      problems.push(problem);
    },
    tally(path, tally) {
      tallies.push(`${path}: ${tallyText(tally)}`);
    },
    progress: progress.step,
    end(summary) {
      for (const line of counts.lines()) printLine(line);
      for (const line of tallies) printLine(cleanText(line));
      printLine(importLine(summary));
      sayProblems(problems);
    },
  };
}

function tallyText({ format, found, imported, flagged, skipped }: Tally): string {
  return `${format}: ${found} found, ${imported} imported, ${flagged} flagged, ${skipped} skipped`;
}
