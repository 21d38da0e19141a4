import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cued } from '../../../src/notes/language/cues.ts';

const plain = /\b(?:smoke|wax|k\d)\b/iu;
const pattern = cued('smoke wax k1 k2', plain);

const pieces = fc.constantFrom(
  'smoke',
  'SMOKE',
  'smoker',
  'ſmoke',
  'wax',
  'wa',
  'x',
  'k1',
  'K2',
  'K2',
  '_',
  '-',
  ' ',
  '\n',
  'é',
  '1',
  '😀',
);

describe('a pattern that is tried where one of its words stands', () => {
  test('matches what the pattern alone matches', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(pattern.test(text), JSON.stringify(text)).toBe(plain.test(text));
        expect(pattern.exec(text)?.index).toBe(plain.exec(text)?.index);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not tried where none stands', () => {
    let tried = 0;
    class Counted extends RegExp {
      override test(text: string): boolean {
        tried += 1;
        return super.test(text);
      }
    }
    const frost = cued('frost', new Counted('frost'));
    expect([frost.test('frosty bees'), tried]).toEqual([false, 0]);
    expect([frost.test('a frost'), tried]).toEqual([true, 1]);
  });
});
