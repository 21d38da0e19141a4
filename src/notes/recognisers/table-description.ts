import type { Inline, NoteScope, Proposal, Row, TableItem } from '../item.ts';
import { isAcronym, spells } from '../language/acronyms.ts';
import { capitalise, decapitalise, meaningQuestion } from '../language/questions.ts';
import { led } from '../language/resolve.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sentencesOf } from '../language/standing.ts';
import { sliceInline } from '../language/subject.ts';
import { countWords } from '../language/words.ts';
import { anyCard } from './sentence.ts';
import { answerOf, cellText, clozeOfCell, headerText, isVerdict, singular, verdict } from './table-cell.ts';
import { areNumbers, isAside, isDescription, isUnique } from './table-header.ts';

const MAX_REVERSED_WORDS = 5;

/** The cards of a row whose first column is the subject: every other cell that says something is asked for; none without a subject. */
export function descriptionRow(item: TableItem, row: Row, note: NoteScope): Proposal[] {
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

/** "Trait | Value": what is "Global" of a thing is its scope, and nobody is asked that. */
function isOfProperties(item: TableItem): boolean {
  return /^(?:characteristics?|traits?|propert(?:y|ies)|attributes?|aspects?|criteri(?:on|a))$/i.test(
    headerText(item, 0),
  );
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
