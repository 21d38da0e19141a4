import type { FoundCard } from './browsing.ts';

/**
 * Cards that match a text, the best match first: those with every word of it in the question before those that have some
 * in the answer or the context, words as they were typed before words they only begin, short before long. Equal ones stay
 * in their order.
 */
export function bestFirst(cards: readonly FoundCard[], text: string): FoundCard[] {
  const words = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const scored = cards.map((each) => ({ each, score: scoreOf(each, words) }));
  return scored.sort((left, right) => left.score - right.score).map(({ each }) => each);
}

/** Lower is better. Texts are far shorter than a thousand characters a word. */
function scoreOf({ card: { front, back } }: FoundCard, words: readonly string[]): number {
  const said = new Set(folded(front).split(/[^\p{L}\p{N}]+/u));
  const missing = words.filter((word) => ![...said].some((each) => each.startsWith(word))).length;
  const begun = words.filter((word) => !said.has(word)).length;
  return missing * 1_000_000 + begun * 10_000 + Math.min(9999, front.length + back.length);
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
