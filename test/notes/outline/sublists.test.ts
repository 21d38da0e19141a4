import { describe, expect, test } from 'vitest';
import { shownItems } from './shown-items.ts';

describe('points typed below a numbered item, hardly indented', () => {
  test('belong to it where the numbers go on after them, and after the last of these', () => {
    const note = '# S\n\n1. Prepare.\n* look at the hive\n* light the smoker\n2. Open.\n* lift the lid\n* wait\n';
    expect(shownItems(note).slice(1)).toEqual([
      'step [S] Prepare.',
      'bullet [S › Prepare] look at the hive',
      'bullet [S › Prepare] light the smoker',
      'step [S] Open.',
      'bullet [S › Open] lift the lid',
      'bullet [S › Open] wait',
    ]);
  });

  test('belong to it where they are indented at all', () => {
    expect(shownItems('# S\n\n1. Prepare\n  * look at the hive\n  * light it\n')).toContain(
      'bullet [S › Prepare] look at the hive',
    );
  });

  test('are a list of their own after a blank line, and where the numbers do not go on', () => {
    expect(shownItems('# S\n\n1. one two\n2. three four\n\n* five six\n\n1. seven eight\n')).toContain(
      'bullet [S] five six',
    );
    expect(shownItems('# S\n\n1. one two\n* five six\n5. seven eight\n')).toContain('bullet [S] five six');
  });
});

describe('points lettered below an item', () => {
  test('are points of that item', () => {
    const note = '# S\n\n1. Frames can be moved\n   a. with a hook\n   b. by hand\n2. wax melts\n';
    expect(shownItems(note).slice(1)).toEqual([
      'step [S] Frames can be moved',
      'bullet [S › Frames can be moved] with a hook',
      'bullet [S › Frames can be moved] by hand',
      'step [S] wax melts',
    ]);
  });

  test('so are lines below one that ends in a colon, each opening with a capital', () => {
    const note = '# S\n\n- Owners can be:\n  A keeper with a hive.\n  A club of keepers.\n- wax melts\n';
    expect(shownItems(note).slice(1)).toEqual([
      'bullet [S] Owners can be:',
      'bullet [S › Owners can be] A keeper with a hive.',
      'bullet [S › Owners can be] A club of keepers.',
      'bullet [S] wax melts',
    ]);
    expect(shownItems('# S\n\n- Owners can be:\n  a keeper\n  or a club\n').slice(1)).toEqual([
      'bullet [S] Owners can be: a keeper or a club',
    ]);
  });

  test('a lone letter, or letters out of order, are text', () => {
    expect(shownItems('# S\n\n1. Frames are moved by\n   a. hook\n').slice(1)).toEqual([
      'step [S] Frames are moved by a. hook',
    ]);
  });
});
