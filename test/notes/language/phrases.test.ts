import { expect, test } from 'vitest';
import { objectRanges } from '../../../src/notes/language/phrases.ts';

const hidden = (text: string): string | null => {
  const [range] = objectRanges(text);
  return range === undefined ? null : text.slice(range.start, range.end);
};

test.each([
  ['Topics provide managed message fan-out', 'managed message fan-out'],
  ['A queue is billed per request', 'request'],
  ['Access to a queue is based on identity policies and queue policies', 'identity policies and queue policies'],
  ['Messages are delivered at least once', 'at least once'],
])('of "%s" the telling part is "%s"', (text, part) => {
  expect(hidden(text)).toBe(part);
});

test('a sentence without a verb has none', () => {
  expect(hidden('Highly available message queues')).toBeNull();
});
