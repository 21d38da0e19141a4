import type { Card, Draft } from './card.ts';
import { type Bag, bagOf, noneReplaced, overlap } from './likeness.ts';
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
  const bags = cards.map(wordsOfCard);
  const holders = new Map<string, number[]>();
  bags.forEach((bag, index) => {
    for (const word of new Set(bag)) {
      const group = holders.get(word);
      if (group === undefined) holders.set(word, [index]);
      else group.push(index);
    }
  });
  return (draft) => {
    const bag = wordsOfCard(draft);
    if (bag.length < FEWEST_WORDS) return null;
    const near = new Set<number>();
    for (const word of new Set(bag)) {
      const group = holders.get(word);
      if (group !== undefined && group.length <= COMMON) for (const index of group) near.add(index);
    }
    let best: { index: number; like: number } | null = null;
    for (const index of [...near].sort((left, right) => left - right)) {
      if (cards[index]?.form !== draft.form) continue;
      const like = sameness(bag, bags[index] as Bag);
      if (like >= SAME && like > (best?.like ?? 0)) best = { index, like };
    }
    return best === null ? null : (cards[best.index] as Card);
  };
}

function sameness(left: Bag, right: Bag): number {
  const sameNumbers = overlap(left.filter(isNumber), right.filter(isNumber)) === 1;
  return sameNumbers && noneReplaced(left, right) ? overlap(left, right) : 0;
}

function wordsOfCard(card: Pick<Draft, 'form' | 'front' | 'back' | 'members'>): Bag {
  const sentence = sentenceOf(card);
  return bagOf(
    sentence === null
      ? [...contentWords(normalise(card.front)), ...contentWords(normalise(card.back))]
      : contentWords(sentence),
  );
}
