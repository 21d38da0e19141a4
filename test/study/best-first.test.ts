import { expect, test } from 'vitest';
import { bestFirst } from '../../src/study/best-first.ts';
import { foundOf } from '../terminal/array-shelf.ts';

function order(text: string, ...cards: readonly (readonly [front: string, back: string])[]): string[] {
  return bestFirst(
    cards.map(([front, back], index) => foundOf({ id: `c${index}`, front, back })),
    text,
  ).map(({ card }) => card.front);
}

test('a card that asks for the words comes before one that answers with them', () => {
  expect(order('spread', ['Which group?', 'spread'], ['Spread group: how many?', '7'])).toEqual([
    'Spread group: how many?',
    'Which group?',
  ]);
});

test('a word as it was typed comes before a longer one that begins so, and a short card before a long one', () => {
  expect(order('lambda s', ['Lambda sizes', ''], ['Lambda S', '']).at(0)).toBe('Lambda S');
  expect(order('queue', ['A queue of many words', 'x'], ['A queue', 'x']).at(0)).toBe('A queue');
});

test('case and accents make no difference, and equal cards stay in their order', () => {
  expect(order('PRÄFIX', ['Other', 'prafix'], ['Prafix', ''])).toEqual(['Prafix', 'Other']);
  expect(order('a', ['a 1', ''], ['a 2', ''], ['a 3', ''])).toEqual(['a 1', 'a 2', 'a 3']);
  expect(order('?!', ['b', ''], ['a', ''])).toEqual(['b', 'a']);
});
