import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Bees\n\n## Combs\n\n- instead combs are built inside of boxes', 'combs are built […] ▸ inside of boxes'],
  [
    '# Bees\n\n- By default, a gate of the yard does not allow anything',
    'By default, a gate of the yard does […] ▸ not allow anything',
  ],
  [
    '# Bees\n\n- It has some frame but does not have the complete structure that is required to fit in a box',
    'Bees has some frame but does not have the […] that is required to fit in a box ▸ complete structure',
  ],
  [
    '# Bees\n\n## Making a yard\n\nCopy the join word to the other boxes. This is printed on the lid when the yard is made.',
    'Copy the […] to the other boxes ▸ join word',
  ],
  [
    '# Yard tools\n\n`smoked` keeps the smoke of the yard.\n- allows access to old hives in winter',
    'smoked allows […] ▸ access to old hives in winter',
  ],
  [
    '# Yard tools\n\n`smoked` keeps the smoke of the yard.\n\n- allows access to old hives in winter',
    'Yard tools allows […] ▸ access to old hives in winter',
  ],
  [
    '# Hive gate\n\nGate hinges turn at noon. Oil helps.\n- allows access to old hives in winter',
    'Gate hinges turn at […] ▸ noon',
    'Hive gate allows […] ▸ access to old hives in winter',
  ],

  [
    '# Yard\n\n- Version 2 adds old frames, and increases the number of bees that can be kept.',
    'Version 2 adds […] ▸ old frames',
    'Version 2 increases what? ▸ the number of bees that can be kept',
  ],

  [
    '# Yard\n\n**Pass the Hive**\n\nA trick that lets a keeper move bees to the next yard by using an old box of wood, instead of asking for a new one of the club as is usual. It is old.',
    'Pass the Hive: what is it? ▸ A trick that lets a keeper move bees to the next yard by using an old box of wood',
  ],

  ['# Yard\n\n- VMs control hive traffic by night in the yard', 'VMs control […] by night in the yard ▸ hive traffic'],

  [
    '# The keeper\n\nA box holds the frames of a hive. The keeper will choose the most specific one.',
    'A box holds the […] ▸ frames of a hive',
    'The keeper will choose what? ▸ the most specific one',
  ],
  [
    '# Yard\n\nAnother way to calm bees is `smoke`. It works in the dark of the hive.',
    'Another way to calm bees is […] ▸ smoke',
    'smoke works in the […] ▸ dark of the hive',
  ],
  ['# Yard\n\n- Pine hives hold oak lids as well', 'Pine hives hold […] as well ▸ oak lids'],
  [
    '# Yard\n\n- The club has hives all over the hill filled with bees',
    'The club has […] all over the hill filled with bees ▸ hives',
  ],
  [
    '# Yard\n\n- The yard uses old doors to keep apart hives, closed sheds, and the road (doors are kept in a box)',
    'The yard uses […] to keep apart hives, closed sheds, and the road (doors are kept in a box) ▸ old doors',
  ],

  [
    '# Net\n\n- Burn charts show how much work remains till the end of the run',
    'Burn charts show what? ▸ how much work remains till the end of the run',
  ],
  [
    '# Net\n\nYou define who has a key to the boxes of the yard and how long. Guests sing.',
    'Net: you define what? ▸ who has a key to the boxes of the yard and how long',
  ],
  [
    '# Net\n\n- Keepers find the best road for all old boxes and are essential for moving frames',
    'Keepers find the best road for […] ▸ all old boxes',
    'Keepers are […] ▸ essential for moving frames',
  ],
  [
    '# Bees\n\n- Keepers open hives. It will prove useful to draw all hives of the yard first',
    'Keepers open […] ▸ hives',
  ],
  ['# Bees\n\n- Hives are dry. This A Good Thing when the rain falls on them', 'Hives are […] ▸ dry'],
  [
    '# Bees\n\n- Most hives in the yard let smoke rise **but** some do not',
    'Most hives in the yard let […] but some do not ▸ smoke rise',
  ],
  [
    '# Net\n\nA box holds the frames of a hive. The old and the new box can reference each of the others.',
    'A box holds the […] ▸ frames of a hive',
    'The old and the new box can reference what? ▸ each of the others',
  ],
  [
    '# Net\n\nAll keepers write and send out their own letters from their yard, not just the first keeper.',
    'All keepers write and […] from their yard, not just the first keeper ▸ send out their own letters',
  ],
  [
    '# Net\n\nOil keeps it safe in the event of a heavy winter storm.',
    'Oil keeps it safe in the event of a […] ▸ heavy winter storm',
  ],
  [
    '# Net\n\nWax locks join two keys into one. The basic idea is that the lid of a shed is hidden from all guests.',
    'Wax locks join […] ▸ two keys into one',
    'Wax locks: the basic idea is that the […] is hidden from all guests ▸ lid of a shed',
  ],
  [
    '# Net\n\nOak Gate always hides the frames of the hive and protects them with iron. Oak Gate also knows the name of each guest and keeps a book of all of their visits. This is useful for keeping guests out. Straw Gate also supports wax seals.',
    'Oak Gate always hides the […] ▸ frames of the hive',
    'Oak Gate also knows the […] ▸ name of each guest',
    'Oak Gate keeps a […] ▸ book of all of their visits',
    'Oak Gate is […] ▸ useful for keeping guests out',
    'Straw Gate also supports […] ▸ wax seals',
  ],
  [
    '# Net\n\n- The keeper of the valley stores all frames of the oak hives in a dry shed next to the gate of the old mill beside the river that was left empty when the miller moved away with his sons',
    'The keeper of the valley stores all […] in a dry shed next to the gate of the old mill beside the river that was left empty when the miller moved away with his sons ▸ frames of the oak hives',
    'The keeper of the valley stores all frames of the oak hives in a dry shed next to the gate of the […] that was left empty when the miller moved away with his sons ▸ old mill beside the river',
  ],
  [
    '# Net\n\n- Frames of the hive should be painted, so that they can be told apart by the guests of the shed',
    'Frames of the hive should be painted, so that they can be […] by the guests of the shed ▸ told apart',
  ],
  [
    '# Net\n\nThe oak hive stands near the old mill. The pine hive stands behind the long barn. The straw hive stands under the tall elm. The wax is kept in a dry shed. The honey is sold at the weekly market.',
    'The oak hive stands […] ▸ near the old mill',
    'The pine hive stands […] ▸ behind the long barn',
    'The straw hive stands under the […] ▸ tall elm',
    'The wax is kept in a […] ▸ dry shed',
    'The honey is sold at the […] ▸ weekly market',
  ],
  [
    '# Paint the old hives of the valley with oil\n\n- You can paint the roof of a hive with linseed oil',
    'You can paint the roof of a hive with […] ▸ linseed oil',
  ],
  [
    '# Net\n\n- see below\n- Trunks of the valley have a feature called native lane',
    'Trunks of the valley have a feature called […] ▸ native lane',
  ],
  [
    '# Net\n\n- Scratch space is ephemeral storage and does not outlive its host',
    'Scratch space is ephemeral storage and does […] its host ▸ not outlive',
    'Scratch space is […] and does not outlive its host ▸ ephemeral storage',
  ],
  [
    '# Net\n\n- A lane carries traffic of many hosts to the hub. The price is predictable. Guests do another thing.',
    'A lane carries […] to the hub ▸ traffic of many hosts',
    'The price is […] ▸ predictable',
  ],
  ['# Net\n\n- see below\n- Run hosts or lane functions at the edge', 'Run […] at the edge ▸ hosts or lane functions'],
  [
    '# Net\n\n- see below\n- A lane provides you with granular control',
    'A lane provides you with […] ▸ granular control',
  ],
  [
    '# Net\n\nWhen a lane is closed, cars of the crew go round the hill. That is why they do this.',
    'What happens when a lane is closed? ▸ Cars of the crew go round the hill',
  ],
  [
    "# Net\n\n- see below\n- It's sometimes necessary to open the box by hand.",
    'Sometimes necessary: open the […] ▸ box by hand',
  ],
  ['# Net\n\n- Each host can have two addresses', 'Net: each host can have […] ▸ two addresses'],
  ['# Net\n\n- A pool must have at least one healthy host', 'A pool must have […] ▸ at least one healthy host'],
  ['# Net\n\n- A pool may have lost half of its hosts', 'A pool may have lost […] ▸ half of its hosts'],
  [
    '# Net\n\n- Hosts started by the crew bypass the regular check',
    'Hosts started by the crew bypass the […] ▸ regular check',
  ],
  [
    '# Net\n\n- The pool sends traffic to the hub. All hosts inside it are old. Also comes with maps of the zone.',
    'The pool sends […] ▸ traffic to the hub',
    'The pool comes with […] ▸ maps of the zone',
  ],
  [
    '# Boxes\n\n## Pine box vs oak box\n\n- *both* keep bees dry within the barn',
    'Both pine box and oak box keep […] ▸ bees dry within the barn',
  ],
  [
    '# Boxes\n\n- Oak box:\n  - Same as pine with one key difference: it is heavy.  The keeper returns only boxes without bees',
    'Oak box: the keeper returns only […] ▸ boxes without bees',
  ],
  [
    '# Net\n\n- Guests that are not let in are listed in .deny files',
    'Guests that are not let in are listed in […] ▸ .deny files',
  ],
  [
    "# Net\n\n- see below\n- The list of all guests is kept in '/etc/gate.list'",
    "The list of all guests is kept in '[…]' ▸ /etc/gate.list",
  ],
  ['# Net\n\n- see below\n- Think of a gate as a door of the valley', 'Think of a gate as a […] ▸ door of the valley'],
  [
    '# Net\n\n- Gates have fixed opening modes - e.g. **Oak Gate** is slow',
    'Gates have fixed […] - e.g. Oak Gate is slow ▸ opening modes',
  ],
  [
    '# Net\n\n- Oak and Pine Tree are both supported as boxes of the keeper',
    'What is supported as boxes of the keeper? ▸ Oak and Pine Tree',
  ],
  [
    '# Net\n\n- Both Short Lists and Long Lists are applied on gates',
    'What is applied on gates? ▸ Short Lists and Long Lists',
  ],
  [
    '# Net\n\n- see below\n- Select the storage class of a box e.g. small or large',
    'Select the […] e.g. small or large ▸ storage class of a box',
  ],
  [
    '# Net\n\n- Alpha offers a task-oriented API, whereas Beta offers a message-oriented API',
    'Alpha offers a […] ▸ task-oriented API',
    'Beta offers a […] ▸ message-oriented API',
  ],
  [
    '# Net\n\n- Plain queue offer at-least-once delivery to readers',
    'Plain queue offer […] ▸ at-least-once delivery to readers',
  ],
  ['# Net\n\n- Runs of a flow can last up to one year', 'Runs of a flow can last up to […] ▸ one year'],
  [
    '# Net\n\n- The pool expects that each host holds only one copy of it',
    'The pool expects that each host holds only […] of it ▸ one copy',
  ],
  [
    '# Net\n\n- Guarding requires that versions are kept by the owner of a box',
    'Guarding requires that […] are kept by the owner of a box ▸ versions',
  ],
  [
    '# Net\n\n- Warden tries to keep doors open (guests might not even knock)',
    'Warden tries to […] (guests might not even knock) ▸ keep doors open',
  ],
  [
    '# Net\n\n- Alongside its maps, the loader also tracks metadata of hosts',
    'Alongside its maps, the loader also tracks […] ▸ metadata of hosts',
  ],
  ['# Queue\n\n- Topics provide managed message fan-out', 'Topics provide […] ▸ managed message fan-out'],
  ['# Queue\n\n- Names have to end in `.fifo` to count', 'Names have to end in […] to count ▸ .fifo'],
  ['# Queue\n\n- Readers share **one cursor** per group', 'Readers share […] per group ▸ one cursor'],
  ['# Queue\n\n- Supports cross-account access', 'Queue supports […] ▸ cross-account access'],
  ['# Queue\n\n- It keeps messages in several zones', 'Queue keeps […] ▸ messages in several zones'],
  ['# Queue\n\n- But only works for Linux', 'Queue only works for […] ▸ Linux'],
  ['# Queue\n\n- Targets can be Elastic IP, EC2, or Lambda', 'Targets can be what? (3) ▸ Elastic IP; EC2; Lambda'],
  ['# Net\n\n- Access port carries one VLAN', 'Access port carries […] ▸ one VLAN'],
  ['# Net\n\n- Closures capture variables', 'Closures capture […] ▸ variables'],
  ['# Net\n\n- Blocking calls stall the whole event loop', 'Blocking calls stall the […] ▸ whole event loop'],
  ['# Net\n\n- Native VLAN is untagged', 'Native VLAN is […] ▸ untagged'],
  ['# Net\n\n- Warden inhibits enzyme binding', 'Warden inhibits […] ▸ enzyme binding'],
  ['# Net\n\n- The keys `a:Vpc` and `a:Vpce` work only inside', 'The keys […] work only inside ▸ a:Vpc and a:Vpce'],
  ['# Pods\n\n- Each pod gets an own address', 'Each pod gets an […] ▸ own address'],
  [
    '# Law\n\n- Damages put the claimant in the position of before',
    'Damages put what? ▸ the claimant in the position of before',
  ],
  [
    '# Net\n\n- Zones bring compute, storage, and other services closer',
    'Zones bring […] ▸ compute, storage, and other services closer',
  ],
  [
    '# Net\n\n- Regional keys have the same id, key material, rotation policies',
    'Regional keys have what? (3) ▸ Same id; Key material; Rotation policies',
  ],
  [
    '# Net\n\n- Successive requests from a client go to any virtual machine',
    'Successive requests from a client go to any […] ▸ virtual machine',
  ],
  ['# Net\n\n- Type mismatches also prevent route exchange', 'Type mismatches also prevent […] ▸ route exchange'],
  ['# Net\n\n- Objects of the store are replicated by default', 'Objects of the store are […] ▸ replicated by default'],
  [
    '# Net\n\n- A probe allows your balancer to watch the health of hosts',
    'A probe allows your balancer to […] ▸ watch the health of hosts',
  ],
  [
    '# Net\n\n- It is recommended to connect a border router to two areas',
    'Recommended: connect a […] ▸ border router to two areas',
  ],
  [
    '# Net\n\n- Certificates protect all that is sent in flight',
    'What protects all that is sent in flight? ▸ Certificates',
  ],
  [
    '# Net\n\n- Data that was kept on the host itself will be lost',
    'Data that was kept on the host itself will be […] ▸ lost',
  ],
  ['# Net\n\n- Dead rows are removed', 'Dead rows are […] ▸ removed'],
  [
    '# Net\n\n- By default the root disks are deleted on termination',
    'By default the root disks are […] on termination ▸ deleted',
  ],
  ['# Net\n\n- Guard mode is turned off by default', 'Guard mode is turned […] by default ▸ off'],
  [
    '# Net\n\n- You can name hosts that may call but not hosts that may not',
    'Net: you can name hosts that may call but not […] ▸ hosts that may not',
  ],
  [
    '# Net\n\n- Warden leverages signed tickets to admit the right guests',
    'Warden leverages […] to admit the right guests ▸ signed tickets',
  ],
  ['# Net\n\n- The agents are hosted on different hardware', 'The agents are hosted on […] ▸ different hardware'],
  [
    '# Net\n\n- Certificates protect the packets of the guests in flight',
    'Certificates protect the […] in flight ▸ packets of the guests',
  ],
  [
    '# Net\n\n- A service ignores further labels as soon as a node is found',
    'A service ignores what? ▸ further labels as soon as a node is found',
  ],
  [
    '# Net\n\n- terraform caches resource values in a state file',
    'terraform caches […] ▸ resource values in a state file',
  ],
  ['# Net\n\n- Warden also tracks metadata of nodes', 'Warden also tracks […] ▸ metadata of nodes'],
  [
    '# Net\n\n- Security groups are stateful - when you open a port, it is open both ways',
    'Security groups are […] ▸ stateful',
    'What happens when you open a port? ▸ It is open both ways',
  ],
  [
    '# Net\n\n- You can share copies only if they are plain, these copies can be shared with any account',
    'You can share copies only if what? ▸ They are plain',
    'Net: the copies can be shared with […] ▸ any account',
  ],
  [
    '# Net\n\n- The default lease is 32 days, but can be overridden by the owner of a mount',
    'The default lease is […] ▸ 32 days',
    'The default lease can be overridden by the […] ▸ owner of a mount',
  ],
  [
    '# Net\n\nState is persisted in **etcd**.\nIt keeps keys and their values.',
    'State is persisted in […] ▸ etcd',
    'etcd keeps […] ▸ keys and their values',
  ],
  [
    '# Things to know about Azure Balancer\n\n- Can be used for inbound and outbound traffic',
    'Azure Balancer can be used for […] ▸ inbound and outbound traffic',
  ],
  [
    '# SQL\n\n## WHERE\n\nallows for picking certain rows of a table:\n\n```sql\nSELECT 1\n```',
    'WHERE allows for […] ▸ picking certain rows of a table',
  ],

  [
    '# Bees\n\n- Honey from the oldest hive of the valley shed is free',
    'Honey from the oldest hive of the valley shed is […] ▸ free',
  ],
  [
    '# Bees\n\n- The names of all the gates of one shed are regional',
    'The names of all the gates of one shed are […] ▸ regional',
  ],
  [
    '# Bees\n\n- The scale stores the weight of each hive and sends an alarm to the keeper',
    'The scale stores the […] ▸ weight of each hive',
    'The scale sends an […] ▸ alarm to the keeper',
  ],
  [
    '# Bees\n\n- The scale can store the weight of each hive and send an alarm to the keeper',
    'The scale can store the […] ▸ weight of each hive',
    'The scale can send an […] ▸ alarm to the keeper',
  ],
  [
    '# Bees\n\n- The scale stores the weight of each hive and its frames of wood and wax',
    'The scale stores the […] and its frames of wood and wax ▸ weight of each hive',
  ],
  [
    '# Bees\n\n- The keeper of the valley stores all frames of the oak hives in a dry shed next to the gate of the old mill',
    'The keeper of the valley stores all […] in a dry shed next to the gate of the old mill ▸ frames of the oak hives',
    'The keeper of the valley stores all frames of the oak hives in a dry shed next to the […] ▸ gate of the old mill',
  ],
  [
    '# Bees\n\n- The keeper of the valley stores all frames of the oak hives in a dry shed next to the gate of the old mill, which has been empty since the miller and all of his sons moved to the town',
    'The keeper of the valley stores all […] in a dry shed next to the gate of the old mill ▸ frames of the oak hives',
    'The keeper of the valley stores all frames of the oak hives in a dry shed next to the […] ▸ gate of the old mill',
  ],
  [
    '# Bees\n\n- The hive sends its weight to the shed every hour. E.g. the oak hive sends 16 kg to the shed.',
    'The hive sends its weight to the […] ▸ shed every hour',
  ],
  [
    '# Bees\n\n- The hive sends its weight to the shed every hour. The oak hive sends 16 kg to the shed.',
    'The hive sends its weight to the […] ▸ shed every hour',
    'The oak hive sends […] to the shed ▸ 16 kg',
  ],
  [
    '# Bees\n\n- Both hives and boxes keep their heat in winter',
    'Both hives and boxes keep their […] ▸ heat in winter',
  ],

  [
    '# Bees\n\nStones carry the hives of the valley\n- Wood rots in the rain of the autumn\n- Straw burns',
    'Stones carry the […] ▸ hives of the valley',
  ],
];

test('what stands right before the comma is a member, though it may open a list', () => {
  expect(cardsOf('sentence', '# Hives\n\n- Oak hives differ in lid support, wood price, & frame size')).toEqual([
    'Oak hives differ in what? (3) ▸ Lid support; Wood price; Frame size',
  ]);
});

test("whose it is, is told by many as it's", () => {
  expect(cardsOf('sentence', "# Hives\n\n- Each gate has it's own lock of iron")).toEqual([
    "Hives: each gate has it's […] ▸ own lock of iron",
  ]);
});

const untold: [text: string, part: string][] = [
  ['Boxes are short of room. This keeps all the frames of the hive dry.', 'all the frames'],
  ['When a box is opened, it lets the keeper see bees. This also enables a look at the queen.', 'enables'],
  ['The keeper weighs the hive in spring. This is most important when bees are hungry.', 'important'],
];

const nearMisses = [
  '- why does a shed have gates and locks?\n    - to keep herds in',
  '- The syntax of the gate is:\n\n```\ngate open\n```',
  '- Hives of old wood can be sold with a ::',

  '- gates that a shed supports eg. oak, pine',
  '- if the gate of the shed is turned on.',
  '- both keep bees dry within the barn',
  '- both of them keep bees dry within the barn',
  '## Lab\n\n- They have a database of users and a web frontend',
  "- That's how it is possible to reach them",
  '- The same can be reached with another account',
  '- If it is running, stop it first',
  '- big and small things',
  '- What is it good for?',
  '- How readers share the cursor of a group',
  '- same as above',
  '- Dead rows are used',
  '- Some do not support any locks at all',
  '- Any box that doesn’t have a lid would be picked up',
  '- When this happens, all gates of the shed stay shut',
  '- Locks work differently for different kinds',
  '- To do the dual scaling',
  '- Put up several nodes behind it',
  '- System rules do this for private zones',
  '- Open source manager of clusters for big jobs here',
  '- Volumes beside the group for programs of all kinds',
  '- The others are followers of the leader',
  '- (If you look in the folder you will see these files)',
  '- The master can be replicated (High Availability (HA))',

  '- The main benefit protects all that is sent in flight',
  '- Further lids protect all that is sent in flight',
  '- The names of all the gates of one shed are nice',
  '- Honey from the oldest hive of the valley that stands beside the mill of the river is free',
  '- The keeper of the valley stores all frames of the oak hives in a dry shed next to the gate of the old mill beside the river that was left empty when the miller and all of his sons and their wives and the old blind dog moved',
  '- Both keep their heat in winter',
  'Stones carry the hives of the valley for\n- Wood rots in the rain of the autumn\n- Straw burns',

  '- No lid protects all that is sent in flight',
  '- Such lids protect all that is sent in flight',
  '- Make sure lids protect all that is sent',
  'Stones carry the hives of the valley in several ways\n- Wood rots in the rain of the autumn\n- Straw burns',
  'Stones carry hives there\n- Wood rots in the rain of the autumn\n- Straw burns',
];

describe('a plain sentence', () => {
  test('under a command speaks of the command, and under any other code of nothing known', () => {
    expect(cardsOf('sentence', '# Users\n\n```bash\nusermod -L me\n```\n\nThis must be run as root.')).toEqual([
      'usermod -L me must be run as […] ▸ root',
    ]);
    expect(cardsOf('sentence', '# Users\n\n```yaml\na: b\n```\n\nThis will add a sign to the password.')).toEqual([]);
  });

  test('that was ended before the next line is not joined to it', () => {
    expect(
      cardsOf(
        'sentence',
        '# Claims\n\nUsers create claims.\nClaims can remain in a pending state where volumes are missing\nThe volume is then mounted to the host',
      ),
    ).toEqual([
      'Claims can remain in a […] where volumes are missing ▸ pending state',
      'The volume is then mounted to the […] ▸ host',
    ]);
  });

  test('that no single part stands out of is asked as a whole before another is asked for twice', () => {
    const markdown =
      '# Core sheds - data options\n\n## Wax Lake Storage\n\nContains both structured and unstructured data. Combines scalability and cost benefits of object boxes with reliability and performance of the Big Shed file powers.';
    expect(cardsOf('sentence', markdown)).toEqual([
      'Wax Lake Storage combines scalability and cost benefits of object boxes with reliability and performance of the […] ▸ Big Shed file powers',
      'Wax Lake Storage contains both what? ▸ structured and unstructured data',
    ]);
  });

  test('in a frame of one column is read as any other', () => {
    expect(cardsOf('sentence', '# Terraform\n\n| Note |\n| --- |\n| Mutable hosts create drift of settings |')).toEqual(
      ['Mutable hosts create […] ▸ drift of settings'],
    );
  });

  test('that opens with `This is` goes on about what the line before it names', () => {
    const text =
      '# Net\n\n## Addresses\n\n- Alias ranges give a host more addresses\n- This is useful when many services share one host';
    expect(cardsOf('sentence', text).at(-1)).toMatch(/^Alias ranges is useful/);
    expect(cardsOf('sentence', text.replace('This', 'It')).at(-1)).toMatch(/^Addresses/);
    expect(cardsOf('sentence', text.replace('Alias ranges give', 'Can give')).at(-1)).toMatch(/^Addresses/);
  });

  test('that is a heading is asked for, whatever stands below it', () => {
    expect(
      cardsOf(
        'sentence',
        '# Disks\n\n## A volume is always kept in the zone of its host\n\n- cheap to keep\n- quick to read',
      ),
    ).toEqual(['A volume is always kept in the […] ▸ zone of its host']);
  });

  test.each([
    'Describe root token uses and the way they end',
    'What a root token uses to sign its children',
    'Root tokens and their uses in large teams',
  ])('is not the heading "%s"', (heading) => {
    expect(cardsOf('sentence', `# Vault\n\n## ${heading}\n\n- cheap\n- quick`)).toEqual([]);
  });

  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('sentence', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives no cloze', (item) => expect(cardsOf('sentence', `# Queue\n\n${item}`)).toEqual([]));

  test.each(untold)('%j: what `This` is, is all that was said before', (text, part) =>
    expect(cardsOf('sentence', `# Bees\n\n- ${text}`).join(' ')).not.toContain(part),
  );

  test('a cloze hides at most six words and never the whole sentence', () => {
    const [card = ''] = cardsOf(
      'sentence',
      '# Queue\n\n- The broker writes every message of a topic to three disks in different zones before it answers',
    );
    expect(card.split(' ▸ ')[1]?.split(' ').length).toBeLessThanOrEqual(6);
    expect(card).toContain('The broker writes');
  });
});

test.each([
  ['- Boxes only carry **wax** and **honey** for the valley', 'Boxes only carry […] for the valley ▸ wax and honey'],
  [
    '- A guard checks for old guests at the yard, using the door and the key you choose',
    'A guard checks for […] at the yard, using the door and the key you choose ▸ old guests',
  ],
  [
    '- Each **oak box** leads the bees to one of the old trees',
    'Yard: each […] leads the bees to one of the old trees ▸ oak box',
  ],
])('%j: what is joined goes together, and what is said of a thing is not the main verb', (item, card) =>
  expect(cardsOf('sentence', `# Yard\n\n${item}`)).toEqual([card]),
);
