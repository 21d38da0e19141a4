import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- One benefit of a wide gate is that herds pass at once',
    'What is one benefit of a wide gate? ▸ Herds pass at once',
  ],
  [
    '- The main difference between oak and pine is that pine must be painted each year.',
    'What is the main difference between oak and pine? ▸ Pine must be painted each year',
  ],
  [
    '- Drawbacks of a stone hive are the weight of it and its price',
    'What are the drawbacks of a stone hive? ▸ The weight of it and its price',
  ],
];

const nearMisses = [
  '- One benefit of it is that herds pass at once',
  '- The benefit of a wide gate is clear',
  '- The benefits of a wide gate are described in the paper of the union',
  '- The gate of a yard is made of oak from the north',
  '- One way to open the gate is to push it hard',
];

describe('what the benefit, the limit or the purpose of something is', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('aspect', `# Farm\n\n${markdown}`)).toEqual(cards));

  test.each(nearMisses)('%j does not say one', (markdown) =>
    expect(cardsOf('aspect', `# Farm\n\n${markdown}`)).toEqual([]),
  );

  test('among other sentences it is asked as well', () => {
    expect(
      cardsOf(
        'sentence',
        '# Farm\n\n## Gates\n\nA gate opens by itself. One limit is known. One benefit of a wide gate is that herds pass at once.',
      ),
    ).toContain('What is one benefit of a wide gate? ▸ Herds pass at once');
  });
});
