import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeNote } from '../../src/notes/decode.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the bytes of a note', () => {
  test('UTF-8 is text', () => {
    expect(decodeNote('a.md', bytesOf('# é — 漢'))).toEqual({ text: '# é — 漢', problem: null });
  });

  test('an invalid byte is named with its line and column', () => {
    const { problem } = decodeNote('a.md', new Uint8Array([...bytesOf('one\ntwo é'), 0xe9, 0x0a]));
    expect(problem).toMatchObject({ line: 2, column: 6, rule: 'read/invalid-utf8', severity: 'error' });
  });

  test('a character that is cut off at the end is invalid where it starts', () => {
    const { problem } = decodeNote('a.md', new Uint8Array([0x61, 0xe2, 0x82]));
    expect(problem).toMatchObject({ line: 1, column: 2, rule: 'read/invalid-utf8' });
  });

  test.each([
    ['a binary', [0x89, 0x50, 0x0a, 0x00], 'read/binary'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'read/encoding'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'read/encoding'],
  ])('%s is refused', (_, bytes, rule) => {
    expect(decodeNote('a.md', new Uint8Array(bytes)).problem?.rule).toBe(rule);
  });

  test('a NUL behind bytes that are no UTF-8 is named where it stands', () => {
    const { problem } = decodeNote('a.md', new Uint8Array([0x61, 0x0a, 0xb3, 0x62, 0x00]));
    expect(problem).toMatchObject({ line: 2, column: 3, rule: 'read/binary' });
  });

  test('are text or a problem, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, problem } = decodeNote('a.md', bytes);
        expect(text === null).toBe(problem !== null);
      }),
    );
  });
});
