import { expect, test } from 'vitest';
import { remembering } from '../../../src/notes/language/remembering.ts';

/** A function that tells how often each text was asked of it. */
function asked() {
  const times = new Map<string, number>();
  const lengthOf = (text: string): number | null => {
    times.set(text, (times.get(text) ?? 0) + 1);
    return text === '' ? null : text.length;
  };
  return { times, lengthOf };
}

test('a text is looked at once, and what was said of it said again, even where that is null', () => {
  const { times, lengthOf } = asked();
  const remembered = remembering(10, lengthOf);
  for (const text of ['route', '', 'route', '']) expect(remembered(text)).toBe(text === '' ? null : text.length);
  expect([...times]).toEqual([
    ['route', 1],
    ['', 1],
  ]);
});

test('what is asked for again and again is not forgotten while other texts come and go', () => {
  const { times, lengthOf } = asked();
  const remembered = remembering(10, lengthOf);
  for (let count = 0; count < 100; count += 1) {
    remembered('route');
    remembered(`table ${count}`);
  }
  expect(times.get('route')).toBe(1);
});

test('what has not been asked for in a long while is looked at again', () => {
  const { times, lengthOf } = asked();
  const remembered = remembering(10, lengthOf);
  remembered('route');
  for (let count = 0; count < 30; count += 1) remembered(`table ${count}`);
  expect(remembered('route')).toBe(5);
  expect(times.get('route')).toBe(2);
});
