import type { Inline, NoteScope, Proposal, Row, TableItem } from '../item.ts';
import { cloze } from '../language/clozes.ts';
import { mainVerbIndex, opensThirdPerson } from '../language/main-verb.ts';
import { lacksSubject } from '../language/openings.ts';
import { type Standing, standAlone } from '../language/resolve.ts';
import { sentencesIn } from '../language/sentences.ts';
import { replaceStart, sliceInline } from '../language/subject.ts';
import { fragmentBlank } from '../language/telling-part.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { anyCard } from './sentence.ts';
import { isDescription } from './table-header.ts';

const MIN_CELL_WORDS = 4;
const MAX_HEADER_WORDS = 4;
const MAX_COLUMNS = 3;

/**
 * Whether every column of a table is a thing of its own and its cells are what is said of it: `| Stored mode | Cached mode |` over whole
 * clauses, without a column that names the rows.
 */
export function hasSides({ header, rows }: TableItem): boolean {
  if (header.length < 2 || header.length > MAX_COLUMNS) return false;
  if (header.some(({ text }) => text === '' || countWords(text) > MAX_HEADER_WORDS)) return false;
  const first = rows.map(({ cells }) => cells[0]?.text ?? '').filter((text) => text !== '');
  return first.length > 0 && (first.every(isClause) || isRagged({ header, rows }, first));
}

/** Whether two columns are two lists side by side: what names rows would not run out before the other, and is no clause. */
function isRagged({ header, rows }: Pick<TableItem, 'header' | 'rows'>, first: readonly string[]): boolean {
  const runsOut = rows.some(({ cells }) => cells[0]?.text === '' && cells[1]?.text !== '');
  const areSides = header.length === 2 && !header.some(({ text }) => isDescription(text));
  const areSaid = first.some((text) => lacksSubject(text) || opensThirdPerson(text));
  return runsOut && areSides && (areSaid || first.every((text) => countWords(text) >= MIN_CELL_WORDS));
}

/** The cards of one row: what each cell says of the thing at the head of its column. */
export function sidesRow(item: TableItem, row: Row, note: NoteScope): Proposal[] {
  return row.cells.flatMap((cell, column) => {
    const name = item.header[column]?.text ?? '';
    return sentencesIn(cell.text, cell.spans).flatMap(({ start, end }) => {
      const said = of(name, sliceInline(cell, start, end), item, note);
      return said === null ? [] : cellCards(said);
    });
  });
}

/** The card of one sentence of a cell; of a few words that tell no single thing, of what they tell of the name. */
function cellCards(said: Standing): Proposal[] {
  const [card] = anyCard(said);
  if (card !== undefined) return [card];
  const { inline, added } = said;
  const part = added === 0 ? null : fragmentBlank(inline.text.slice(added), inline.text.slice(0, added));
  return part === null ? [] : [cloze(inline, { start: part.start + added, end: part.end + added })];
}

/** A sentence of a cell with the name in front of it, where it does not stand there already. */
function of(name: string, said: Inline, item: TableItem, note: NoteScope): ReturnType<typeof standAlone> {
  const alone = standAlone(said, item, note, name);
  if (alone === null || alone.inline.text.toLowerCase().includes(name.toLowerCase())) return alone;
  const start = `${name}: `;
  return { ...alone, inline: replaceStart(alone.inline, 0, start), added: start.length };
}

function isClause(text: string): boolean {
  const words = wordsIn(text);
  return (
    words.length >= MIN_CELL_WORDS && (mainVerbIndex(words, text) >= 1 || lacksSubject(text) || opensThirdPerson(text))
  );
}
