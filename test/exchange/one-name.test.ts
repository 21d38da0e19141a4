import { expect, it } from 'vitest';
import { namesOf } from '../../src/exchange/one-name.ts';

/** Cards born in the order of their names. */
const born =
  (...names: string[]) =>
  (card: string) =>
    names.includes(card) ? { at: names.indexOf(card), counter: 0, device: 'a' } : null;

it('a wording that two devices paired differently belongs to the older card', () => {
  const pairings = [
    { card: 'younger', alias: 'words' },
    { card: 'older', alias: 'words' },
  ];
  expect(namesOf(pairings, born('older', 'younger'))).toEqual(new Map([['words', 'older']]));
  expect(namesOf([...pairings].reverse(), born('older', 'younger'))).toEqual(new Map([['words', 'older']]));
});

it('a card that was born under what had been paired with an older one is that card, also the other way round', () => {
  expect(namesOf([{ card: 'first', alias: 'second' }], born('first', 'second'))).toEqual(
    new Map([['second', 'first']]),
  );
  expect(namesOf([{ card: 'second', alias: 'first' }], born('first', 'second'))).toEqual(
    new Map([['second', 'first']]),
  );
});

it('names lead through to the one card there is in the end', () => {
  const pairings = [
    { card: 'c', alias: 'x' },
    { card: 'b', alias: 'c' },
    { card: 'a', alias: 'b' },
    { card: 'c', alias: 'y' },
  ];
  const names = namesOf(pairings, born('a', 'b', 'c'));
  expect(Object.fromEntries(names)).toEqual({ x: 'a', c: 'a', b: 'a', y: 'a' });
});

it('cards nobody saw born are the youngest, and of two of them the one whose id comes first is the older', () => {
  expect(
    namesOf(
      [
        { card: 'z', alias: 'w' },
        { card: 'k', alias: 'w' },
      ],
      born(),
    ),
  ).toEqual(new Map([['w', 'k']]));
  expect(namesOf([], born())).toEqual(new Map());
});
