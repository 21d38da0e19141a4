import type { Draft } from '../../cards/card.ts';
import { readContent } from '../../decks/read-content.ts';
import type { Problem } from '../../problem.ts';

/** A note to be parsed; its path, below its root, is what problems name. */
export type Unparsed = { path: string; text: string };

/** What importing needs of a parsed note. */
export type Parsed = {
  drafts: readonly Draft[];
  problems: readonly Problem[];
  /** The note as a whole cannot be used: what is stored of it stays as it was. */
  unreadable: boolean;
};

/** Parses a note. */
export function parseNote(note: Unparsed): Parsed {
  const { drafts, problems, unreadable } = readContent(note);
  return { drafts, problems, unreadable };
}
