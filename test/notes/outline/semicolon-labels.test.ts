import { describe, expect, test } from 'vitest';
import { shownItems } from './shown-items.ts';

describe('a line above points that ends in a semicolon', () => {
  test('leads to them as one that ends in a colon does', () => {
    expect(shownItems('# S\n\n- Owners can be;\n  - keepers\n  - clubs\n').slice(1)).toEqual([
      'bullet [S] Owners can be:',
      'bullet [S › Owners can be] keepers',
      'bullet [S › Owners can be] clubs',
    ]);
    expect(shownItems('# Owners can be;\n\n- keepers\n- clubs\n')[0]).toBe('heading [] Owners can be:');
  });

  test('keeps its semicolon where nothing stands below it', () => {
    expect(shownItems('# S\n\n- wax melts;\n- bees sting;\n').slice(1)).toEqual([
      'bullet [S] wax melts;',
      'bullet [S] bees sting;',
    ]);
  });

  test('is the label of a list or table below it, short or long, and stands apart', () => {
    const points = '- keepers\n- clubs\n';
    expect(shownItems(`# S\n\nOwners can be;\n\n${points}`).slice(1)).toEqual([
      'label [S] Owners can be:',
      'bullet [S › Owners can be] keepers',
      'bullet [S › Owners can be] clubs',
    ]);
    const long = 'All who have paid can own a box of wood';
    expect(shownItems(`# S\n\n${long};\n\n${points}`)[1]).toBe(`label [S] ${long}:`);
    expect(shownItems('# S\n\nOwners can be;\n\n| who | cost |\n|---|---|\n| keepers | ten |\n')[1]).toBe(
      'label [S] Owners can be:',
    );
  });

  test.each([
    ['ends in a stop', 'Owners can be keepers.', '- keepers\n- clubs\n'],
    ['is long and ends in no mark', 'All who have paid can own a box of wood', '- keepers\n- clubs\n'],
    ['stands above a paragraph', 'Owners can be;', 'keepers of the hives\n'],
  ])('is no label where it %s', (_, line, below) => {
    expect(shownItems(`# S\n\n${line}\n\n${below}`)[1]).toBe(`paragraph [S] ${line}`);
  });
});

test('a semicolon at the end of code stays, whatever stands below', () => {
  expect(shownItems('# S\n\n- `let box = 1;`\n  - opens it\n  - closes it\n')).toContain('bullet [S] let box = 1;');
});
