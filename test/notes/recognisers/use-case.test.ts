import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Yard\n\n## Oak groups\n\n- Use when you need gates for mixed herds\n    - designed for days on which you need different gates',
    'Oak groups: when is it used? ▸ You need gates for mixed herds',
    'Which one is used when you need gates for mixed herds? ▸ Oak groups',
    'Oak groups: what is it used for? ▸ Days on which you need different gates',
    'Days on which you need different gates: which one is meant for that? ▸ Oak groups',
  ],
  [
    '# Yard\n\n- Wood\n  - Oak is heavy\n    - Good for cold yards',
    'Oak: what is it used for? ▸ Cold yards',
    'Cold yards: which one is meant for that? ▸ Oak',
  ],

  [
    '# Types\n\n## Burstable\n\n- Ideal for dev and test',
    'Burstable: what is it used for? ▸ Dev and test',
    'Dev and test: which type is meant for that? ▸ Burstable',
  ],
  [
    '# Types\n\n## Dense\n\n- Useful when data is read in bulk',
    'Dense: when is it used? ▸ Data is read in bulk',
    'Which type is used when data is read in bulk? ▸ Dense',
  ],
  [
    '# Bees\n\n## Opening old hives\n\n- Used to weigh the frames',
    'Opening old hives: what is it used for? ▸ To weigh the frames',
  ],
  [
    '# Net\n\n## Relay\n\n- Used to reach another subnet',
    'Relay: what is it used for? ▸ To reach another subnet',
    'Which one is used to reach another subnet? ▸ Relay',
  ],

  [
    '# Types\n\n## Burstable\n\n- For small teams that have no directory',
    'Burstable: what is it used for? ▸ Small teams that have no directory',
    'Small teams that have no directory: which type is meant for that? ▸ Burstable',
  ],
  [
    '# Types\n\n## Dense\n\n- Super handy for reading in bulk',
    'Dense: what is it used for? ▸ Reading in bulk',
    'Reading in bulk: which type is meant for that? ▸ Dense',
  ],
  [
    '# Net\n\n## Smoker\n\n- Helpful to calm a hive',
    'Smoker: what is it used for? ▸ To calm a hive',
    'Which one is used to calm a hive? ▸ Smoker',
  ],
];

const nearMisses = [
  '## Oak\n\n- Recommended to use a veil',

  '- Used by all nodes',
  '- Good health checks are cheap',
  '- Ideal Relay for tests',

  '- For small teams',
  '- For example teams of one valley',
  '- For each team of one valley',
  '- For teams: a valley of one',
  '- For teams of one valley, the gate is open all night',
  '- For teams of one valley, use a cart',
  '- Use case for old and new teams\n    - up to 8 gates',
  '- For teams of one valley:\n    - up to 8 gates',
];

describe('a use-case bullet', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('use-case', markdown)).toEqual(cards));

  test.each(nearMisses)('%j names no situation', (item) =>
    expect(cardsOf('use-case', `# Net\n\n## Relay\n\n${item}`)).toEqual([]),
  );

  test('the note itself is never the answer', () => {
    expect(cardsOf('use-case', '- Ideal for dev and test', 'burstable.md')).toEqual([]);
  });
});
