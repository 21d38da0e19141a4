import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../src/notes/plain.ts';

describe('text of a note is made safe and comparable', () => {
  test.each([
    ['an escape sequence is shown, not sent', '\u001b]52;c;aGk=\u0007', '␛]52;c;aGk=␇'],
    ['a C1 control is shown as the escape it stands for', '\u009b31m', '␛[31m'],
    ['DEL and NUL have signs', '\u007f\u0000', '␡␀'],
    ['newline and tab stay', 'a\n\tb', 'a\n\tb'],
    ['CRLF and CR are line breaks', 'a\r\nb\rc', 'a\nb\nc'],
    ['the byte order mark goes', '\ufeff# Title', '# Title'],
    ['zero-width characters and variation selectors go', 'S\u200b3 \u26a0\ufe0f', 'S3 \u26a0'],
    ['direction overrides go', 'safe\u202egnp.exe', 'safegnp.exe'],
    ['a no-break space is a space', '10\u00a0GB', '10 GB'],
    ['letters with accents are composed', 'e\u0301', 'é'],
    ['half a surrogate pair is a replacement character', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test('a file name stays on one line', () => {
    expect(cleanLine(' my\r\nnote\u001b[2J.md ')).toBe('my note␛[2J.md');
  });

  test('no control character survives, and no line is won or lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/);
        expect(clean.split('\n').length).toBe(text.split(/\r\n|\r|\n/).length);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
