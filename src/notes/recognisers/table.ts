import {
  type Inline,
  make,
  type NoteScope,
  type Proposal,
  type Recogniser,
  type Row,
  skip,
  type TableItem,
} from '../item.ts';
import { isAcronym, spells } from '../language/acronyms.ts';
import { blanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { capitalise, decapitalise, meaningQuestion } from '../language/questions.ts';
import { led } from '../language/resolve.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sentencesOf } from '../language/standing.ts';
import { sliceInline } from '../language/subject.ts';
import { countWords } from '../language/words.ts';
import { anyCard } from './sentence.ts';
import {
  answerOf,
  cellText,
  headerText,
  isVerdict,
  MAX_ANSWER_WORDS,
  plainVerdict,
  singular,
  verdict,
} from './table-cell.ts';
import { areNumbers, isAside, isDescription, isUnique, keyColumns, tableKind } from './table-header.ts';
import { hasSides, sidesRow } from './table-sides.ts';
import { isUnnamed, unnamedRow } from './table-unnamed.ts';

const MAX_REVERSED_WORDS = 5;

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
  const sides = item.header
    .map((head, column) => ({ name: head.text, value: cellText(row, column), column }))
    .slice(1)
    .filter(({ name, value }) => name !== '' && value !== '' && !isAside(name));
  if (sides.length === 0) return [];
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

/** "Trait | Value": what is "Global" of a thing is its scope, and nobody is asked that. */
function isOfProperties(item: TableItem): boolean {
  return /^(?:characteristics?|traits?|propert(?:y|ies)|attributes?|aspects?|criteri(?:on|a))$/i.test(
    headerText(item, 0),
  );
}

/** The first column is the subject; every other cell that says something is asked for. */
function descriptionRow(item: TableItem, row: Row, note: NoteScope): Proposal[] {
  const key = cellText(row, 0);
  if (key === '') return [];
  const columns = item.header.map((_, column) => column).slice(1);
  const telling = columns.filter((column) => cellText(row, column) !== '');
  const alias = aliasColumn(item);
  const isNumbered = areNumbers(item);
  const place = placeColumn(item);
  const main = telling.filter((column) => column !== alias && column !== place && !isAside(headerText(item, column)));
  const asked = main.length > 0 ? main : telling;
  const where = place === null || main.length === 0 ? '' : cellText(row, place);
  const plain = subjectText(item, row, alias);
  const named = isNumbered ? subjectText(item, row, 1) : plain;
  const proposals: Proposal[] = alias === null ? [] : spelledOut(key, cellText(row, alias));
  for (const column of asked) {
    const value = cellText(row, column);
    const back = answerOf(value);
    const subject = `${column === 1 ? plain : named}${where === '' ? '' : ` (${where})`}`;
    if (back === null) {
      const hidden = clozeOfCell(key, row.cells[column]);
      if (hidden !== null) proposals.push(hidden);
      continue;
    }
    proposals.push({ form: 'basic', front: cellQuestion(item, subject, column, value), back: verdict(back) });
    proposals.push(...laterCards(item, key, row.cells[column], back, note));
  }
  const only = asked.length === 1 ? asked[0] : undefined;
  const isTold = only !== undefined && isShortAnswer(cellText(row, only)) && isUnique(item, only);
  if (item.header.length === 2 && isTold && !isOfProperties(item)) {
    proposals.push({ form: 'reversed', front: reverseCell(item, cellText(row, only), only), back: key });
  }
  return proposals;
}

/** What the first column is short for, where the second spells it out. */
function spelledOut(key: string, name: string): Proposal[] {
  return isAcronym(key) && spells(name, key)
    ? [{ form: 'basic', front: `What does ${key} stand for?`, back: name }]
    : [];
}

function cellQuestion(item: TableItem, subject: string, column: number, value: string): string {
  const header = headerText(item, column);
  if (isVerdict(value))
    return header === '' ? `Is it so: ${subject}?` : `${subject}: ${decapitalise(header.replace(/\?$/, ''))}?`;
  if (isDescription(header)) {
    if (/^requirements?$/i.test(headerText(item, 0))) return `${subject}: what is required?`;
    const asked = meaningQuestion(subject, value);
    return /^mean/i.test(header) ? asked.replace(/how does it work\?$/, 'what does it mean?') : asked;
  }
  if (/^(?:at|in|on|for|with|without|by|per|after|before|under|if|is|has|can|does)\b/i.test(header))
    return `${subject}: ${decapitalise(header.replace(/\?$/, ''))}?`;
  if (/\?$/.test(header)) return `${subject}: ${decapitalise(header)}`;
  if (/^(?:used|best|good|ideal|when|how|where|what|why)\b/i.test(header))
    return `${subject}: ${decapitalise(header)}${/^(?:used|best|good|ideal)/i.test(header) ? ' what' : ''}?`;
  return `${subject}: what ${/[a-z]{2}[^su]s$/.test(header) ? 'are' : 'is'} the ${decapitalise(header)}?`;
}

function subjectText(item: TableItem, row: Row, alias: number | null): string {
  const key = cellText(row, 0);
  const other = alias === null ? '' : cellText(row, alias);
  const named = other === '' ? key : `${key} (${other})`;
  const header = headerText(item, 0);
  const isCryptic = key.length <= 2 || !/\p{Ll}/u.test(key) || row.cells[0]?.spans.some((span) => span.kind === 'code');
  return isCryptic &&
    /^[\p{L}]+$/u.test(header) &&
    header.length > 1 &&
    !/^(?:description|meaning|name|term|title|abbreviation|acronym|item|thing|short|id)s?$/i.test(header)
    ? `${header} ${named}`
    : named;
}

/** Of a table of commands, the column that says where each is typed: part of the question, since nobody asks for it. */
function placeColumn(item: TableItem): number | null {
  if (item.header.length < 3 || !/^(?:commands?|cli|syntax)$/i.test(headerText(item, 0))) return null;
  const found = item.header.findIndex((_, column) => PLACE.test(headerText(item, column)));
  return found > 0 ? found : null;
}

const PLACE = /^(?:where|(?:cli |command |config(?:uration)? )?mode|prompt|level|run (?:on|in|from))$/i;

/** A column that only spells the first one out: `Gi | Gibibyte`. */
function aliasColumn(item: TableItem): number | null {
  if (item.header.length < 3) return null;
  const spelled = item.rows.every((row) => {
    const key = cellText(row, 0);
    const name = cellText(row, 1);
    return (
      key !== '' &&
      key.length <= 6 &&
      !key.includes(' ') &&
      countWords(name) <= 5 &&
      name[0]?.toLowerCase() === key[0]?.toLowerCase() &&
      name.length > key.length
    );
  });
  return spelled && item.rows.length > 0 ? 1 : null;
}

function reverseCell(item: TableItem, value: string, column: number): string {
  const header = headerText(item, column);
  const key = headerText(item, 0);
  const which = key === '' || countWords(key) > 3 ? 'which one' : `which ${decapitalise(singular(key))}`;
  return isDescription(header) || header === ''
    ? `${capitalise(value)}: ${which}?`
    : `${capitalise(value)}: the ${decapitalise(header)} of ${which}?`;
}

function clozeOfCell(key: string, cell: Inline | undefined): Proposal | null {
  if (cell === undefined) return null;
  const lead = `${key}: `;
  const text = lead + cell.text;
  const spans = cell.spans.map((span) => ({ ...span, start: span.start + lead.length, end: span.end + lead.length }));
  const blank = blanksIn(text, spans).find((b) => b.start >= lead.length);
  return blank === undefined ? null : cloze({ text, spans }, blank);
}

/** What the sentences that a long cell's answer leaves out tell: "… Data must stay for 180 days". */
function laterCards(item: TableItem, key: string, cell: Inline | undefined, back: string, note: NoteScope): Proposal[] {
  if (cell === undefined || countWords(back) >= countWords(cell.text)) return [];
  const [, second] = sentencesIn(cell.text, cell.spans);
  if (second === undefined) return [];
  const rest = sliceInline(cell, second.start, cell.text.length);
  return sentencesOf(rest, item, note, key)
    .flatMap((one) => anyCard(led(one, key), true).slice(0, 1))
    .slice(0, MAX_LATER);
}

const MAX_LATER = 2;

function isShortAnswer(text: string): boolean {
  return countWords(text) <= MAX_REVERSED_WORDS && !isVerdict(text);
}
