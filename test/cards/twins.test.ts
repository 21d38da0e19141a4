import { expect, test } from 'vitest';
import type { Card, Draft } from '../../src/cards/card.ts';
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
