import type { Lines } from '../../cards/card.ts';
import type { Problem } from '../../problem.ts';
import type { Proposal } from '../item.ts';

/** A card the author wrote out, with the id they gave it and where it starts. */
export type ExplicitCard = Proposal & { lines: Lines; explicitId: string | null };

/** A question whose answer is not in its own block: it is in what stands below, if anywhere. */
export type OpenQuestion = {
  front: string;
  /** Asked with `Q:`, which may also be an ordinary label; the other marks are a card for certain. */
  asked: 'question' | 'certain';
  reversed: boolean;
  /** The part of the answer that is in the block; empty when none is. */
  begun: string;
  lines: Lines;
  explicitId: string | null;
};

/** What the author wrote out in one block. */
export type Explicit = {
  cards: ExplicitCard[];
  open: OpenQuestion | null;
  /** The question whose answer ends the block: a list right below goes on with it. Its cards are the last ones. */
  last: OpenQuestion | null;
  /** The lines (indexes into the block) that no card was made of, as runs: ordinary text. */
  rest: { first: number; last: number }[];
  problems: Problem[];
};
