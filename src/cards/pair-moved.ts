import type { Card, Draft } from './card.ts';
import type { Placed } from './change.ts';
import { featureReader, wholeFeatures } from './features.ts';
import { type Features, movedLikeness } from './likeness.ts';
import { normalise } from './normalise.ts';
import { mayBeOne } from './pairing-table.ts';

/** Of those that share words with a draft, so many are compared, the ones that share the most. */
const NEAREST = 8;
/** A word that more lost cards have than this tells them apart too little to look all of them up. */
const COMMON = 50;
/** Two candidates nearer than this to each other: which of them it is, nobody can say. */
const MARGIN = 0.05;

/** A lost card that a draft may be the moved and reworded form of, and how alike they are. */
export type Alike = { placed: Placed; card: Card; like: number };

/** A card without the words of its context, which move with it or stay, and with them. */
type Sides = { inPlace: Features; whole: Features };

/** Finds, for drafts that are nobody's, the lost cards they are like. */
export type MovedFinder = (placed: Placed) => Alike[];

/**
 * A finder over lost cards: text that moved to another place and was reworded in the same edit. A draft is like a card of
 * the same recogniser only.
 */
export function movedFinder(lost: readonly Card[]): MovedFinder {
  const features = featureReader();
  const read = (card: Draft): Sides => {
    const text = { front: normalise(card.front), back: normalise(card.back) };
    return { inPlace: features(card, text), whole: wholeFeatures(card, text) };
  };
  const sides = lost.map(read);
  const holders = new Map<string, number[]>();
  sides.forEach(({ whole }, index) => {
    for (const word of new Set(whole.all)) {
      const group = holders.get(word);
      if (group === undefined) holders.set(word, [index]);
      else group.push(index);
    }
  });
  return (placed) => {
    const { draft } = placed;
    const side = read(draft);
    const shared = new Map<number, number>();
    for (const word of new Set(side.whole.all)) {
      const group = holders.get(word);
      if (group === undefined || group.length > COMMON) continue;
      for (const index of group) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const nearest = [...shared].sort(([left, most], [right, more]) => more - most || left - right).slice(0, NEAREST);
    return nearest.flatMap(([index]) => {
      const card = lost[index] as Card;
      if (card.recogniser !== draft.recogniser || card.form !== draft.form || !mayBeOne(draft, card)) return [];
      const other = sides[index] as Sides;
      const sameHeading = headingOf(card) === headingOf(draft);
      const like = Math.max(
        movedLikeness(other.inPlace, side.inPlace, sameHeading),
        movedLikeness(other.whole, side.whole, sameHeading),
      );
      return like > 0 ? [{ placed, card, like }] : [];
    });
  };
}

/** One to one, the most alike first; where two are nearly as alike, neither: a history is lost rather than given to another fact. */
export function bestAlike(candidates: readonly Alike[]): Alike[] {
  const rivals = new Map<Placed | Card, Alike[]>();
  for (const each of candidates) {
    for (const side of [each.placed, each.card]) {
      const group = rivals.get(side);
      if (group === undefined) rivals.set(side, [each]);
      else group.push(each);
    }
  }
  const taken = new Set<Placed | Card>();
  const isOpen = ({ placed, card }: Alike) => !taken.has(placed) && !taken.has(card);
  return [...candidates]
    .sort((left, right) => right.like - left.like)
    .filter((each) => {
      const { placed, card, like } = each;
      const near = [...(rivals.get(placed) ?? []), ...(rivals.get(card) ?? [])];
      if (!isOpen(each) || near.some((other) => other !== each && isOpen(other) && other.like > like - MARGIN)) {
        return false;
      }
      taken.add(placed).add(card);
      return true;
    });
}

function headingOf({ context }: Draft): string {
  return normalise(context[context.length - 1] ?? '');
}
