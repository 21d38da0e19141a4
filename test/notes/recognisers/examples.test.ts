import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- Seen things\n  - They are kept for years in a dry place by each of the keepers.\n  - examples: oak, pine box, fir',
    'What are examples of Seen things? (name some) ▸ Oak; Pine box; Fir',
  ],
  [
    '- HWI - Hive Wall Interface\n  - Sets rules for walls\n  - Examples include Alpha Wall, Portdoor',
    'What are examples of HWI? (name some) ▸ Alpha Wall; Portdoor',
  ],
  [
    '- Pattern\n  - Which kind of box it is, as far as the keeper of the yard knows\n  - *Ex:* cold, warm and wet, etc.',
    'What are examples of Pattern? (name some) ▸ Cold; Warm; Wet',
  ],
  [
    '- Pattern\n  - Kept for years\n  - Example - oak, pine, fir',
    'What are examples of Pattern? (name some) ▸ Oak; Pine; Fir',
  ],
];

const nearMisses = [
  '- Seen things\n  - They are kept for years\n  - examples: oak',
  '- Seen things\n  - They are kept for years\n  - Example: bees have wings, wasps have them too',
  '- Seen things\n  - They are kept for years\n  - Example: a = b, c',
  '- Seen things\n  - They are kept for years\n  - expert: oak, pine',
  '- Limits\n  - They are kept for years\n  - examples: oak, pine',
  '## Seen things\n\n- They are kept for years\n- examples: oak, pine',
];

describe('names that are examples of the bullet above', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('examples', `# S\n\n${markdown}`)).toEqual(cards));

  test.each(nearMisses)('%j names none', (markdown) => expect(cardsOf('examples', `# S\n\n${markdown}`)).toEqual([]));
});
