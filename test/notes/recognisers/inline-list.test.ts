import { describe, expect, test } from 'vitest';
import { plainEnumeration } from '../../../src/notes/recognisers/inline-list.ts';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '- Keepers can be official (sent by the old club), partner (paid by others, but known there), and lay',
    'Keepers can be what? (3) ▸ Official; Partner; Lay',
  ],
  [
    '- The end of a lane can be a barn, a garden gate, or the old mill',
    'The end of a lane can be what? (3) ▸ Barn; Garden gate; Old mill',
  ],
  [
    '- An old shed has : gates, lids, doors for all the old keepers of it',
    'An old shed has what? (3) ▸ Gates; Lids; Doors',
  ],
  [
    '- The art of the keeper includes opening old gates, adding frames to a hive, and lifting lids and roofs',
    'The art of the keeper includes what? (3) ▸ Opening old gates; Adding frames to a hive; Lifting lids and roofs',
  ],
  [
    '- The gate opens by using the iron key, old wire, or painted sticks for all sheds',
    'The gate opens by using what? (3) ▸ Iron key; Old wire; Painted sticks',
  ],
  ['- You can trigger alarms, pumps, and fans', 'Bees: you can trigger what? (3) ▸ Alarms; Pumps; Fans'],
  [
    '- Most of the gates are old, these include oak, pine, and iron',
    'Most of the gates are old, these include what? (3) ▸ Oak; Pine; Iron',
  ],
  [
    '- Hives have three kinds of doors: open, shut and locked',
    'Hives have three kinds of doors: which? (3) ▸ Open; Shut; Locked',
  ],
  [
    '- There are three ways in: lift the lid, open the gate or fly',
    'Bees: three ways in: which? (3) ▸ Lift the lid; Open the gate; Fly',
  ],
  [
    '- There are three kinds: oak, pine, and iron\n  - most keepers like all of them',
    'Bees: three kinds: which? (3) ▸ Oak; Pine; Iron',
  ],
  [
    '- Old lanes. Their keepers mind four gates: painted, sold, in use, and other',
    'Bees: the keepers mind four gates: which? (4) ▸ Painted; Sold; In use; Other',
  ],
  [
    '- It is important to mind hives in all states: in rain, in snow, or asleep',
    'Required: mind hives in all states: which? (3) ▸ In rain; In snow; Asleep',
  ],
  [
    '- The keeper can open gates, lids, and doors of the shed',
    'The keeper can open what? (3) ▸ Gates; Lids; Doors of the shed',
  ],
  [
    '- The hive holds many parts including frames, lids, gates',
    'The hive holds many parts including what? (3) ▸ Frames; Lids; Gates',
  ],
  ['- The hive offers frames, lids, gates and others', 'The hive offers what? (name some) ▸ Frames; Lids; Gates'],
];

const nearMisses = [
  '- see below\n- Sale plans of full deposit, partial deposit, or none deposit give highest to lowest discounts',
  '- It guards the hive from cold rain, offering dry frames, and heat',
  '- The hive offers frames, lids, and others',
  '- The hive is sold with frames, such as low, high',
  '- The set is made for keepers, such as beginners, experts, teachers',
  '- The lane is old. Its keepers mind four gates: painted, sold, and other',
  '- The lane is old. Its keepers mind the gate: painted, sold, and other',
  '- The lane is old. Its keepers mind both gates: e.g. painted, sold',
  '- The keeper can open gates, which are made of oak, and lids',
  '- Hives have three kinds of doors: open, and what others call shut',
];

describe('an enumeration within a sentence', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('sentence', `# Bees\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j is not asked for as a list', (item) => {
    for (const card of cardsOf('sentence', `# Bees\n\n${item}`)) expect(card).not.toMatch(/what\? \(/);
  });

  test.each([
    ['frames, lids, gates', ['frames', 'lids', 'gates']],
    ['frames, lids, gates, and many others', ['frames', 'lids', 'gates']],
    ['frames, lids and more', null],
    ['frames, lids', null],
  ])('%j has the members %j', (text, members) => expect(plainEnumeration(text)).toEqual(members));
});
