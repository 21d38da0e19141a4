import type { Lines } from '../../cards/card.ts';
import type { CodeItem } from '../item.ts';

/** Where `count` lines of a block stand in the note, from the line of its text counted from 0 on: below the fence, if it has one. */
export function linesOfCode({ text, lines }: CodeItem, from: number, count = 1): Lines {
  const isFenced = lines.endLine - lines.line + 1 > text.split('\n').length;
  const line = lines.line + from + (isFenced ? 1 : 0);
  return { line, endLine: line + count - 1 };
}
