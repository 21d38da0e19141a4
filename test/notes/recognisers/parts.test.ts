import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Bees\n\n- required fields in a hive book:\n  - `name`: what it is called\n  - `wood`: what it is made of',
    'Required fields in a hive book: what to know? (2) ▸ Name; Wood',
  ],
  [
    '# Bees\n\nKeepers pay for two parts: lid and box.\n\n- Lid: each one is paid for once\n- Box: paid for each year',
    'Keepers pay for two parts: which? (2) ▸ Lid; Box',
  ],
  [
    '# Bees\n\n- swarm control techniques\n  - Caging - the queen is kept in a cage\n  - Splitting - one hive becomes two\n  - Baiting - an empty box stands in the yard',
    'What are the swarm control techniques? (3) ▸ Caging; Splitting; Baiting',
  ],
  [
    '# Rules\n\nThere are three levels of policy:\n\n1. **Level 1**: Use policy\n\n   Gives roles to people.\n2. **Level 2**: Baselines\n\n   The least that must hold.\n3. **Level 3**: Guidelines\n\n   How the baselines are met.',
    'What are the three levels of policy? (3) ▸ Use policy; Baselines; Guidelines',
  ],
  [
    '# Keys\n\n## Types of keys\n\n- Type 1 - Knowledge\n- Type 2 - Possession\n- Type 3 - Inheritance',
    'What are the types of keys? (3) ▸ Knowledge; Possession; Inheritance',
  ],
  [
    '# Hive\n\nThere are 3 main commands that you will have to run to make and look after a hive in your own yard:\n\n- `hive plan` - will show what is done\n- `hive apply` - will do it\n- `hive destroy` - will undo it all',
    '3 main commands that you will have to run to make and look after a hive in your own yard: which? (3) ▸ hive plan; hive apply; hive destroy',
  ],
  [
    '# Apiary\n\n**Feeders**\n\n1. Frame feeder.\n   - hangs in the hive\n   - holds two kilos\n2. Top feeder.\n   - stands under the lid\n   - holds ten kilos\n3. Bucket\n   - stands in the yard\n   - draws robbers',
    'What are the feeders? (3) ▸ Frame feeder; Top feeder; Bucket',
  ],
  [
    '# Apiary\n\n**A swarm in the yard**\n\n1. Preparation.\n   - boxes are ready\n   - roles are known\n2. Containment.\n   - the queen is caged\n   - the rest follow her\n3. Recovery.\n   - the box is weighed\n   - notes are kept',
    'A swarm in the yard: the 3 steps in order? ▸ Preparation; Containment; Recovery',
  ],
  [
    '# Bees\n\nKeepers:\n- owners: they have a hive\n- clubs: they share what they have\n- keepers of a farm (in the village)\n  - they have many hives\n  - they sell honey',
    'What are the keepers? (3) ▸ Owners; Clubs; Keepers of a farm',
  ],
  [
    '# Keys\n\n## Something you know\n\n- Password\n  - is long\n  - is known to one\n- Code\n  - four digits\n- Pattern\n  - is drawn\n  - is seen by others',
    'Something you know: what to know? (3) ▸ Password; Code; Pattern',
  ],
  [
    '# Bees\n\n- A hive of a farm includes:\n  - Lid: keeps the rain out\n  - Floor: lets the air in\n  - Frame: holds the wax',
    'A hive of a farm includes what? (3) ▸ Lid; Floor; Frame',
  ],
  [
    '# Bees\n\n- Lanes contain:\n  - Lid: keeps the rain out\n  - Floor: lets the air in\n  - Frame: holds the wax',
    'Lanes contain what? (3) ▸ Lid; Floor; Frame',
  ],
  [
    '# Bees\n\nspec\n\n- doorModes\n  - Wide: all get in\n  - Narrow: one gets in\n  - Shut: none gets in',
    'What are the doorModes? (3) ▸ Wide; Narrow; Shut',
  ],
  [
    '# Keys\n\nTwo types\n- House keys: the keeper holds them\n- Box keys, held by the owner of the box',
    'What are the two types? (2) ▸ House keys; Box keys',
  ],
  [
    '# Bees\n\n3 kinds of bees live in a hive\nQueen = lays the eggs\nDrone - leaves in summer\nWorker - does all else',
    '3 kinds of bees live in a hive: which? (3) ▸ Queen; Drone; Worker',
  ],
  [
    '# Bees\n\n## Terms\n\n- **Swarm**: half of a hive that leaves\n- **Brood**: what becomes of the eggs\n- Drone',
    'What are the terms? (3) ▸ Swarm; Brood; Drone',
  ],
  [
    '# Store\n\n`etcd` can be used in two different ways:\n\n- `stacked` runs on the same hosts\n- `external` runs on hosts of its own',
    'Etcd can be used in two different ways: which? (2) ▸ Stacked; External',
  ],
  [
    '# Fleet\n\n## Placement strategies\n\n- **Cluster**: all in one rack\n- **Spread**: each on hardware of its own\n- **Partition**: groups of racks',
    'What are the placement strategies? (3) ▸ Cluster; Spread; Partition',
  ],
  [
    '# Probe\n\n- A probe takes the following settings:\n  - **Port**: where it asks\n  - **Interval**: how often it asks',
    'A probe takes the following settings: which? (2) ▸ Port; Interval',
  ],
  [
    '# Session\n\n- You can change the behaviour of a session:\n  - **None**: any host may answer\n  - **Address**: one host for an address\n  - **Both**: one host for an address and a protocol',
    'Change the behaviour of a session: which? (3) ▸ None; Address; Both',
  ],
  [
    '# Lease\n\n## How a lease is made\n\n1. Discover: is there a server?\n2. Offer: how about this address?\n3. Request: give me this one',
    'How a lease is made: the 3 steps in order? ▸ Discover; Offer; Request',
  ],
  [
    '# Store\n\n- 2 consistency models:\n  - Eventual reads (default):\n    - Usually within a second\n    - Best for speed\n  - Strong reads:\n    - Show all writes\n    - Cost twice as much',
    'What are the 2 consistency models? (2) ▸ Eventual reads (default); Strong reads',
  ],
  [
    '# Disks\n\nCategorization of arrays:\n- Failure resistant\n  - Spare devices\n  - Even broken hardware is no end\n- Fault tolerant\n  - No downtime\n  - Goes on during failures\n- Disaster tolerant\n  - Broad protection\n  - Survives a fire',
    'Categorization of arrays: what to know? (3) ▸ Failure resistant; Fault tolerant; Disaster tolerant',
  ],
  [
    '# Power\n\n- How to protect:\n  - Line conditioners\n    - level small swings\n    - are no help in an outage\n  - Batteries\n    - last for minutes\n    - start at once\n  - Generators\n    - last for days\n    - start slowly',
    'How to protect? (3) ▸ Line conditioners; Batteries; Generators',
  ],
  [
    '# Store\n\n## Indexes\n\nThere are 2 types of indexes in a table:\n\n### Local index\n\n- Made with the table\n\n### Global index\n\n- Made at any time',
    '2 types of indexes in a table: which? (2) ▸ Local index; Global index',
  ],
  [
    '# Config\n\nA config file has 2 parts:\n\nCluster: where the server is\n\nContext: who asks which cluster',
    'A config file has 2 parts: which? (2) ▸ Cluster; Context',
  ],
  [
    '# Balancers\n\n- The cloud offers three balancers:\n  - Manager: sends to the nearest site\n  - Door: serves web pages\n  - Gate: looks at the path\n  - Plain: looks at the address',
    'The cloud offers three balancers: which? (4) ▸ Manager; Door; Gate; Plain',
  ],
  [
    '# Plans\n\n- Enterprise\n  - Application architecture guidance\n  - Event management: help on the day it matters',
    'Enterprise: what to know? (2) ▸ Application architecture guidance; Event management',
  ],
  [
    '# Fleet\n\n## Scaling\n\n- **Automatic scaling**\n- **Scheduled scaling**\n- **Health**: replaces what is broken\n- **Predictive scaling** looks at last week\n- **Options**: what to pay\n- **Gates**: who may enter',
    'Scaling: what to know? (6) ▸ Automatic scaling; Scheduled scaling; Health; Predictive scaling; Options; Gates',
  ],
  [
    '# Lease\n\n## How a lease is made\n\n1. Discover: is there a server?\n2. Offer: how about this address?\n3. Request: give me this one\n\n```\nDiscover   Client to server\n```',
    'How a lease is made: the 3 steps in order? ▸ Discover; Offer; Request',
  ],
  [
    '# Pay\n\n4 options:\n\n1. On Demand - by the hour, with no promise\n\n2. Reserved - by the year\n\n3. Spot - whatever you bid\n\n4. Dedicated - hosts of your own',
    'What are the 4 options? (4) ▸ On Demand; Reserved; Spot; Dedicated',
  ],
  [
    '# Store\n\n- Choice of 2 models:\n  - Eventually consistent reads (default) - within a second\n  - Strongly consistent reads - show all writes',
    'Choice of 2 models: which? (2) ▸ Eventually consistent reads; Strongly consistent reads',
  ],

  [
    '# Net\n\n- The relay stores its logs in:\n  - **Vault**: keeps them for a year\n  - **Shelf**: keeps them for a day',
    'The relay stores its logs in what? (2) ▸ Vault; Shelf',
  ],
  [
    '# Net\n\n- Logs of a relay are kept in:\n  - `vault`: keeps them for a year\n  - `shelf`: keeps them for a day\n  - etc.',
    'Logs of a relay are kept in what? (2) ▸ Vault; Shelf',
  ],
  [
    '# Bees\n\n## Kinds of bees\n\nThere are some in each hive.\n\n### Queen\n\n- lays all the eggs\n\n### Drone\n\n- has no sting\n\n### Worker\n\n- gathers pollen',
    'What are the kinds of bees? (3) ▸ Queen; Drone; Worker',
  ],

  [
    '# Fleet\n\n## Placement strategies\n\n- **Cluster**: all in one rack\n- **Spread**: each on hardware of its own\n- others',
    'What are the placement strategies? (2) ▸ Cluster; Spread',
  ],
];

const nearMisses = [
  '# Bees\n\n- swarm control techniques\n  - Caging - the queen is kept in a cage\n  - Splitting - one hive becomes two',
  '# Bees\n\nExample of a yard:\n\n- Types of hives:\n  - Oak: for the cold\n  - Pine: for the sun\n  - Straw: for a swarm',
  '# Keys\n\n## Types of keys\n\n- Type 1 - Knowledge\n- Type 2 - Possession, of which there is more\n- Type 3 - Inheritance',
  '# Keys\n\n## Types of keys\n\n- Type 1 - Same\n- Type 2 - Same\n- Type 3 - Other',
  '# Port\n\n## Flags\n\n- D = down\n- P = in use\n- H = hot',
  '# Bees\n\nOld keepers of the valley:\n- owners: they have a hive\n- clubs: they share what they have\n- farms: they sell honey',
  '# Bees\n\nKeepers:\n- owners: they have a hive\n- clubs: they share what they have',
  '# Keys\n\n## Something you know\n\n- Password\n  - is long\n  - is known to one\n- Provide a code\n  - four digits\n- Pattern\n  - is drawn\n  - is seen by others',
  '# Keys\n\n## Something you know\n\n- Password: is long\n- Code: has four digits\n- Pattern: is drawn',
  '# Bees\n\n- Door\n  - Wide: all get in\n  - Narrow: one gets in\n  - Shut: none gets in',
  '# Bees\n\n- Doors\n  - `wide`: all get in\n  - `narrow`: one gets in\n  - `shut`: none gets in',
  '# Keys\n\nSome types\n- House keys, held by the keeper\n- Box keys, held by the owner of the box',
  '# Bees\n\n4 kinds of bees live in a hive\nQueen = lays the eggs\nDrone - leaves in summer\nWorker - does all else',
  '# Bees\n\n- 2 kinds of bees live in a hive\n- Queen: lays the eggs\n- Drone: leaves in summer',
  '# Bees\n\n## Notes\n\n- **Swarm**: half of a hive that leaves\n- **Brood**: what becomes of the eggs\n- **Comb**: cells of wax',
  '# Fleet\n\n## Three strategies\n\n- **Cluster**: all in one rack\n- **Spread**: each on its own',
  '# Fleet\n\n## Details\n\n- **Cluster**: all in one rack\n- **Spread**: each on its own',
  '# Route\n\n## Kinds of records\n\n- Type 1 = router\n- Type 2 = network',
  '# Fleet\n\n## Placement strategies\n\n- **Cluster**: all in one rack\n- and another one nobody named',
  '# Keys\n\n## Key types\n\n- Equal\n  - one key for both\n  - quick\n- Unequal\n  - two keys\n  - slow',
  '# Keys\n\n- Uses:\n  - Limits\n    - one a day\n    - two a week\n  - Cost\n    - a cent\n    - two cents\n  - Features\n    - signs\n    - seals',
  '# Store\n\n## Indexes\n\nThere are 2 types of indexes in a table:\n\n### Local index\n\n- Made with the table\n\n### Global index\n\n- Made at any time\n\n### Old index\n\n- Not made any more',
  '# Store\n\n## Indexes\n\nThey are copied to 2 zones:\n\n### Local index\n\n- Made with the table\n\n### Global index\n\n- Made at any time',
  '# Git\n\n- Branches\n  - `git branch`\n  - `git merge x`: takes over what x has',
  '# Plans\n\n- Enterprise\n  - All of its questions are answered within a day\n  - Event management: help on the day it matters',
  '# Data\n\nIt has two parts:\n\n- Disk for storage\n- Chip for work',
  '# Config\n\nA file is read 2 times.\n\nCluster: where the server is\n\nContext: who asks which cluster',
  '# Balancers\n\n- The cloud offers three balancers:\n  - Manager: sends to the nearest site\n  - Door: serves web pages',

  '# Net\n\n- The relay stores its logs in\n  - **Vault**: keeps them for a year\n  - **Shelf**: keeps them for a day',
  '# Net\n\n- The relay stores its logs in:\n  - **Vault**: keeps them for a year\n  - Nobody reads them: they are kept for a day',
  '# Kinds of bees\n\nThere are some in each hive.\n\n## Queen\n\n- lays all the eggs\n\n## Drone\n\n- has no sting\n\n## Worker\n\n- gathers pollen',
  '# Bees\n\n## Feeding\n\nSugar is given in the autumn.\n\n### Queen\n\n- lays all the eggs\n\n### Drone\n\n- has no sting',
];

describe('parts that are each explained under a label that announces them', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('parts', markdown)).toEqual(cards));

  test.each(nearMisses)('%j announces none', (markdown) => expect(cardsOf('parts', markdown)).toEqual([]));
});
