import { describe, expect, test } from 'vitest';
import { shownInWideNote, shownItems } from './shown-items.ts';

const sold = 'Boxes of two sizes are sold at the old barn by the keeper';

describe('short lines in a note whose lines are longer', () => {
  test('are things of their own, whatever the next opens with', () => {
    expect(shownInWideNote('paid per box\nbilled each year\nkept dry\n')).toEqual([
      'paragraph [S] paid per box',
      'paragraph [S] billed each year',
      'paragraph [S] kept dry',
    ]);
  });

  test('are entries where each opens with a name and the same mark', () => {
    const oak = 'oak- dark wood for the boxes of the old barn (doors, lids and floors)';
    const pine = 'pine- light wood for the frames of the old barn';
    expect(shownInWideNote(`${oak}\n${pine}\n`)).toEqual([`paragraph [S] ${oak}`, `paragraph [S] ${pine}`]);
  });

  test('so is a longer one that comes to its end', () => {
    const line = 'A box for bees that stands behind the barn is painted by hand';
    expect(shownInWideNote(`${line}.\nkeepers like it that way\n`)).toEqual([
      `paragraph [S] ${line}.`,
      'paragraph [S] keepers like it that way',
    ]);
    expect(shownInWideNote(`${line}\nkeepers like it that way\n`)).toEqual([
      `paragraph [S] ${line} keepers like it that way`,
    ]);
  });

  test.each([
    ['the next opens with a preposition', 'paid per box', 'in the spring'],
    ['the next opens with a verb that needs it', 'boxes of old wood', 'are kept dry'],
    ['the line ends in a preposition', 'paid per box in', 'spring and autumn'],
    ['the line ends in an article', 'paid for the', 'box alone'],
    ['the line ends in a comma', 'paid per box,', 'billed each year'],
  ])('go on where %s', (_, line, next) => {
    expect(shownInWideNote(`${line}\n${next}\n`)).toEqual([`paragraph [S] ${line} ${next}`]);
  });

  test('go on where the lines of the note are no longer', () => {
    expect(shownItems('# S\n\npaid per box\nbilled each year\nkept dry\n').slice(1)).toEqual([
      'paragraph [S] paid per box billed each year kept dry',
    ]);
  });

  test('a line that ends in the number of what follows goes on', () => {
    expect(
      shownInWideNote('Old boxes of wood have three\nfaults, which are the following:\n- holes\n- cracks\n')[0],
    ).toBe('label [S] Old boxes of wood have three faults, which are the following:');
  });

  test('a line as long as those of the note goes on, even after a stop', () => {
    const line = 'A box for bees that stands behind the old barn is painted with oil, wax etc.';
    expect(shownInWideNote(`${line}\neach year by hand\n`)).toEqual([`paragraph [S] ${line} each year by hand`]);
  });
});

describe('a line that leads from one name to the next', () => {
  test('is a thing of its own', () => {
    expect(shownItems('# S\n\nHoney goes through the doors of a hive\nbee -> comb -> jar\n').slice(1)).toEqual([
      'paragraph [S] Honey goes through the doors of a hive',
      'paragraph [S] bee -> comb -> jar',
    ]);
  });

  test('goes on with a line that leads somewhere itself, and is none where it is a sentence', () => {
    expect(shownItems('# S\n\nhoney -> wax ->\ncomb -> jar\n')).toHaveLength(2);
    expect(
      shownItems('# S\n\nHoney goes through the doors\nof a hive, and then -> to the jar. It is sold.\n'),
    ).toHaveLength(2);
  });
});

describe('a line of a few words that ends in a colon right above a list', () => {
  const points = '- wood\n- straw\n';
  const long = `${sold} each year`;

  test('is its label', () => {
    expect(shownInWideNote(`${long}\nmade from:\n${points}`)).toEqual([
      `paragraph [S] ${long}`,
      'label [S] made from:',
      'bullet [S › made from] wood',
      'bullet [S › made from] straw',
    ]);
  });

  test.each([
    ['it has more words', long, 'painted by hand and then made from:'],
    ['the line before it is as long as those of the note', `${long} in spring`, 'made from:'],
    ['the line before it leads on', `${sold} and they are`, 'made from:'],
  ])('is the end of the line before it where %s', (_, line, label) => {
    expect(shownInWideNote(`${line}\n${label}\n${points}`)[0]).toBe(`label [S] ${line} ${label}`);
  });

  test('is the end of the line before it where no list follows', () => {
    expect(shownInWideNote(`${long}\nmade from:\n`)).toEqual([`paragraph [S] ${long} made from:`]);
  });
});

describe('a hard break', () => {
  test.each([
    ['two spaces', '  '],
    ['a backslash', '\\'],
  ])('by %s parts lines, however long or short the lines of the note are', (_, mark) => {
    expect(shownItems(`# S\n\npaid per box${mark}\nbilled each year\n`).slice(1)).toEqual([
      'paragraph [S] paid per box',
      'paragraph [S] billed each year',
    ]);
    const line = `${sold} in spring and autumn`;
    expect(shownInWideNote(`${line}${mark}\nwith a roof\n`)).toEqual([
      `paragraph [S] ${line}`,
      'paragraph [S] with a roof',
    ]);
  });

  test('one space is none', () => {
    expect(shownItems('# S\n\npaid per box \nbilled each year\n').slice(1)).toEqual([
      'paragraph [S] paid per box billed each year',
    ]);
  });
});
