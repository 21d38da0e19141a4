import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const nothing = [
  "- Don't get confused by the word swarm",
  '- Different from the oak hive',
  '- These notes pertain to hives of the north',
  '- You have hives in the yard e.g. oak, pine',
  '- https://example.com/docs',
  '- [the docs](https://example.com)',
  '- etc...',
  '- ![diagram](a.png)',
  '- Score: 12/20',
  '- Very important for the exam!!',
  '- let me guess, another policy on closest IP',
  '- same as above',
  '- Another example: the keeper lends a hive to a friend of the valley',
  '- Suppose the keeper owns 3 hives, then he pays 5 coins',
  '- The diagram below shows how clients reach the cache',
  '- See the book of bees on frames of wood',
  '- We are going to look at frames of the oak hive',
  '- In the previous query the hive gave 3 frames',
  '- When frames are made in the prior section, the hive is open',
  '- In our prior example, the keeper has a hive with 10 frames',
  '- Opening the gate is the focus of this module',
  '- The oak hive is left closed in this course',
  '- Think of them as houses for all frames',
  '- Say we receive a swarm with 100 bees',
  '- Below is the order used by keepers to ask the hive for a list of bees',

  '- SEE JOHNS NOTES ON THE GATES OF THE YARD',
  '- We concentrate on oak hives for the exam',
  "- Didn't read the labels of the hives properly",
  '- Above, a bee leaves the hive to find the frames',
  '- Useful resource for frames of the oak hive',
  '- This section dives into the frames of the oak hive',
  '- Not all bees are counted, the following is not counted',
  '- We should learn the basics of hives and frames',
  '- Now we will take a look at the frames of the oak hive',
  '- Overview of the major concepts',
  '- Lots of questions on the exam',
  '- Plenty of questions in the test ask for frames of wood',
  '- Click here to get a hive with frames of wood',
  "- Let's look at the frames of the oak hive",
  '- Notes taken from a talk on frames of wood',
  '- The keeper is analogous to a captain of a ship',
  '- Imagine a hive as a town of wood',
  '- Bees are an essential part of modern farms',
  '- Smoke has a crucial role in calm work',
  '- The document gives an overview of oak and pine hives',
  '- These notes cover the frames of the oak hive',
  '- I want to lend a hive to a friend',
  '- Hive Example: I want to lend a hive to a friend',
  '- Lunch and learn: I am reading through the book of the valley',
  '- This is one of the most important sections for the exam',
  '## Objectives\n\n- Weigh the frames of a hive\n- Close the lid at night',
  '# Hives\n\n- Weigh the frames of a hive\n- Understand the lid of a hive\n- Discuss the floor of a hive',
  '- This was the oak part, now the pine part',
  '- Hives have different sizes and shapes',
  '- Seamlessly integrated into most tools of the valley',
  '- The keeper works with various tools of the valley',
  '- In chapter 7 we open the hive of the valley',
  '## Lab 2\n\nLocate the oak hive and weigh all of its frames',
  '- E.g. the hive keeps frames of wood',
  '- There are many different gates in the valley',
  '- Within the yard, there are other paths as well',
  '- There are so many different hives, each with its own shape',
  '- Oak and pine hives share some similarities',
  '- Old gates accept several kinds of keys',
  '- Very quick and easy way to move a hive',
  '- Popular choice for large yards of the north',
  '- In general, labels help keepers to find the hives of a yard',
  '- Gates of the yard may or may not be shut at night',
  '- Wire - 10 kg- 50 m of fence on poles, 20 m of it new',
  '- There are two ways we can take to close the gate',
  '- Red here indicates the way of the bees',
  '- Lots of details on gates in the second test',
  '- The exam will often ask you which of the gates is shut',
  '- Lets review the boxes of the yard from an earlier year',
  '- it is a pain in the neck to be honest',
  '- Mind this, it may be a test question',
  '## Gates\n\n- so do the keepers',
  '- You have an old yard that gives a lot of honey',
  '- You can see the full table of gates in the official documentation',
  '- Grafting is not part of the keeper exam',
  '- Doing the same round, we have closed the gates of the yard',
  '- So we have a new queen in the lower hive',
  '- When talking about gates, it is common to speak of locks of oak',
  '- Consider a case where guests come to the gate at night',
  '- Example Gate with two locks of oak',
  '- That is the main advantage of a gate of oak',
  '- This section begins to show the gate of the yard',
  '- Of course the oak gate is the one of the yard',
  '## Gate Keeper\n\nRole: Gate Keeper',
  '- E.g. a town wall\n  - Lower gate: 4 m\n  - Upper gate: 6 m',
];

const something = [
  '- Think of a hive as a house of wax in the yard',
  '- The score of a node is 100 points',
  '- Gates keep the road and are essential for trade',
  '- Keepers see the queen in the lower 3 frames',
  '- Links join two VPCs over a private path',
  '- Queues look the same in all 3 regions',

  '- Hives have different sizes in the valley, from 4 to 12 frames',
  '- Oak and pine hives have the same size of frames',
  '- The document store keeps the weight of each hive',
  '- Oak is important to keep the wax warm in winter',
  '# Hives\n\n- Weigh the frames of a hive\n- Identify the queen of a hive\n- Close the lid at night',
  '- Think of a hive as a town of wood',
  '- I/O of the store is paid per request',
  '## Tasks of the keeper\n\nThe keeper weighs all frames of the hive',
  '## Lab\n\n### Frames\n\nThe keeper weighs all frames of the hive',
  '- A click on a hive shows its frames of wood',
  '- Hives let guests look at frames of wood',
  '- Notes keep the weight of each hive',
  '- Frames are part of the test of each keeper',
  '- There are many hives, and each holds 9 frames',
  '- You have to choose the gate of the yard by its key',
  '- You have full control over the gate of the yard',
  '- The general gate of the yard is open to guests',
  '- There are other paths that lead to the gate of the yard by night',
  '- Oak hives share a gate with the pine hives',
  '- An easy gate to the valley is kept by the Board of Wells',
  '- Each gate is listed in the documentation of its yard by number',
  '- The yard has a feature called the bee run',
  '- The queen lays by the weight we have set for each of the hives',
  '- In winter, we have to close the gate of the yard',
  '- Example gates have two locks of oak',
  '## Gate Keeper\n\n- Cost: Gate Keeper of oak',
];

test('a name of which more is said next is not asked for by itself', () => {
  const text = '# Yard\n\n- The yard has a feature called the bee run\n- The bee run holds 9 hives\n';
  expect(readNote({ path: 'topic.md', text }).drafts.map(({ lines }) => lines.line)).toEqual([4]);
});

test('what only leads to the block behind it is not asked for', () => {
  const text = '# Town\n\nThe following tools involve the lower gate and its key.\n\nThe upper gate is red.\n';
  expect(readNote({ path: 'topic.md', text }).drafts.map(({ lines }) => lines.line)).toEqual([5]);
});

test('what is told of an example is none of its own, but for a rule', () => {
  const below = '- Gates are painted each year by the keeper. Example below\n  - The oak gate has 3 locks\n';
  const behind = '- Say you have 4 hives in a yard\n- The oak hive has 30 frames\n- Only 2 frames may be moved\n';
  const fronts = (text: string): string[] =>
    readNote({ path: 'topic.md', text: `# Topic\n\n${text}` }).drafts.map(({ front }) => front);
  expect(fronts(below).join(' ')).not.toContain('oak gate');
  expect(fronts(behind)).toEqual(['Topic: only […] frames may be moved']);
});

test('a rule told of an example is a fact', () => {
  const text = '# Town\n\n- E.g. a town wall\n  - The lower gate must not face the river\n  - The upper gate is red\n';
  expect(readNote({ path: 'topic.md', text }).drafts.map(({ lines }) => lines.line)).toEqual([4]);
});

test('of a paragraph that something matters most is left out', () => {
  const text = '# Bees\n\nWax is one of the most important things. A wax seal keeps guests out.';
  expect(readNote({ path: 'topic.md', text }).drafts.map(({ front }) => front)).toEqual(['A wax seal keeps […]']);
});

test('of a paragraph a remark is left out, and the facts stay', () => {
  const text =
    '# Bees\n\nIt makes sense to talk about wax first. A wax seal is a lid of pure wax. A wax seal keeps guests out.';
  const { drafts } = readNote({ path: 'topic.md', text });
  expect(drafts.map(({ front }) => front)).toEqual(['What is a wax seal?', 'A wax seal keeps […]']);
});

describe('what is skipped', () => {
  test.each(nothing)('%j makes no card', (item) => {
    const { drafts, skipped } = readNote({ path: 'topic.md', text: `# Topic\n\n${item}\n` });
    expect(drafts).toEqual([]);
    expect(skipped.some(({ line }) => line === 3)).toBe(true);
  });

  test.each(something)('%j is a fact', (item) => {
    expect(readNote({ path: 'topic.md', text: `# Topic\n\n${item}\n` }).drafts).toHaveLength(1);
  });
});

test.each([
  ['a title with a narrower one behind it', '**Water Union - Board of Wells (BW)**', []],
  ['a title with a word that narrows it', '**Water Union: Wells**', []],
  ['a short name with its meaning', '**Well - a hole that gives water**', ['Well: what is it?']],
  ['a name that is spelt out', '**BW - Board of Wells**', ['What does BW stand for?']],
])('%s is asked for as it should be', (_, label, fronts) => {
  const { drafts } = readNote({ path: 'topic.md', text: `# Topic\n\n${label}\n- weighs 40 kg\n- holds 9 kg\n` });
  expect(
    drafts
      .filter(({ recogniser, form }) => (recogniser === 'definition' || recogniser === 'acronym') && form === 'basic')
      .map(({ front }) => front),
  ).toEqual(fronts);
});
