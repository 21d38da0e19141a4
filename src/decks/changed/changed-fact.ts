import type { Checked } from '../../problem.ts';
import { lastDayOf } from '../../rules/as-of.ts';
import type { Source } from '../../rules/knowledge.ts';
import { frontValue } from '../front-key.ts';
import { readPage } from '../full-page.ts';
import type { Page } from '../page.ts';
import { sourceOf } from '../sources.ts';
import { plainCell, type RawCell, readTables } from '../table-text.ts';
import { textAt, under } from '../yaml-tree.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** A fact that changed, or a unit that is mistaken for another: how to know that a text states it, and what is true. */
export type ChangedFact = {
  id: string;
  /** What it is about, in the text or above it. */
  about: readonly Phrase[];
  /** What has to be there besides, in the text or above it; empty for nothing. */
  near: readonly Phrase[];
  /** How the old fact is worded, in the text. */
  old: readonly Phrase[];
  /** Units that are wrong here, by the one that is meant: compared with their case, behind any number. Empty for a fact. */
  units: readonly { wrong: string; right: string }[];
  /** What shows that the text knows better. */
  unless: readonly Phrase[];
  /** What is true, as a sentence. */
  now: string;
  /** `2025-10`, `by 2026-08`, or null where the old statement was never right. */
  since: string | null;
  /** Whether an exam may still expect the old answer. */
  lags: boolean;
  source: Source;
};

/** Whether the front matter of a text says that it lists changed facts, `facts: changed`. */
export function isFactsPage(text: string): boolean {
  return frontValue(text, 'facts') === 'changed';
}

const factColumns = ['id', 'about', 'with', 'old', 'unless', 'true now', 'since', 'lag', 'source'];
const unitColumns = ['id', 'about', 'with', 'unit', 'meant', 'unless', 'true now', 'source'];

/**
 * Reads a page of facts that changed (`facts: changed` in front matter): tables with a column `old`, and tables of units with
 * the columns `unit` and `meant`. Null when the page is none. A row that cannot be used is an error at its line and left out.
 */
export function readChangedFacts(path: string, text: string): Checked<ChangedFact[] | null> {
  const page = readPage(path, text);
  if (textAt(under(page.front, 'facts')) !== 'changed') return { value: null, problems: [] };
  const facts: ChangedFact[] = [];
  for (const { header, rows } of readTables(page)) {
    const names = header.map(({ raw }) => plainCell(raw).toLowerCase());
    const isOfUnits = names.includes('unit');
    const wanted = isOfUnits ? unitColumns : factColumns;
    const missing = wanted.filter((name) => !names.includes(name));
    if (missing.length > 0) {
      if (names.includes('id')) {
        const place = header[0]?.place ?? { path, line: 1, column: 1 };
        page.error(place, 'facts/columns', `The table has no column ${missing.join(', ')}: add it.`);
      }
      continue;
    }
    for (const row of rows) {
      const fact = readRow(row, names, page);
      if (fact === null) continue;
      const isTaken = facts.some(({ id }) => id === fact.id);
      if (isTaken)
        page.error(
          row[0]?.place as RawCell['place'],
          'facts/same-id',
          `There is another row ${fact.id}: give one its own id.`,
        );
      else facts.push(fact);
    }
  }
  return { value: facts, problems: page.problems };
}

function readRow(row: readonly RawCell[], names: readonly string[], page: Page): ChangedFact | null {
  const place = row[0]?.place ?? { path: page.path, line: 1, column: 1 };
  const cell = (name: string) => row[names.indexOf(name)]?.raw.trim() ?? '';
  const refuse = (rule: string, message: string): null => {
    page.error(place, `facts/${rule}`, message);
    return null;
  };
  if (row.length !== names.length) {
    return refuse(
      'cells',
      `The row has ${row.length} cells, and the table ${names.length} columns: a cell is missing, or too much.`,
    );
  }
  const id = plainCell(cell('id'));
  const units = unitsOf(cell('unit'), cell('meant'));
  if (units === null) return refuse('units', 'Name as many units that are meant as units that are wrong.');
  const old = phrasesOf(cell('old'));
  const about = phrasesOf(cell('about'));
  if (id === '' || about.length === 0 || (old.length === 0 && units.length === 0)) {
    return refuse('empty', 'A row needs an id, what it is about, and what is old: fill these cells.');
  }
  const since = cell('since');
  if (names.includes('since') && !/^(?:always|(?:by )?\d{4}-\d\d)$/.test(since)) {
    return refuse('since', `“${since}” is no month: write 2025-10, by 2025-10 or always.`);
  }
  const source = sourceOf(id, cell('source'));
  if (source.title === '' || source.asOf === null || lastDayOf(source.asOf) === null) {
    return refuse('source', 'A row needs its source and when it was read: [title](address), 2026-08.');
  }
  return {
    id,
    about,
    near: phrasesOf(cell('with')),
    old,
    units,
    unless: phrasesOf(cell('unless')),
    now: plainCell(cell('true now')),
    since: since === 'always' || since === '' ? null : since,
    lags: cell('lag') !== '',
    source,
  };
}

function phrasesOf(cell: string): Phrase[] {
  return split(cell).map(phraseOf);
}

function unitsOf(wrong: string, right: string): ChangedFact['units'] | null {
  const meant = split(right);
  const units = split(wrong).map((unit, index) => ({
    wrong: unit,
    right: meant[index] ?? (meant.length === 1 ? (meant[0] ?? '') : ''),
  }));
  return units.every(({ right: one }) => one !== '') ? units : null;
}

function split(cell: string): string[] {
  return cell
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
