import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, lineWidth, safeText, span, widthOf } from '../../src/tui/text.ts';
import { hang, wrap, wrapText } from '../../src/tui/wrap.ts';

const textOf = (lines: readonly (readonly { text: string }[])[]): string[] =>
  lines.map((line) => line.map(({ text }) => text).join(''));

describe('wrapping', () => {
  it('breaks between words and drops the space at the break', () => {
    expect(textOf(wrapText('one two three', 8))).toEqual(['one two', 'three']);
  });

  it('keeps newlines and the spaces a line begins with', () => {
    expect(textOf(wrapText('a\n  b\n\nc', 10))).toEqual(['a', '  b', '', 'c']);
  });

  it('does not break inside a word that changes its tone', () => {
    expect(textOf(wrap([span('up to '), span('[7]', 'accent'), span('-fold')], 9))).toEqual(['up to', '[7]-fold']);
  });

  it('cuts a word wider than the line', () => {
    expect(textOf(wrapText('see https://example.com/a', 10))).toEqual(['see https:', '//example.', 'com/a']);
  });

  it('counts wide characters as two columns', () => {
    expect(textOf(wrapText('配置グループ', 6))).toEqual(['配置グ', 'ループ']);
  });

  it('indents the rows after the first under a sign', () => {
    expect(textOf(hang(span('• '), wrapText('one two', 3)))).toEqual(['• one', '  two']);
  });

  it('never makes a line wider than it may be, and loses nothing but spaces', () => {
    const words = fc.array(
      fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('配置', 'グループ', '👩‍💻', 'é', '\n')),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrapText(text, width);
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
        expect(textOf(lines).join('').replaceAll(' ', '')).toBe(safeText(text).replaceAll(/[ \n]/g, ''));
      }),
    );
  });
});

describe('text for the screen', () => {
  it('has no control left in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      }),
    );
  });

  it('shows an escape sequence as signs', () => {
    expect(safeText('a\x1b]52;c;aGk=\x07b')).toBe('a␛]52;c;aGk=␇b');
  });

  it('is clipped with a sign, also where wide characters do not fit', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('配置グループ', 6)).toBe('配置…');
    expect(clip('ab', 2)).toBe('ab');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20 }), (text, width) => {
        expect(widthOf(clip(safeText(text), width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
