import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '### Iron gate\n\n- Similar to a pine gate, but made of iron and locked at night',
    'How does Iron gate differ from pine gate? ▸ Made of iron and locked at night',
  ],
  [
    '- Iron gate\n  - same as Pine but adds locks, for example two of brass\n  - Is heavy',
    'How does Iron gate differ from Pine? ▸ Adds locks',
  ],
];

const nearMisses = [
  '### Iron gate\n\n- Similar to the gate above, but made of iron and locked at night',
  '### Iron gate\n\n- Similar to a pine gate',
  '- Similar to a pine gate, but made of iron and locked at night',
  '### Iron gate\n\n- Keepers like pine gates, but goats do not care for them',
];

describe('what a thing is like, and how it differs from that', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('differs', markdown)).toEqual(cards));
  test.each(nearMisses)('%j tells no difference', (markdown) => expect(cardsOf('differs', markdown)).toEqual([]));
});
