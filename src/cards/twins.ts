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
/** So many words of a card may be misspelt in its twin. */
const MISSPELT = 2;

/** Finds the card, of those it was made with, that says what a draft says; null when none does. */
export type TwinFinder = (draft: Pick<Draft, 'form' | 'front' | 'back' | 'members'>) => Card | null;

/**
 * A finder of cards that say the same in (nearly) the same words: of one form, with the same numbers, and with the words of
 * one all in the other, which may have a few more; up to two of them misspelt. The most alike is given; of equals the first.
 */
export function twinFinder(cards: readonly Card[]): TwinFinder {
  if (cards.length === 0) return () => null;
  const sides = cards.map((card) => sideOf(card.form, wordsOfCard(card)));
  const counts = countsOf(sides);
  const kinds = holdersOf(sides, counts);
  // Every new card of an import asks: what cannot be its twin is passed over by comparing numbers alone.
  const sizeOf = Uint32Array.from(sides, ({ bag }) => bag.length);
  const askedBy = new Uint32Array(sides.length);
  let asks = 0;
  return (draft) => {
    const words = wordsOfCard(draft);
    const rarest = words.length < FEWEST_WORDS ? [] : rarestOf(words, counts);
    if (rarest.length === 0) return null;
    const { kind, bag } = sideOf(draft.form, words);
    const holders = kinds.get(kind);
    if (holders === undefined) return null;
    asks += 1;
    let best: { index: number; like: number } | null = null;
    for (const word of rarest) {
      for (const index of holders.get(word) ?? []) {
        if (askedBy[index] === asks) continue;
        askedBy[index] = asks;
        const like = mostShared(bag.length, sizeOf[index] as number);
        if (like < SAME || like < (best?.like ?? 0) || !holdsAll(bag, (sides[index] as Side).bag)) continue;
        if (like > (best?.like ?? 0) || index < (best?.index ?? 0)) best = { index, like };
      }
    }
    return best === null ? null : (cards[best.index] as Card);
  };
}

/**
 * The words of a card by one of which its twin is found: of so many of its rarest words, a twin has at least one. What is left
 * out of them is what no card has, or so many that it says little. Most cards of a note have too many words of their own to
 * be anyone's twin: none are given then.
 */
function rarestOf(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const mayLack = Math.floor(words.length * (1 - SAME)) + MISSPELT;
  let unknown = 0;
  for (const word of words) if (!counts.has(word)) unknown += 1;
  if (unknown > mayLack) return [];
  const known = words.filter((word) => counts.has(word));
  known.sort((left, right) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0));
  return known.slice(0, mayLack + 1 - unknown).filter((word) => (counts.get(word) ?? 0) <= COMMON);
}

/** How many of the cards have each word. */
function countsOf(sides: readonly Side[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { bag } of sides) for (const word of new Set(bag)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** By kind, then by word, which sides have it; without the words that say little. */
function holdersOf(sides: readonly Side[], counts: ReadonlyMap<string, number>): Map<string, Map<string, number[]>> {
  const kinds = new Map<string, Map<string, number[]>>();
  sides.forEach(({ kind, bag }, index) => {
    const holders = kinds.get(kind) ?? new Map<string, number[]>();
    kinds.set(kind, holders);
    for (const word of new Set(bag)) {
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

function wordsOfCard(card: Pick<Draft, 'form' | 'front' | 'back' | 'members'>): string[] {
  const sentence = sentenceOf(card);
  return sentence === null
    ? [...contentWords(normalise(card.front)), ...contentWords(normalise(card.back))]
    : contentWords(sentence);
}

function sideOf(form: Draft['form'], words: string[]): Side {
  const bag = bagOf(words);
  return { bag, kind: [form, ...bag.filter(isNumber)].join(' ') };
}
