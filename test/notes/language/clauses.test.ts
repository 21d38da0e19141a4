import { describe, expect, test } from 'vitest';
import { independentClauses, modalOf } from '../../../src/notes/language/clauses.ts';

const clausesOf = (sentence: string): string[] =>
  independentClauses(sentence).map(({ start, end }) => sentence.slice(start, end));

const cut: [sentence: string, ...clauses: string[]][] = [
  [
    'The old shed is used for frames of this year only, meaning the frames are burnt when winter comes',
    'The old shed is used for frames of this year only',
    'the frames are burnt when winter comes',
  ],
  [
    'Boxes on both ends of a road must have the same lid, pine gates cannot shut an oak box',
    'Boxes on both ends of a road must have the same lid',
    'pine gates cannot shut an oak box',
  ],
  [
    'Hives that have a lid are known as closed hives, likewise hives that have no lid are open hives',
    'Hives that have a lid are known as closed hives',
    'hives that have no lid are open hives',
  ],
  [
    "The keeper keeps all guests on the inner road of the yard and there's no other gate",
    'The keeper keeps all guests on the inner road of the yard',
    "there's no other gate",
  ],
  [
    'The oak gate can be opened by the keeper, the pine door is closed by all of the guests',
    'The oak gate can be opened by the keeper',
    'the pine door is closed by all of the guests',
  ],
  [
    'The scale stores the weight of each hive and sends an alarm to the keeper',
    'The scale stores the weight of each hive',
    'sends an alarm to the keeper',
  ],
  [
    'The scale can store the weight of each hive and send an alarm to the keeper',
    'The scale can store the weight of each hive',
    'send an alarm to the keeper',
  ],
  [
    'Oak hives keep their heat for the whole winter while pine hives lose it within a few days',
    'Oak hives keep their heat for the whole winter',
    'pine hives lose it within a few days',
  ],
  [
    'The scale is wired to the hive and sends an alarm to the keeper',
    'The scale is wired to the hive',
    'sends an alarm to the keeper',
  ],
  [
    'Hives painted by the keeper absorb the heat of the sun and hence do not lose any wax',
    'Hives painted by the keeper absorb the heat of the sun',
    'do not lose any wax',
  ],
  [
    'The old gate works both ways - when you lift the bar, it is open for guests as well',
    'The old gate works both ways',
    'when you lift the bar, it is open for guests as well',
  ],
  [
    'For example, the keeper can lift the roof of a hive, and place the frames in the shed',
    'For example, the keeper can lift the roof of a hive',
    'place the frames in the shed',
  ],
  [
    'The keeper lifts the roof of each hive, but the guests are only shown the frames',
    'The keeper lifts the roof of each hive',
    'the guests are only shown the frames',
  ],
  [
    'Gates are open at night, all doors of the shed are closed',
    'Gates are open at night',
    'all doors of the shed are closed',
  ],
  ['Wax is an old trade, clover honey 2.0 is a new one', 'Wax is an old trade', 'clover honey 2.0 is a new one'],
  [
    'Copies are partial - this means that only the frames of the last week are weighed again',
    'Copies are partial',
    'this means that only the frames of the last week are weighed again',
  ],
];

const whole = [
  'You can take a frame from the hive while all the bees are sleeping in it',
  'The shed is local, where all frames of the old hives are kept in a box',
  'Each time a hive is opened, the counter of the shed is reset',
  'The shed is old, much like the gates of the valley are',
  'The heavier a hive gets in summer, the more the keeper has to lift, but nobody minds',
  'The answer of the keeper is yes, since there is a spare roof in the old shed',
  'The keeper of the old shed can use the scale to lift, weigh, and sell frames of wax',
  'The keeper has to lift the roof of a hive to weigh it and sends all guests away',
  'The scale needs no power of its own in the winter, hence we like these old models best',
  // The second of two weights is that of the first thing.
  'The default weight of a hive is 16 kg, the max weight is 40 kg in the autumn',
  'The scale stores its records, which are kept by the owner of the shed for a whole year',
  'The scale that stores the weight of each hive and sends an alarm to the keeper is old',
  'The scale (it stores the weight of each hive and sends an alarm to the keeper) is old now',
  'Oak hives keep records of each visit in a book while walking guests are weighed by the scale',
  'The scale stores frames of wood and wax and boxes of the old hives in a dry shed',
  'The scale stores all frames and sends them',
  'Regardless of the weather the scale stores all weights and sends an alarm to the keeper',
];

describe('the clauses of a sentence that each say something', () => {
  test.each(cut)('"%s" has several', (sentence, ...clauses) => expect(clausesOf(sentence)).toEqual(clauses));

  test.each(whole)('"%s" stays whole', (sentence) => expect(clausesOf(sentence)).toEqual([sentence]));
});

test.each([
  ['The scale can store the weight of a hive', 'can'],
  ['The scale must be weighed', 'must'],
  ['The scale stores what a keeper can lift', null],
  ['The scale is old', null],
])('"%s" turns on %j', (clause, modal) => expect(modalOf(clause)).toBe(modal));
