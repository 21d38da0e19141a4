import fc from 'fast-check';
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
  const remembered = remembering(16, lengthOf);
  for (const text of ['route', '', 'route', '']) expect(remembered(text)).toBe(text === '' ? null : text.length);
  expect([...times]).toEqual([
    ['route', 1],
    ['', 1],
  ]);
});

test('most words of a note are looked at once, though each has but one place', () => {
  const { times, lengthOf } = asked();
  const remembered = remembering(4096, lengthOf);
  const syllables = ['ro', 'ute', 'ta', 'ble', 'gate', 'way', 'end', 'point'];
  const words = syllables.flatMap((one) => syllables.flatMap((two) => syllables.map((three) => one + two + three)));
  for (const word of [...words, ...words]) remembered(word);
  const again = [...times.values()].filter((count) => count > 1).length;
  expect(again).toBeLessThan(words.length / 4);
});

test('what has not been asked for in a long while is looked at again', () => {
  const { times, lengthOf } = asked();
  const remembered = remembering(4, lengthOf);
  remembered('route');
  for (let count = 0; count < 100; count += 1) remembered(`table ${count}`);
  expect(remembered('route')).toBe(5);
  expect(times.get('route')).toBe(2);
});

test('whatever is asked, in whatever order, the answer is that of the text', () => {
  const texts = fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'é', '😀') }));
  fc.assert(
    fc.property(texts, (asks) => {
      const remembered = remembering(2, (text) => `${text}!`);
      for (const text of asks) expect(remembered(text)).toBe(`${text}!`);
    }),
  );
});
