import { describe, expect, test } from 'vitest';
import { itemsOf, shownInWideNote, shownItems } from './shown-items.ts';

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

  test('a lone letter, or letters out of order, are text', () => {
    expect(shownItems('# S\n\n1. Frames are moved by\n   a. hook\n').slice(1)).toEqual([
      'step [S] Frames are moved by a. hook',
    ]);
  });
});

describe('points with a mark that Markdown does not know', () => {
  test.each(['.', '--', '•', '○'])('%j stand below the item', (mark) => {
    const note = `# S\n\n* Hive\n    ${mark} Kept dry by its roof\n    ${mark} 4 frames\n* wax melts\n`;
    expect(shownItems(note).slice(1)).toEqual([
      'bullet [S] Hive',
      'bullet [S › Hive] Kept dry by its roof',
      'bullet [S › Hive] 4 frames',
      'bullet [S] wax melts',
    ]);
  });

  test('a dash that touches its word is a further item', () => {
    expect(shownItems('# S\n\n- bees make honey\n-Wax is made of honey\n- wax melts\n').slice(1)).toEqual([
      'bullet [S] bees make honey',
      'bullet [S] Wax is made of honey',
      'bullet [S] wax melts',
    ]);
  });

  test.each(['-l lists them', '... and so on', '.hive files', '-40 degrees'])('%j is text', (line) => {
    expect(shownItems(`# S\n\n- bees make honey\n  ${line}\n`)).toHaveLength(2);
  });
});

describe('lines typed below an item, without bullets', () => {
  test('are points of one that ends in a colon, each opening with a capital', () => {
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

  test('so are those below one that ends in a semicolon', () => {
    const note = '# S\n\n- Owners can be;\n  A keeper with a hive.\n  A club of keepers.\n- wax melts\n';
    expect(shownItems(note).slice(1)).toEqual([
      'bullet [S] Owners can be:',
      'bullet [S › Owners can be] A keeper with a hive.',
      'bullet [S › Owners can be] A club of keepers.',
      'bullet [S] wax melts',
    ]);
  });

  test('know the lines of the note they stand on, and each other', () => {
    const points = itemsOf('# S\n\n- Owners can be;\n  A keeper with a hive.\n  A club of keepers.\n').slice(1);
    expect(points.map(({ lines }) => lines.line)).toEqual([3, 4, 5]);
    expect(points.map(({ lines }) => lines.endLine)).toEqual([3, 4, 5]);
    expect(points[1]?.group.map(({ inline }) => inline.text)).toEqual(['A keeper with a hive.', 'A club of keepers.']);
  });

  test('open with small letters where each before the last comes to its end', () => {
    expect(shownItems('# S\n\n- Owners can be:\n  a keeper with a hive;\n  a club of keepers\n').slice(1)).toEqual([
      'bullet [S] Owners can be:',
      'bullet [S › Owners can be] a keeper with a hive;',
      'bullet [S › Owners can be] a club of keepers',
    ]);
    expect(shownItems('# S\n\n- Owners can be:\n  a keeper with a hive\n  a club of keepers.\n').slice(1)).toEqual([
      'bullet [S] Owners can be: a keeper with a hive a club of keepers.',
    ]);
  });

  test('are points of one that is no more than a name', () => {
    expect(shownItems('# S\n\n- Smoke Box\n  It calms the bees.\n  It burns dry grass.\n').slice(1)).toEqual([
      'bullet [S] Smoke Box',
      'bullet [S › Smoke Box] It calms the bees.',
      'bullet [S › Smoke Box] It burns dry grass.',
    ]);
  });

  test.each([
    ['a name of five words', 'Smoke Box With Long Spout', 'It calms the bees.', 'It burns dry grass.'],
    ['a name in small letters', 'smoke box', 'It calms the bees.', 'It burns dry grass.'],
    ['a sentence', 'Smoke is cheap', 'It calms the bees.', 'It burns dry grass.'],
    ['a condition', 'Close the lid if:', 'Rain falls.', 'Wind blows.'],
    ['a name, and open with small letters', 'Smoke Box', 'calms the bees.', 'burns dry grass.'],
    ['a name, and one opens with a small letter', 'Smoke Box', 'It calms the bees.', 'when it is lit.'],
  ])('are the end of its text where they stand below %s', (_, ...lines) => {
    expect(shownItems(`# S\n\n- ${lines.join('\n  ')}\n`).slice(1)).toEqual([`bullet [S] ${lines.join(' ')}`]);
  });

  test('one line alone is the end of its text', () => {
    expect(shownItems('# S\n\n- Smoke Box\n  It calms the bees.\n').slice(1)).toEqual([
      'bullet [S] Smoke Box It calms the bees.',
    ]);
  });
});

describe('lines broken on purpose inside an item, in a note whose lines are longer', () => {
  test('are points below a first line without a verb', () => {
    const item = '- Boxes of old wood from the barn\n  They keep the rain out\n  They last for years\n';
    expect(shownInWideNote(`${item}- wax melts\n`)).toEqual([
      'bullet [S] Boxes of old wood from the barn',
      'bullet [S › Boxes of old wood from the barn] They keep the rain out',
      'bullet [S › Boxes of old wood from the barn] They last for years',
      'bullet [S] wax melts',
    ]);
  });

  test('are further bullets where the first has a verb, and a list below belongs to the last', () => {
    const item = '- Bees make honey from nectar\n  Wax is made from honey\n  - for combs\n  - for candles\n';
    expect(shownInWideNote(`${item}- wax melts\n`)).toEqual([
      'bullet [S] Bees make honey from nectar',
      'bullet [S] Wax is made from honey',
      'bullet [S › Wax is made from honey] for combs',
      'bullet [S › Wax is made from honey] for candles',
      'bullet [S] wax melts',
    ]);
  });

  test.each([
    ['two spaces', '  '],
    ['a backslash', '\\'],
  ])('open with small letters after %s', (_, mark) => {
    expect(shownInWideNote(`- Bees make honey from nectar${mark}\n  wax is made from honey\n`)).toEqual([
      'bullet [S] Bees make honey from nectar',
      'bullet [S] wax is made from honey',
    ]);
  });

  test.each([
    ['the next opens with a small letter', 'Bees make honey from nectar', 'wax is made from honey'],
    ['a later one does', 'Bees make honey from nectar', 'Wax is made from honey', 'under the lid'],
    ['one ends in a word that leads on', 'Bees make honey for the', 'Queen of the hive'],
    ['one ends in a comma', 'Bees make honey,', 'Wax and glue'],
    ['the next opens with a word that goes on', 'Bees make honey from nectar', 'In the summer'],
    ['the first ends in a condition', 'Bees leave the box when:', 'Rain falls on it'],
    [
      'one is as long as the lines of the note',
      'Bees that live in the old box behind the barn make honey for the keeper',
      'Anna sells it',
    ],
  ])('were wrapped where %s', (_, ...lines) => {
    expect(shownInWideNote(`- ${lines.join('\n  ')}\n`)).toEqual([`bullet [S] ${lines.join(' ')}`]);
  });

  test.each([
    ['no longer', 'Wax melts in the sun.'],
    ['hardly longer, as where an editor wraps them narrowly', 'A hive of wood lasts where its roof is dry.'],
  ])('were wrapped where the lines of the note are %s', (_, others) => {
    const note = `# S\n\n- Bees make honey from nectar\n  Wax is made from honey\n\n${`${others}\n\n`.repeat(3)}`;
    expect(shownItems(note)[1]).toBe('bullet [S] Bees make honey from nectar Wax is made from honey');
  });

  test('a numbered step with a verb is left whole, one without has points', () => {
    expect(shownInWideNote('1. The keeper opens the box\n   Bees leave it at once\n2. wax melts\n')).toEqual([
      'step [S] The keeper opens the box Bees leave it at once',
      'step [S] wax melts',
    ]);
    expect(shownInWideNote('1. Boxes of old wood from the barn\n   They keep the rain out\n2. wax melts\n')).toEqual([
      'step [S] Boxes of old wood from the barn',
      'bullet [S › Boxes of old wood from the barn] They keep the rain out',
      'step [S] wax melts',
    ]);
  });
});

describe('lines below an item, in a note whose lines nobody wrapped', () => {
  const long = `Bees make honey ${'where flowers grow and '.repeat(8)}rain falls.`;
  const shown = (lines: string): string[] => shownItems(`# S\n\n${lines}\n${`${long}\n\n`.repeat(3)}`).slice(1, -3);

  test('are points of it whatever they open with, but behind a comma', () => {
    const head = '1. Boxes of old wood (for the winter)';
    expect(shown(`${head}\n   They keep the rain out\n   paint them each spring\n   (a) by hand\n`)).toEqual([
      'step [S] Boxes of old wood (for the winter)',
      'bullet [S › Boxes of old wood (for the winter)] They keep the rain out',
      'bullet [S › Boxes of old wood (for the winter)] paint them each spring',
      'bullet [S › Boxes of old wood (for the winter)] (a) by hand',
    ]);
    expect(shown(`${head};\n   both the rain and the wind\n`)).toHaveLength(1);
  });
});
