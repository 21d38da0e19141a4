import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- The MOST weatherproof boxes in the valley',
    'Oak hives: what sets them apart? ▸ The MOST weatherproof boxes in the valley',
  ],
  ['- The cheapest option', 'Oak hives: what sets them apart? ▸ The cheapest option'],
  ['- Least work for the keeper', 'Oak hives: what sets them apart? ▸ Least work for the keeper'],
];

const nearMisses = [
  '- The most important option',
  '- Most common box',
  '- The cheapest option is made of pine',
  '- The cheapest option:\n    - pine\n    - fir',
  '- The oldest oak hives',
  '- Most of the valley',
  '- Oldest kind',
];

describe('what sets a thing apart', () => {
  test.each(habits)('%j', (item, ...cards) =>
    expect(cardsOf('superlative', `# Bees\n\n## Oak hives\n\n- Weigh 9 kg\n${item}`)).toEqual(cards),
  );

  test('one of them is asked for as one', () => {
    expect(cardsOf('superlative', '# Bees\n\n## Oak hive\n\n- Weighs 9 kg\n- The cheapest option')).toEqual([
      'Oak hive: what sets it apart? ▸ The cheapest option',
    ]);
  });

  test.each(nearMisses)('%j does not', (item) =>
    expect(cardsOf('superlative', `# Bees\n\n## Oak hives\n\n- Weigh 9 kg\n${item}`)).toEqual([]),
  );

  test('is not asked of the note itself', () => {
    expect(cardsOf('superlative', '- The cheapest option', 'oak.md')).toEqual([]);
  });
});
