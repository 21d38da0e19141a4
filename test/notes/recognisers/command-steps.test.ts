import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    'Back up the store:\n\n- `storectl save copy.db`\n- `storectl status copy.db`\n- `service api stop`',
    'Back up the store: the 3 commands in order? ▸ storectl save copy.db; storectl status copy.db; service api stop',
  ],
  [
    '## Restore the store\n\n1. `service api stop`\n2. `API=3 storectl restore copy.db`\n3. `service api start`\n4. Check that it answers',
    'Restore the store: the 3 commands in order? ▸ service api stop; API=3 storectl restore copy.db; service api start',
  ],
];

const nearMisses = [
  'Useful commands:\n\n- `storectl save copy.db`\n- `storectl status copy.db`\n- `service api stop`',
  'Stop a service:\n\n- `service api stop`\n- `kill 4711 now`',
  'Set these variables:\n\n- `API`\n- `HOME`\n- `PATH`',
  'Back up the store:\n\n- `storectl save copy.db` keeps a copy\n- `storectl status copy.db`\n- `service api stop`',
];

describe('commands one below the other', () => {
  test.each(habits)('%j', (markdown, ...cards) =>
    expect(cardsOf('command-steps', `# K\n\n${markdown}`)).toEqual(cards),
  );

  test.each(nearMisses)('%j are no steps', (markdown) =>
    expect(cardsOf('command-steps', `# K\n\n${markdown}`)).toEqual([]),
  );
});
