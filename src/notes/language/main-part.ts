import { mainVerbIndex } from './main-verb.ts';
import { wordsIn } from './words.ts';

/** A longer sentence is asked in part. */
export const LONG_SENTENCE_WORDS = 32;

const MIN_MAIN_WORDS = 7;
/** Where what a long sentence adds begins. */
const ADDITION =
  /,\s(?=(?:which|so|while|whereas|and|but|where|with|meaning|\p{Ll}+ing)\s)|\s[-–—]\s|;\s|\s(?=which (?:in turn )?means\s)|\s(?=(?:such that|so that|because|in order to|while|whereas)\s)/gu;

/** How much of a long sentence is asked: up to the last joint at which it is short enough and says something. Null where there is none. */
export function mainPart(text: string): number | null {
  let end: number | null = null;
  for (const { index } of text.matchAll(ADDITION)) {
    const words = wordsIn(text.slice(0, index));
    if (words.length > LONG_SENTENCE_WORDS) break;
    if (words.length >= MIN_MAIN_WORDS && mainVerbIndex(words, text.slice(0, index)) > 0) end = index;
  }
  return end;
}
