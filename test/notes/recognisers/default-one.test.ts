import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '## Gates\n\nThe default wood is oak, where the yard is kept in a file named `yard.json`.',
    'What is the default wood? ▸ Oak',
  ],
  [
    '## Pine gate\n\n- Default gate of a yard with bees\n- Is heavy and made of old wood',
    'What is the default gate of a yard with bees? ▸ Pine gate',
  ],
  [
    '## Hive kinds\n\n### Oak\n\nThe default, if no wood is named.\n\n### Pine\n\nIs light.',
    'Hive kinds: which is the default? ▸ Oak',
  ],
  [
    '## Hive kinds\n\n- Oak\n  - default option\n  - Is heavy\n- Pine\n  - Is light\n  - Is new',
    'Hive kinds: which is the default? ▸ Oak',
  ],
  [
    '## Access tiers\n\n- **Hot** (default): for data in use\n- **Cold**: for data at rest',
    'Access tiers: which is the default? ▸ Hot',
  ],
  [
    '## Read modes\n\n- Late reads (default) - a second behind\n- Strict reads - never behind',
    'Read modes: which is the default? ▸ Late reads',
  ],
  [
    '## Access tiers\n\nTier|Use\n---|---\nHot (**default**)|often\nCold|seldom',
    'Access tiers: which is the default? ▸ Hot',
  ],

  [
    '## Access tiers\n\n### Hot (default)\n\n- for data in use\n\n### Cold\n\n- for data at rest',
    'Access tiers: which is the default? ▸ Hot',
  ],
];

const nearMisses = [
  '## Gates\n\nThe default wood is oak.',
  '## Gates\n\nThe default wood is set in the yard, where it is read.',
  '## Pine gate\n\n- Default value of the lock is one\n- Is heavy',
  '## Pine gate\n\n- Default value of the lock\n- Is heavy',
  '## Limits\n\n- Default gate of a yard with bees\n- Is heavy',
  '## Hive kinds\n\n### Oak\n\nThe default size is 40 frames.\n\n### Pine\n\nIs light.',
  '## Hive kinds\n\n### Oak\n\nThe default.',
  '## Access tiers\n\n- **Hot** (cheap): for data in use\n- **Cold**: for data at rest',
  '## Access tiers\n\n- Hot is the default tier of them all\n- Cold is not',
  '## Access tiers\n\n- **Hot** (default): for data in use',
  '## What are the tiers?\n\n- **Hot** (default): for data in use\n- **Cold**: for data at rest',
  '## Access tiers\n\nTier|Use\n---|---\nHot (default)|often\nCold (default)|seldom',

  '## Access tiers\n\n### Hot (default)\n\n- for data in use',
  '## Access tiers\n\n### Hot (cheap)\n\n- for data in use\n\n### Cold\n\n- for data at rest',
  '## Access tiers\n\n### Hot is the default tier of them all\n\n- for data in use\n\n### Cold\n\n- for data at rest',
];

describe('the one of several that is marked as the default', () => {
  test.each(habits)('%j', (markdown, ...cards) =>
    expect(cardsOf('default-one', `# Net\n\n${markdown}`)).toEqual(cards),
  );

  test.each(nearMisses)('%j marks none', (markdown) =>
    expect(cardsOf('default-one', `# Net\n\n${markdown}`)).toEqual([]),
  );
});
