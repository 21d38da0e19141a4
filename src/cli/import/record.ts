import type { Change } from '../../cards/change.ts';
import type { Tally } from '../../exchange/reading.ts';
import type { Problem } from '../../problem.ts';

/** What an import came to. */
export type ImportSummary = {
  /** Notes that were looked at. */
  files: number;
  /** Those that say what they said, and were not read again. */
  unchanged: number;
  added: number;
  updated: number;
  moved: number;
  restored: number;
  retired: number;
  problems: number;
  ms: number;
};

/** Is told what an import does while it does it. */
export type ImportListener = {
  /** A card was (or in a dry run would be) changed; what the note of the card is, as an absolute path. */
  change(change: Change, file: string): void;
  problem(problem: Problem): void;
  /** What became of the items of a file of another program, named as it is shown to the person. */
  tally?(path: string, tally: Tally): void;
  /** `done` of `total` notes have been looked at, this one last. */
  progress(name: string, done: number, total: number): void;
};

/** A summary of an import that has done nothing yet. */
export function noSummary(): ImportSummary {
  return { files: 0, unchanged: 0, added: 0, updated: 0, moved: 0, restored: 0, retired: 0, problems: 0, ms: 0 };
}

/** Counts a change. */
export function countChange(summary: ImportSummary, { change }: Change): void {
  if (change === 'add') summary.added += 1;
  else if (change === 'update') summary.updated += 1;
  else if (change === 'move') summary.moved += 1;
  else if (change === 'restore') summary.restored += 1;
  else if (change === 'retire') summary.retired += 1;
}
