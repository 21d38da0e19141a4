import type { Card } from './card.ts';
import type { Pair, Placed } from './change.ts';
import { identityKey, textKey } from './identity.ts';
import { type FindCard, ownersOf } from './ids.ts';
import { bestAlike, type MovedFinder, movedFinder } from './pair-moved.ts';
import { contextKey, mayBeOne } from './pairing-table.ts';

/** The live cards that the imported notes lost, waiting for their text to turn up in another note. */
export type LostCards = {
  /** The card that this draft is the moved or returned wording of; null when it is new. A card is given once. */
  claim(placed: Placed): Pair | null;
  /** Whether a draft nobody claimed for may be a lost card that moved and was reworded at once: it waits for `claimAlike`. */
  mayBeLike(placed: Placed): boolean;
  /** Of the drafts that waited, each that is surely a card still lost; asked once, when all notes have been read. */
  claimAlike(waited: readonly Placed[]): Map<Placed, Pair>;
  /** The cards nobody claimed, in the order of their notes: they retire. */
  rest(): Card[];
};

/**
 * Step 5: the same text in another note, and what is left of it after an edit that moved and reworded it at once. Asked for each unpaired draft of all imported notes, in the order of their paths,
 * it answers the same whatever the order the notes were read in. Where several lost cards have the text, one from under the
 * same headings is given first, then one from a note of the same name. A card that was retired earlier, from whatever note,
 * is given when no lost one has the text; without `find` there is none.
 */
export function lostCards(lost: readonly Card[], find: FindCard | null): LostCards {
  const waiting = new Map([...lost].sort(byPlace).map((card) => [card.id, card]));
  const restored = new Set<string>();
  const byKey = new Map<string, Card[]>();
  let findMoved: MovedFinder | null = null;
  for (const card of waiting.values()) {
    for (const key of new Set([textKey(card), identityKey(card)])) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [card]);
      else group.push(card);
    }
  }

  const pairWith = (placed: Placed, card: Card): Pair => {
    if (!waiting.delete(card.id)) restored.add(card.id);
    return { ...placed, card, why: whyOf(placed, card) };
  };

  return {
    claim(placed) {
      if (waiting.size === 0 && find === null) return null;
      const { draft } = placed;
      const key = identityKey(draft);
      const keys = draft.explicitId === null ? [key] : [key, textKey(draft)];
      const same = keys
        .flatMap((each) => byKey.get(each) ?? [])
        .filter((card) => waiting.has(card.id) && mayBeOne(draft, card));
      const [first] = same;
      if (first !== undefined) return pairWith(placed, nearest(placed, same) ?? first);
      const owners = (find === null ? [] : ownersOf(key, find)).filter(
        (card) => mayBeOne(draft, card) && (waiting.has(card.id) || (card.retired && !restored.has(card.id))),
      );
      const owner = owners.find((card) => !card.retired) ?? owners[0];
      return owner === undefined ? null : pairWith(placed, owner);
    },
    mayBeLike(placed) {
      if (waiting.size === 0) return false;
      findMoved ??= movedFinder([...waiting.values()]);
      return findMoved(placed).some(({ card }) => waiting.has(card.id));
    },
    claimAlike(waited) {
      const find = movedFinder([...waiting.values()]);
      const best = bestAlike(waited.flatMap(find));
      return new Map(
        best.map(({ placed, card }) => {
          waiting.delete(card.id);
          return [placed, { ...placed, card, why: 'like text in another place' }];
        }),
      );
    },
    rest() {
      return [...waiting.values()];
    },
  };
}

function nearest({ draft, home }: Placed, cards: readonly Card[]): Card | undefined {
  const context = contextKey(draft);
  const inside = cards.filter((card) => contextKey(card) === context);
  const name = fileName(home.path);
  const pool = inside.length > 0 ? inside : cards;
  return pool.find((card) => fileName(card.home.path) === name) ?? pool[0];
}

function whyOf({ home }: Placed, { home: before, retired }: Card): string {
  if (before.root === home.root && before.path === home.path) return 'a text it had before';
  return retired ? 'its text came back in another note' : 'the same text in another note';
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byPlace(left: Card, right: Card): number {
  return (
    compare(left.home.root, right.home.root) ||
    compare(left.home.path, right.home.path) ||
    left.position - right.position ||
    compare(left.id, right.id)
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
