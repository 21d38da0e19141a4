import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '| Old hives | New hives |\n| --- | --- |\n| One or many swarms | Keep the rain out all year |\n| Boxes of old wood | Keep out the wind and the cold |\n| | Not tied to the ground, only need a stand |',
    'New hives: Keep the […] ▸ rain out all year',
    'New hives: Keep out the […] ▸ wind and the cold',
    'Are new hives tied to the ground? ▸ No, not tied to the ground: only need a stand',
  ],
  [
    '| Summer hive | Winter hive |\n| --- | --- |\n| Only for the smallest swarms | Any swarm |\n| | Can be closed at sunset |',
    'Summer hive: only for the […] ▸ smallest swarms',
    'Winter hive can be closed at […] ▸ sunset',
  ],
  [
    '| Stored mode | Cached mode |\n| --- | --- |\n| Keeps all files on the local disk | Keeps all files in the remote store |\n| Can be used without a link for 3 days | Needs a link to the store at all times |',
    'Stored mode keeps all […] ▸ files on the local disk',
    'Cached mode keeps all […] ▸ files in the remote store',
    'Stored mode can be used without a link for […] ▸ 3 days',
    'Cached mode needs what? ▸ a link to the store at all times',
  ],
  [
    '| Summer hive | Winter hive |\n| --- | --- |\n| The gate stays open all night | The gate is closed at sunset |',
    'Summer hive: The gate stays […] ▸ open all night',
    'Winter hive: The gate is closed at […] ▸ sunset',
  ],
  [
    '| Summer hive | Winter hive |\n| --- | --- |\n| Can be closed by hand at any time | Only closed gates |',
    'Summer hive can be closed by hand at […] ▸ any time',
    'Winter hive: only […] ▸ closed gates',
  ],
];

/** Tables of which the first column is no side; they are read as any other. */
const nearMisses: Example[] = [
  [
    '| Hive | Gate |\n| --- | --- |\n| Oak | The gate is closed at sunset |\n| | The gate stays open all night |',
    'Oak: what is the gate? ▸ The gate is closed at sunset',
  ],
  [
    '| Hive | Winter rule |\n| --- | --- |\n| Oak | The gate is closed at sunset |',
    'Oak: what is the winter rule? ▸ The gate is closed at sunset',
  ],
  [
    '| Hive of the summer in the valley | Winter hive |\n| --- | --- |\n| The gate stays open all night | The gate is closed at sunset |',
    'The gate stays open all night: what is the winter hive? ▸ The gate is closed at sunset',
  ],
  [
    '| Oak | Pine | Clay | Wax |\n| --- | --- | --- | --- |\n| Keeps heat for a whole year | Keeps heat for a month | Keeps heat for a week | Keeps heat for a day |',
    'Keeps heat for a whole year: what is the pine? ▸ Keeps heat for a month',
    'Keeps heat for a whole year: what is the clay? ▸ Keeps heat for a week',
    'Keeps heat for a whole year: what is the wax? ▸ Keeps heat for a day',
  ],
];

describe('a table whose columns are things and whose cells say something of them', () => {
  test.each(habits)('%j', (table, ...cards) => expect(cardsOf('table', `# Hives\n\n${table}`)).toEqual(cards));

  test.each(nearMisses)('%j has no such columns', (table, ...cards) =>
    expect(cardsOf('table', `# Hives\n\n${table}`)).toEqual(cards),
  );
});
