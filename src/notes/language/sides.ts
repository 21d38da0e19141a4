import type { Inline } from '../item.ts';
import { type Split, splitAtSeparator } from './separator.ts';
import { type LeftKind, leftKind } from './terms.ts';
import { baseForm } from './verbs.ts';
import { countWords, firstWord } from './words.ts';

/** A split text with what its left side is. */
export type Sides = Split & { kind: LeftKind };

/** Every habit of definitions, lists and comparisons asks for those of the same item. */
const remembered = new WeakMap<Inline, Sides | null>();

/** The text cut at its separator, with what the left side is; null where it holds no separator. */
export function sidesOf(inline: Inline): Sides | null {
  let sides = remembered.get(inline);
  if (sides === undefined) {
    const split = splitAtSeparator(inline);
    sides = split === null ? null : withKind(split);
    remembered.set(inline, sides);
  }
  return sides;
}

/** Written out: a copy of what is copied for every item costs more than the splitting. */
function withKind(split: Split): Sides {
  const { left, right, rightStart, mark, lead, qualifier } = split;
  return { left, right, rightStart, mark, lead, qualifier, kind: leftKind(split) };
}

/** "Run batch jobs: schedule tasks": the left side is something to do, not a thing. */
export function isAction({ left, lead }: Sides): boolean {
  return (
    lead === null && countWords(left) > 1 && baseForm(firstWord(left)) === 'sure' && /^\p{Lu}?\p{Ll}+\s/u.test(left)
  );
}
