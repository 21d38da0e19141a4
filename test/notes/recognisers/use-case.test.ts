import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
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
    '# Net\n\n## Relay\n\n- Used to reach another subnet',
    'Relay: what is it used for? ▸ To reach another subnet',
    'Which one is used to reach another subnet? ▸ Relay',
  ],
];

const nearMisses = ['- Used by all nodes', '- Good health checks are cheap', '- Ideal Relay for tests'];

describe('a use-case bullet', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('use-case', markdown)).toEqual(cards));

  test.each(nearMisses)('%j names no situation', (item) =>
    expect(cardsOf('use-case', `# Net\n\n## Relay\n\n${item}`)).toEqual([]),
  );

  test('the note itself is never the answer', () => {
    expect(cardsOf('use-case', '- Ideal for dev and test', 'burstable.md')).toEqual([]);
  });
});
