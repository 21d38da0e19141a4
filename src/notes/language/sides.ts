import type { Inline } from '../item.ts';
import { type Split, splitAtSeparator } from './separator.ts';
import { type LeftKind, leftKind } from './terms.ts';

/** A split text with what its left side is. */
export type Sides = Split & { kind: LeftKind };

/** The text cut at its separator, with what the left side is; null where it holds no separator. */
export function sidesOf(inline: Inline): Sides | null {
  const split = splitAtSeparator(inline);
  return split === null ? null : { ...split, kind: leftKind(split) };
}
