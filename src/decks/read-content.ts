import type { Draft } from '../cards/card.ts';
import { guardLines } from '../notes/guard.ts';
import { cleanText, normalTags, type ReadNote, readNote } from '../notes/index.ts';
import type { Problem } from '../problem.ts';
import type { Family } from '../rules/knowledge.ts';
import { isFactsPage, readChangedFacts } from './changed/changed-fact.ts';
import type { FactFinder } from './changed/old-facts.ts';
import { frontValue } from './front-key.ts';
import { readPage } from './full-page.ts';
import { holdsScenario, scenarioSections } from './scenario-sections.ts';
import { tableCards } from './table-cards.ts';
import { loadTable } from './table-page.ts';
import { readTables } from './table-text.ts';

/** A note that was read, and the decision table it is, if it is one. */
export type Content = ReadNote & { family: Family | null };

/** Finds nothing: for a reader that is not to look for old facts. */
const findNothing: FactFinder = () => [];

/**
 * Reads a note into cards as `readNote` does, and one that is a decision table into the fact cards of its cells and what is
 * wrong with them, too: all in the order of the note. What `findOld` finds in it is a warning, which the cards of that line
 * bear. The story of a scenario states no facts and gives no cards here.
 */
export function readContent(note: { path: string; text: string }, findOld: FactFinder = findNothing): Content {
  // Neither the cells of a decision table nor the columns of a page of rules are what somebody noted down to learn.
  const isTable = ['family', 'rules'].some((key) => frontValue(note.text, key) !== null);
  const { path } = note;
  const text = isTable || holdsScenario(note.text) ? withoutTablesAndScenarios(note.text, isTable) : note.text;
  const read = readNote({ path, text });
  const { frontMatter, unreadable } = read;
  if (unreadable) return { ...read, family: null };
  if (isFactsPage(note.text)) {
    return { ...read, family: null, problems: together(read.problems, readChangedFacts(path, note.text).problems) };
  }
  const table = frontMatter.family ? readTable(note, read) : { family: null, drafts: [], problems: [] };
  const old = findOld({ path, text: statedIn(path, text, read.problems), skipTo: frontMatter.endLine });
  const drafts =
    table.drafts.length === 0
      ? read.drafts
      : [...read.drafts, ...table.drafts].sort((left, right) => left.lines.line - right.lines.line);
  return {
    ...read,
    family: table.family,
    drafts: old.length === 0 ? drafts : drafts.map((draft) => warned(draft, old)),
    problems: together(together(read.problems, table.problems), old),
  };
}

/** What a note states: without the lines that were left out since they would stall whoever reads them. */
function statedIn(path: string, text: string, problems: readonly Problem[]): string {
  const clean = cleanText(text);
  return problems.some(({ rule }) => rule.startsWith('read/')) ? guardLines(path, clean).value : clean;
}

/**
 * The note with every line empty that others read: the sections of scenarios, and in a decision table the tables and, where
 * nothing else cites them, their sources. The Markdown parser takes most of its time for them.
 */
function withoutTablesAndScenarios(text: string, isTable: boolean): string {
  const lines = text.split('\n');
  for (const { line, endLine } of scenarioSections(text)) lines.fill('', line - 1, endLine);
  if (!isTable) return lines.join('\n');
  for (const { header, rows } of readTables({ path: '', body: lines })) {
    const first = header[0]?.place.line ?? 1;
    lines.fill('', first - 1, first + 1 + rows.length);
  }
  const isSource = (line: string) => /^ {0,3}\[\^[^\]\s]+\]:/.test(line);
  if (lines.some((line) => line.includes('[^') && !isSource(line))) return lines.join('\n');
  return lines.map((line) => (isSource(line) ? '' : line)).join('\n');
}

function readTable(
  { path, text }: { path: string; text: string },
  { frontMatter }: ReadNote,
): { family: Family | null; drafts: Draft[]; problems: readonly Problem[] } {
  const { value: family, problems } = loadTable(readPage(path, text));
  const { tags, deck, importance, cards } = frontMatter;
  const made = family === null || cards !== 'auto' ? [] : tableCards(family);
  const topics = [...tags, ...(family?.tags ?? [])];
  // As with other notes, what has no tags of its own is found by its title.
  const own = normalTags(topics.length > 0 || family === null ? topics : [family.title]);
  const drafts = made.map((draft) => ({ ...draft, deck, importance, tags: own }));
  return { family, drafts, problems };
}

/** The card with the warning of a statement it comes from. One that has a warning of its own keeps it. */
function warned(draft: Draft, old: readonly Problem[]): Draft {
  const { line, endLine } = draft.lines;
  const found =
    draft.warning === null ? old.find((problem) => problem.line >= line && problem.line <= endLine) : undefined;
  return found === undefined ? draft : { ...draft, warning: found.message };
}

/** The problems of two readers of one file by their places. Both see the same front matter: what both object to is said once. */
export function together(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const key = ({ line, column, rule }: Problem) => `${line}:${column} ${rule}`;
  const seen = new Set(one.map(key));
  return [...one, ...other.filter((problem) => !seen.has(key(problem)))].sort(
    (left, right) => left.line - right.line || left.column - right.column,
  );
}
