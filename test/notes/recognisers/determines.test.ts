import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- Balancing rules determine how traffic is spread over hosts',
    'What do balancing rules determine? ▸ How traffic is spread over hosts',
  ],
  ['- A backend specifies where the state is kept', 'What does a backend specify? ▸ Where the state is kept'],
  [
    '- The price of a box depends mostly on its wood and size',
    'What does the price of a box depend on? ▸ Its wood and size',
  ],
  ['- Depends on how often bees fly', 'What does Net depend on? ▸ How often bees fly'],
  ['- Decides which node runs a pod', 'What does Net decide? ▸ Which node runs a pod'],
];

const nearMisses = [
  '- Balancing rules determine the host',
  '- A file that tells which node runs a pod',
  '- What the box and the hive that it stands on depend on is wood',
  '- You define how long it is kept',
  '- Specify where the state is kept',
  '- The owner and the guest decide who opens the gate',
];

describe('what something decides or determines', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('determines', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j determines nothing', (item) =>
    expect(cardsOf('determines', `# Net\n\n${item}`)).toEqual([]),
  );
});
