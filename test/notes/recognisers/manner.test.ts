import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- You can weigh the hives of a valley by opening the old gate of the shed, lifting the roof of each hive, and reading the scale of the keeper',
    'How do you weigh the hives of a valley? (3) ▸ Opening the old gate of the shed; Lifting the roof of each hive; Reading the scale of the keeper',
  ],
  [
    '- You can make a hive quiet by closing its lower gate at night',
    'How do you make a hive quiet? ▸ By closing its lower gate at night',
  ],
  [
    '- You can also find a lost queen by counting the eggs of each frame',
    'How do you find a lost queen? ▸ By counting the eggs of each frame',
  ],
  ['- We could simply cool the shed by opening both doors', 'How do you cool the shed? ▸ By opening both doors'],
];

const nearMisses = [
  '- You can find that in the shed by counting the eggs of each frame',
  '- You can find it by counting the eggs of each frame',
  '- You can find a lost queen by the eggs of each frame',
  '- You can find a lost queen: start with the oldest frame by counting its eggs',
  '- You can find a lost queen by counting eggs: there are few of them',
  '- You can find a lost queen by counting the eggs that were laid on each frame during the first warm week after the winter was over',
  '- Keepers can find a lost queen by counting the eggs of each frame',
  '- Hives are made quiet by closing their gates',
];

describe('you can do X by doing Y', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('manner', `# Hives\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j tells no manner', (item) => expect(cardsOf('manner', `# Hives\n\n${item}`)).toEqual([]));

  test('one of several sentences is asked for its manner too', () => {
    const text = '# Hives\n\n- You can find a lost queen by counting the eggs of each frame. Eggs are white.';
    expect(cardsOf('sentence', text)).toContain('How do you find a lost queen? ▸ By counting the eggs of each frame');
  });
});
