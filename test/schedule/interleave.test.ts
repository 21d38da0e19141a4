import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interleave } from '../../src/schedule/interleave.ts';

type Item = { topic: string; number: number };

function itemsOf(topics: readonly string[]): Item[] {
  return topics.map((topic, number) => ({ topic, number }));
}

function interleaved(topics: readonly string[]): Item[] {
  return interleave(itemsOf(topics), ({ topic }) => topic);
}

const topics = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 });
const lopsided = fc.array(fc.constantFrom('a', 'a', 'a', 'a', 'b', 'c'), { maxLength: 40 });

describe('interleaving topics', () => {
  test('leaves an order alone in which no neighbours share a topic', () => {
    const order = ['a', 'b', 'a', 'c', 'b', 'a'];
    expect(interleaved(order)).toEqual(itemsOf(order));
  });

  test('moves as little as it must', () => {
    expect(interleaved(['a', 'a', 'b', 'c', 'd']).map(({ topic }) => topic)).toEqual(['a', 'b', 'a', 'c', 'd']);
  });

  test('keeps the most numerous topic from being left over', () => {
    expect(interleaved(['b', 'c', 'a', 'a', 'a']).map(({ topic }) => topic)).toEqual(['a', 'b', 'a', 'c', 'a']);
  });

  test('puts as few neighbours of one topic together as any order could, and loses none', () => {
    fc.assert(
      fc.property(fc.oneof(topics, lopsided), (given) => {
        const result = interleaved(given);
        const together = result.filter((item, index) => item.topic === result[index - 1]?.topic).length;
        const counts = [...new Set(given)].map((topic) => given.filter((each) => each === topic).length);
        expect(together).toBe(Math.max(0, 2 * Math.max(0, ...counts) - given.length - 1));
        expect(result.map(({ number }) => number).sort((a, b) => a - b)).toEqual(given.map((_, index) => index));
      }),
      { numRuns: 3_000 },
    );
  });

  test('takes, at each place, the first item that the rule allows', () => {
    fc.assert(
      fc.property(fc.oneof(topics, lopsided), (given) => {
        expect(interleaved(given)).toEqual(bySearching(itemsOf(given)));
      }),
      { numRuns: 3_000 },
    );
  });

  test('keeps the items of one topic in their order', () => {
    fc.assert(
      fc.property(topics, (given) => {
        const numbers = interleaved(given)
          .filter(({ topic }) => topic === 'a')
          .map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});

/** The same rule written as a search through all that is left, at every place. */
function bySearching(items: readonly Item[]): Item[] {
  let left = [...items];
  const result: Item[] = [];
  while (left.length > 0) {
    const last = result.at(-1)?.topic;
    const count = (topic: string) => left.filter((item) => item.topic === topic).length;
    const next =
      left.find(({ topic }) => topic !== last && count(topic) > Math.ceil((left.length - 1) / 2)) ??
      left.find(({ topic }) => topic !== last) ??
      (left[0] as Item);
    result.push(next);
    left = left.filter((item) => item !== next);
  }
  return result;
}
