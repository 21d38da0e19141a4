import { describe, expect, test } from 'vitest';
import { itemsOf, shownInWideNote, shownItems } from './shown-items.ts';

describe('lines without an indent behind a list, in a note whose lines are longer', () => {
  test('are no part of it', () => {
    const note =
      '- Largest hive: 40 frames\n- Smallest hive: 4 frames\nHives should not touch the ground.\nCan be painted.\n';
    expect(shownInWideNote(note)).toEqual([
      'bullet [S] Largest hive: 40 frames',
      'bullet [S] Smallest hive: 4 frames',
      'paragraph [S] Hives should not touch the ground.',
      'paragraph [S] Can be painted.',
    ]);
  });

  test('may end in a semicolon each', () => {
    const note = '- Largest hive: 40 frames\nBuilt of old wood and painted each spring;\nOne part of a good garden\n';
    expect(shownInWideNote(note)).toEqual([
      'bullet [S] Largest hive: 40 frames',
      'paragraph [S] Built of old wood and painted each spring;',
      'paragraph [S] One part of a good garden',
    ]);
  });

  test('may be as long as the lines of the note where they end in a semicolon; what is asked for may end in its preposition', () => {
    const long = 'Bees are moved by keepers in a lorry at night, and nobody may open a hive on the way to';
    expect(shownInWideNote(`- Which hives a keeper has access to\n${long} it;\nOne part of a good garden\n`)).toEqual([
      'bullet [S] Which hives a keeper has access to',
      `paragraph [S] ${long} it;`,
      'paragraph [S] One part of a good garden',
    ]);
  });

  test('keep their own lines, with marks and breaks in them', () => {
    const items = itemsOf(
      `# S\n\n- big **box**\n  - old wood\nHives of *pine* last.\nThey are cheap.\n\n${'Bees make honey where flowers grow, and wax where they have the room for it, every year.\n\n'.repeat(3)}`,
    );
    expect(items.slice(1, 4).map(({ kind, inline, lines }) => [kind, inline.text, lines.line])).toEqual([
      ['bullet', 'big box: old wood', 3],
      ['paragraph', 'Hives of pine last.', 5],
      ['paragraph', 'They are cheap.', 6],
    ]);
  });

  test('part a list in two, and may lead to what follows', () => {
    const note = '- by hand\n- by a hook\nBees are never moved at noon.\nTools:\n- smoker\n- hook\n';
    expect(shownInWideNote(note)).toEqual([
      'bullet [S] by hand',
      'bullet [S] by a hook',
      'paragraph [S] Bees are never moved at noon.',
      'label [S] Tools:',
      'bullet [S › Tools] smoker',
      'bullet [S › Tools] hook',
    ]);
  });

  test('a range is said of the thing above, and leads to nothing', () => {
    expect(shownInWideNote('- How many bees leave before the queen does\nRange 2-10\n- Default 4\n')).toEqual([
      'bullet [S] How many bees leave before the queen does',
      'paragraph [S] Range 2-10',
      'bullet [S] Default 4',
    ]);
  });

  test.each([
    ['opens with a small letter', '- Boxes of old wood\nkeep the rain out.\n'],
    ['goes on', '- Boxes of old wood are for\nBees and keepers.\n'],
    ['is led to', '- Boxes of old wood:\nThey keep the rain out.\n'],
    ['is indented', '- Boxes of old wood\n  They keep the rain out.\n'],
  ])('are the text of the item, or below it, where the line %s', (_, note) => {
    expect(shownInWideNote(note).every((item) => item.startsWith('bullet'))).toBe(true);
  });

  test('were wrapped where the lines of the note are no longer', () => {
    expect(shownItems('# S\n\n- Boxes of old wood\nThey keep the rain out.\n').slice(1)).toEqual([
      'bullet [S] Boxes of old wood They keep the rain out.',
    ]);
  });

  test('may open with a name in bold that has its meaning behind it, and names the items below', () => {
    const item = '- painted\n  - at most forty of them\n';
    const long =
      '**Drone frame** - keeps the drones of the hive away from the rest of the brood all summer\n- of pine\n';
    expect(shownInWideNote(`${item}${long}`).slice(-2)).toEqual([
      'label [S] Drone frame - keeps the drones of the hive away from the rest of the brood all summer',
      'bullet [S › Drone frame] of pine',
    ]);
  });

  test('stay labels of the items below them', () => {
    expect(shownInWideNote('- big ones\n- small ones\nOld Boxes\n- of pine\n- of oak\n').slice(2)).toEqual([
      'label [S] Old Boxes',
      'bullet [S › Old Boxes] of pine',
      'bullet [S › Old Boxes] of oak',
    ]);
  });
});

describe('a word or two in small letters', () => {
  test('name the list they touch, and what stands as they do names the next items', () => {
    const note = 'The lid\ninit\n- opens\n- shuts\nplan\n- counts frames\n- counts bees\n';
    expect(shownInWideNote(note)).toEqual([
      'label [S] The lid',
      'label [S › The lid] init',
      'bullet [S › The lid › init] opens',
      'bullet [S › The lid › init] shuts',
      'label [S › The lid] plan',
      'bullet [S › The lid › plan] counts frames',
      'bullet [S › The lid › plan] counts bees',
    ]);
  });

  test('go on with the line before where they must', () => {
    const note = 'The hive opens when\nbees come\n- early\n- late\nor go\n- soon\n';
    expect(shownInWideNote(note).map((line) => line.split(' ')[0])).toEqual(['label', 'bullet', 'bullet', 'bullet']);
  });
});

describe('a note whose lines nobody wrapped', () => {
  const long = `Bees make honey ${'where flowers grow and '.repeat(8)}rain falls.`;
  const shown = (lines: string): string[] => shownItems(`# S\n\n${lines}\n\n${`${long}\n\n`.repeat(3)}`).slice(1, -3);

  test('has a thought a line, without a stop too', () => {
    expect(shown(`${long.slice(0, -1)}\nThe largest hive holds forty frames\nYou need four at least`)).toEqual([
      `paragraph [S] ${long.slice(0, -1)}`,
      'paragraph [S] The largest hive holds forty frames',
      'paragraph [S] You need four at least',
    ]);
  });

  test('a small letter goes on with a long line all the same', () => {
    expect(shown(`${long.slice(0, -1)}\nand the sun shines`)).toHaveLength(1);
  });
});
