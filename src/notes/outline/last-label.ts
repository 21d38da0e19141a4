import { hasFiniteVerb } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
import { goesOn, type Piece } from './lines.ts';
import type { Phrasing } from './phrasing.ts';
import { isAsWide } from './wrapping.ts';

const maxLastLabelWords = 4;
/** A command or the like may be named in small letters. */
const maxSmallWords = 2;

/**
 * The parts of a paragraph above a list with its last line apart where that is a label: "Planning to meet demands" over "People", in
 * a note whose lines are longer (`width`; 0 where no list follows), was not wrapped there.
 */
export function withLastLabel({ text, lines }: Phrasing, pieces: readonly Piece[], width: number): readonly Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || width === 0) return pieces;
  const said = text.slice(last.start, last.end).trimEnd();
  const at = said.lastIndexOf('\n');
  const label = said.slice(at + 1).trim();
  const before = said.slice(0, Math.max(at, 0)).trimEnd();
  const isShort = !isAsWide(before.length - before.lastIndexOf('\n'), width);
  if (
    at < 0 ||
    !isShort ||
    goesOn(before, label) ||
    /[.,;!?:]$/.test(label) ||
    /[,;:(–—-]$|\b(?:and|or|the|an?|of|to|in|with|for)$/.test(before)
  )
    return pieces;
  const words = wordsIn(label);
  if (words.length > (/^\p{Lu}/u.test(label) ? maxLastLabelWords : maxSmallWords) || hasFiniteVerb(words))
    return pieces;
  const start = last.start + at + 1;
  const line = lines[text.slice(0, start).split('\n').length - 1] ?? last.endLine;
  return [...pieces.slice(0, -1), { ...last, end: start - 1, endLine: line - 1 }, { ...last, start, line }];
}
