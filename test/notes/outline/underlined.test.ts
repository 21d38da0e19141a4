import { describe, expect, test } from 'vitest';
import { itemsOf, shownItems } from './shown-items.ts';

describe('an item underlined with dashes', () => {
  test('is the title of what follows, and one that is indented farther stands below it', () => {
    const note = [
      '- Hives',
      '-----------',
      '    - Bees live there.',
      '',
      '    - 10x-A ',
      '    --------',
      '        * Holds ten frames',
      '        * Made of wood',
      '',
      '    - 10x-B',
      '    --------',
      '        * Holds eight frames',
      '',
      '- Tools',
      '-------',
      '    - Smoke calms bees.',
    ].join('\n');
    expect(shownItems(note, 'apiary.md')).toEqual([
      'heading [apiary] Hives',
      'bullet [apiary › Hives] Bees live there.',
      'heading [apiary › Hives] 10x-A',
      'bullet [apiary › Hives › 10x-A] Holds ten frames',
      'bullet [apiary › Hives › 10x-A] Made of wood',
      'heading [apiary › Hives] 10x-B',
      'bullet [apiary › Hives › 10x-B] Holds eight frames',
      'heading [apiary] Tools',
      'bullet [apiary › Tools] Smoke calms bees.',
    ]);
    expect(itemsOf(note).map(({ lines }) => lines.line)).toEqual([1, 3, 5, 7, 8, 10, 12, 14, 16]);
  });

  test('stands below the heading above it', () => {
    const note =
      '# Apiary\n\n## Stock\n\n- Hives\n------\n  - Bees live there.\n  - Wax melts.\n\n## Sales\n\nHoney sells.\n';
    expect(shownItems(note)).toEqual([
      'heading [] Apiary',
      'heading [Apiary] Stock',
      'heading [Apiary › Stock] Hives',
      'bullet [Apiary › Stock › Hives] Bees live there.',
      'bullet [Apiary › Stock › Hives] Wax melts.',
      'heading [Apiary] Sales',
      'paragraph [Apiary › Sales] Honey sells.',
    ]);
  });

  test.each([
    ['three dashes are a rule', '- Hives\n---\n- Bees live there.\n'],
    ['a blank line stands between', '- Hives\n\n-----\n- Bees live there.\n'],
    ['it is a sentence', '- Bees live there.\n-----\n- Wax melts.\n'],
    ['it holds more', '- Hives\n  - boxes\n-----\n- Bees live there.\n'],
  ])('is none where %s', (_, note) => {
    expect(shownItems(`# S\n\n${note}`)[1]).toMatch(/^bullet \[S\]/);
  });
});

test('a number of a standard at the start of a label is no number of a chapter', () => {
  expect(shownItems('# S\n\n## 802.11 radios\n\n- two bands\n').at(-1)).toBe('bullet [S › 802.11 radios] two bands');
  expect(shownItems('# S\n\n## 2.11 radios\n\n- two bands\n').at(-1)).toBe('bullet [S › radios] two bands');
});
