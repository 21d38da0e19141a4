import type { Card, Draft, Form } from './card.ts';
import { type Bag, bagOf, overlap } from './likeness.ts';
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
  const holders = new Map<string, number[]>();
  sides.forEach(({ bag }, index) => {
    for (const word of new Set(bag)) {
      const group = holders.get(word);
      if (group === undefined) holders.set(word, [index]);
      else group.push(index);
    }
  });
  return (draft) => {
    const side = sideOf(draft);
    if (side.bag.length < FEWEST_WORDS) return null;
    const seen = new Set<number>();
    let best: { index: number; like: number } | null = null;
    for (const word of side.bag) {
      const group = holders.get(word);
      if (group === undefined || group.length > COMMON) continue;
      for (const index of group) {
        if (seen.has(index)) continue;
        seen.add(index);
        const like = sameness(side, sides[index] as Side);
        if (like < SAME || like < (best?.like ?? 0)) continue;
        if (like > (best?.like ?? 0) || index < (best?.index ?? 0)) best = { index, like };
      }
    }
    return best === null ? null : (cards[best.index] as Card);
  };
}

/** A card as it is compared: its form, its words, and its numbers. */
type Side = { form: Form; bag: Bag; numbers: string };

function sameness(left: Side, right: Side): number {
  if (left.form !== right.form || left.numbers !== right.numbers) return 0;
  const mostShared = Math.min(left.bag.length, right.bag.length) / Math.max(left.bag.length, right.bag.length);
  if (mostShared < SAME) return 0;
  const share = overlap(left.bag, right.bag);
  return share === mostShared ? share : 0;
}

function sideOf(card: Pick<Draft, 'form' | 'front' | 'back' | 'members'>): Side {
  const sentence = sentenceOf(card);
  const bag = bagOf(
    sentence === null
      ? [...contentWords(normalise(card.front)), ...contentWords(normalise(card.back))]
      : contentWords(sentence),
  );
  return { form: card.form, bag, numbers: bag.filter(isNumber).join(' ') };
}
