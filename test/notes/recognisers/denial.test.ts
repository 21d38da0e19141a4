import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- None of the hives can be sold', 'Can any of the hives be sold? ▸ No, none of the hives'],
  ['- No two hives may share a queen', 'May two hives share a queen? ▸ No, no two hives'],
  ['- Not all keepers wear veils', 'Do all keepers wear veils? ▸ No, not all of them'],
  ['- Not every hive has a queen', 'Does every hive have a queen? ▸ No, not every one'],
  ['- No changes are made that would harm the yard', 'Are any changes made that would harm the yard? ▸ No, no changes'],
  [
    "- The hive is not really a house, it's a box of wax",
    "Is the hive really a house? ▸ No, not really a house: it's a box of wax",
  ],

  [
    '- No guards, nets, or open doors are required for oak hives',
    'Are guards, nets, or open doors required for oak hives? ▸ No, not required',
  ],
  [
    '## Garden gates\n\n- Does not keep rain out of the shed',
    'Do garden gates keep rain out of the shed? ▸ No, do not keep rain out of the shed',
  ],
  [
    '## Garden Gates\n\n- Does not keep rain out of the shed',
    'Does Garden Gates keep rain out of the shed? ▸ No, does not keep rain out of the shed',
  ],
  [
    '## Garden gates\n\n### Good for dry yards\n\n- Does not keep rain out of the shed',
    'Do garden gates keep rain out of the shed? ▸ No, do not keep rain out of the shed',
  ],
  [
    '- The hive does not grow just because more frames are put into it',
    'Does the hive grow just because more frames are put into it? ▸ No, does not grow',
  ],
  [
    '- Task scaling IS NOT the same as node scaling',
    'Is task scaling the same as node scaling? ▸ No, not the same as node scaling',
  ],
  ['- FIFO queues cannot be renamed later', 'Can FIFO queues be renamed later? ▸ No, cannot be renamed later'],
  [
    '- Never open a hive in the rain — you risk a brood as cold as the rain itself and bees that sting anyone near',
    'Should you open a hive in the rain? ▸ No, do not open a hive',
  ],
  ["- Don't keep keys in code", 'Should you keep keys in code? ▸ No, do not keep keys'],
  ['- The order is not guaranteed (best effort)', 'Is the order guaranteed? ▸ No, not guaranteed: best effort'],
  [
    '- A concurrent build does not lock writes, cannot run in a transaction',
    'Does a concurrent build lock writes? ▸ No, does not lock writes: cannot run in a transaction',
  ],
  ['- A toleration does not attract, only allows', 'Does a toleration attract? ▸ No, does not attract: only allows'],
  ['- There is no cost to move data inside a region', 'Is there a cost to move data inside a region? ▸ No cost'],
  ['- There are no limits on boxes, but a box has one', 'Are there any limits on boxes? ▸ No limits: a box has one'],
  ['- Not all stores support locks', 'Do all stores support locks? ▸ No, not all of them'],
  [
    "- Don't keep the state on your own host. (nobody else could use it)",
    'Should you keep the state on your own host? ▸ No, do not keep the state: nobody else could use it',
  ],
  ['- You dont need a key to read it', 'Do you need a key to read it? ▸ No, do not need a key to read it'],
  [
    '- The scale does not weigh wet frames, therefore dry them',
    'Does the scale weigh wet frames? ▸ No, does not weigh wet frames: dry them',
  ],
];

test.each([
  ['- Not supported on small islands', 'Is oak gate supported on small islands? ▸ No, not supported on small islands'],
  [
    '- Not physically attached to the yard',
    'Is oak gate physically attached to the yard? ▸ No, not physically attached to the yard',
  ],
  ['- Not kept by day, since bees fly', 'Is oak gate kept by day? ▸ No, not kept by day: because bees fly'],
])('what the thing above is not is asked of it: %j', (item, card) => {
  expect(cardsOf('denial', `# Net\n\n## Oak gate\n\n${item}`)).toEqual([card]);
});

test.each(['- Not only gates of the yard', '- Not needed for gates', '- Not a lot of gates', '- Not supported'])(
  '%j says how much, or too little',
  (item) => expect(cardsOf('denial', `# Net\n\n## Oak gate\n\n${item}`)).toEqual([]),
);

test('what a thing does not do is no order, where its neighbours describe it too', () => {
  const text = '# Sheds\n\n- have two gates of iron\n- do not keep out the cold of the night';
  expect(cardsOf('denial', text)).toEqual([
    'Do sheds keep out the cold of the night? ▸ No, do not keep out the cold of the night',
  ]);
  const orders = '# Sheds\n\n- Keep two gates of iron\n- Do not keep out the cold of the night';
  expect(cardsOf('denial', orders)).toEqual(['Should you keep out the cold of the night? ▸ No, do not keep out']);
});

const nearMisses = [
  '- One would expect them to be the same, but this is not the case as they stand in the rain',
  '- Not all of it, but most',
  '- No changes in the yard',

  '- Use a list to name the frames you do not want to sell',
  '- To make sure frames are not too wet, the shed dries them before',
  '- Copies are kept in two rooms so we do not have to make them anew',
  '- There is a cost to move data',
  '- There is no box',
  '- No guards (but one dog) are required',
  '- NO guards and cannot be moved to the yard',
  '- FIFO queues keep the order',
  '- Traits which boxes do not share: lids and roofs',
  '- If it is not there, it is made',
  '- Not only queues scale',
  '- Nothing is billed twice',
  '- Enforced at creation - does not touch what runs',
];

test.each([
  ['Do not offer shade, wind breaks or rain covers', 'Do open hive yards offer shade, wind breaks or rain covers?'],
  ['Do not open a box in the rain of the valley', 'Should you open a box in the rain of the valley?'],
])('"%s" below what has it is %s', (line, front) => {
  const [card = ''] = cardsOf('denial', `# Bees\n\n## Open hive yards\n\n- ${line}\n- Made of oak`);
  expect(card.split(' ▸ ')[0]).toBe(front);
});

test.each([
  ["- Old gates can't hold a herd", "No, can't hold a herd"],
  ["- Old gates aren't shared by herds", 'No, not shared by herds'],
  ['- Old gates cannot hold a herd', 'No, cannot hold a herd'],
  ['- Bees cant find home if the gate isnt painted in a light colour', 'No, cannot find home'],
])('%j is answered as it was written: %s', (item, answer) => {
  expect(cardsOf('denial', `# Net\n\n${item}`).map((card) => card.split(' ▸ ')[1])).toEqual([answer]);
});

describe('a denial', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('denial', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j denies nothing that can be asked', (item) =>
    expect(cardsOf('denial', `# Net\n\n${item}`)).toEqual([]),
  );
});
