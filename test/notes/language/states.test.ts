import { expect, test } from 'vitest';
import { isState, stateIn } from '../../../src/notes/language/states.ts';

test.each(['free', 'instantly reachable', 'regional too', 'Immutable', 'lost', 'rotated as well'])(
  '"%s" says how a thing is',
  (text) => expect(isState(text)).toBe(true),
);

test.each(['good', 'free of charge', 'a regional store', 'used'])('"%s" does not', (text) =>
  expect(isState(text)).toBe(false),
);

test.each([
  ['Each hive is isolated when it rains', 'isolated'],
  ['Honey will be fully replaced by wax', 'replaced'],
  ['Frames are always shared', 'shared'],
  ['The honey is immediately available', 'immediately available'],
  ['The honey is usually shared', 'shared'],
  ['All jars are billed', 'billed'],
  ['Trust must be earned, and then kept', 'earned'],
])('%s: %s', (sentence, state) => {
  const found = stateIn(sentence);
  expect(found === null ? null : sentence.slice(found.start, found.end)).toBe(state);
});

test.each(['A free hive is there', 'Hives are isolated rooms', 'Hives keep bees'])('%s: none', (sentence) =>
  expect(stateIn(sentence)).toBeNull(),
);
