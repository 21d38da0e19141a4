import type { Change, ChangeKind } from '../../cards/change.ts';
import { cleanText } from '../../notes/plain.ts';
import { shown } from './file-problem.ts';

/** More notes than this are summed up in one line. */
const MOST_LINES = 40;

const kinds: readonly { change: ChangeKind; word: string }[] = [
  { change: 'add', word: 'new' },
  { change: 'update', word: 'changed' },
  { change: 'move', word: 'moved here' },
  { change: 'restore', word: 'back' },
  { change: 'retire', word: 'retired' },
];

/** Counts the changes of an import by note. */
export type NoteCounts = {
  add(change: Change, file: string): void;
  /** A line for each note whose cards changed, by name; of many notes the first, and how many more there are. */
  lines(): string[];
};

/** Counts by note, nothing counted yet: numbers alone are kept, since there may be many notes. */
export function noteCounts(): NoteCounts {
  const counts = new Map<string, number[]>();
  return {
    add({ change }, file) {
      const kind = kinds.findIndex((each) => each.change === change);
      if (kind === -1) return;
      const ofFile = counts.get(file) ?? kinds.map(() => 0);
      ofFile[kind] = (ofFile[kind] ?? 0) + 1;
      counts.set(file, ofFile);
    },
    lines() {
      const files = [...counts.keys()].sort();
      const lines = files
        .slice(0, MOST_LINES)
        .map((file) => cleanText(`${shown(file)}: ${countsText(counts.get(file) ?? [])}`));
      return files.length > MOST_LINES ? [...lines, `… and ${files.length - MOST_LINES} more files`] : lines;
    },
  };
}

function countsText(counts: readonly number[]): string {
  return kinds.flatMap(({ word }, kind) => (counts[kind] ? [`${counts[kind]} ${word}`] : [])).join(', ');
}
