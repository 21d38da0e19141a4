import type { Card, Draft } from './card.ts';
import { type Bag, bagOf, holdsAll } from './likeness.ts';
import { normalise } from './normalise.ts';
import { sentenceOf } from './sentence.ts';
import { contentWords, isNumber } from './words.ts';

/** Two cards say the same from this share of common words on. */
const SAME = 0.75;
/** With fewer words two cards are too easily alike. */
const FEWEST_WORDS = 3;
/** Words that more cards have than this say little about which card is meant. */
const COMMON = 40;

/** Finds the card, of those it was made with, that says what a draft says; null when none does. */
export type TwinFinder = (draft: Pick<Draft, 'form' | 'front' | 'back' | 'members'>) => Card | null;

/**
 * A finder of cards that say the same in (nearly) the same words: of one form, with the same numbers, and with the words of
 * one all in the other, which may have a few more. The most alike is given; of equals the first.
 */
export function twinFinder(cards: readonly Card[]): TwinFinder {
  if (cards.length === 0) return () => null;
  const sides = cards.map(sideOf);
  const kinds = holdersOf(sides);
  // Every new card of an import asks, and meets hundreds: what cannot be its twin is passed over by comparing numbers alone.
  const sizeOf = Uint32Array.from(sides, ({ bag }) => bag.length);
  const askedBy = new Uint32Array(sides.length);
  let asks = 0;
  return (draft) => {
    const { kind, bag } = sideOf(draft);
    const holders = kinds.get(kind);
    if (holders === undefined || bag.length < FEWEST_WORDS) return null;
    asks += 1;
    const [smallest, largest] = [Math.floor(bag.length * SAME), Math.ceil(bag.length / SAME)];
    let best = -1;
    let most = SAME;
    for (const word of bag) {
      const group = holders.get(word);
      if (group === undefined) continue;
      for (let at = 0; at < group.length; at += 1) {
        const index = group[at] as number;
        const size = sizeOf[index] as number;
        if (size < smallest || size > largest || askedBy[index] === asks) continue;
        askedBy[index] = asks;
        const like = mostShared(bag.length, size);
        if (like < most || !holdsAll(bag, (sides[index] as Side).bag)) continue;
        if (like > most || index < best || best < 0) {
          best = index;
          most = like;
        }
      }
    }
    return best < 0 ? null : (cards[best] as Card);
  };
}

/** By kind, then by word, which sides have it; without the words that say little. */
function holdersOf(sides: readonly Side[]): Map<string, Map<string, number[]>> {
  const words = sides.map(({ bag }) => new Set(bag));
  const counts = new Map<string, number>();
  for (const bag of words) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kinds = new Map<string, Map<string, number[]>>();
  sides.forEach(({ kind }, index) => {
    const holders = kinds.get(kind) ?? new Map<string, number[]>();
    kinds.set(kind, holders);
    for (const word of words[index] ?? []) {
      if ((counts.get(word) ?? 0) > COMMON) continue;
      const group = holders.get(word);
      if (group === undefined) holders.set(word, [index]);
      else group.push(index);
    }
  });
  return kinds;
}

/** A card as it is compared: its words, and its kind: its form and its numbers, which twins have in common. */
type Side = { bag: Bag; kind: string };

/** How much of the larger of two bags of these sizes can be in the other. */
function mostShared(left: number, right: number): number {
  return Math.min(left, right) / Math.max(left, right);
}

function sideOf(card: Pick<Draft, 'form' | 'front' | 'back' | 'members'>): Side {
  const sentence = sentenceOf(card);
  const bag = bagOf(
    sentence === null
      ? [...contentWords(normalise(card.front)), ...contentWords(normalise(card.back))]
      : contentWords(sentence),
  );
  return { bag, kind: [card.form, ...bag.filter(isNumber)].join(' ') };
}
