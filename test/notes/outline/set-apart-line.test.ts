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

  test('is no label where only a part of it is set, or where it ends in a stop', () => {
    expect(shownItems('# S\n\n**Hives** keep bees.\nBees make honey.\n')[1]).toBe('paragraph [S] Hives keep bees.');
    expect(shownItems('# S\n\n**Hives keep bees.**\nBees make honey.\n')[1]).toBe('paragraph [S] Hives keep bees.');
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
