import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- The gate is closed at night. This is to keep mice out.', 'The gate is closed at night: why? ▸ To keep mice out'],
  [
    '- Hives stand on stones. That is done so that they stay dry.',
    'Hives stand on stones: why? ▸ So that they stay dry',
  ],
  [
    '- Frames are stacked by machine. It is mainly in order to spare the keeper.',
    'Frames are stacked by machine: why? ▸ In order to spare the keeper',
  ],
];

const nearMisses = [
  '- This is to keep mice out.',
  '- The gate is closed at night. This is the rule of the keeper.',
  '- The gate is closed at night. The lid is to keep mice out.',
  '- Are gates closed at night? This is to keep mice out.',
  '- To close the gate at night is a rule of the valley that the keeper of the shed and all his guests have kept since the first hive was put there. This is to keep mice out.',
];

const whys = (item: string): string[] =>
  cardsOf('sentence', `# Hives\n\n${item}`).filter((card) => card.includes(': why?'));

describe('a sentence that gives the reason of the one before it', () => {
  test.each(habits)('%j', (item, ...cards) => expect(whys(item)).toEqual(cards));

  test.each(nearMisses)('%j gives none', (item) => expect(whys(item)).toEqual([]));
});
