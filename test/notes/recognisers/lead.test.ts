import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- **lowestPrice** pulls nodes from the cheapest pool',
    'lowestPrice: what does it do? ▸ Pulls nodes from the cheapest pool',
  ],
  ['- `Throttles` is the number of calls turned away', 'Throttles: what is it? ▸ The number of calls turned away'],
  ['- `ASC` is the default if no order is given', 'What is the default if no order is given? ▸ ASC'],
  [
    '- The `chage -E 0` command sets the last day of that account',
    'chage -E 0: what does it do? ▸ Sets the last day of that account',
  ],
];

const nearMisses = [
  '- **Very important** words',
  '- Nodes **pull** images',
  '- **Never** pulls images',
  '- **Spot** - cheap nodes',
];

describe('a bold or code name and its verb', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j leads with no name', (item) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual([]));
});
