import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- The relay works with many protocols (Alpha, Beta, Gamma, etc.)',
    'The relay works with many protocols: which? (name some) ▸ Alpha; Beta; Gamma',
  ],
  [
    '- The relay sends alarms to several channels (mail, pager, chat).',
    'The relay sends alarms to several channels: which? (3) ▸ Mail; Pager; Chat',
  ],
  [
    '- Works with old routers (e.g. Alpha, Beta, Gamma)',
    'Works with old routers: which? (name some) ▸ Alpha; Beta; Gamma',
  ],
  [
    '- Old routers are kept in three sheds (oak, pine, birch)',
    'Old routers are kept in three sheds: which? (3) ▸ Oak; Pine; Birch',
  ],
  ['- main types of old wood (oak, pine, birch)', 'Main types of old wood: which? (3) ▸ Oak; Pine; Birch'],
  ['- Relay protocols (Alpha, Beta, Gamma)', 'Relay protocols: which? (3) ▸ Alpha; Beta; Gamma'],
];

const nearMisses = [
  '- A type of wood (high, middle, low)',
  '- The relay works with many protocols (Alpha, Beta)',
  '- The relay works with a protocol (Alpha, Beta, Gamma)',
  '- The relay works with many protocols (Alpha, Beta, Gamma) and a host',
  '- The relay shows its status (high, middle, low)',
  '- The relay counts each kind of access (high, middle, low)',
  '- The relay works with many protocols (it stops, they stop, all stop)',
  '- The relay works with many protocols (Alpha, Beta, Gamma)\n  - Alpha is the oldest one of them',
  '- Protocols (Alpha, Beta, Gamma)',
  '## Relay protocols (Alpha, Beta, Gamma)',
];

describe('a plural and the bracket behind it that lists its members', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('bracket-list', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j lists none', (item) => expect(cardsOf('bracket-list', `# Net\n\n${item}`)).toEqual([]));
});
