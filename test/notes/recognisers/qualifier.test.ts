import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { cardsOf, type Example } from './cards-of.ts';

const under = (label: string): string =>
  `# Drugs\n\n- ${label}\n    - act on the ascending limb\n    - cause low potassium`;

const habits: Example[] = [
  [
    'Frost factors (Something that makes frost more likely)',
    'What are frost factors? ▸ Something that makes frost more likely',
  ],
  ['Yard (group of hives in one place)', 'What is yard? ▸ Group of hives in one place'],
  ['Loop diuretics (furosemide)', 'Loop diuretics ([…]) ▸ furosemide'],
  ['pg_dump of one database (logical)', 'pg_dump of one database ([…]) ▸ logical'],
];

const nearMisses = [
  'Frost factors (seen by most of all keepers there)',
  'Yard (group of hives)x',
  'Pine box (like most boxes)',
  'Oak box (more or less)',
  'Loop diuretics (optional)',
  'Loop diuretics (if needed)',
  'Loop diuretics (more on this below)',
  'Loop diuretics (MEMORIZE!)',
  'Low density lipoprotein (LDL)',
  'General purpose (SSD)',
  'Counter (CTR)',
  'top zone-ld (loop diuretics)',
  'They are given (twice a day)',
  'Loop diuretics',
  'Example of oak (old box)',
];

test('a meaning with a bracket is asked for all the same', () => {
  const { drafts } = readNote({ path: 'topic.md', text: under('Wire net: mesh of old wire (new)') });
  expect(drafts.map(({ recogniser }) => recogniser)).toContain('definition');
});

test('the words in a bracket behind a name are asked for once', () => {
  const { drafts } = readNote({ path: 'topic.md', text: under('Wire net (new mesh made by Bolt)') });
  expect(drafts.filter(({ form }) => form === 'cloze').map(({ back }) => back)).toEqual(['new mesh made by Bolt']);
});

describe('a name with a bracket above its list', () => {
  test.each(habits)('%j', (label, ...cards) => expect(cardsOf('qualifier', under(label))).toEqual(cards));

  test.each(nearMisses)('%j qualifies nothing', (label) => expect(cardsOf('qualifier', under(label))).toEqual([]));

  test.each([
    ['- ~> 1.2.0 (the greatest 1.2.x there is)', '~> 1.2.0: what does it mean? ▸ The greatest 1.2.x there is'],
    ['- `-f` (follow what is written)', '-f: what does it mean? ▸ Follow what is written'],
  ])('%j explains a sign', (item, card) => expect(cardsOf('qualifier', `# Versions\n\n${item}`)).toEqual([card]));

  test.each([
    ['- **Oak box** (B12): kept dry', 'Oak box ([…]) ▸ B12'],
    ['- Oak box (12 kg): kept dry all the year', 'Oak box ([…]) ▸ 12 kg'],
  ])('%j has a value beside its meaning', (item, card) =>
    expect(cardsOf('qualifier', `# Hives\n\n## Boxes\n\n${item}`)).toEqual([card]),
  );

  test.each([
    '- **Oak box** (2019): kept dry',
    '- **Oak box** (2): kept dry',
    '- **Oak box** (the 12 of them): kept dry',
  ])('%j has none', (item) => expect(cardsOf('qualifier', `# Hives\n\n## Boxes\n\n${item}`)).toEqual([]));

  test('names beside each other that brackets tell apart are asked for what these say', () => {
    const note =
      '# Hives\n\n## Care of the boxes\n\n- Oak box (kept dry, no paint)\n- Pine box (painted each year)\n- They all have a roof\n- Nobody sells them';
    expect(cardsOf('qualifier', note)).toEqual([
      'Oak box ([…]) ▸ kept dry, no paint',
      'Pine box ([…]) ▸ painted each year',
    ]);
  });

  test.each([
    '- Oak box (kept dry, no paint)\n- Pine box\n- Clay pot\n- They all have a roof',
    '- Oak box (kept dry, no paint)\n- Pine box (only in summer)',
    '- Oak box (new)\n- Pine box (old)',
  ])('%j are not told apart so', (list) =>
    expect(cardsOf('qualifier', `# Hives\n\n## Care of the boxes\n\n${list}`)).toEqual([]),
  );

  test('a bracket without a list below is left to other habits', () => {
    expect(cardsOf('qualifier', '# Drugs\n\n- Loop diuretics (furosemide)')).toEqual([]);
  });

  test('a name with what it does in a long bracket is asked for that', () => {
    expect(cardsOf('qualifier', '# Farm\n\n- Pine gate (lets herds of the valley pass at night)\n- Oak (old)')).toEqual(
      ['Pine gate: what does it allow? ▸ Lets herds of the valley pass at night'],
    );
    expect(cardsOf('qualifier', '# Farm\n\n- Pine gate (the old one of the two by the river)\n- Oak (old)')).toEqual(
      [],
    );
  });
});

const several = (line: string): string[] =>
  cardsOf(
    'qualifier',
    `# Risks\n\n1. ${line}\n2. **Sharing** (another keeper takes a part of the hives)\n3. Waiting (nothing is done about it at all)`,
  );

test.each([
  ['Mending (work to make the harm of it small)', 'Mending: what does it do? ▸ Work to make the harm of it small'],
  [
    'Moving (we give the hives to a keeper Ex. one of the valley)',
    'Moving: how does it work? ▸ We give the hives to a keeper',
  ],
])('beside others like it, "%s" says what it is in its bracket', (line, card) => expect(several(line)).toContain(card));

test.each([
  'Mending (oak, pine, elm boxes of it)',
  'Mending is done (by all of the keepers there)',
  'Mending (see the page of the keepers)',
])('"%s" does not', (line) => expect(several(line).some((card) => card.startsWith('Mending'))).toBe(false));

test('alone, a long bracket is no meaning', () =>
  expect(cardsOf('qualifier', '# Risks\n\n1. Mending (work to make the harm of it small)')).toEqual([]));
