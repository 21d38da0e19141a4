import type { ReadNote } from '../notes/index.ts';
import type { KnowledgeBase } from '../rules/knowledge.ts';
import type { FactFinder } from './changed/old-facts.ts';
import { choiceCards } from './choice-cards.ts';
import { readContent, together } from './read-content.ts';
import { scenarioSections } from './scenario-sections.ts';

/**
 * Reads a note into cards as `readContent` does, and its scenarios into `choice` cards; the prose of a scenario gives none of
 * its own, and neither does the text around an exam's blueprint. `knowledge` gives the tables scenarios are held against: it is asked only for a page that has one.
 */
export function readPageCards(
  note: { path: string; text: string },
  knowledge: () => KnowledgeBase,
  findOld?: FactFinder,
): ReadNote {
  const read = readContent(note, findOld);
  if (isBlueprint(note.text)) return { ...read, drafts: [] };
  const sections = scenarioSections(note.text);
  if (sections.length === 0 || read.unreadable) return read;
  const { cards, deck, importance } = read.frontMatter;
  const outside = read.drafts.filter(
    ({ lines: { line } }) => !sections.some((section) => line >= section.line && line <= section.endLine),
  );
  if (cards === 'off') return { ...read, drafts: outside };
  const made = choiceCards(note, knowledge());
  const drafts = made.cards.map(({ draft }) => ({ ...draft, deck, importance }));
  return {
    ...read,
    drafts: [...outside, ...drafts].sort((left, right) => left.lines.line - right.lines.line),
    problems: together(read.problems, made.problems),
  };
}

function isBlueprint(text: string): boolean {
  const end = text.indexOf('\n---', 3);
  return /^\uFEFF?---[ \t]*\r?\n/.test(text) && /^blueprint:/m.test(text.slice(0, end === -1 ? text.length : end));
}
