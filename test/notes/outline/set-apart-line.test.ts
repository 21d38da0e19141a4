import { describe, expect, test } from 'vitest';
import { shownItems } from './shown-items.ts';

describe('a line set in bold above others of its paragraph', () => {
  test('names them, and the list that they lead to', () => {
    const note = '# S\n\n**careful keeper**\nOpens a hive only when it is warm.\ntools of it:\n* smoker\n* hook\n';
    const shown = shownItems(note).slice(1);
    expect(shown[0]).toBe('label [S] careful keeper');
    expect(shown).toContain('paragraph [S › careful keeper] Opens a hive only when it is warm.');
    expect(shown.some((item) => item.startsWith('bullet [S › careful keeper') && item.endsWith('smoker'))).toBe(true);
  });

  test('names the list that touches what is said below it', () => {
    const note =
      '# S\n\n**Order of work**  \nThe keeper has a list of what is done first and what is done next after that.  \n1. Smoke\n2. Lift\n';
    expect(shownItems(note).slice(-2)).toEqual(['step [S › Order of work] Smoke', 'step [S › Order of work] Lift']);
    expect(shownItems(note.replace('that.  \n1.', 'that.\n\n1.')).slice(-2)).toEqual([
      'step [S] Smoke',
      'step [S] Lift',
    ]);
  });

  test('is no label where only a part of it is set, or where it ends in a stop', () => {
    expect(shownItems('# S\n\n**Hives** keep bees.\nBees make honey.\n')[1]).toBe('paragraph [S] Hives keep bees.');
    expect(shownItems('# S\n\n**Hives keep bees.**\nBees make honey.\n')[1]).toBe('paragraph [S] Hives keep bees.');
  });
});

describe('a name with a colon over a line of the same paragraph', () => {
  test('names it', () => {
    expect(shownItems('# S\n\n## T\n\nkeeper:  \nsend info to *guards* in the main shed\n').slice(2)).toEqual([
      'label [S › T] keeper:',
      'paragraph [S › T › keeper] send info to guards in the main shed',
    ]);
  });

  test.each([
    ['says more', 'The keeper of all hives says:  \nsend info to *guards* in the main shed\n'],
    ['stands behind another', 'The keeper is here.  \nkeeper:  \nsend info to *guards* in the main shed\n'],
  ])('one that %s does not', (_, text) => {
    expect(shownItems(`# S\n\n## T\n\n${text}`).filter((item) => item.startsWith('label'))).toEqual([]);
  });
});

describe('a name with a colon that stands alone above a paragraph', () => {
  test('names what that says', () => {
    expect(
      shownItems('# S\n\n## T\n\nWide doors:\n\nKept open in summer.\n\nNarrow doors:\n\nShut at night.\n').slice(2),
    ).toEqual([
      'label [S › T] Wide doors:',
      'paragraph [S › T › Wide doors] Kept open in summer.',
      'label [S › T] Narrow doors:',
      'paragraph [S › T › Narrow doors] Shut at night.',
    ]);
  });

  test.each([
    ['a remark', 'Example:\n\nKept open in summer.\n'],
    ['above a question', 'Question 1:\n\nWhich of the doors is shut?\n'],
    ['above another name', 'Wide doors:\n\nNarrow doors:\n\nShut ones\n'],
  ])('%s names nothing', (_, text) => {
    expect(shownItems(`# S\n\n## T\n\n${text}`).filter((item) => item.startsWith('label'))).toEqual([]);
  });
});

describe('a bold name with a bracket behind it', () => {
  test('names the paragraph below it', () => {
    const shown = shownItems('# S\n\n**Oak hive** (Old, Brown)\n\nIt holds many bees.\n');
    expect(shown.slice(1)).toEqual([
      'heading [S] Oak hive (Old, Brown)',
      'paragraph [S › Oak hive (Old, Brown)] It holds many bees.',
    ]);
  });

  test.each([
    ['with another such name below it', '**Oak hive** (Old)\n\n**Pine hive** (New)\n'],
    ['that goes on behind it', '**Oak hive** (Old) is brown\n\nIt holds many bees.\n'],
    ['with nothing below it', '**Oak hive** (Old)\n'],
  ])('%s names nothing', (_, text) => {
    expect(shownItems(`# S\n\n## T\n\n${text}`)[2]).toMatch(/^paragraph /);
  });
});

describe('a name over a line of the same paragraph', () => {
  test('names it where that is a sentence, or leaves its subject out', () => {
    expect(shownItems('# S\n\nOld Hives\nBees leave them in a dry summer.\n').at(-1)).toBe(
      'paragraph [S › Old Hives] Bees leave them in a dry summer.',
    );
    expect(shownItems('# S\n\nOld Hives\nUsed for the smallest swarms only.\n').at(-1)).toBe(
      'paragraph [S › Old Hives] Used for the smallest swarms only.',
    );
  });

  test('names it where that comes to a stop', () => {
    expect(shownItems('# S\n\nOld Hives\nUsed for swarms.\n').at(-1)).toBe(
      'paragraph [S › Old Hives] Used for swarms.',
    );
  });

  test('may come to a stop itself where a paragraph beside it opens in the same way', () => {
    const note = '# S\n\nOld hives.\nBees leave them in summer.\n\nNew hives.\nA box of pine.\nThey last for years.\n';
    expect(shownItems(note).slice(1)).toEqual([
      'label [S] Old hives.',
      'paragraph [S › Old hives] Bees leave them in summer.',
      'label [S] New hives.',
      'paragraph [S › New hives] A box of pine.',
      'paragraph [S › New hives] They last for years.',
    ]);
    expect(shownItems('# S\n\nOld hives.\nBees leave them in summer.\n\nBees sting.\n')[2]).toBe(
      'paragraph [S] Bees leave them in summer.',
    );
  });

  test('does not where both are names', () => {
    expect(shownItems('# S\n\nOld Hives\nThe smallest box of pine wood\n').at(-1)).not.toContain('Old Hives]');
  });
});

describe('a line in italics between a heading and a list', () => {
  test('says what the heading is where it opens as a meaning does', () => {
    expect(
      shownItems('# S\n\n## Hives\n\n_A box in which bees live all year_\n\n- tall ones\n- flat ones\n').slice(2),
    ).toEqual([
      'paragraph [S › Hives] A box in which bees live all year',
      'bullet [S › Hives] tall ones',
      'bullet [S › Hives] flat ones',
    ]);
  });

  test.each(['_Hives that are sold at the barn_', '**A box in which bees live all year**'])(
    'names the list: %s',
    (line) => {
      expect(shownItems(`# S\n\n## Hives\n\n${line}\n\n- tall ones\n- flat ones\n`)[2]).toMatch(/^label/);
    },
  );
});

describe('hashes that touch the first word of a line', () => {
  test('make it a heading', () => {
    expect(shownItems('# S\n\n####Old hives\n\n- wax melts\n').at(-1)).toBe('bullet [S › Old hives] wax melts');
  });

  test.each(['#hives', '##', '##12 boxes', '####Old hives\nand new ones'])('%j make none', (line) => {
    const headings = shownItems(`# S\n\n${line}\n\n- wax melts\n`).filter((item) => item.startsWith('heading'));
    expect(headings).toEqual(['heading [] S']);
  });
});

describe('a section called Sources', () => {
  test('is read where it holds no links, and left out where it leads elsewhere', () => {
    expect(shownItems('# S\n\n## Sources\n\n- nectar\n- pollen\n')).toContain('bullet [S › Sources] nectar');
    expect(shownItems('# S\n\n## Sources\n\n- [a page](https://example.org)\n- a book\n')).not.toContain(
      'bullet [S › Sources] a book',
    );
  });
});

test('lines whose author broke each by a mark are things of their own in a narrow note too', () => {
  expect(shownItems('# S\n\n- Hives keep bees  \n  Bees make honey  \n  Honey is sweet\n').slice(1)).toEqual([
    'bullet [S] Hives keep bees',
    'bullet [S] Bees make honey',
    'bullet [S] Honey is sweet',
  ]);
});
