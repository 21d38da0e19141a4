import { diffAnsiCodes } from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { emoji, plain } from '../../scripts/quick-screens.mjs';

describe('the quick pattern of all emoji', () => {
  const patternOf = (expression) => new Function(`return ${expression}`)();
  const slow = patternOf(emoji.slow);
  const quick = patternOf(emoji.quick);

  test('says of any text what the slow one says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (text) => quick.test(text) === slow.test(text)),
    );
  });

  test.each(['😀', '1️⃣', '#️⃣', '👩‍🚀', '🇫🇷', '✔️', '1', '#', '·', '›', '✓', '❯', '█', '©', 'é'])(
    'says it of %s',
    (text) => {
      expect(quick.test(text)).toBe(slow.test(text));
    },
  );
});

describe('the quick pattern of plain texts', () => {
  const isPlain = (text, ambiguousIsNarrow = true) =>
    new Function('string', 'ambiguousIsNarrow', `return ${plain.quick}`)(text, ambiguousIsNarrow);
  const signs = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).filter((sign) => isPlain(sign));

  test('takes no text for plain that is not as wide as it is long', () => {
    expect(signs.filter((sign) => stringWidth(sign) !== 1)).toEqual([]);
    const texts = fc.string({
      unit: fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'grapheme', maxLength: 1 })),
    });
    fc.assert(fc.property(texts, (text) => !isPlain(text) || stringWidth(text) === text.length));
  });

  test('takes what stands in nearly every row of a screen', () => {
    expect(isPlain('❯ naïve — “a” → b … · ─┼─ █ ⚑')).toBe(true);
  });

  test('takes ASCII alone where a sign of doubtful width is to count as two', () => {
    expect(isPlain('a · b', false)).toBe(false);
    expect(isPlain('a b', false)).toBe(true);
  });
});

test('cells of the same styles need no codes between them, which is what the quick way of drawing leaves out', () => {
  const code = fc.constantFrom(1, 2, 3, 31, 32, 38).map((number) => ({
    type: 'ansi',
    code: `\u001B[${number}m`,
    endCode: `\u001B[${number < 3 ? 22 : number < 30 ? 23 : 39}m`,
  }));
  const styles = fc.uniqueArray(code, { selector: (style) => style.code, maxLength: 4 });
  fc.assert(fc.property(styles, (held) => diffAnsiCodes(held, structuredClone(held)).length === 0));
});
