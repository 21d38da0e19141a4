import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Holds 9 frames\n- Keeps 3 queens\n- Quiet design\n- oak walls',
    'Pine box: what else to know? (2) ▸ Quiet design; oak walls',
  ],
  ['# Boxes\n\n- Pine box\n  - Weighs 4 kg\n  - possibly outdated', 'Pine box: possibly […] ▸ outdated'],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Top board & floor grid',
    'Pine box: what else to know? (2) ▸ Top board; Floor grid',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Honey harvest, queen rearing (QR)',
    'Pine box: what else to know? (2) ▸ Honey harvest; Queen rearing',
  ],
  [
    '# Boxes\n\n## Staff\n\n- Weighs 4 kg\n- IT security team.\n- IT department.',
    'Staff: what else to know? (2) ▸ IT security team; IT department',
  ],
  [
    '# Boxes\n\n## Pine box\n\nA pine box can hold:\n\n- Wax & combs\n- Pine boxes weigh 4 kg\n- Pine boxes need 3 nails\n- Pine boxes last 9 years\n- Custom floor',
    'A pine box can hold what? (name some) ▸ Wax & combs; Custom floor',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Closing the hatch on a hive to prevent accidental release via the Back Door.',
    'Pine box: closing the hatch on a hive to prevent accidental release via the […] ▸ Back Door',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- A pine box keeps the brood warm\n  - Very slow and dull way to replace a window',
    'Very slow and dull way to […] ▸ replace a window',
  ],
  ['# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Fully managed', 'Pine box: fully […] ▸ managed'],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Old walls of oak; new floors of elm; and lids',
    'Pine box: what else to know? ▸ Old walls of oak; new floors of elm; and lids',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Preventing early swarms or dead queens',
    'Pine box: what else to know? ▸ Preventing early swarms or dead queens',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Potential weak spot',
    'Pine box: what else to know? ▸ Potential weak spot',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- No lid there, if the wind is up, it is gone',
    'Pine box: what else to know? ▸ No lid there, if the wind is up, it is gone',
  ],
  [
    '# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n- Boards and nails, walls and floors, all of it from one and the same old oak tree\n- Quiet design',
    'Pine box: what else to know? (2) ▸ Boards and nails, walls and floors, all of it from one and the same old oak tree; Quiet design',
  ],
];

const nearMisses = [
  '## Pine box\n\n- Weighs 4 kg\n- Meaning the box itself, and no walls or lids',
  '## Pine box\n\n- Weighs 4 kg\n- Walls of it all round. No need of lids',
  '## Pine box\n\n- Weighs 4 kg\n- box.example.com',
  '## How heavy is a box?\n\n- Weighs 4 kg\n- possibly outdated',
  '## Pine box\n\n- Weighs 4 kg\n- why damp?',
  '## Pine box\n\n- Weighs 4 kg\n- damp with them',
  '## Pine box\n\n- Weighs 4 kg\n- great stuff of the valley',
  '## Pine box\n\n- Weighs 4 kg\n- pine boxes consist walls and floors',
  '## Pine box\n\n- Weighs 4 kg\n- Choose which side to turn to the wind',
  '## Pine box\n\n- Weighs 4 kg\n- then some',
  '## Pine box\n\n- Weighs 4 kg\n- see https://example.com/a and b',
  '## Pine box\n\n- Weighs 4 kg\n- `pine box create`',
  '## Pine box\n\n- walls\n- xfs_lids',
  'A pine box that stands in the sun of the valley that stands in the sun of the old valley can in a year hold:\n\n- Wax & combs\n- Pine boxes weigh 4 kg\n- Pine boxes need 3 nails\n- Pine boxes last 9 years\n- Custom floor',
  '## Pine box\n\n- Weighs 4 kg\n- A pine box keeps the brood warm\n  - cached mode',
];

test('a section that asks what a thing is lends the name of the thing', () => {
  const text = '# Boxes\n\n## What is a pine box\n\n- Weighs 4 kg\n- Potential weak spot\n';
  expect(cardsOf('leftovers', text)).toEqual(['pine box: what else to know? ▸ Potential weak spot']);
});

describe('short lines under a name of which no recogniser made a card', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('leftovers', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives none', (lines) => expect(cardsOf('leftovers', `# Boxes\n\n${lines}`)).toEqual([]));

  test('are told as skipped only where they are not asked, and stand in the order of the note', () => {
    const text = '# Boxes\n\n## Pine box\n\n- possibly outdated\n- Weighs 4 kg\n\n## Oak box\n\n- Weighs 9 kg';
    const { drafts, skipped } = readNote({ path: 'topic.md', text });
    expect(drafts.map(({ lines }) => lines.line)).toEqual([5, 6, 10]);
    expect(skipped.map(({ line }) => line)).not.toContain(5);
    const alone = readNote({ path: 'topic.md', text: '# Boxes\n\n- damp why?\n- Pines weigh 9 kg' });
    expect(alone.drafts).toHaveLength(1);
  });

  test('ten of them under one name are too many to ask for', () => {
    const lines = Array.from({ length: 10 }, (_, i) => `- damp board ${String.fromCharCode(97 + i)}`).join('\n');
    expect(cardsOf('leftovers', `# Boxes\n\n## Pine box\n\n- Weighs 4 kg\n${lines}`)).toEqual([]);
  });
});
