import { describe, expect, test } from 'vitest';
import { shownItems } from './shown-items.ts';

describe('lines indented under one another without bullets', () => {
  test('each is said of the nearest line above it that stands farther left', () => {
    const note =
      '# S\n\nHives are boxes for bees\n\tThey keep out the rain\n\tKinds\n\t\ttall ones\n\t\tflat ones\nBees\n\tmake honey\n';
    expect(shownItems(note).slice(1)).toEqual([
      'bullet [S] Hives are boxes for bees',
      'bullet [S › Hives are boxes for bees] They keep out the rain',
      'bullet [S › Hives are boxes for bees] Kinds',
      'bullet [S › Hives are boxes for bees › Kinds] tall ones',
      'bullet [S › Hives are boxes for bees › Kinds] flat ones',
      'paragraph [S] Bees: make honey',
    ]);
  });

  test('the last of them names the list that follows, where it is not indented', () => {
    const note = '# S\n\nWhat is a hive?\n\tA box for bees\nKinds of hives\n- tall ones\n- flat ones\n';
    expect(shownItems(note).slice(-3)).toEqual([
      'label [S] Kinds of hives',
      'bullet [S › Kinds of hives] tall ones',
      'bullet [S › Kinds of hives] flat ones',
    ]);
    expect(shownItems(note.replace('\nKinds of hives', '\n\tKinds of hives')).at(-1)).toBe('bullet [S] flat ones');
    expect(shownItems(note.replace('Kinds of hives', 'Bees live there.')).at(-1)).toBe('bullet [S] flat ones');
  });

  test('the last of them names a list that is indented farther, and so do the words that stand as it does', () => {
    const note = '# S\n\nhive workflow\n init\n  - opens the lid\n  - shuts early\n plan\n  - counts the frames\n';
    expect(shownItems(note).slice(1)).toEqual([
      'label [S] hive workflow',
      'bullet [S › hive workflow] init',
      'bullet [S › hive workflow › init] opens the lid',
      'bullet [S › hive workflow › init] shuts early',
      'paragraph [S › hive workflow] plan: counts the frames',
    ]);
  });

  test('a question is the label of the lines under it', () => {
    expect(shownItems('# S\n\nWhat is a hive?\n  A box for bees\n  It has a lid\n').slice(1)).toEqual([
      'label [S] What is a hive?',
      'bullet [S › What is a hive?] A box for bees',
      'bullet [S › What is a hive?] It has a lid',
    ]);
  });

  test('rows of a table that Markdown does not take for one are no outline', () => {
    const rows = shownItems('# S\n\n| Need | Feature |\n  | answers | box |\n  | advice | lid |\n');
    const kinds = rows.map((line) => line.split(' ')[0]);
    expect(kinds).not.toContain('bullet');
  });

  test('lines on one level, and the indent of wrapped prose, are no outline', () => {
    expect(shownItems('# S\n\nHives keep bees.\nBees make honey.\n').slice(1)).toEqual([
      'paragraph [S] Hives keep bees.',
      'paragraph [S] Bees make honey.',
    ]);
    const wrapped = 'A hive is a box in which bees live through the winter and where they';
    expect(shownItems(`# S\n\n${wrapped}\n  store the honey that they made.\n`)).toContain(
      `paragraph [S] ${wrapped} store the honey that they made.`,
    );
  });
});

describe('titles typed without a mark', () => {
  test('in a note without headings a short line of its own opens a section', () => {
    const note =
      'Hives\n\nA hive is a box for bees.\n\nBees\n\n1. make honey\n2. sting\n\nHoney\nIt is made by bees in summer\n';
    expect(shownItems(note, 'b.md')).toEqual([
      'heading [b] Hives',
      'paragraph [b › Hives] A hive is a box for bees.',
      'heading [b] Bees',
      'step [b › Bees] make honey',
      'step [b › Bees] sting',
      'label [b › Bees] Honey',
      'paragraph [b › Bees › Honey] It is made by bees in summer',
    ]);
  });

  test('where headings divide the note, and where it says something, it is a line like any other', () => {
    expect(shownItems('# A\n\nHives\n\nA hive is a box.\n\n# B\n\nx y\n')).toContain('paragraph [A] Hives');
    expect(shownItems('Bees make honey\n\nA hive is a box.\n', 'b.md')).toContain('paragraph [b] Bees make honey');
  });
});
