import type { Card, Draft, Home } from '../../src/cards/card.ts';
import { type Change, newCard, type Pair, type Placed, retiredCard, rewordedCard } from '../../src/cards/change.ts';
import { createIds, type FindCard } from '../../src/cards/ids.ts';
import { lostCards } from '../../src/cards/pair-across.ts';
import { pairNote } from '../../src/cards/pair-note.ts';
import { plainDraft } from '../../src/cards/plain-draft.ts';

/** A draft with the given text; what is not told is ordinary. */
export function draft(front: string, back: string, more: Partial<Draft> = {}): Draft {
  return plainDraft('basic', {
    front,
    back,
    context: ['Compute'],
    tags: ['compute'],
    recogniser: 'definition',
    lines: { line: 1, endLine: 1 },
    ...more,
  });
}

export const note: Home = { root: 'notes', path: 'compute.md' };

/** What a note says, by its path under the root `notes`. */
export type Notes = Record<string, readonly Draft[]>;

/** Cards kept in memory, imported into as the program imports into a database. */
export type Shelf = {
  /** Imports these notes: all others are left alone, and an empty list stands for a note that is gone. */
  import(notes: Notes): Change[];
  /** Every card ever made, by id. */
  cards: Map<string, Card>;
  /** The live cards as `path: front = back`, by id, in a fixed order. */
  live(): Record<string, string>;
};

export function shelf(): Shelf {
  const cards = new Map<string, Card>();
  const aliases = new Map<string, string>();
  const find: FindCard = (id) => cards.get(aliases.get(id) ?? id);
  return {
    cards,
    import(notes) {
      const ids = createIds(find);
      const changes: Change[] = [];
      const paths = Object.keys(notes).sort();
      const paired = paths.map((path) => {
        const stored = [...cards.values()].filter((card) => card.home.path === path);
        return pairNote({ home: { root: 'notes', path }, drafts: notes[path] ?? [], cards: stored }, find);
      });
      const lost = lostCards(
        paired.flatMap((each) => each.lost),
        find,
      );
      for (const each of paired) {
        for (const pair of each.pairs) changes.push(rewordedCard(pair, ids.alias(pair.card, pair.draft)));
      }
      const take = (placed: Placed, pair: Pair | null) =>
        changes.push(
          pair === null
            ? newCard(placed, ids.birth(placed.draft))
            : rewordedCard(pair, ids.alias(pair.card, pair.draft)),
        );
      const waited: Placed[] = [];
      for (const placed of paired.flatMap((each) => each.unpaired)) {
        const pair = lost.claim(placed);
        if (pair === null && lost.mayBeLike(placed)) waited.push(placed);
        else take(placed, pair);
      }
      const alike = lost.claimAlike(waited);
      for (const placed of waited) take(placed, alike.get(placed) ?? null);
      for (const card of lost.rest()) changes.push(retiredCard(card, 'gone'));
      for (const { card, alias } of changes) {
        cards.set(card.id, card);
        if (alias !== null) aliases.set(alias, card.id);
      }
      return changes;
    },
    live() {
      return Object.fromEntries(
        [...cards.values()]
          .filter((card) => !card.retired)
          .map((card) => [card.id, `${card.home.path}: ${card.front} = ${card.back}`] as const)
          .sort(([left], [right]) => (left < right ? -1 : 1)),
      );
    },
  };
}

/** How many changes there are of each kind, `keep` left out. */
export function countsOf(changes: readonly Change[]): Partial<Record<Change['change'], number>> {
  const counts: Partial<Record<Change['change'], number>> = {};
  for (const { change } of changes) if (change !== 'keep') counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}
