import { codeIn } from '../characters.ts';
import { normalise } from './normalise.ts';

// A number with its separators, one character of a script written without spaces, or a run of letters and digits.
const word =
  /\d+(?:[.,:/]\d+)*%?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;
const asciiWord = /\d+(?:[.,:/]\d+)*%?|[a-z0-9]+/g;
const plainAscii = /^[\x20-\x7e]*$/;

const emptyWords = new Set(
  'a an and are as at be by can do does for from has have if in into is it its of on or per than that the then this to up was were what when which who with you your'.split(
    ' ',
  ),
);

/** The words of a folded text, in order; numbers keep their separators (`1.5`, `10.0.0.0/16`). */
export function wordsOf(folded: string): string[] {
  return folded.match(plainAscii.test(folded) ? asciiWord : word) ?? [];
}

/** The words of a folded text that carry meaning: no articles, prepositions, forms of "to be", unless there are no others. */
export function contentWords(folded: string): string[] {
  const words = wordsOf(folded);
  const content: string[] = [];
  for (const each of words) if (!emptyWords.has(each)) content.push(each);
  return content.length > 0 ? content : words;
}

/** Whether a word is a number. */
export function isNumber(text: string): boolean {
  const first = codeIn(text, 0);
  return first >= 0x30 && first <= 0x39;
}

/**
 * The words of an answer, a number and the word after it taken as one: of "30 seconds" that became "60 seconds" all has
 * changed, not half.
 */
export function answerWords(text: string): string[] {
  const words = contentWords(normalise(text));
  const merged: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const each = words[index] as string;
    const unit = words[index + 1];
    if (isNumber(each) && unit !== undefined && !isNumber(unit)) {
      merged.push(`${each} ${unit}`);
      index += 1;
    } else {
      merged.push(each);
    }
  }
  return merged;
}
