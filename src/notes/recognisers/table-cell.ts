import type { Inline, Proposal, Row, TableItem } from '../item.ts';
import { blanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { countWords } from '../language/words.ts';

/** So many words the answer of a cell has at most. */
export const MAX_ANSWER_WORDS = 20;

/** The cell as an answer: whole when it is short enough, else its first sentence, or as much of that as is a meaning; null when that is too long too. */
export function answerOf(text: string): string | null {
  const whole = trimEnding(text);
  if (whole === '') return null;
  if (countWords(whole) <= MAX_ANSWER_WORDS) return capitalise(whole);
  const first = sentencesIn(whole)[0]?.text ?? whole;
  const short = shortMeaning(first);
  return short === null ? null : capitalise(trimEnding(short));
}

const YES = /^(?:✅|✔|✓|☑|yes\b|y$|true$)\s*/iu;
const NO = /^(?:❌|✗|✘|✖|no\b|n$|false$|none$)\s*/iu;

/** Whether a cell is a tick or a cross, or says yes or no. */
export function isVerdict(text: string): boolean {
  return (YES.test(text) || NO.test(text)) && countWords(text) <= 1;
}

/** "Yes" or "No" for a tick or a cross, with what else the cell says. */
export function verdict(text: string): string {
  const yes = YES.exec(text);
  if (yes !== null) return withRest('Yes', text.slice(yes[0].length));
  const no = /^(?:❌|✗|✘|✖)\s*/u.exec(text);
  return no === null ? text : withRest('No', text.slice(no[0].length));
}

function withRest(word: string, rest: string): string {
  const more = rest.replace(/^[\s,:–—-]+/, '');
  return more === '' ? word : `${word}, ${more}`;
}

/** A cell without its tick or cross, which become yes and no where nothing else is said. */
export function plainVerdict(text: string): string {
  const rest = text.replace(/^(?:✅|✔|✓|☑|❌|✗|✘|✖)\s*/u, '').trim();
  return rest === '' ? verdict(text) : rest;
}

/** What a cell says; nothing where it holds a dash or a mark for what is not known. */
export function cellText(row: Row, column: number): string {
  const text = (row.cells[column]?.text ?? '').trim();
  return /^(?:[-–—‐/.?]|n\/?a|none|tbd)?$/i.test(text) && !/^none$/i.test(text) ? '' : text;
}

/** The head of a column, on one line. */
export function headerText(item: TableItem, column: number): string {
  return (item.header[column]?.text ?? '').trim().replace(/\s*:$/, '').replaceAll('; ', ' ');
}

/** The singular of the name of a column. */
export function singular(text: string): string {
  return text.replace(/ies$/, 'y').replace(/([^su])s$/, '$1');
}

/** A sentence of what a row is about and a cell too long to be an answer, with its most telling part hidden; null where none stands out. */
export function clozeOfCell(key: string, cell: Inline | undefined): Proposal | null {
  if (cell === undefined) return null;
  const lead = `${key}: `;
  const text = lead + cell.text;
  const spans = cell.spans.map((span) => ({ ...span, start: span.start + lead.length, end: span.end + lead.length }));
  const blank = blanksIn(text, spans).find((b) => b.start >= lead.length);
  return blank === undefined ? null : cloze({ text, spans }, blank);
}
