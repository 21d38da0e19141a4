import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../src/matches.ts';

test('all matches of a pattern are those of matchAll, wherever the last search with it ended', () => {
  const pattern = /(a+)b|c/g;
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ') }), fc.nat(9), (text, left) => {
      pattern.lastIndex = left;
      const found = matchesOf(pattern, text).map(({ index, 0: all, 1: some }) => [index, all, some]);
      expect(found).toEqual([...text.matchAll(/(a+)b|c/g)].map(({ index, 0: all, 1: some }) => [index, all, some]));
    }),
  );
});
