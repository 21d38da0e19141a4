import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/notes/gate/rules.ts';
import { firstWord, normalWord, wordsIn } from '../../../src/notes/language/words.ts';

/** What words are made of, and what parts them, in ASCII. */
const signs = 'aZ0.:-_/\'%+#* \t,;!?()[]{}"=$@';
/** Texts of these, and of characters beyond: letters, digits, marks, quotes, dashes and spaces. */
const anyText = fc.string({ unit: fc.constantFrom(...signs, ...'éß中٣–—“”’…→\u00a0\u2009\u0301'), maxLength: 30 });

test.each([
  ['a multi-AZ cluster', ['a', 'multi-AZ', 'cluster']],
  ['us-east-1: TCP/UDP, 99.99% (S3).', ['us-east-1', 'TCP/UDP', '99.99%', 'S3']],
  ['aws:SourceVpc ... end', ['aws:SourceVpc', 'end']],
  ["don't – C++ 20+", ["don't", 'C++', '20+']],
  ['', []],
])('the words of %j', (text, words) => {
  expect(wordsIn(text).map((word) => word.text)).toEqual(words);
});

test('every word stands where it says', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { text: word, start, end } of wordsIn(text)) expect(text.slice(start, end)).toBe(word);
    }),
  );
});

test('a text has the words that it has behind a character of two codes', () => {
  const before = '😀 ';
  fc.assert(
    fc.property(anyText, (text) => {
      expect(wordsIn(text)).toEqual(
        wordsIn(before + text).map((word) => ({
          ...word,
          start: word.start - before.length,
          end: word.end - before.length,
        })),
      );
      expect(firstWord(text)).toBe(normalWord(wordsIn(text)[0]?.text ?? ''));
    }),
    { numRuns: 5_000 },
  );
});

test('a text has as many words for the gate as between its spaces hold a letter or a digit', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(countWords(text)).toBe(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
    }),
  );
});

test('a word is compared in lower case and with a straight apostrophe', () => {
  expect(['Don’t', 'ISN´T', 'EBS'].map(normalWord)).toEqual(["don't", "isn't", 'ebs']);
});
