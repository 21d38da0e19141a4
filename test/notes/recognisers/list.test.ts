import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Keepers\n\nKeepers work all year round.\n\n1. Open the hive in spring\n2. Move frames in summer\n3. Feed the bees in autumn',
    'Keepers: the 3 steps in order? ▸ Open the hive in spring; Move frames in summer; Feed the bees in autumn',
  ],
  [
    '# Bees\n\nA hive needs:\n\n1. Painted by a keeper\n2. Kept in a shed',
    'A hive needs what? (2) ▸ Painted by a keeper; Kept in a shed',
  ],
  [
    '# Spot\n\n## Use Cases\n\n- big data\n- rendering\n- CI/CD',
    'What are the use cases? (3) ▸ Big data; Rendering; CI/CD',
  ],
  [
    '# Spot\n\nWhere it is not useful\n- databases\n- critical jobs',
    'Where it is not useful? (2) ▸ Databases; Critical jobs',
  ],
  [
    '# Hash\n\n- Selects a target based on:\n    - protocol\n    - source port',
    'Selects a target based on what? (2) ▸ Protocol; Source port',
  ],
  [
    '# Move\n\n- Moving a node\n    - Stop the node\n    - Change its group\n    - Start it again',
    'Moving a node: the 3 steps in order? ▸ Stop the node; Change its group; Start it again',
  ],
  [
    '# Move\n\nTo restore:\n\n1. Open the vault\n2. Choose a copy\n3. Start the job',
    'To restore: the 3 steps in order? ▸ Open the vault; Choose a copy; Start the job',
  ],
  [
    '# Fix\n\n## Method\n\n1. Identify the problem\n2. Test the theory\n3. Verify the fix\n\nWhich tool? A meter.',
    'Method: the 3 steps in order? ▸ Identify the problem; Test the theory; Verify the fix',
  ],
  [
    '# Net\n\nThe gate role helps you manage:\n- Who has access to the gates\n- What they can do there',
    'The gate role helps you manage what? (2) ▸ Who has access to the gates; What they can do there',
  ],
  [
    '# Gate\n\n- Opening process:\n    - A keeper asks to come in\n    - The gate looks for his name\n    - The lock opens the gate',
    'Opening process: the 3 steps in order? ▸ A keeper asks to come in; The gate looks for his name; The lock opens the gate',
  ],
  [
    '# Farm\n\nWide gates:\n\n- Oak gate (lets herds of the valley pass at night)\n- Pine gate(s) (closes by itself as soon as it is dark)\n- Iron gate (keeps goats and all the wolves out of the yard)',
    'What are the wide gates? (3) ▸ Oak gate; Pine gate(s); Iron gate',
  ],
  [
    '# Farm\n\nTo make a yard:\n\n1. Choose a place\n2. Set the posts of oak around the place from the river to the road and fill the holes with stones\n3. Hang the gate',
    'To make a yard: the 3 steps in order? ▸ Choose a place; Set the posts of oak around the place from the river to the road; Hang the gate',
  ],
  ['# Net\n\n- Used for services like\n    - web\n    - mail', 'Used for services like what? (2) ▸ Web; Mail'],
  [
    '# Keys\n\n## Neighbor states (in order)\n\n1. Down\n2. Init\n3. Full',
    'Neighbor states: the 3 in order? ▸ Down; Init; Full',
  ],
  [
    '# Keys\n\n## Copying a snapshot\n\n1. Create a snapshot, with your own key for it and nothing else\n2. Attach a policy to allow the other account\n3. (in target) Create a copy of it, with another key',
    'Copying a snapshot: the 3 steps in order? ▸ Create a snapshot; Attach a policy to allow the other account; Create a copy of it',
  ],
  [
    '# Net\n\n## Cluster group\n\n- Use case\n  - Big data job that need fast completion\n  - Application that needs extremely low latency between its hosts',
    'What are the use cases? (2) ▸ Big data job that need fast completion; Application that needs extremely low latency between its hosts',
  ],
  [
    '# Net\n\n## Spread group\n\n- Pros\n  - **Can span zones**\n  - **Reduced risk of failure at the same time**',
    'What are the pros? (2) ▸ Can span zones; Reduced risk of failure at the same time',
  ],
  [
    '# Move\n\n- Challenges:\n  - Limited bandwidth\n  - Shared line (nobody can have it alone)\n  - High cost',
    'What are the challenges? (3) ▸ Limited bandwidth; Shared line (nobody can have it alone); High cost',
  ],
  [
    '# Plans\n\n- Business Support:\n  - Guidance to find the offers, features and services that fit\n  - All checks of the advisor\n  - Limited help with software of others',
    'Business Support: what to know? (3) ▸ Guidance to find the offers, features and services that fit; All checks of the advisor; Limited help with software of others',
  ],
  [
    '# Big data\n\nHadoop is a framework for large sets of data. It consists of two components:\n\n- HDFS for storage\n- MapReduce for processing',
    'Hadoop consists of two components: which? (2) ▸ HDFS for storage; MapReduce for processing',
  ],
  [
    '# Gateway\n\n- A gateway lets you create encrypted tunnels between your networks in the cloud and between the cloud and your own building.\n  - Site-to-site\n  - Point-to-point',
    'A gateway lets you create encrypted tunnels between your networks in the cloud and between the cloud and your own building: which? (2) ▸ Site-to-site; Point-to-point',
  ],
  [
    '# Net\n\n- 3 kinds of network:\n  - Default:\n    - Every project\n    - One subnet per region\n    - Default rules\n  - Auto:\n    - One subnet per region\n    - Fixed ranges\n  - Custom:\n    - Ranges of your own\n    - No subnet at first',
    'Default: what to know? (3) ▸ Every project; One subnet per region; Default rules',
    'Auto: what to know? (2) ▸ One subnet per region; Fixed ranges',
    'Custom: what to know? (2) ▸ Ranges of your own; No subnet at first',
  ],
  [
    '# Net\n\n## Public network\n\n- single public subnet\n- internet gateway\n- recommended for a simple site that all may see',
    'Public network: what to know? (2) ▸ Single public subnet; Internet gateway',
  ],

  [
    '# Move\n\n## Kinds of move\n\n1. Open the vault\n2. Choose a copy\n3. Start the job',
    'What are the kinds of move? (3) ▸ Open the vault; Choose a copy; Start the job',
  ],
  [
    '# Move\n\nTypes of moves:\n\n1. Move by hand\n2. Move by cart\n3. Move by train',
    'Types of moves: which? (3) ▸ Move by hand; Move by cart; Move by train',
  ],
  [
    '# Move\n\n## Ways to move\n\n1. Open the vault\n2. Choose a copy\n3. Start the job',
    'Ways to move: the 3 steps in order? ▸ Open the vault; Choose a copy; Start the job',
  ],
  [
    '# Move\n\nTo move:\n\n1. As soon as it is dark, close the gate\n2. Lift the hive\n3. Open the gate',
    'To move: the 3 steps in order? ▸ As soon as it is dark, close the gate; Lift the hive; Open the gate',
  ],
  [
    '# Bees\n\n## Tools of a keeper\n\n- knife\n- smoker\n- brush\n- hood\n- gloves\n- feeder\n- scale\n- ladder\n- bucket',
    'What are the tools of a keeper? (name some) ▸ Knife; Smoker; Brush; Hood; Gloves; Feeder; Scale',
  ],
  [
    '# Hives\n\n- Add a box if:\n  - The box is full\n  - At least 3 frames hold brood\n  - Two weeks have passed since the last one',
    'Add a box if what? (3) ▸ The box is full; At least 3 frames hold brood; Two weeks have passed since the last one',
  ],
  [
    '# Hives\n\nThe following boxes are not used any more.\n\n1. Pine boxes\n2. Overlapping Box Blocks\n3. Boxes of old wood from a barn or a yard',
    'The following boxes are not used any more: which? (3) ▸ Pine boxes; Overlapping Box Blocks; Boxes of old wood from a barn or a yard',
  ],
  [
    '# Hives\n\n## Features\n\n- keeps the rain out\n- cheap wood\n- short feet\n- a roof of tin\n- a wide door\n- a feeder\n- a scale\n- iron grips\n- a glass lid',
    'What are the features? (name some) ▸ Cheap wood; Short feet; A roof of tin; A wide door; A feeder; A scale; Iron grips',
  ],
  [
    '# Bees\n\n## Bought tools\n\nYou need them all.\nNobody makes them at home.\n\n- knife\n- smoker\n- brush',
    'What are the bought tools? (3) ▸ Knife; Smoker; Brush',
  ],
  [
    '# Bees\n\n## Hive\n\nFour frames.\nOne queen.\nMany workers.',
    'Hive: what to know? (3) ▸ Four frames; One queen; Many workers',
  ],
  [
    '# Bees\n\n## Hive\n\nThey keep the rain out.\n\nPine box\nOak box,\nClay pot',
    'Hive: what to know? (3) ▸ Pine box; Oak box; Clay pot',
  ],
  [
    '# Doors\n\n- Defines allowed ways\n  - Front door\n  - Back door',
    'Defines allowed ways: which? (2) ▸ Front door; Back door',
  ],
  [
    '# Doors\n\nDoors come in two different varieties:\n\n1. Inner door\n2. Outer door of the yard',
    'Doors come in two different varieties: which? (2) ▸ Inner door; Outer door of the yard',
  ],
  [
    '# Doors\n\n## Config\n\n- Lock\n- Handle\n- Watch rules (what the keeper is told, and what is done where a door stays open)',
    'Config: what to know? (3) ▸ Lock; Handle; Watch rules',
  ],
  [
    '# Bees\n\n- Honey is taken in this order:\n  - Dark honey\n  - The light honey, if there is any\n  - Any honey of the heather or the lime tree, which is taken as the last of all, in late August',
    'Honey is taken in this order: the 3 in order? ▸ Dark honey; The light honey, if there is any; Any honey of the heather or the lime tree',
  ],
  [
    '# Bees\n\n## Benefits of a hive\n\n- Keeps out the rain and the cold of winter\n- Room for ten frames of comb and brood',
    'What are the benefits of a hive? (2) ▸ Keeps out the rain and the cold of winter; Room for ten frames of comb and brood',
  ],
  [
    '# Bees\n\n## Main Features\n\n- cheap wood\n- short feet\n- the keeper is proud of it\n- a roof of tin',
    'What are the main features? (name some) ▸ Cheap wood; Short feet; A roof of tin',
  ],
  [
    '# Bees\n\nThings in a hive:\n\n- Wax\n  - combs\n  - cells\n- Others\n  - glue\n  - pollen',
    'Wax: what to know? (2) ▸ Combs; Cells',
    'What else? (2) ▸ Glue; Pollen',
  ],
  [
    '# Bees\n\n## Why a roof is needed\n\n- rain\n- hail\n- the neighbours are glad of it',
    'Why a roof is needed? (2) ▸ Rain; Hail',
  ],
  [
    '# Bees\n\nA box that the keeper has bought for them in spring holds three things\n\n1. Ten frames\n2. A queen\n3. A swarm of the last year',
    'A box that the keeper has bought for them in spring holds three things: which? (3) ▸ Ten frames; A queen; A swarm of the last year',
  ],
  [
    '# Owners\n\n- Owners can be;\n  - A keeper (with a hive, or at least with a swarm of bees).\n  - A club of keepers. Clubs are cheap, since they share what they have.\n  - A farm near the village.\n  - Nobody.',
    'Owners can be what? (4) ▸ A keeper; A club of keepers; A farm near the village; Nobody',
  ],
  [
    '# Bees\n\n- Hives can be made:\n  - From old wood of a barn\n  - From straw; cheap, warm, soft, hard to clean and hard to sell, liked by mice',
    'Hives can be made: which? (2) ▸ From old wood of a barn; From straw',
  ],
  [
    '# Bees\n\n- A keeper can use:\n  - smoke that calms the bees\n  - gloves you bought',
    'A keeper can use what? (2) ▸ Smoke that calms the bees; Gloves you bought',
  ],
  ['# Bees\n\n## Concepts\n\n- queen\n- drone\n- worker', 'What are the concepts? (3) ▸ Queen; Drone; Worker'],
  ['# Rights\n\nKinds of right:\n\n- explicit\n- implicit', 'What are the kinds of right? (2) ▸ Explicit; Implicit'],
];

const counted =
  '# Root\n\n- Root tokens can be made in two ways:\n  - The first token of a new vault (which has no end and should be revoked by hand once all is set up)\n  - With another root token; one that has an end cannot make one without an end';

test('things that a label counts are asked for by their first words', () => {
  expect(cardsOf('list', counted)).toEqual([
    'Root tokens can be made in two ways: which? (2) ▸ The first token of a new vault; With another root token',
  ]);
});

test('steps that only show their commands are still steps', () => {
  expect(
    cardsOf(
      'list',
      '# Nodes\n\n## Upgrading a node\n\n1. Drain the node:\n\n   `kubectl drain n1`\n2. Upgrade the agent\n\n   ```\n   apt upgrade agent\n   ```\n3. Uncordon the node',
    ),
  ).toEqual(['Upgrading a node: the 3 steps in order? ▸ Drain the node; Upgrade the agent; Uncordon the node']);
});

test('a step whose entry in the list is cut is asked for what is left out, and no other', () => {
  const steps = (second: string): string =>
    `# Move\n\nTo restore:\n\n1. Open the vault\n2. ${second}\n3. Start the job of the night`;
  const card = 'To restore: the 3 steps in order? ▸ Open the vault; Choose a copy; Start the job of the night';
  const cut = steps('Choose a copy, which is kept for 30 days in the vault');
  expect(cardsOf('list', cut)).toEqual([card]);
  expect(cardsOf('number', cut)).toEqual(['Choose a copy, which is kept for […] in the vault ▸ 30 days']);
  const whole = steps('Choose a copy of 30 days');
  expect(cardsOf('list', whole)).toHaveLength(1);
  expect(cardsOf('number', whole)).toEqual([]);
});

test('a step that has more below it is a step all the same', () => {
  expect(
    cardsOf(
      'list',
      '# R\n\n## Reset the router\n\n1. Power off the router\n2. During early boot, send the break signal (varies by terminal):\n   - a button\n   - two keys\n3. Type `reset`',
    ),
  ).toEqual([
    'Reset the router: the 3 steps in order? ▸ Power off the router; During early boot, send the break signal; Type reset',
  ]);
});

const nearMisses = [
  '# Keepers\n\nKeepers work all year round.\n\n1. Hives of oak\n2. Move frames in summer\n3. Feed the bees in autumn',
  '# Keepers\n\nKeepers work.\n\n1. Open the hive\n2. Move frames\n3. Feed bees\n\nBees rest in winter.\n\n1. Shut the hive\n2. Weigh it\n3. Wait there',
  '# Farm\n\nWide gates\n\n- Oak gate (lets herds of the valley pass at night)\n- Pine gate (closes by itself as soon as it is dark)',
  '# Gate\n\n- Opening times:\n    - A keeper comes in at noon each day of the week\n    - The gate lets nobody in at night\n    - The lock opens the gate in the evening',
  '# Bees\n\n## Hive\n\nFour frames of old wood.\nOne queen of last year.\nMany workers for one summer.\n\nThey keep the rain out.',
  '# Hives\n\n- Add a box if:\n  - It is full\n  - They swarm',
  '# Bees\n\n## Choosing\n\nLight? A box of pine.\nCheap? A box of straw.\nWarm? A box of clay.',
  '# Bees\n\n## Hive\n\nFour frames.\nOne queen.',
  '# Bees\n\n## Bought tools\n\nYou need them all.\n\n- a knife cuts the wax\n- smoke calms them\n- brush',
  '# Bees\n\n## Notes\n\n- queen\n- drone\n- worker',
  '# Spot\n\n## Uses\n\n- big data',
  '# Spot\n\n## Limits\n\n- 15 min timeout\n- 10 GB of disk',
  '# Spot\n\n## Modes\n\n- Fast: keeps all in memory\n- Safe: writes to disk',
  '# Spot\n\n## Delivery\n\n- Messages are delivered twice\n- The order is kept',
  '# Keys\n\nRoot keys are made in three ways:\n\n- The first key of a vault\n- Another root key\n- And is there one more?',
  '# Keys\n\n## Customer key\n\n- Automatic rotation\n- If imported, rotation by hand\n- It is paid for by the month',
  '# Spot\n\n## Pros\n\n- It keeps the order of what is sent\n- Nobody waits for it',
  '# Spot\n\n- Use cases:\n  - **Web**: pages that change each hour\n  - **Mail**: letters that wait for their reader',
  '# Spot\n\n- A network:\n  - Has no range of its own\n  - Spans all the regions there are',
  '# Spot\n\n- 2 ways to pay:\n  - On demand - by the hour, with no promise\n  - Reserved - by the year, with a discount',
  '# Spot\n\nThere are two places:\n\n- a pool of hosts\n- a cloud that it does not share with anybody else, is it not?',
  '# Gateway\n\n- A gateway lets you create encrypted tunnels between your networks in the cloud and between the cloud and your own building.\n  - It asks for a key of its own\n  - Site-to-site',

  `# Bees\n\n## Tools of a keeper\n\n${'abcdefghijklmnop'
    .split('')
    .map((letter) => `- knife ${letter}`)
    .join('\n')}`,
];

test('what holds for some of them is no name of them', () => {
  expect(cardsOf('list', '# Hives\n\n- For old hives:\n    - One frame\n    - No lid')).toEqual([
    'For old hives: what to know? (2) ▸ One frame; No lid',
  ]);
});

describe('a parent with short children', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('list', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives no list card', (markdown) => expect(cardsOf('list', markdown)).toEqual([]));

  test('the members of a list make no cards of their own', () => {
    expect(cardsOf('fragment', '# Spot\n\n## Use Cases\n\n- big data on `x`\n- rendering')).toEqual([]);
  });
});

test('what a thing is, above what it has, is asked for beside its list', () => {
  const lines = '  - Wide lids\n  - Oak floors\n  - Two gates';
  expect(cardsOf('list', `# Yard\n\n- A shed is a closed house\n${lines}`)).toEqual([
    'What is a shed? ▸ a closed house',
    'shed: what to know? (3) ▸ Wide lids; Oak floors; Two gates',
  ]);
  expect(cardsOf('list', `# Yard\n\n- A shed is a closed house:\n${lines}`)).toHaveLength(1);
});
