import { expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

test('a few words around code ask for the code', () => {
  expect(
    cardsOf('fragment', '# Clusters\n\n- Long node table with `kubectl get nodes`\n- Agents report to the server'),
  ).toEqual(['Long node table with […] ▸ kubectl get nodes']);
});

test('of what is denied at length, where it is so is hidden', () => {
  expect(
    cardsOf(
      'fragment',
      '# Net\n\n## Line filter\n\n- not helpful during significant undervoltage or complete power loss',
    ),
  ).toEqual(['Line filter: not helpful during […] ▸ significant undervoltage or complete power loss']);
});

const done: Example[] = [
  [
    '# Oak boxes\n\n- Frames taken from a dead hive (old, broken) are stored in oak boxes',
    'What is stored in oak boxes? ▸ Frames taken from a dead hive',
  ],
];

test.each(done)('%j: of what is done above, to what it is done', (markdown, ...cards) =>
  expect(cardsOf('fragment', markdown)).toEqual(cards),
);

test.each([
  '# Oak boxes\n\n- In spring all of the frames are stored in oak boxes',
  '# Keeper\n\n- Swarms can flee from the keeper',
])('%j asks for no subject', (markdown) => expect(cardsOf('fragment', markdown)).toEqual([]));

const above: Example[] = [
  ['# Far routing\n\n### Very scalable\n\n- many use it in large yards', 'Far routing: very […] ▸ scalable'],
  [
    '# Old keys\n\n- Difficult to change\n  - A lock needs a smith\n  - A smith needs time',
    'Old keys: […] to change ▸ Difficult',
  ],
];

test.each(above)('%j says how a thing is, above the reasons', (markdown, ...cards) =>
  expect(cardsOf('fragment', markdown)).toEqual(cards),
);

test.each([
  '# Old keys\n\n### Highly Paid Smiths\n\n- A lock needs one',
  '# Old keys\n\n- Iron locks\n  - A lock needs a smith\n  - A smith needs time',
])('%j names what stands below', (markdown) => expect(cardsOf('fragment', markdown)).toEqual([]));

test.each(['- big data', '- highly available', '- `x`'])('%j asks nothing by itself', (item) => {
  expect(cardsOf('fragment', `# K\n\n${item}`)).toEqual([]);
});

const whole: Example[] = [
  [
    '# Write order\n\n- all old frames will be weighed in the order they are received',
    'all old frames will be weighed in what? ▸ the order they are received',
  ],
  ['# Dry sheds\n\n- The old way is to use a dry shed\n  - and a key', 'The old way is to what? ▸ use a dry shed'],
  ['# Dry sheds\n\n- The usual way is to use a dry shed', 'The usual way is to what? ▸ use a dry shed'],
];

test.each(whole)('%j is asked for all that it says', (markdown, ...cards) =>
  expect(cardsOf('fragment', markdown)).toEqual(cards),
);

test.each([
  '- The name is the name of the hive',
  '- Make sure all old frames are in the order they came',
  '- all old frames can have other uses',
  '- Old frames, by the way, are in the order they came',
  '- all old frames are in what is behind that',
])('%j says nothing that could be asked for', (item) =>
  expect(cardsOf('fragment', `# Order of the old hives\n\n${item}`)).toEqual([]),
);

const telling: Example[] = [
  ['## Streaming replication\n\n- asynchronous by default', 'Streaming replication: […] by default ▸ asynchronous'],
  ['## Warfarin\n\n- No routine monitoring', 'Warfarin: no […] ▸ routine monitoring'],
  ['## ExternalName\n\n- CNAME to an outside host', 'ExternalName: CNAME to an […] ▸ outside host'],
  [
    '## Store\n\n- Keeps rows\n- Multi-AZ by default with instant failover\n  - Nothing is lost',
    'Multi-AZ by default […] ▸ with instant failover',
  ],
  ['## Hives\n\n- see below\n- Scale out horizontally with frames', 'Hives: scale out […] with frames ▸ horizontally'],
  ['## Copies\n\n- Manually triggered', 'Copies: […] triggered ▸ Manually'],
  [
    '## Keys\n\n- see below\n- Encryption at rest with Stonewall - the strong sort',
    'Keys: encryption at rest with […] - the strong sort ▸ Stonewall',
  ],
  ['## Rest\n\n- see below\n- Oak, pine boxes only.', 'Rest: […] only ▸ Oak, pine boxes'],
  ['## Disk\n\n- see below\n- Mount /dev/pine', 'Disk: mount […] ▸ /dev/pine'],
  ['## Bees\n\n- see below\n- Smoke to calm workers in flight', 'Bees: smoke to calm workers […] ▸ in flight'],
  ['## Names\n\n- Prefer short names over numbers', 'Prefer […] over numbers ▸ short names'],
  [
    '## Store\n\n- see below\n- Different engines such as Alpha or Beta',
    'Store: different engines such as […] ▸ Alpha or Beta',
  ],
  ['## Pine box\n\n- No warranty!\n  - Use it with care\n  - Never alone', 'Pine box: no […] ▸ warranty'],

  ['## Hive act\n\n- Official as of June 2003', 'Hive act: official as of […] ▸ June 2003'],
  ['## Pine box\n\n- see below\n- Much cheaper than a box of oak', 'Pine box: much […] than a box of oak ▸ cheaper'],
  ['## Pine box\n\n- In several zones', 'Pine box: in […] ▸ several zones'],
  ['## Smoker\n\n- see below\n- aka calmer', 'Smoker: aka […] ▸ calmer'],
  ['# Bees\n\n## Pine gate\n\n- No rain, wind, deep snow support', 'Pine gate: no […] support ▸ rain, wind, deep snow'],
];

test.each(telling)('%j tells something of the name above it', (markdown, ...cards) => {
  expect(cardsOf('fragment', `# Notes on things\n\n${markdown}`)).toEqual(cards);
});

test.each([
  'a thing that is there',
  'have to stop it',
  'open source database',
  'see the other page',
  'order in which they run',
  'rather than a hood',
  'other boxes than a box of oak',
  'weekly and monthly backup of all hives',
  'in what they do',
])('%j tells nothing that stands out', (item) => {
  expect(cardsOf('fragment', `# Notes on things\n\n## Burst\n\n- ${item}`)).toEqual([]);
});

test('what must be done with a thing whose place is known is asked for the thing', () =>
  expect(cardsOf('sentence', '# Oak Yard\n\n- A box holding your honey must be delivered to Oak Yard')).toEqual([
    'What must be delivered to Oak Yard? ▸ A box holding your honey',
  ]));
