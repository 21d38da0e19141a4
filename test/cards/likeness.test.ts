import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bagOf, holdsAll, overlap } from '../../src/cards/likeness.ts';

const word = fc.constantFrom(
  'queue',
  'queues',
  'form',
  'from',
  'topic',
  'topics',
  'fifo',
  'order',
  'orders',
  '7',
  '1000',
);
const bag = fc.array(word, { maxLength: 8 }).map(bagOf);

test('a bag holds all of another exactly where they overlap as far as their sizes let them', () => {
  fc.assert(
    fc.property(bag, bag, (left, right) => {
      const most = Math.max(left.length, right.length) === 0 ? 1 : Math.min(left.length, right.length);
      const whole = Math.max(left.length, right.length, 1);
      expect(holdsAll(left, right)).toBe(overlap(left, right) === most / whole);
    }),
    { numRuns: 5_000 },
  );
});

test('one slip of the finger keeps a word the same word, in a number it does not', () => {
  expect(holdsAll(bagOf(['form', 'order']), bagOf(['from', 'orders', 'queue']))).toBe(true);
  expect(holdsAll(bagOf(['queue', '1000']), bagOf(['queue', '1001', 'fifo']))).toBe(false);
});
