import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Bees\n\n- Makes honey for guests\n- Use by hive keepers, yard guests, oak gates, etc',
    'Use by what here? (name some) ▸ Hive keepers; Yard guests; Oak gates',
  ],
  [
    '# Spot\n\n- Good workloads\n    - big data, rendering, CI/CD\n    - They are short and they can stop',
    'What are the good workloads? (name some) ▸ Big data; Rendering; CI/CD',
  ],
  ['# Spot\n\n- Queues come in two types: standard and FIFO', 'Queues come in two types: which? (2) ▸ Standard; FIFO'],
  ['# Bees\n\n- There are two kinds of wax: old and new', 'Two kinds of wax: which? (2) ▸ Old; New'],
  ['# Bees\n\nThere are three gates: oak, pine and iron.', 'Three gates: which? (3) ▸ Oak; Pine; Iron'],
  ['# Bees\n\n- You can set: 1m, 5m, 1h', 'Set: which? (3) ▸ 1m; 5m; 1h'],
  ['# Bees\n\n- You can also choose: oak, pine, birch', 'Choose: which? (3) ▸ Oak; Pine; Birch'],
  ['# Bees\n\n- Guests should see: oak, pine, birch', 'Guests should see: which? (3) ▸ Oak; Pine; Birch'],
];

const nearMisses = [
  '- ensure they are not spoilt by rain, wind, frost',
  '- Fast, and it is cheap',
  '- one, two',
  '- Names: short and long',
  '- T568A and T568B differ in green and orange pairs',
  '- Zones bring compute, storage, and other services closer',

  '- You can set: 1m',
  '- You can set a weight: oak',
  '- We may also use: oak, pine',
];

describe('an enumeration in a line', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('enumeration', markdown)).toEqual(cards));

  test.each(nearMisses)('%j enumerates nothing', (item) =>
    expect(cardsOf('enumeration', `# Spot\n\n${item}`)).toEqual([]),
  );
});
