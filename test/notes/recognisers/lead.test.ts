import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- `tail -f hive.log` view new lines of it', 'tail -f hive.log: what does it do? ▸ View new lines of it'],
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

  ['- Running `drain n1` moves all pods off the host', 'drain n1: what does it do? ▸ Moves all pods off the host'],
  ['- Using `smoke low` gives the bees a quiet night', 'smoke low: what does it do? ▸ Gives the bees a quiet night'],
];

const nearMisses = [
  '- `tail -f hive.log` list of new lines',
  '- **Very important** words',
  '- Nodes **pull** images',
  '- **Never** pulls images',
  '- **Spot** - cheap nodes',

  '- Running drain moves all pods off the host',
  '- Before running `drain n1` moves all pods off the host',
  '- Running `drain n1` often',
];

describe('a bold or code name and its verb', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j leads with no name', (item) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual([]));
});
