import { normalTags, type ReadNote, readNote } from '../notes/index.ts';
import type { Problem } from '../problem.ts';
import type { Family } from '../rules/knowledge.ts';
import { tableCards } from './table-cards.ts';
import { loadTable } from './table-page.ts';

/** A note that was read, and the decision table it is, if it is one. */
export type Content = ReadNote & { family: Family | null };

/**
 * Reads a note into cards as `readNote` does, and one that is a decision table into the fact cards of its cells and what is
 * wrong with them, too: all in the order of the note.
 */
export function readContent(note: { path: string; text: string }): Content {
  const read = readNote(note);
  const { frontMatter, unreadable } = read;
  if (!frontMatter.family || unreadable) return { ...read, family: null };
  const { value: family, problems } = loadTable(note.path, note.text);
  const { tags, deck, importance, cards } = frontMatter;
  const made = family === null || cards !== 'auto' ? [] : tableCards(family);
  const drafts = made.map((draft) => ({ ...draft, deck, importance, tags: normalTags([...tags, ...draft.tags]) }));
  return {
    ...read,
    family,
    drafts: [...read.drafts, ...drafts].sort((left, right) => left.lines.line - right.lines.line),
    problems: together(read.problems, problems),
  };
}

/** The problems of two readers of one file by their places. Both see the same front matter: what both object to is said once. */
export function together(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const key = ({ line, column, rule }: Problem) => `${line}:${column} ${rule}`;
  const seen = new Set(one.map(key));
  return [...one, ...other.filter((problem) => !seen.has(key(problem)))].sort(
    (left, right) => left.line - right.line || left.column - right.column,
  );
}
