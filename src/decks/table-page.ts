import type { Checked } from '../problem.ts';
import type { Attribute, Cell, Family, Option, Place, Source, Standing } from '../rules/knowledge.ts';
import { parseValue } from '../rules/value.ts';
import { inferType, readAttributes } from './attributes.ts';
import { type Page, slugOf } from './page.ts';
import { type Marks, readMarks, readSources, type Sources } from './sources.ts';
import { plainCell, type RawCell, type RawTable, readTables } from './table-text.ts';
import { entriesOf, refuseOtherKeys, textAt, textsAt, under } from './yaml-tree.ts';

const frontKeys = [
  'family',
  'title',
  'ask',
  'tags',
  'weight',
  'settings',
  'only-wrong',
  'slots',
  'names',
  'attributes',
  'exam',
];
/** What a page may say to the rest of the program besides. */
const noteKeys = ['deck', 'cards', 'importance', 'aliases', 'date'];

/** An option whose cells are still being read. */
type OpenOption = Omit<Option, 'cells'> & { cells: Map<string, Cell> };

/** A row of a decision table before its attribute's type is known. */
type Row = { id: string; place: Place; marks: Marks; cells: readonly { option: string; cell: RawCell }[] };

/**
 * Reads a decision-table page: attributes down, options across, footnotes as sources. Null when the page has no `family:`.
 * A bad cell is an error at its line and column, and counts as not known; the rest goes on.
 */
export function loadTable(page: Page): Checked<Family | null> {
  const { path } = page;
  const family = textAt(under(page.front, 'family'));
  if (page.front === null || family === null || family === '') return { value: null, problems: page.problems };
  const place = under(page.front, 'family')?.place ?? { path, line: 1, column: 1 };
  refuseOtherKeys(page.front, [...frontKeys, ...noteKeys], (where, rule, message) =>
    page.error(where, `table/${rule}`, message),
  );
  const sources = readSources(page);
  const options = new Map<string, OpenOption>();
  const rows: Row[] = [];
  for (const table of readTables(page)) readTable(table, page, sources, options, rows);
  if (options.size === 0)
    page.error(place, 'table/no-table', `The page of the family ${family} has no table: add one with an id row.`);
  const attributes = readAttributes(page);
  for (const row of rows) {
    if (!attributes.has(row.id)) attributes.set(row.id, inferType(row.id, row.place, textsOf(row, sources)));
  }
  for (const attribute of attributes.values()) {
    if (!rows.some(({ id }) => id === attribute.id)) {
      page.error(
        attribute.place,
        'table/no-row',
        `The attribute ${attribute.id} has no row in the table: add one, or take it out.`,
      );
    }
  }
  const ownSource =
    sources.size === 0
      ? { id: 'page', title: textAt(under(page.front, 'title')) ?? path, url: null, asOf: null }
      : null;
  for (const row of rows) {
    const attribute = attributes.get(row.id);
    if (attribute) fillRow(row, attribute, family, page, sources, ownSource, options);
  }
  addWords(attributes, options);
  addExam(page, options);
  addNames(page, options);
  const value: Family = {
    id: family,
    title: textAt(under(page.front, 'title')) ?? family,
    ask: textAt(under(page.front, 'ask')) ?? 'Which option meets these requirements?',
    tags: textsAt(under(page.front, 'tags')),
    weight: Number(textAt(under(page.front, 'weight')) ?? 1) || 1,
    settings: textsAt(under(page.front, 'settings')),
    onlyWrong: textsAt(under(page.front, 'only-wrong')),
    slots: textsAt(under(page.front, 'slots')),
    attributes,
    options,
    place,
  };
  return { value, problems: page.problems };
}

function readTable(
  { header, rows: body }: RawTable,
  page: Page,
  sources: Sources,
  options: Map<string, OpenOption>,
  rows: Row[],
): void {
  const labelOf = (row: readonly RawCell[]) => plainCell(row[0]?.raw ?? '');
  const idRow = body.find((row) => labelOf(row) === 'id');
  const names = header.slice(1);
  const ids = names.map(({ raw }, index) => plainCell(idRow?.[index + 1]?.raw ?? '') || slugOf(plainCell(raw)));
  for (const [index, id] of ids.entries()) {
    const name = names[index];
    if (!name) continue;
    const { place } = idRow?.[index + 1] ?? name;
    if (options.has(id))
      page.error(place, 'table/same-option', `The option ${id} is there twice: give one another id.`);
    else options.set(id, { id, name: plainCell(name.raw) || id, short: null, via: [], cells: new Map(), place });
  }
  for (const row of body) {
    const [label] = row;
    if (!label || labelOf(row) === 'id') continue;
    const none = { raw: '', place: row.at(-1)?.place ?? label.place };
    const cells = ids.map((option, index) => ({ option, cell: row[index + 1] ?? none }));
    if (labelOf(row) === 'via') {
      for (const { option, cell } of cells) setVia(options, option, plainCell(cell.raw));
      continue;
    }
    const marks = readMarks(label, page, sources);
    rows.push({ id: marks.text, place: label.place, marks, cells });
  }
}

function setVia(options: Map<string, OpenOption>, id: string, text: string): void {
  const option = options.get(id);
  const parts = text.split(',').map((part) => part.trim());
  if (option) options.set(id, { ...option, via: parts.filter((part) => part !== '' && part !== '—') });
}

function textsOf({ cells }: Row, sources: Sources): string[] {
  return cells.map(({ cell }) => readMarks(cell, { error: () => {} }, sources).text);
}

function fillRow(
  row: Row,
  attribute: Attribute,
  family: string,
  page: Page,
  sources: Sources,
  ownSource: Source | null,
  options: Map<string, OpenOption>,
): void {
  for (const { option: id, cell: raw } of row.cells) {
    const option = options.get(id);
    if (!option) continue;
    const own = readMarks(raw, page, sources);
    const marks = own.sources.length > 0 || own.mark !== null ? own : row.marks;
    const { place } = raw;
    const computed = own.text === '=';
    const value = computed ? { is: 'unknown' as const } : parseValue(own.text, attribute);
    if ('wrong' in value) page.error(place, 'table/cell', value.wrong);
    const cited = computed
      ? []
      : marks.sources.length > 0
        ? marks.sources
        : ownSource && marks.mark === null
          ? [ownSource]
          : [];
    const cell: Cell = {
      fact: `${family}.${id}.${attribute.id}`,
      value: 'wrong' in value ? { is: 'unknown' } : value,
      standing: computed ? 'unsourced' : standingOf(marks.mark, cited),
      sources: cited,
      exam: null,
      from: [],
      computed,
      place,
    };
    option.cells.set(attribute.id, cell);
  }
}

function standingOf(mark: string | null, sources: readonly Source[]): Standing {
  if (mark === 'judgement' || mark === 'unverified') return mark;
  if (mark === 'by definition') return 'definition';
  return sources.length > 0 ? 'sourced' : 'unsourced';
}

function addWords(attributes: Map<string, Attribute>, options: ReadonlyMap<string, Option>): void {
  for (const attribute of attributes.values()) {
    const values = [...options.values()].flatMap(({ cells }) => cells.get(attribute.id)?.value ?? []);
    const words = values.flatMap((value) =>
      value.is === 'word' ? [value.word] : value.is === 'set' ? value.members : [],
    );
    attributes.set(attribute.id, { ...attribute, words: [...new Set([...attribute.words, ...words])].sort() });
  }
}

/** The values exam lore still expects, by `option.attribute`. */
function addExam(page: Page, options: Map<string, OpenOption>): void {
  for (const { key, place, value } of entriesOf(under(page.front, 'exam'))) {
    const [id = '', attribute = ''] = key.split('.');
    const option = options.get(id);
    const cell = option?.cells.get(attribute);
    if (!option || !cell)
      page.error(place, 'table/exam', `There is no cell ${key}: write option.attribute as in the table.`);
    else option.cells.set(attribute, { ...cell, exam: textAt(value) });
  }
}

/** The short names that cards use, by option. */
function addNames(page: Page, options: Map<string, OpenOption>): void {
  for (const { key, place, value } of entriesOf(under(page.front, 'names'))) {
    const option = options.get(key);
    if (option) options.set(key, { ...option, short: textAt(value) });
    else page.error(place, 'table/names', `There is no option ${key}: write one of ${[...options.keys()].join(', ')}.`);
  }
}
