import path from 'node:path';
import { loadBlueprint } from '../../decks/blueprint-page.ts';
import { readPage } from '../../decks/full-page.ts';
import { knowledgeBase } from '../../decks/knowledge-base.ts';
import { oldSources } from '../../decks/old-sources.ts';
import { type Content, readContent, together } from '../../decks/read-content.ts';
import { readPageCards } from '../../decks/read-page.ts';
import { loadRules } from '../../decks/rules-page.ts';
import { checkDeck } from '../../decks/scenario-deck.ts';
import { loadTable } from '../../decks/table-page.ts';
import type { Problem } from '../../problem.ts';
import type { CompatibilityRule, Family } from '../../rules/knowledge.ts';
import { factsOver } from '../import/changed-facts.ts';
import { FACTS_PAGE } from '../import/facts-state.ts';
import { walkNotes } from '../import/walk.ts';
import { holdsScenarios } from '../quiz/decks.ts';
import { hasFrontKey } from '../quiz/front-keys.ts';
import { type PageFile, readPageFile } from '../quiz/page-file.ts';
import { shippedTables } from '../quiz/shipped-tables.ts';
import { shippedFile } from '../shipped-files.ts';

/** A file that was looked at: what it says as a note, null when it cannot be read, and what is wrong in it. */
export type Checked = { path: string; content: Content | null; problems: readonly Problem[] };

/** Looks at files one after the other. Decks wait until every table has been seen. */
export type Checker = {
  /** Checks a file by its absolute path; null for one that waits. */
  check(file: string): Checked | null;
  /** The files that waited, and what tables have against each other. */
  rest(): Checked[];
};

/**
 * A checker of notes, decision tables, rules, blueprints and decks. Decks are held against the tables that ship and those that
 * were looked at. `all` are the absolute paths it will be given, `today` is in days since 1970-01-01; a checker that explains
 * reads decks into their cards, too.
 */
export function createChecker(all: readonly string[], today: number, explains: boolean): Checker {
  const findOld = factsOver(all.filter((file) => path.basename(file) === FACTS_PAGE));
  const families: Family[] = [];
  const rules: CompatibilityRule[] = [];
  const decks: { page: PageFile; content: Content; problems: readonly Problem[] }[] = [];

  return {
    check(file) {
      const { page, problem } = readPageFile(file);
      if (page === null) return { path: problem.path, content: null, problems: [problem] };
      const content = readContent(page, findOld);
      const { family } = content;
      if (family !== null) families.push(family);
      let problems = together(content.problems, oldSources(page.path, page.text, family, today));
      if (hasFrontKey(page.text, ['rules'])) {
        const listed = loadRules(readPage(page.path, page.text));
        rules.push(...(listed.value ?? []));
        problems = together(problems, listed.problems);
      }
      if (hasFrontKey(page.text, ['blueprint'])) {
        problems = together(problems, loadBlueprint(page.path, page.text).problems);
      }
      if (!holdsScenarios(page.text)) return { path: page.path, content, problems };
      decks.push({ page, content, problems });
      return null;
    },
    rest() {
      if (families.length === 0 && rules.length === 0 && decks.length === 0) return [];
      const own = new Set(families.map(({ place }) => place.path));
      const shipped = readShipped(all);
      const kb = knowledgeBase([...shipped.families, ...families], [...shipped.rules, ...rules]);
      const clashes = kb.problems.filter((problem) => own.has(problem.path));
      return [
        ...clashes.map((problem) => ({ path: problem.path, content: null, problems: [problem] })),
        ...decks.map(({ page, content, problems }) => {
          const deck = checkDeck(readPage(page.path, page.text), kb.value, { today });
          const read = explains ? { ...readPageCards(page, () => kb.value, findOld), family: null } : content;
          return { path: page.path, content: read, problems: together(problems, deck.problems) };
        }),
      ];
    },
  };
}

/** The sources of what ships that were last read more than a year ago; `today` is in days since 1970-01-01. */
export function shippedOldSources(today: number): Problem[] {
  return walkNotes(shippedFile('content')).notes.flatMap((file) => {
    const { page } = readPageFile(file);
    if (page === null || oldSources(page.path, page.text, null, today).length === 0) return [];
    const family = hasFrontKey(page.text, ['family']) ? loadTable(readPage(page.path, page.text)).value : null;
    return oldSources(page.path, page.text, family, today);
  });
}

/** The tables and rules that ship, but for those that are looked at, here or in another copy of what ships. */
function readShipped(files: readonly string[]): { families: Family[]; rules: CompatibilityRule[] } {
  const top = path.dirname(shippedFile('content'));
  const isLookedAt = (file: string) => files.some((one) => one.endsWith(path.sep + path.relative(top, file)));
  const pages = shippedTables()
    .filter((file) => !isLookedAt(file))
    .flatMap((file) => readPageFile(file).page ?? []);
  return {
    families: pages.flatMap(({ path: name, text }) => loadTable(readPage(name, text)).value ?? []),
    rules: pages.flatMap(({ path: name, text }) => loadRules(readPage(name, text)).value ?? []),
  };
}
