import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- Exit code 137 means killed by a signal', 'Exit code 137: what does it mean? ▸ Killed by a signal'],
  ['- Rotation means simply that keepers change rooms', 'Rotation: what does it mean? ▸ Keepers change rooms'],
  ['- 4xx means client errors', '4xx: what does it mean? ▸ Client errors'],
  ['- MTU stands for the largest packet size', 'MTU: what does it stand for? ▸ The largest packet size'],
  ['- A spare node is also called a witness', 'A spare node: is also called what? ▸ A witness'],
  [
    '- Routers with links in several areas are called border routers',
    'What are border routers? ▸ Routers with links in several areas',
  ],
  [
    '- The time it takes until a lost host is given up is called the grace period # 5 minutes',
    'What is grace period? ▸ The time it takes until a lost host is given up',
  ],
];

const nearMisses = [
  '- A route that it means is gone',
  '- If it means that, stop',
  '- By all means, use it',
  "- An old password doesn't mean that the account is locked",
  '- What it means: little',
  '- Helpers are called from within other hives',
];

describe('X means Y', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('means', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j tells no meaning', (item) => expect(cardsOf('means', `# Net\n\n${item}`)).toEqual([]));
});
