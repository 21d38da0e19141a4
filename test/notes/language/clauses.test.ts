import { describe, expect, test } from 'vitest';
import { independentClauses, modalOf } from '../../../src/notes/language/clauses.ts';

const clausesOf = (sentence: string): string[] =>
  independentClauses(sentence).map(({ start, end }) => sentence.slice(start, end));

const cut: [sentence: string, ...clauses: string[]][] = [
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
];

const whole = [
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
