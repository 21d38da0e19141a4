import { expect, test } from 'vitest';
import { codeAt, codeIn, isAsciiSpace } from '../src/characters.ts';

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
