import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt, codeIn, endsOnLetter, isAsciiSpace, isEvenlySpaced, withoutBlanks } from '../src/characters.ts';

test.each([
  ['first', 0, 0x61],
  ['last', 2, 0x63],
  ['one beyond the end', 3, Number.NaN],
  ['one before the start', -1, Number.NaN],
])('the code of the %s character of a text', (_, at, code) => {
  expect(codeIn('abc', at)).toBe(code);
  if (!Number.isNaN(code)) expect(codeAt('abc', at)).toBe(code);
});

test('white space is what a pattern calls so, below 128', () => {
  for (let code = 0; code < 128; code += 1) expect(isAsciiSpace(code)).toBe(/\s/.test(String.fromCharCode(code)));
});

const texts = fc
  .array(fc.constantFrom('wax', 'A', '9', ' ', '  ', '\t', '\n', '\u00a0', '\u2003', 'é', '.', '😀'), { maxLength: 8 })
  .map((parts) => parts.join(''));

test('what is seen of a text in one walk is what a pattern finds in it', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(isEvenlySpaced(text)).toBe(!/\s\s|[^\S ]/.test(text));
      expect(withoutBlanks(text)).toBe(text.replace(/^[ \t]+|[ \t]+$/g, ''));
      expect(endsOnLetter(text)).toBe(/[A-Za-z0-9]$/.test(text));
    }),
    { numRuns: 2000 },
  );
});
