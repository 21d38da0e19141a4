import type { ChangeKind } from '../../cards/change.ts';
import { cleanText } from '../../notes/plain.ts';
import type { Problem } from '../../problem.ts';
import { importLine, type Progress } from '../../tui/progress.ts';
import { printLine, sayProblems } from '../print.ts';
import { shown } from './file-problem.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** More notes than this are summed up in one line. */
const MOST_LINES = 40;

const words: Record<Exclude<ChangeKind, 'keep'>, string> = {
  add: 'new',
  update: 'changed',
  move: 'moved here',
  restore: 'back',
  retire: 'retired',
};

/** Tells a person what an import does: a line for each note whose cards changed, the problems, and the sum. */
export function humanListener(progress: Progress): ImportListener & { end(summary: ImportSummary): void } {
  const counts = new Map<string, Map<ChangeKind, number>>();
  const problems: Problem[] = [];
  return {
    change({ change }, file) {
      if (change === 'keep') return;
      const ofFile = counts.get(file) ?? new Map<ChangeKind, number>();
      ofFile.set(change, (ofFile.get(change) ?? 0) + 1);
      counts.set(file, ofFile);
    },
    problem(problem) {
      problems.push(problem);
    },
    progress: progress.step,
    end(summary) {
      const files = [...counts.keys()].sort();
      for (const file of files.slice(0, MOST_LINES)) {
        printLine(cleanText(`${shown(file)}: ${countsText(counts.get(file) ?? new Map())}`));
      }
      if (files.length > MOST_LINES) printLine(`… and ${files.length - MOST_LINES} more files`);
      printLine(importLine(summary));
      sayProblems(problems);
    },
  };
}

function countsText(counts: ReadonlyMap<ChangeKind, number>): string {
  return Object.entries(words)
    .flatMap(([kind, word]) => {
      const count = counts.get(kind as ChangeKind);
      return count === undefined ? [] : [`${count} ${word}`];
    })
    .join(', ');
}
