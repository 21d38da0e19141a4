import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- Only the owner, the keeper of the yard, or a guest can open it',
    'What can open it? ▸ Only the owner, the keeper of the yard, or a guest',
  ],
  ['- Only the owner may change the list of hives', 'What may change the list of hives? ▸ Only the owner'],
  ['- Only members of the club create the yearly plan.', 'Who creates the yearly plan? ▸ Only members of the club'],
  ['- Only oak hives are kept in the upper yard', 'What is kept in the upper yard? ▸ Only oak hives'],
  ['- Only old hives have a second gate', 'What has a second gate? ▸ Only old hives'],
  ['- Only users who are on the list can open it', 'Who can open it? ▸ Only users who are on the list'],
];

const nearMisses = [
  '- Only old hives, in which it rains often, are sold',
  '- Only difference is that it is made of oak',
  '- Only works for hives that are kept in the yard',
  '- Only one hive can be opened at a time',
  '- Only when it rains the hives are closed by the keeper',
  '- Only write if the list of hives has no owner',
  '- Only in the upper yard hives are kept',
  '- The owner alone may change the list of hives',
];

describe('who alone does something', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('sole', `# Bees\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j names nobody who alone does it', (item) =>
    expect(cardsOf('sole', `# Bees\n\n${item}`)).toEqual([]),
  );
});
