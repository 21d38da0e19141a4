import { BLANK } from '../cards/card.ts';
import { plainHtml } from './plain-html.ts';

/** The card of one number of a text with `{{c1::hidden::hint}}`. */
export type AnkiCloze = { number: number; front: string; members: string[]; hint: string | null };

type Piece = string | { numbers: number[]; pieces: Piece[]; hint: string | null };

/** More levels than anybody nests. */
const DEEPEST = 8;

/**
 * The cards of a text with clozes, one for each number, in their order; empty when there is none. A cloze may stand in another
 * and may belong to several numbers (`{{c1,2::…}}`).
 */
export function ankiClozes(field: string, html: boolean): AnkiCloze[] {
  if (!field.includes('{{c')) return [];
  const pieces = parse(field);
  const numbers = [...new Set(numbersIn(pieces))].sort((one, other) => one - other).slice(0, 500);
  const plain = (text: string): string => (html ? plainHtml(text) : text.trim());
  return numbers.map((number) => {
    const members: string[] = [];
    const hints: string[] = [];
    const write = (each: Piece): string => {
      if (typeof each === 'string') return each;
      if (!each.numbers.includes(number)) return each.pieces.map(write).join('');
      members.push(plain(each.pieces.map(text).join('')));
      if (each.hint !== null && each.hint.trim() !== '') hints.push(plain(each.hint));
      return BLANK;
    };
    const front = plain(pieces.map(write).join(''));
    return { number, front, members, hint: hints.length === 0 ? null : hints.join(', ') };
  });
}

function text(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.pieces.map(text).join('');
}

function numbersIn(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [...piece.numbers, ...numbersIn(piece.pieces)]));
}

/** A cloze that is being read: what it holds so far. */
type Open = { mark: string; numbers: number[]; pieces: Piece[] };

/** The pieces of a text, in one pass. A cloze that is never closed, or stands too deep in others, is text. */
function parse(source: string): Piece[] {
  const open: Open[] = [{ mark: '', numbers: [], pieces: [] }];
  let from = 0;
  const add = (...pieces: Piece[]): void => {
    open.at(-1)?.pieces.push(...pieces);
  };
  for (const match of source.matchAll(/\{\{c([\d,]{1,30})::|\}\}/g)) {
    const [mark, list] = match;
    if (list !== undefined ? open.length > DEEPEST : open.length === 1) continue;
    add(source.slice(from, match.index));
    from = match.index + mark.length;
    if (list !== undefined) {
      open.push({
        mark,
        numbers: list
          .split(',')
          .map(Number)
          .filter((number) => number > 0),
        pieces: [],
      });
    } else {
      const { numbers, pieces } = open.pop() as Open;
      add(withHint(numbers, pieces));
    }
  }
  add(source.slice(from));
  const unclosed = open.splice(1);
  for (const { mark, pieces } of unclosed) add(mark, ...pieces);
  return open[0]?.pieces ?? [];
}

/** The last `::` of what a cloze holds is where its hint begins. */
function withHint(numbers: number[], pieces: Piece[]): Piece {
  const last = pieces.at(-1);
  const at = typeof last === 'string' ? last.indexOf('::') : -1;
  if (typeof last !== 'string' || at < 0) return { numbers, pieces, hint: null };
  return { numbers, pieces: [...pieces.slice(0, -1), last.slice(0, at)], hint: last.slice(at + 2) };
}
