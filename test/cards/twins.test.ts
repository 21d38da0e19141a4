import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card, Draft } from '../../src/cards/card.ts';
import { bagOf, holdsAll } from '../../src/cards/likeness.ts';
import { twinFinder } from '../../src/cards/twins.ts';
import { draft } from './drafts.ts';

function card(id: string, of: Draft): Card {
  return { ...of, id, home: { root: 'certamen', path: 'a.md' }, position: 0, retired: false, formerBack: null };
}

const shipped = [
  card('spread', draft('Spread placement group: how many running instances in one Availability Zone at most?', '7')),
  card('partition', draft('Partition placement group: how many partitions in one Availability Zone at most?', '7')),
  card('fifo', draft('What does a FIFO queue keep?', 'the order of the messages of a group')),
];

test.each([
  ['the same words', 'What does a FIFO queue keep?', 'The order of the messages of a group.', 'fifo'],
  ['a word more', 'What does an SQS FIFO queue keep?', 'the order of the messages in a group', 'fifo'],
  ['a word misspelt', 'What does a FIFO queue keep?', 'the order of the mesages of a group', 'fifo'],
  ['another number', 'Spread placement group: how many running instances in one Availability Zone at most?', '8', null],
  ['a parallel fact', 'Cluster placement group: how many racks in one Availability Zone at most?', '7', null],
  ['other words', 'Which queue is ordered?', 'FIFO', null],
  ['hardly a word', 'What?', '7', null],
])('%s', (_, front, back, twin) => {
  expect(twinFinder(shipped)(draft(front, back))?.id ?? null).toBe(twin);
});

test('a card of another form is no twin', () => {
  const reversed = draft('What does a FIFO queue keep?', 'the order of the messages of a group', { form: 'reversed' });
  expect(twinFinder(shipped)(reversed)).toBeNull();
});

const vocabulary = [
  'bucket',
  'object',
  'queue',
  'order',
  'group',
  'zone',
  'cache',
  'shard',
  'topic',
  'role',
  'policy',
  'trail',
  'peer',
  'route',
];
const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 3, maxLength: 14 });

/** One edit of a text: a word is left out, said again, misspelt, or another is added. */
const edit = fc.record({
  kind: fc.constantFrom('drop', 'repeat', 'misspell', 'add'),
  at: fc.nat(13),
});

function edited(text: readonly string[], edits: readonly { kind: string; at: number }[]): string[] {
  const made = [...text];
  for (const { kind, at } of edits) {
    const place = at % made.length;
    const word = made[place] as string;
    if (kind === 'drop' && made.length > 3) made.splice(place, 1);
    if (kind === 'repeat') made.splice(place, 0, word);
    if (kind === 'misspell') made.splice(place, 1, `${word}x`);
    if (kind === 'add') made.splice(place, 0, `other${'abcdefghijklmn'[at]}`);
  }
  return made;
}

test('a text with a word misspelt finds as like a card as comparing it with every card does', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      fc.nat(29),
      fc.array(edit, { maxLength: 4 }),
      (texts, which, edits) => {
        fc.pre(edits.filter(({ kind }) => kind === 'misspell').length <= 1);
        const cards = texts.map((text, index) => card(String(index), draft(text.join(' '), '')));
        const asked = edited(texts[which % texts.length] as string[], edits);
        const bag = bagOf(asked);
        const likeness = texts.map((text) => {
          const like = Math.min(text.length, bag.length) / Math.max(text.length, bag.length);
          return like >= 0.75 && holdsAll(bag, bagOf(text)) ? like : 0;
        });
        const best = Math.max(...likeness);
        const found = twinFinder(cards)(draft(asked.join(' '), ''))?.id ?? null;
        expect(found).toBe(best === 0 ? null : String(likeness.indexOf(best)));
      },
    ),
    { numRuns: 500 },
  );
});
