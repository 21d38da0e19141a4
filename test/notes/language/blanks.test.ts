import { describe, expect, test } from 'vitest';
import { blanksIn, firstBlankIn } from '../../../src/notes/language/blanks.ts';

const first = (sentence: string): string | null => {
  const blank = firstBlankIn(sentence, [], '', 0);
  return blank === undefined ? null : sentence.slice(blank.start, blank.end);
};

const hidden: [sentence: string, part: string][] = [
  ['Feeding is not yet possible in the valley', 'not yet possible'],
  ['Guests in an old yard of this valley need to bring their own keys', 'bring their own keys'],
  ['Boxes of a yard can be managed or unmanaged by the keeper', 'managed or unmanaged'],
  ['Gates are either wide or narrow', 'wide or narrow'],
  ['A gate is kept open till the bees are in', 'open'],
  ['Smoke does not last between meals', 'not last'],
  ['The keeper writes to this book, not through gates', 'not through gates'],
  ['Hives that stand in the sun are known as sun hives', 'sun hives'],
  ['Frames of the hive are kept in the same shed', 'the same shed'],
  ['Each box can be applied to one shed only', 'one shed'],
  ['Marks can be applied to any frame', 'any frame'],
  ['The rule is shared by all keepers', 'all keepers'],
  ['The box on the lid says "no entry" for guests', 'no entry'],
  ['Weights are shown as “low” in the book', 'low'],
  ['The key of the lid is the SAME as that of the gate', 'SAME'],
  ['Copies of the book are kept in a DIFFERENT shed', 'DIFFERENT'],
  ['Gate alarms are disabled by default', 'disabled by default'],
  ['Guard mode: disabled by default', 'disabled by default'],
  ['Access to the gate is by default disabled', 'disabled'],
  ['The gate keeps the notes in the NVR (Near Valley Record)', 'NVR (Near Valley Record)'],
  ['Once locked the gate can no longer be changed', 'no longer be changed'],
  ['The keeper puts a cloth in place of the old lid of oak', 'old lid of oak'],
  ['The keeper sells the frames as is', 'as is'],
  ['Boxes can be many, however, only one will be the hive of the queen', 'hive of the queen'],
  ['Smoke is supported out of the box', 'out of the box'],
  ['The guard knows out of the box how to open all of the gates', 'out of the box'],
  ['Logs of the gate are kept for as long as you want', 'as long as you want'],
  ['The keeper can go back to any point in time', 'any point in time'],
  ['Filling the feeder happens automatically', 'automatically'],
  ['Locks are rotated yearly by the keeper', 'yearly'],
  ['The boxes are put into a closed shed, not in an open one', 'closed shed'],
  ['Feeders are filled with 5 kg of sugar, e.g. with 2 kg of honey', '5 kg'],
  ['The keeper weighs all of the frames', 'all of the frames'],
  ['The keeper uses wire to reach a shed', 'wire'],
  ['All keepers in the same old valley use the same narrow gate', 'same narrow gate'],
  ['Names of the wild bees are sorted', 'sorted'],
  ['The lid of the shed also has a range of 1 - 40', '1 - 40'],
  ['You can change the size of a hive on the fly, with all frames in it', 'on the fly'],
  ['Frames of a new hive are weighed automatically', 'automatically'],
  ['Frames of the old hives are moved in parallel to the new shed', 'in parallel'],
  ['The keeper writes a book of names and keep it in the shed', 'book of names'],
  ['The keeper publishes old names pointing to the new shed', 'old names'],
  ['Gates are also called painted doors, and lids known as roofs', 'painted doors'],
  ['The keeper can open, move, and sell frames', 'open, move, and sell frames'],
];

const shown: [sentence: string, part: string][] = [
  ['Gates stay open by day, as a small relay sits between gate and shed', 'relay sits'],
  ['The wax of a hive can be melted if lost', 'lost'],
  ['The keeper takes as much old honey as the bees can miss', 'much old honey'],
  ['The scale of the shed shows a weight of oak 800,000 times', '800'],
  ['The label reads name="oak" on each box', 'oak'],
  ['The AWS SAME API answers the keeper', 'SAME'],
  ['SAME keys open the lid and the gate', 'SAME'],
  ['The keeper opens all gates of the yard for example a shed with a lid', 'example a shed'],
  ['The keeper may open with gate open -lid="<name>" instead', 'name'],
  ['You can check out hive health on https://hives.example.com', 'https://'],
  ['Old gates of the yard are isolated from each other', 'each other'],
  ['Any time you fill the feeder, the keeper writes a page', 'Any time'],
  ['Gates are similar to old gates of pine', 'similar to'],
  ['The gate works differently from a door', 'differently'],
  ['The gate does not open in the rain, not only at night', 'not only'],
  ['The owner names it "a quiet gate of the old shed of the keeper of the valley" in the book', 'a quiet gate'],
];

test.each([
  ['Gates that the keeper of the yard supports eg', 'eg'],
  ['No matter how often we open the gates, we count the boxes', 'gates, we count the boxes'],
])('of "%s" the part "%s" is not hidden', (sentence, part) => {
  expect(blanksIn(sentence, []).map((blank) => sentence.slice(blank.start, blank.end))).not.toContain(part);
});

test('a joint in bold is not hidden', () => {
  const sentence = 'Most gates support locking but some do not';
  const start = sentence.indexOf('but');
  const parts = blanksIn(sentence, [{ kind: 'bold', start, end: start + 3 }]).map((b) =>
    sentence.slice(b.start, b.end),
  );
  expect(parts).not.toContain('but');
});

describe('what of a sentence is hidden first', () => {
  test('a preposition that is set in bold is not it', () => {
    const sentence = 'Gates lie between sheds';
    const parts = blanksIn(sentence, [{ kind: 'bold', start: 10, end: 17 }]).map(({ start, end }) =>
      sentence.slice(start, end),
    );
    expect(parts).not.toContain('between');
  });

  test.each(hidden)('of "%s" it is "%s"', (sentence, part) => expect(first(sentence)).toBe(part));

  test.each(shown)('of "%s" it is not "%s"', (sentence, part) => expect(first(sentence) ?? '').not.toContain(part));

  test('numbers of an example are never asked for as numbers', () => {
    const numbers = (sentence: string): string[] =>
      blanksIn(sentence, [])
        .filter(({ kind }) => kind === 'number')
        .map(({ start, end }) => sentence.slice(start, end));
    expect(numbers('Feeders hold up to 5 kg of sugar, for example 2 kg of honey')).toEqual(['5 kg']);
    expect(numbers('Feeders hold sugar, suppose 2 kg of it')).toEqual([]);
  });
});
