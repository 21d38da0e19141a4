import { describe, expect, test } from 'vitest';
import { answerOf, isVerdict, plainVerdict, singular, verdict } from '../../../src/notes/recognisers/table-cell.ts';

describe('the cell of a table', () => {
  test.each([
    ['a box of pine', 'A box of pine'],
    ['a box of pine.', 'A box of pine'],
    ['', null],
    [`Bees fly. ${'They come back in the evening and rest. '.repeat(4)}`, 'Bees fly'],
    ['bees fly and '.repeat(9), null],
    [
      'a box that can be opened from outside, for example a hive or a chest that has a lid, a lock, or a bar of iron on it',
      'A box that can be opened from outside',
    ],
  ])('%j is answered by %j', (cell, answer) => expect(answerOf(cell)).toBe(answer));

  test.each([
    ['✅', 'Yes'],
    ['yes, in summer', 'Yes, in summer'],
    ['❌ not in winter', 'No, not in winter'],
    ['pine', 'pine'],
  ])('%j is read as %j', (cell, read) => expect(verdict(cell)).toBe(read));

  test.each([
    ['✅', true],
    ['no', true],
    ['none of them', false],
    ['pine', false],
  ])('whether %j is no more than a verdict: %j', (cell, is) => expect(isVerdict(cell)).toBe(is));

  test('a tick goes where more is said, and is yes where nothing is', () => {
    expect([plainVerdict('✅ in summer'), plainVerdict('✅')]).toEqual(['in summer', 'Yes']);
  });

  test.each([
    ['Ports', 'Port'],
    ['Policies', 'Policy'],
    ['Status', 'Status'],
    ['Class', 'Class'],
  ])('of %s one is a %s', (header, one) => expect(singular(header)).toBe(one));
});
