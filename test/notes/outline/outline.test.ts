import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/notes/item.ts';
import { itemsOf, outline, shownItems as shown } from './shown-items.ts';

function find(text: string, words: string): Item {
  const found = itemsOf(text).find((item) => item.inline.text.includes(words));
  if (found === undefined) {
    throw new Error(`no item says ${words}`);
  }
  return found;
}

describe('what an item stands under', () => {
  test('a heading of the first level far below the top names what follows it and not the note', () => {
    const text = 'Wax melts.\n\nHoney flows.\n\nBees sleep.\n\n# Log of oak\n\nIt opens at noon.\n';
    expect(outline(text).note.title.label).not.toContain('Log');
    expect(outline(`[home](x)\n\n${text.slice(text.indexOf('# Log'))}`).note.title.label).toBe('Log of oak');
  });

  test('headings, label paragraphs, bold paragraphs and parent bullets are levels alike', () => {
    expect(
      shown(
        '# SQS\n\n## Queues\n\nLimits:\n\n- FIFO:\n    - 300 messages\n    - 3,000 batched\n\n**Polling**\n\ntext of a paragraph\n',
      ),
    ).toEqual([
      'heading [] SQS',
      'heading [SQS] Queues',
      'label [SQS › Queues] Limits:',
      'bullet [SQS › Queues › Limits] FIFO:',
      'bullet [SQS › Queues › Limits › FIFO] 300 messages',
      'bullet [SQS › Queues › Limits › FIFO] 3,000 batched',
      'heading [SQS › Queues] Polling',
      'paragraph [SQS › Queues › Polling] text of a paragraph',
    ]);
  });

  test('a heading that is a sentence about nobody is no level of the paragraphs after it', () => {
    const text = '# S\n#### You can make images from both volumes and snapshots\n\nVolumes stay in their zone\n';
    expect(shown(text).at(-1)).toBe('paragraph [S] Volumes stay in their zone');
    expect(shown('# S\n#### If the host fails, the data on it is gone\n\nVolumes stay\n').at(-1)).toBe(
      'paragraph [S] Volumes stay',
    );
  });

  test.each([
    '#### Images come from both volumes and snapshots\n\nVolumes stay in their zone\n',
    '#### You can make images from both volumes and snapshots\n\n- Volumes stay in their zone\n',
    '#### If you have a volume that must be moved:\n\nMake an image\n',
    '#### You need a key\n\nVolumes stay in their zone\n',
  ])('any other heading is: %j', (text) => {
    expect(shown(`# S\n${text}`).at(-1)).toMatch(/ \[S › /);
  });

  test('a heading that skips a level stands under the nearest one above it', () => {
    expect(shown('# A\n### B\nx y\n## C\nx y\n').filter((line) => line.startsWith('paragraph'))).toEqual([
      'paragraph [A › B] x y',
      'paragraph [A › C] x y',
    ]);
  });

  test('without an H1 the file name is the subject; a README has the name of its folder', () => {
    expect(shown('- one two three\n', 'aws/03-amazon_sqs.md')).toEqual(['bullet [amazon sqs] one two three']);
    expect(shown('- one two three\n', 'aws/sqs/README.md')).toEqual(['bullet [sqs] one two three']);
  });

  test('of several H1 the nearest is the subject', () => {
    expect(shown('# A\nx y\n# B\nx z\n')).toEqual([
      'heading [] A',
      'paragraph [A] x y',
      'heading [] B',
      'paragraph [B] x z',
    ]);
  });

  test('a label glued to its list names that list alone', () => {
    expect(shown('# S\nSpot Blocks\n- one hour\n\nafter that text\n')).toEqual([
      'heading [] S',
      'label [S] Spot Blocks',
      'bullet [S › Spot Blocks] one hour',
      'paragraph [S] after that text',
    ]);
  });

  test('a bullet of some words with a verb says something, and is no label of the one below it', () => {
    expect(shown('# S\n- keepers automatically open lids above\n  - by the old lever\n').slice(1)).toEqual([
      'bullet [S] keepers automatically open lids above',
      'bullet [S › keepers automatically open lids above] by the old lever',
    ]);
  });

  test('a title line over a label line over a list are two levels', () => {
    expect(shown('# S\nTerminating Instances\nRequest type:\n- one-time\n- persistent\n').slice(1)).toEqual([
      'label [S] Terminating Instances',
      'label [S › Terminating Instances] Request type:',
      'bullet [S › Terminating Instances › Request type] one-time',
      'bullet [S › Terminating Instances › Request type] persistent',
    ]);
  });

  test('what stands in the paragraph before the sentence that leads to a list is told apart from it', () => {
    expect(shown('# S\nHives store honey for the winter. They have two parts:\n- lid\n- box\n').slice(1)).toEqual([
      'paragraph [S] Hives store honey for the winter.',
      'label [S] They have two parts:',
      'bullet [S › They have two parts] lid',
      'bullet [S › They have two parts] box',
    ]);
  });

  test('a line that says something is no title of the list further down', () => {
    expect(shown('# S\nThe hive is open, always\nLid\n- keeps the rain out\n- opens upwards\n').slice(1)).toEqual([
      'paragraph [S] The hive is open, always',
      'label [S] Lid',
      'bullet [S › Lid] keeps the rain out',
      'bullet [S › Lid] opens upwards',
    ]);
  });

  test.each([
    '## Cluster\nCluster hosts into a quick group in one zone\n- all in one rack\n- fast\n',
    '## Groups\nControlling the place of a host\n- three strategies\n- free\n',
    '## Spread\nSpreads hosts over racks without a shared plug\n- seven in a zone\n- safe\n',
    '## Pool\nA set of hosts that wait for work\n- all of one kind\n- cheap\n',
  ])('the first line below a heading that says what it is is no label of the list: %j', (text) => {
    const [, said, first] = shown(text);
    expect([said?.split(' ')[0], first]).toEqual(['paragraph', expect.stringMatching(/^bullet \[sqs › \w+\] /)]);
  });

  test.each([
    '## Hosts\nMoving a host to another group\n- Stop it\n- Change its group\n',
    '## Hosts\nAdvantages over a host of your own\n- cheap\n- quick\n',
    '## Hosts\nSpreads hosts over racks:\n- cheap\n- quick\n',
    '## Hosts\nHosts wait.\n\nA set of hosts of one kind\n- cheap\n- quick\n',
    '## Hosts\nSharing a host\n- cheap\n- quick\n',
  ])('another line above a list is its label: %j', (text) => {
    expect(shown(text).filter((line) => line.startsWith('label'))).toHaveLength(1);
  });

  test('a last line above a list is its label where the lines of the note are longer than the one before it', () => {
    const long =
      'a line of this note that goes on for as long as nobody breaks it, which is at least eighty characters\n\n';
    const text =
      '## Planning\nStrategic planning to meet what is asked for in the years to come\nPeople\n- their skills\n- their time\n';
    expect(shown(`# S\n${long.repeat(3)}${text}`).slice(-4)).toEqual([
      'paragraph [S › Planning] Strategic planning to meet what is asked for in the years to come',
      'label [S › Planning] People',
      'bullet [S › Planning › People] their skills',
      'bullet [S › Planning › People] their time',
    ]);
    expect(shown(`# S\n${text}`).filter((line) => line.startsWith('label [S › Planning] People'))).toEqual([]);
  });

  test.each([
    'Plans to meet what is asked for in the years to come, and the\nPeople',
    'Plans to meet what is asked for in the years to come\nPeople.',
    'Plans to meet what is asked for in the years to come\nPeople who have all the time there is',
    'Plans to meet what is asked for in the years to come\npeople',
  ])('%j is one line', (text) => {
    const long =
      'a line of this note that goes on for as long as nobody breaks it, which is at least eighty characters\n\n';
    const note = `# S\n${long.repeat(3)}## Planning\n${text}\n- their skills\n- their time\n`;
    expect(
      shown(note).filter((line) => /People$/.test(line) && line.startsWith('label [S › Planning] People')),
    ).toEqual([]);
  });

  test('labels typed below an item, not indented, name the items after them', () => {
    const note =
      '# S\nLid\n- keeps the rain out of the box in every weather that there is\n  - also snow\nBox\n- holds frames\n- has no floor\nHow to clean:\nFrame\n- with hot water\n- a note on wood that goes on for rather more than eighty characters in one line of text, as this\n- another one of the same that goes on for rather more than eighty characters in one line of it\n- and a third of them that goes on for rather more than eighty characters in its one long line';
    expect(shown(note).slice(1, 10)).toEqual([
      'label [S] Lid',
      'bullet [S › Lid] keeps the rain out of the box in every weather that there is',
      'bullet [S › Lid › keeps the rain out of the box in…] also snow',
      'label [S] Box',
      'bullet [S › Box] holds frames',
      'bullet [S › Box] has no floor',
      'label [S] How to clean:',
      'label [S › How to clean] Frame',
      'bullet [S › How to clean › Frame] with hot water',
    ]);
  });

  test('a line with a colon over an HTML list is its label', () => {
    expect(shown('# S\n\nThe hive has:\n\n<ul>\n<li>a lid\n<li>a box\n</ul>\n').slice(1)).toEqual([
      'label [S] The hive has:',
      'bullet [S › The hive has] a lid',
      'bullet [S › The hive has] a box',
    ]);
  });

  test('of a parent with a meaning the term alone is the label', () => {
    const item = find('- **Spread**: instances on other hardware\n    - at most 7\n    - any zone\n', 'at most');
    expect(item.context[item.context.length - 1]).toMatchObject({ label: 'Spread', kind: 'term', origin: 'bullet' });
  });

  test.each([
    ['## 2.1 Overview:', 'Overview', 'generic'],
    ['## 🚀 Key Features', 'Key Features', 'generic'],
    ['## 3) Why use one?', 'Why use one?', 'question'],
    ['## **Placement groups**', 'Placement groups', 'term'],
    ['## The queue is emptied when it is deleted', 'The queue is emptied when it is deleted', 'statement'],
    ['## 2 AnyCast IPs', '2 AnyCast IPs', 'term'],
  ])('the label of %j is %j, a %s', (heading, label, kind) => {
    const item = find(`# S\n${heading}\n\nsome words here\n`, 'some words');
    expect(item.context[item.context.length - 1]).toMatchObject({ label, kind });
  });

  test.each([
    ['# SQS - Simple Queue Service', 'SQS', ['Simple Queue Service']],
    ['# Simple Queue Service (SQS)', 'Simple Queue Service', ['SQS']],
    ['# Access control (in short)', 'Access control (in short)', []],
  ])('%j is also known by its other name', (heading, name, aliases) => {
    expect(outline(`${heading}\n\n- a b c\n`).note.title).toMatchObject({ name, aliases });
  });
});

describe('lists as people write them', () => {
  test('an item indented too far is still an item below its parent', () => {
    expect(shown('# S\n- parent of two\n        - too far in\n        - here too\n').slice(2)).toEqual([
      'bullet [S › parent of two] too far in',
      'bullet [S › parent of two] here too',
    ]);
  });

  test('an empty item passes its children up', () => {
    expect(shown('# S\n- \n    - one two\n    - three four\n').slice(1)).toEqual([
      'bullet [S] one two',
      'bullet [S] three four',
    ]);
  });

  test('a hard-wrapped item is one line', () => {
    const [, item] = itemsOf('# S\n- messages are kept\n  for 14\n  days\n');
    expect(item?.inline.text).toBe('messages are kept for 14 days');
    expect(item?.lines).toEqual({ line: 2, endLine: 4 });
  });

  test('numbers that count make steps, `1. 1. 1.` does not', () => {
    expect(itemsOf('1. stop it\n2. start it\n').map((item) => item.kind)).toEqual(['step', 'step']);
    expect(itemsOf('1. stop it\n1. start it\n').map((item) => item.kind)).toEqual(['bullet', 'bullet']);
  });

  test('the only child of a short label is joined to it', () => {
    const [item] = itemsOf('- **GLB**\n    - Operates at `layer 3`\n- other one\n');
    expect(item?.inline).toEqual({
      text: 'GLB: Operates at layer 3',
      spans: [
        { kind: 'bold', start: 0, end: 3 },
        { kind: 'code', start: 17, end: 24 },
      ],
    });
    expect(item?.lines).toEqual({ line: 1, endLine: 2 });
  });

  test('what alone stands below a line that names something is said of it', () => {
    expect(shown('# Power\nSurge\n- small rise of the voltage\nSag\n- small fall of the voltage\n').slice(1)).toEqual([
      'paragraph [Power] Surge: small rise of the voltage',
      'paragraph [Power] Sag: small fall of the voltage',
    ]);
  });

  test.each([
    ['says how to take what follows', 'Example:\n- small rise of the voltage\n'],
    ['is the title of a callout', '> [!tip] CKA exam\n> - small rise of the voltage\n'],
    ['sorts what follows', 'Notes\n- small rise of the voltage\n'],
    ['says something by itself', 'Voltage rises by default\n- small rise of the voltage\n'],
    ['stands above a term with its meaning', 'Words\n- **surge**: small rise of the voltage\n'],
    ['is a bullet that only sorts', '- Other\n  - small rise of the voltage\n'],
    ['stands above a conclusion', 'Surge\n- so the fuse must go\n'],
  ])('what alone stands below a line that %s stays an item of its own', (_, text) => {
    expect(shown(`# Power\n${text}`)).toHaveLength(3);
  });

  test('a bullet that says something by itself is not joined to what is said beside it', () => {
    expect(shown('# DB\n- Two copies by default\n  - No lost writes\n').slice(1)).toEqual([
      'bullet [DB] Two copies by default',
      'bullet [DB › Two copies by default] No lost writes',
    ]);
  });

  test('a label that comes to a stop and has a verb is a sentence', () => {
    expect(
      itemsOf('- Old hives support swarms.\n    - Bees leave once a year\n- other one\n').map(
        ({ inline }) => inline.text,
      ),
    ).toEqual(['Old hives support swarms.', 'Bees leave once a year', 'other one']);
  });

  test('the only child that has a name of its own is not joined to its label, what it is to do is', () => {
    expect(shown('# B\n- **Guards**\n  - **Gate guard** - stands at the door\n').slice(1)).toEqual([
      'bullet [B] Guards',
      'bullet [B › Guards] Gate guard - stands at the door',
    ]);
    expect(shown('# B\n- Old hives\n  - Take from shed: it will have frames\n').slice(1)).toEqual([
      'bullet [B] Old hives: Take from shed: it will have frames',
    ]);
  });

  test('the only child of a question or of a sentence stays an item of its own', () => {
    expect(itemsOf('- Why use one?\n    - It is cheap\n')).toHaveLength(2);
    expect(itemsOf('- The queue is emptied every night\n    - Alarms can tell you\n')).toHaveLength(2);
  });

  test('`i.e.` and `e.g.` belong to the bullet before, or above', () => {
    expect(shown('# S\n- runs in one zone\n- i.e. not highly available\n').slice(1)).toEqual([
      'bullet [S] runs in one zone (i.e. not highly available)',
    ]);
    expect(shown('# S\n- runs in one zone only\n    - e.g. us-east-1a\n').slice(1)).toEqual([
      'bullet [S] runs in one zone only (e.g. us-east-1a)',
    ]);
  });

  test('the items of one Markdown list know each other', () => {
    const [first] = itemsOf('- a b\n- c d\n\ntext\n\n- e f\n');
    expect(first?.group.map((item) => item.inline.text)).toEqual(['a b', 'c d']);
  });

  test('a ticked box is known', () => {
    expect(itemsOf('- [x] done it\n- [ ] not yet\n- no box\n').map((item) => item.checked)).toEqual([
      true,
      false,
      null,
    ]);
  });
});

describe('what is no text of a card', () => {
  test.each([
    ['emoji', '- 🚀 fast start', 'fast start'],
    ['ticks and crosses become plain signs', '- ✅ yes it does', '✓ yes it does'],
    ['wikilinks', '- see [[queues/SQS|the queue]] and [[SNS#topics]]', 'see the queue and topics'],
    ['inline HTML', '- a <b>bold</b> word', 'a bold word'],
    ['struck words', '- ~~256~~ 1024 KB', '1024 KB'],
    ['footnote marks', '- max 14 days[^1]\n\n[^1]: the docs', 'max 14 days'],
    ['highlight marks', '- see ==it == here', 'see ==it == here'],
    ['curly quotes', '- it’s “open”', 'it\'s "open"'],
    ['tags at the end', '- a queue #aws/sqs #exam', 'a queue'],
    ['a colour and an issue are no tags', '- white is #fff, see #123', 'white is #fff, see #123'],
    ['block ids', '- a queue ^queue-1', 'a queue'],
  ])('%s', (_, source, text) => {
    expect(itemsOf(source)[0]?.inline.text).toBe(text);
  });

  test('tags of an item and of its heading are kept with its heading path', () => {
    const { note, tags } = outline('# SQS #aws\n\n## FIFO Queues\n\n- a queue #exam\n');
    expect(tags.get(note.items[2] as Item)).toEqual(['aws', 'exam', 'sqs/fifo-queues']);
  });

  test('footnotes are citations', () => {
    expect(itemsOf('- max 14 days[^1]\n\n[^1]: the docs\n')[0]?.citations).toEqual(['the docs']);
  });

  test('a picture alone goes to the item before it', () => {
    const [item] = itemsOf('- dynamic port mapping\n- ![ports](./ports.png)\n');
    expect(item?.pictures).toEqual([{ alt: 'ports', path: './ports.png' }]);
  });

  test.each([
    ['- one two\n- Very popular exam question!\n'],
    ['- one two\n- ***Very imoprtsnt for test!!!!***\n'],
    ['- one two\n\n**Important!**\n'],
    ['- one two\n- *Sometimes asked in the exam*\n'],
    ['- one two\n- *Quite a popular exam question*\n'],
    ['- one two\n- The exam loves to ask security questions!\n'],
    ['- one two\n- This comes up often in the exam\n'],
  ])('a remark on what is asked raises what stands above it: %j', (text) => {
    const items = itemsOf(text);
    expect(items).toHaveLength(1);
    expect(items[0]?.importance).toBe(1);
  });

  test.each([
    'The exam asks for port 445',
    'Asked in the exam: which port is open',
    'The test tends to fail at 80 % load',
    'A token is asked for in the test tenant',
    'Appears in the console',
  ])('"%s" says something', (text) => {
    expect(itemsOf(`- one two\n- ${text}\n`)).toHaveLength(2);
  });

  test('what costs money ages', () => {
    expect(itemsOf('- costs $0.40 per million\n')[0]?.importance).toBe(-1);
  });

  test.each([
    ['a section of links', '# S\n## Related\n- [[SNS]]\n- queue basics\n## Next\n', 'a section of links'],
    [
      'what is going to be learnt',
      '# S\n## Learning objectives\n- Configure a queue\n- Price it\n## Next\n',
      'says only what is going to be learnt',
    ],
    ['a bare link', '- <https://aws.amazon.com>\n', 'a bare link'],
    ['a link alone', '- [docs](https://aws.amazon.com)\n', 'a bare link'],
    ['etc', '- etc...\n', 'says only that there is more'],
    ['a block the author wants no cards of', '<!-- no cards -->\n\n- one two\n', 'the author wants no cards of it'],
    ['an item the author wants no cards of', '- one two <!-- no cards -->\n', 'the author wants no cards of it'],
  ])('%s is left out, and said why', (_, text, reason) => {
    const { note, dropped } = outline(text);
    expect(note.items.filter((item) => item.kind === 'bullet')).toEqual([]);
    expect(dropped.map((part) => part.reason)).toContain(reason);
  });
});

describe('other blocks', () => {
  test('a callout is known by its type, its title is a level', () => {
    const item = find('# S\n> [!tip] Exam watch\n> - CPU is throttled\n> - memory is not\n', 'CPU');
    expect(item).toMatchObject({ block: 'callout', callout: 'tip' });
    expect(item.context.map((node) => node.label)).toEqual(['S', 'Exam watch']);
  });

  test('the lines of a callout below its marker are its text', () => {
    expect(shown('# S\n> [!note]\n> The queue is empty.\n').slice(1)).toEqual(['paragraph [S] The queue is empty.']);
  });

  test('a quote is read like any text', () => {
    expect(find('# S\n> - a b c\n', 'a b c')).toMatchObject({ kind: 'bullet', block: 'quote', callout: null });
  });

  test('a folded answer stands below its summary', () => {
    const text = '# S\n<details>\n<summary>What is it?</summary>\n\nA queue service.\n\n</details>\n\nAfter it.\n';
    expect(shown(text).slice(1)).toEqual([
      'details [S] What is it?',
      'paragraph [S › What is it?] A queue service.',
      'paragraph [S] After it.',
    ]);
  });

  test('a folded answer without blank lines too', () => {
    expect(
      shown('# S\n<details><summary>What is it?</summary>\nA <b>queue</b> service.\n</details>\n').slice(1),
    ).toEqual(['details [S] What is it?', 'paragraph [S › What is it?] A queue service.']);
  });

  test('a definition list is a term with its meaning', () => {
    expect(shown('# S\nVisibility timeout\n: time a message is hidden\n')[1]).toBe(
      'paragraph [S] Visibility timeout : time a message is hidden',
    );
  });

  test('a table has as many cells in every row as its header', () => {
    const table = itemsOf('| a | b |\n|---|---|\n| 1 |\n| **x** | ✅ |\n').find((item) => item.kind === 'table');
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['1', ''],
      ['x', '✓'],
    ]);
    expect(table?.rows[1]?.lines).toEqual({ line: 4, endLine: 4 });
  });

  test('code is code', () => {
    expect(itemsOf('```BASH\nls ::\n```\n')[0]).toMatchObject({ kind: 'code', lang: 'bash', text: 'ls ::' });
  });

  test('lines that end a thought are items of their own', () => {
    expect(shown('# S\nIt is a queue.\nMessages wait in it.\n').slice(1)).toHaveLength(2);
    expect(shown('# S\nQueues keep messages\nTopics do not\n').slice(1)).toHaveLength(2);
  });

  test('a question may stand behind a long line without a stop', () => {
    const long = 'a sudden loss of all that keeps the warmth of a hive in the frost of a long winter, or after a fire';
    expect(shown(`# Farm\n- ${long}\nWhat does a draught do to bees?\n- ${long} too\n`).slice(1)).toEqual([
      `bullet [Farm] ${long}`,
      `label [Farm] What does a draught do to bees?`,
      `bullet [Farm › What does a draught do to bees?] ${long} too`,
    ]);
  });

  test.each([
    ['goes on in lower case', 'It is a queue in which\nmessages wait.'],
    [
      'was full',
      'A customer managed key can be rotated every year by\nKMS itself, which keeps the older versions of it for\nAWS to decrypt with',
    ],
  ])('a line that %s is one with the next', (_, text) => {
    expect(shown(`# S\n${text}\n`).slice(1)).toEqual([`paragraph [S] ${text.replace(/\n/g, ' ')}`]);
  });

  test('a listing of options in a paragraph is a block of code below what leads to it', () => {
    const listing = '-g    the group\n-q    ask nothing\n-x    remove all\nname  the name';
    const items = itemsOf(`**mkuser**: Add an account.\n${listing}\n\n**Flags**\n${listing}`);
    expect(items.map((item) => (item.kind === 'code' ? item.text : `${item.kind} ${item.inline.text}`))).toEqual([
      'paragraph mkuser: Add an account.',
      listing,
      'heading Flags',
      listing,
    ]);
    expect(items[1]?.lines).toEqual({ line: 2, endLine: 5 });
    expect(shown('- mkuser\n  -g = the group\n  -q = ask nothing\n  -x = remove all\n- more')).toEqual([
      'bullet [sqs] mkuser',
      'code [sqs › mkuser] ',
      'bullet [sqs] more',
    ]);
    expect(shown('Use it\n-x to remove all\n-q and nothing else')).toHaveLength(1);
  });

  test('a label typed between the items of a list stands beside the label above', () => {
    const text = '# Drugs\nWarfarin\n- works slowly\n- lasts for days\nHeparin\n- works at once\n- lasts for hours\n';
    expect(shown(text).slice(1)).toEqual([
      'label [Drugs] Warfarin',
      'bullet [Drugs › Warfarin] works slowly',
      'bullet [Drugs › Warfarin] lasts for days',
      'label [Drugs] Heparin',
      'bullet [Drugs › Heparin] works at once',
      'bullet [Drugs › Heparin] lasts for hours',
    ]);
  });

  test('a label may stand behind a long line that was ended with a stop', () => {
    const long = 'a sudden loss of all that keeps the warmth of a hive in the frost of a long winter, or after a fire.';
    expect(shown(`# Farm\nChill\n- ${long}\nDraught\n- wind in the gate\n`).slice(1)).toEqual([
      `paragraph [Farm] Chill: ${long}`,
      'paragraph [Farm] Draught: wind in the gate',
    ]);
  });

  test('a question typed there may be longer, and may stand behind a hard break', () => {
    const text =
      '# Drugs\n- works slowly  \nWhat is warfarin?  \n- a blood thinner\nWhich problems does it solve in a ward?\n- clots\n';
    expect(shown(text).slice(1)).toEqual([
      'bullet [Drugs] works slowly',
      'label [Drugs] What is warfarin?',
      'bullet [Drugs › What is warfarin?] a blood thinner',
      'label [Drugs] Which problems does it solve in a ward?',
      'bullet [Drugs › Which problems does it solve in a ward?] clots',
    ]);
  });

  test.each([
    ['goes on in lower case', '- works slowly\nand for long\n- works at once\n'],
    ['stands behind a line that leads on', '- works slowly, such as\nWarfarin\n- works at once\n'],
    ['ends with a stop', '- works slowly\nFor days.\n- works at once\n'],
    [
      'asks at length what is no question',
      '- works slowly\nThe dose of it may be doubled in one day?\n- works at once\n',
    ],
    ['comes last', '- works at once\n- works slowly\nHeparin\n'],
  ])('a line below an item that %s is part of it', (_, list) => {
    expect(shown(`# Drugs\n${list}`).filter((line) => line.startsWith('label'))).toEqual([]);
  });
});

test('an example is put into the item it shows, and not into the label of other things', () => {
  const texts = (note: string): string[] => itemsOf(note).map(({ inline }) => inline.text);
  expect(texts('- Boxes are kept dry\n- e.g. in a shed')).toEqual(['Boxes are kept dry (e.g. in a shed)']);
  expect(texts('- Usually\n  - keeps boxes dry\n  - turns lids\n- e.g. in a shed')).toContain('Usually');
  expect(texts('- Usually\n  - e.g. in a shed\n  - turns lids')).toContain('Usually');
});
