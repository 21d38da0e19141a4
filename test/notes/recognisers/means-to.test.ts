import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- Oak Guard to keep the bees of the valley in', 'Oak Guard: what is it for? ▸ To keep the bees of the valley in'],
  [
    '- HiveWatch to protect all of the hives of the upper yard',
    'HiveWatch: what is it for? ▸ To protect all of the hives of the upper yard',
  ],
  ['- BEE Log 2 to provide a list of hives.', 'BEE Log 2: what is it for? ▸ To provide a list of hives'],
];

const nearMisses = [
  '- Way to keep the bees of the valley in',
  '- Need to keep the bees of the valley in',
  '- Access to the boxes of the upper yard',
  '- Use Oak Guard to keep the bees of the valley in',
  '- API to keep the bees of the valley in',
  '- Oak Guard to keep the bees that are of the valley in',
  '- Oak Guard to bees',
  '- Oak Guard opens to keep the bees of the valley in',
];

describe('a name and what it is for', () => {
  test.each(habits)('%j', (item, ...cards) =>
    expect(cardsOf('means-to', `# Yard\n\n- An old box\n${item}`)).toEqual(cards),
  );

  test.each(nearMisses)('%j names nothing', (item) =>
    expect(cardsOf('means-to', `# Yard\n\n- An old box\n${item}`)).toEqual([]),
  );
});
