import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Hives\n\n- name: name of the hive in the yard', 'name: what is it? ▸ Name of the hive in the yard'],
  ['# Hives\n\n- list: list hives that are in the yard', 'list: what does it do? ▸ List hives that are in the yard'],
  [
    '# Hives\n\n- ***Keeper Pass***: Is used by the hive that the frames of the yard are kept in to make calls to the valley or to other yards',
    'Keeper Pass: is used by the hive that the frames of the yard are kept in to […] to the valley or to other yards ▸ make calls',
  ],
  [
    '- `Keeper` - one who looks after hives in a yard. Keepers can be official (sent by the club), partner (paid by others, but known there), and lay (one of us).',
    'Keeper: what is it? ▸ One who looks after hives in a yard',
    'Which one is it: one who looks after hives in a yard? ▸ Keeper',
    'Keepers can be what? (3) ▸ Official; Partner; Lay',
  ],
  [
    '- `hive show` - see the details of any bees that were made',
    'hive show: what does it do? ▸ See the details of any bees that were made',
    'Which command shows the details of any bees that were made? ▸ hive show',
  ],
  [
    '# Hives\n\n- Joint: used when order matters',
    'Joint: when is it used? ▸ When order matters',
    'Which one is it: used when order matters? ▸ Joint',
  ],
  [
    '# Hives\n\n- Night lid: disabled by default, and heavy',
    'Night lid: what holds for it? ▸ Disabled by default, and heavy',
  ],
  ['# Hives\n\n- Wax of old frames: free', 'Wax of old frames: what does it cost? ▸ Free'],
  [
    '# Hives\n\n- Wax ring: a keeper federation method that provides SSO capabilities and enables keepers to make informed decisions for access to protected hives of the valley',
    'Wax ring: what is it? ▸ A keeper federation method that provides SSO capabilities',
  ],
  [
    '# Hives\n\n- **Sorting**: process of putting the frames of all hives of a yard into groups that weigh the same (e.g. light or heavy), and have similar wax',
    'Sorting: what is it? ▸ Process of putting the frames of all hives of a yard into groups that weigh the same',
    'Sorting: process of putting the frames of all hives of a yard into groups that weigh the same (e.g. light or heavy), and have […] ▸ similar wax',
  ],
  [
    '# Hives\n\n- **Watching**: reads the weight of each hive and of each frame that stands in the yard every night, and sends it to the keeper in under 30 seconds',
    'Watching: what does it do? ▸ Reads the weight of each hive and of each frame that stands in the yard every night',
    'Watching: reads the weight of each hive and of each frame that stands in the yard every night, and sends it to the keeper in under […] ▸ 30 seconds',
  ],
  [
    '# Hives\n\n- Risk: chance of frost. Frost is a loss of the heat of a hive. Bees never leave the cold box.',
    'What is the risk? ▸ Chance of frost',
    'What is frost? ▸ a loss of the heat of a hive',
    'Bees […] the cold box ▸ never leave',
  ],
  [
    '# Hives\n\n- `hive rm`: tells the keeper to stop feeding a hive as part of the current round in the valley but does not remove the hive itself',
    'hive rm: what does it do? ▸ Tells the keeper to stop feeding a hive as part of the current round in the valley',
    'Does hive rm remove the hive itself? ▸ No, does not remove the hive itself',
  ],
  [
    '# Hives\n\n- **Wax Hive** (WH): a box of pressed wax. It weighs 8 kg when it is empty. It never leaves the valley.',
    'Wax Hive (WH): what is it? ▸ A box of pressed wax',
    'Which one is it: a box of pressed wax? ▸ Wax Hive',
    'When does Wax Hive weigh 8 kg? ▸ It is empty',
    'Wax Hive […] the valley ▸ never leaves',
  ],
  [
    '# Queues\n\n- **Backoff**: waits longer after each failure',
    'Backoff: what does it do? ▸ Waits longer after each failure',
    'Which one waits longer after each failure? ▸ Backoff',
  ],
  [
    '# Queues\n\n- Hot key: one key that takes most reads',
    'Hot key: what is it? ▸ One key that takes most reads',
    'Which one is it: one key that takes most reads? ▸ Hot key',
  ],
  [
    '# Queues\n\n- `drain` - moves all pods off a node',
    'drain: what does it do? ▸ Moves all pods off a node',
    'Which one moves all pods off a node? ▸ drain',
  ],
  ['# Queues\n\n- none: Means no network at all', 'none: what does it mean? ▸ No network at all'],
  ['# Queues\n\n- Lanes: 5 (more on request)', 'Lanes: […] (more on request) ▸ 5'],
  ['# Managed Queues\n\n- Latency: 60 s', 'Latency: […] ▸ 60 s'],
  ['# Queues\n\n- Cost: hourly, by size', 'What is the cost? ▸ Hourly, by size'],
  ['# Queues\n\n- When to use it: rarely', 'When to use it? ▸ rarely'],
  [
    '# Queues\n\n- **Peek** (default): keeps the message in place',
    'Peek (default): what does it do? ▸ Keeps the message in place',
    'Which one keeps the message in place? ▸ Peek',
  ],
  [
    '# Strategies\n\n- diversified: Spreads nodes across pools',
    'diversified: what does it do? ▸ Spreads nodes across pools',
  ],
  ['# Tiers\n\n- Cool: at least 30 days', 'Cool: at least […] ▸ 30 days'],
  [
    '# Law\n\n- **Postal rule.** Acceptance takes effect when the letter is posted',
    'Postal rule: how does it work? ▸ Acceptance takes effect when the letter is posted',
  ],
  [
    '# Py\n\n- wheel = built distribution, sdist = source distribution',
    'wheel: what is it? ▸ Built distribution',
    'sdist: what is it? ▸ Source distribution',
  ],
  [
    '# Pg\n\n- Pool modes: session, transaction, statement',
    'What are the pool modes? (3) ▸ Session; Transaction; Statement',
  ],
  [
    '# Law\n\n- **Death**: of the offeree ends the offer; of the offeror only if he knew',
    'Death: what is it? ▸ Of the offeree ends the offer; of the offeror only if he knew',
  ],
  [
    '# Pg\n\n- Refresh: when we update the template and want all nodes again',
    'Refresh: when is that? ▸ When we update the template and want all nodes again',
  ],
  [
    '# Drugs\n\n## Statins\n\n- Mechanism: block an enzyme of the liver',
    'What is the mechanism? ▸ Block an enzyme of the liver',
  ],
  [
    '# Pods\n\n- **Packer**: packs pods close together',
    'Packer: what does it do? ▸ Packs pods close together',
    'Which one packs pods close together? ▸ Packer',
  ],
  [
    '# Keys\n\n- In the source region: enable copying to the grant',
    'In the source region: what do you do? ▸ Enable copying to the grant',
  ],
  [
    '# Cold moves\n\n- Snow box: plain devices to perform long migrations, if it takes more than a week to transfer over the network, use the large devices',
    'Snow box: what is it? ▸ Plain devices to perform long migrations',
  ],

  [
    '# Q\n\n- **Parking**: keeps failed messages aside for the owner of the queue that they came from. If the queue is lost, all messages are lost as well',
    'Parking: what does it do? ▸ Keeps failed messages aside for the owner of the queue that they came from',
    'Parking: what happens if the queue is lost? ▸ All messages are lost as well',
  ],
  [
    '# Q\n\n- **Parking**: keeps failed messages aside for the owner of the queue that they came from. When parking is full, the oldest message is lost',
    'Parking: what does it do? ▸ Keeps failed messages aside for the owner of the queue that they came from',
    'What happens when parking is full? ▸ The oldest message is lost',
  ],
  [
    '# Q\n\n- **Parking**: keeps failed messages aside for the owner of the queue that they came from. Old messages cannot be read by guests',
    'Parking: what does it do? ▸ Keeps failed messages aside for the owner of the queue that they came from',
    'Parking: can old messages be read by guests? ▸ No, cannot be read by guests',
  ],
  [
    '# Pods\n\n- `pod.spec.nodeSelector`: picks hosts whose labels fit (nodeSelector: disk)',
    'pod.spec.nodeSelector: what does it do? ▸ Picks hosts whose labels fit (nodeSelector: disk)',
  ],
  [
    '# Pods\n\n- `relay stop`: sends a stop to the relay of the rack',
    'relay stop: what does it do? ▸ Sends a stop to the relay of the rack',
    'Which command sends a stop to the relay of the rack? ▸ relay stop',
  ],
  [
    '# Bees\n\n## Keeper set\n\n- Comes with tools: knife, brush, hood',
    'Keeper set comes with tools: which? (3) ▸ Knife; Brush; Hood',
  ],

  [
    '# Q\n\n- **Parking** (slow). Keeps failed messages aside',
    'Parking (slow): what does it do? ▸ Keeps failed messages aside',
    'Which one keeps failed messages aside? ▸ Parking',
  ],
];

const among = (line: string): string =>
  `# Hives\n\n- open gate - a way for all of the bees\n- ${line}\n- tight gate - a way for the smallest bees`;

test.each([
  ['sealed gate - only the keeper may look in', 'sealed gate: what is it? ▸ Only the keeper may look in'],
  ['old gate - it refers to a way that nobody takes', 'old gate: what is it? ▸ A way that nobody takes'],
  ["barred gate - it's the one that is never used", 'barred gate: what is it? ▸ The one that is never used'],
  [
    'top gate - when the lid is off, bees fly out there',
    'top gate: how does it work? ▸ When the lid is off, bees fly out there',
  ],
])('"%s" among its like says what it is', (line, card) => expect(cardsOf('definition', among(line))).toContain(card));

test.each([
  'the gate is open - it will be shut at night',
  'Note - only the keeper may look in',
  'bees fly at noon - only the drones do not',
])('"%s" among names with their meanings does not', (line) =>
  expect(cardsOf('definition', among(line)).some((card) => /keeper may|shut at|drones do/.test(card))).toBe(false),
);

test('alone, what opens like a clause is no meaning', () =>
  expect(cardsOf('definition', '# Hives\n\n- sealed gate - only the keeper may look in')).toEqual([]));

test('below a name with its meaning, a line alone is like it', () =>
  expect(
    cardsOf(
      'definition',
      '# Hives\n\n- open gate - a way for all of the bees\n  - barred gate - only the keeper may look in\n- tight gate - a way for small bees',
    ),
  ).toContain('barred gate: what is it? ▸ Only the keeper may look in'));

test.each([
  ['docker exec -it hive sh: opens a shell', 'docker exec -it hive sh: what does it do? ▸ Opens a shell'],
  [
    'gcloud hive boxes copy --source=a/b --destination=c --yard=d: copies the boxes',
    'gcloud hive boxes copy --source=a/b --destination=c --yard=d: what does it do? ▸ Copies the boxes',
  ],
])('"%s" is a command, however long', (line, card) =>
  expect(cardsOf('definition', `# Hives\n\n- ${line}`)).toContain(card),
);

test.each([
  'docker is a tool for keepers: mind the lid',
  'git and kubectl and helm and vault are old tools: mind them',
])('"%s" is none', (line) =>
  expect(cardsOf('definition', `# Hives\n\n- ${line}`).join()).not.toContain('what does it do'),
);

test('the other limit behind a number is asked for as well', () => {
  expect(cardsOf('definition', '# Hives\n\n- Life of a box: 4 days, at most 14 days')).toEqual([
    'Life of a box: […], at most 14 days ▸ 4 days',
    'Life of a box: 4 days, at most […] ▸ 14 days',
  ]);
  expect(cardsOf('definition', '# Hives\n\n- Life of a box: 4 days in 2 kg boxes')).toHaveLength(1);
});

test('nobody is asked for a long command word for word', () =>
  expect(
    cardsOf('definition', '# Hives\n\n- aws hive copy --from=a --to=b --yard=c --dry-run: copies all of the boxes')
      .length,
  ).toBe(1));

const nearMisses = [
  '# Hives\n\n- wood = "oak"',
  '# Hives\n\nhive "oak" {: the old one of the yard',
  'Keeper: who?',
  'Keeper review: samething?',
  '- `hive show` - see the docs',
  '- `hive` - see the details of any bees',
  '# Queues\n\n- Note: this is rare',
  '# Queues\n\n- Example: a shop that sells shoes',
  '# Queues\n\n- It is simple: one node is enough',
  '# Queues\n\n- Only static pods are listed - no deployments',
  '# Queues\n\n- The key aws:SourceVpc names a network',
  '# Queues\n\n- Connect to host:port at 12:00',
  '# Queues\n\n- An AWS::EC2::Instance is a resource',
  '# Queues\n\n- See https://example.com/a: it is long',
  '# Keys\n\n- **BONUS: some more words on keys that nobody asked for**',

  '# Q\n\n- **Parking** (slow). keeps failed messages aside',
  '# Q\n\n- `parking`. Keeps failed messages aside',
];

test.each([
  '- Oak gate: will it close by itself?',
  '- Q: what is the other way?',
  '## Oak gates - Important concepts - Review',
  '- Oak gate: such as oak or pine',
  '- Oak gates: https://example.com/gates and more of them',
])('%j says what nothing is', (item) => expect(cardsOf('definition', `# Hives\n\n${item}`)).toEqual([]));

test('which there are of a thing is not asked back', () => {
  expect(cardsOf('definition', "# Hives\n\n- Gate's scope - Regional or zonal (keeps room in a zone)")).toHaveLength(1);
});

describe('a term with a separator', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('definition', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives no term card', (markdown) => expect(cardsOf('definition', markdown)).toEqual([]));

  test('a meaning that a neighbour shares does not point back', () => {
    const cards = cardsOf(
      'definition',
      '# Modes\n\n- **Fast**: keeps data in memory\n- **Safe**: keeps data in memory and on disk',
    );
    expect(cards).not.toContain('Which one keeps data in memory? ▸ Fast');
  });

  test('the maker of a thing does not give it away', () => {
    expect(cardsOf('definition', '# Clouds\n\n- **AWS Racks**: whole racks of AWS in a hall of your own')).toHaveLength(
      2,
    );
  });

  test.each([
    '`pod.spec.nodeSelector`: picks hosts whose labels fit (nodeSelector: disk)',
    '**Relay**: sends all packets of a relay group to the rack',
    '**OakBox 2**: the OakBox of the second year of all',
    '**Tool kit**: knives for wax, brushes, hoods, gloves of hide',
  ])('"%s" gives its term away and does not point back', (line) => {
    expect(cardsOf('definition', `# Pods\n\n- ${line}`)).toHaveLength(1);
  });

  test('a label with a subject of its own is asked for alone', () => {
    expect(cardsOf('definition', '# Bees\n\n## Keeper set\n\n- Tools: knife, brush, hood')).toEqual([
      'What are the tools? (3) ▸ Knife; Brush; Hood',
    ]);
  });

  test('what follows in a second sentence carries the term', () => {
    const cards = cardsOf(
      'definition',
      '# Q\n\n- **Parking**: keeps failed messages aside. Alerts the owner of the queue',
    );
    expect(cards.at(-1)).toMatch(/^Parking: alerts .*\[…\]/);
  });
});
