import type { ChangeKind } from '../../cards/change.ts';
import type { Tally } from '../../exchange/reading.ts';
import { cleanText } from '../../notes/plain.ts';
import type { Problem } from '../../problem.ts';
import { importLine, type Progress } from '../../tui/progress.ts';
import { printLine, sayProblems } from '../print.ts';
import { shown } from './file-problem.ts';
import type { ImportListener, ImportSummary } from './record.ts';

/** More notes than this are summed up in one line. */
const MOST_LINES = 40;

const kinds: readonly { change: ChangeKind; word: string }[] = [
  { change: 'add', word: 'new' },
  { change: 'update', word: 'changed' },
  { change: 'move', word: 'moved here' },
  { change: 'restore', word: 'back' },
  { change: 'retire', word: 'retired' },
];

/** Tells a person what an import does: a line for each note whose cards changed, the problems, and the sum. */
export function humanListener(progress: Progress): ImportListener & { end(summary: ImportSummary): void } {
  // By note: the changes of each kind, in the order of `kinds`. There may be many notes.
  const counts = new Map<string, number[]>();
  const problems: Problem[] = [];
  const tallies: string[] = [];
  return {
    change({ change }, file) {
      const kind = kinds.findIndex((each) => each.change === change);
      if (kind === -1) return;
      const ofFile = counts.get(file) ?? kinds.map(() => 0);
      ofFile[kind] = (ofFile[kind] ?? 0) + 1;
      counts.set(file, ofFile);
    },
    problem(problem) {
      problems.push(problem);
    },
    tally(path, tally) {
      tallies.push(`${path}: ${tallyText(tally)}`);
    },
    progress: progress.step,
    end(summary) {
      const files = [...counts.keys()].sort();
      for (const file of files.slice(0, MOST_LINES)) {
        printLine(cleanText(`${shown(file)}: ${countsText(counts.get(file) ?? [])}`));
      }
      if (files.length > MOST_LINES) printLine(`… and ${files.length - MOST_LINES} more files`);
      for (const line of tallies) printLine(cleanText(line));
      printLine(importLine(summary));
      sayProblems(problems);
    },
  };
}

function countsText(counts: readonly number[]): string {
  return kinds.flatMap(({ word }, kind) => (counts[kind] ? [`${counts[kind]} ${word}`] : [])).join(', ');
}

function tallyText({ format, found, imported, flagged, skipped }: Tally): string {
  return `${format}: ${found} found, ${imported} imported, ${flagged} flagged, ${skipped} skipped`;
}
