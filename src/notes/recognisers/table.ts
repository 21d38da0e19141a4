import { make, type NoteScope, type Proposal, type Recogniser, type Row, skip, type TableItem } from '../item.ts';
import { decapitalise } from '../language/questions.ts';
import { countWords } from '../language/words.ts';
import { isPartOfExample } from './of-example.ts';
import {
  answerOf,
  cellText,
  clozeOfCell,
  headerText,
  isVerdict,
  MAX_ANSWER_WORDS,
  plainVerdict,
  singular,
  verdict,
} from './table-cell.ts';
import { descriptionRow } from './table-description.ts';
import { isAside, isDescription, isUnique, keyColumns, tableKind } from './table-header.ts';
import { hasSides, sidesRow } from './table-sides.ts';
import { isUnnamed, unnamedRow } from './table-unnamed.ts';

/** Tables, by what their header says: descriptions, comparisons, ticks, outcomes, references, scenarios. */
export const table: Recogniser = {
  name: 'table',
  scope: 'item',
  recognise(item, note) {
    if (item.kind !== 'table') return null;
    if (item.decision) return skip('a decision table: the rules make its cards');
    const kind = tableKind(item);
    if (kind === 'score') return skip('a table of scores or dates');
    const sides = kind === 'description' && hasSides(item);
    if (isPartOfExample(item)) return skip('part of an example');
    const proposals = item.rows.flatMap((row) =>
      (sides ? sidesRow(item, row, note) : rowCards(item, row, kind, note)).map((card) => ({
        ...card,
        lines: row.lines,
      })),
    );
    return proposals.length === 0 ? skip('a table without answers') : make(proposals);
  },
};

function rowCards(item: TableItem, row: Row, kind: ReturnType<typeof tableKind>, note: NoteScope): Proposal[] {
  if (isUnnamed(item)) return unnamedRow(row);
  switch (kind) {
    case 'scenario':
      return scenarioRow(item, row, 0, 1);
    case 'use':
      return purposeRow(item, row);
    case 'outcome':
      return outcomeRow(item, row);
    case 'comparison':
      return comparisonRow(item, row);
    case 'reference':
      return referenceRow(item, row, note);
    default: {
      const keys = keyColumns(item);
      return keys === null ? descriptionRow(item, row, note) : keyedRow(item, row, keys);
    }
  }
}

function scenarioRow(item: TableItem, row: Row, situation: number, answer: number): Proposal[] {
  const asked = cellText(row, situation);
  const back = cellText(row, answer);
  if (asked === '' || back === '' || countWords(back) > MAX_ANSWER_WORDS) return [];
  const header = headerText(item, answer);
  const what =
    isDescription(header) || countWords(header) > 3 ? 'what do you choose' : `which ${decapitalise(singular(header))}`;
  return [{ form: 'open', front: asked.endsWith('?') ? asked : `${asked}: ${what}?`, back }];
}

function purposeRow(item: TableItem, row: Row): Proposal[] {
  const key = cellText(row, 0);
  const purpose = cellText(row, 1);
  if (key === '' || purpose === '' || countWords(purpose) > MAX_ANSWER_WORDS + 5) return [];
  const header = headerText(item, 0);
  const what =
    header === '' || countWords(header) > 3 ? 'what do you choose' : `which ${decapitalise(singular(header))}`;
  return [{ form: 'open', front: `${purpose}: ${what}?`, back: key }];
}

/** Several columns together decide the last: all of them stand on the front. */
function outcomeRow(item: TableItem, row: Row): Proposal[] {
  return keyedRow(item, row, item.header.length - 1);
}

/** The first `count` columns together name the row, and every further one is asked for. */
function keyedRow(item: TableItem, row: Row, count: number): Proposal[] {
  const keys = item.header
    .slice(0, count)
    .map((_, column) => ({ head: headerText(item, column), value: plainVerdict(cellText(row, column)) }))
    .filter(({ value }) => value !== '');
  if (keys.length === 0) return [];
  const named = keys.map(({ head, value }) => (head === '' ? value : `${head}: ${decapitalise(value)}`)).join(', ');
  return item.header.flatMap((_, column) => {
    const header = headerText(item, column);
    const back =
      column < count || (isAside(header) && item.header.length > count + 1)
        ? null
        : answerOf(plainVerdict(cellText(row, column)));
    if (back === null) return [];
    const asked = isDescription(header) ? 'what does it mean' : `what is the ${decapitalise(header)}`;
    return [{ form: 'basic' as const, front: `${named}: ${asked}?`, back }];
  });
}

function comparisonRow(item: TableItem, row: Row): Proposal[] {
  const aspect = cellText(row, 0);
  if (aspect === '') return [];
  const unsaid = isTicked(item, row) ? '❌' : '';
  const sides = item.header
    .map((head, column) => ({ name: head.text, value: cellText(row, column) || unsaid, column }))
    .slice(1)
    .filter(({ name, value }) => name !== '' && value !== '' && !isAside(name));
  if (sides.length === 0 || (sides.length > 2 && sides.every(({ value }) => isYes(value)))) return [];
  if (sides.length === 1)
    return [
      { form: 'basic', front: `${sides[0]?.name}: ${decapitalise(aspect)}?`, back: verdict(sides[0]?.value ?? '') },
    ];
  const together = sides.map(({ name, value }) => `${name}: ${decapitalise(verdict(value))}`).join('; ');
  const front = `${sides.map(({ name }) => name).join(' vs ')}: ${decapitalise(aspect)}?`;
  if (countWords(together) <= MAX_ANSWER_WORDS + sides.length) return [{ form: 'basic', front, back: together }];
  return sides.flatMap(({ name, value, column }) => {
    const back = answerOf(value);
    const hidden = back === null ? clozeOfCell(`${name} (${decapitalise(aspect)})`, row.cells[column]) : null;
    if (hidden !== null) return [hidden];
    return back === null ? [] : [{ form: 'basic' as const, front: `${name}: ${decapitalise(aspect)}?`, back }];
  });
}

/** Whether a row has ticks and nothing else, in a table without crosses: where there is none, the answer is no. */
function isTicked(item: TableItem, row: Row): boolean {
  const said = item.header.map((_, column) => cellText(row, column)).slice(1);
  const areTicks = said.some((text) => text !== '') && said.every((text) => text === '' || isYes(text));
  return areTicks && !item.rows.some(({ cells }) => cells.slice(1).some(({ text }) => isVerdict(text) && !isYes(text)));
}

/** Whether a cell says yes and no more; a row where all do sets nothing apart. */
function isYes(text: string): boolean {
  return isVerdict(text) && verdict(text) === 'Yes';
}

function referenceRow(item: TableItem, row: Row, note: NoteScope): Proposal[] {
  const forward = descriptionRow(item, row, note);
  const key = cellText(row, 0);
  const value = cellText(row, 1);
  if (
    forward.some((card) => card.form === 'reversed') ||
    key === '' ||
    value === '' ||
    countWords(value) > MAX_ANSWER_WORDS
  )
    return forward;
  if (!isUnique(item, 1)) return forward;
  return [
    ...forward,
    { form: 'reversed', front: `${value}: which ${decapitalise(singular(headerText(item, 0) || 'one'))}?`, back: key },
  ];
}
