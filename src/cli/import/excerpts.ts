import { readFileSync } from 'node:fs';
import type { NewCard } from '../../tui/screens/new-cards/world.ts';
import { isNoteFile } from '../note-file.ts';

/** More of a note is not shown beside one card. */
const MOST_LINES = 8;

/** The lines of notes that cards came from, as they stand there now. */
export type Excerpts = {
  /** The card's lines; '' when its file is no note, or cannot be read any more. */
  of(card: NewCard): string;
  /** Says that a note was edited. */
  forget(): void;
};

/** Reads the lines of one note at a time: cards are read note by note. */
export function excerpts(): Excerpts {
  let held: { file: string; lines: readonly string[] } | null = null;
  return {
    of({ file, card: { lines } }) {
      if (held?.file !== file) held = { file, lines: linesOf(file) };
      const shown = held.lines.slice(lines.line - 1, lines.endLine);
      return [...shown.slice(0, MOST_LINES), ...(shown.length > MOST_LINES ? ['…'] : [])].join('\n');
    },
    forget: () => {
      held = null;
    },
  };
}

function linesOf(file: string): string[] {
  if (!isNoteFile(file)) return [];
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
