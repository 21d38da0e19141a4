import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/notes/gate/rules.ts';
import { normalWord, wordsIn } from '../../../src/notes/language/words.ts';

/** Texts of what words are made of and what parts them, all of it ASCII. */
const asciiText = fc.string({ unit: fc.constantFrom(...'aZ0.:-_/\'%+#* \t,;!?()[]{}"=$@'), maxLength: 30 });

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
    fc.property(asciiText, (text) => {
      for (const { text: word, start, end } of wordsIn(text)) expect(text.slice(start, end)).toBe(word);
    }),
  );
});

test('a text of ASCII has the words that it has behind a word which is not', () => {
  const before = 'é ';
  fc.assert(
    fc.property(asciiText, (text) => {
      const behind = wordsIn(before + text).slice(1);
      expect(wordsIn(text)).toEqual(
        behind.map((word) => ({ ...word, start: word.start - before.length, end: word.end - before.length })),
      );
      expect(countWords(text)).toBe(countWords(before + text) - 1);
    }),
    { numRuns: 2_000 },
  );
});

test('a word is compared in lower case and with a straight apostrophe', () => {
  expect(['Don’t', 'ISN´T', 'EBS'].map(normalWord)).toEqual(["don't", "isn't", 'ebs']);
});
