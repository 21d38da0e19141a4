import { trimEnding } from './questions.ts';
import { countWords } from './words.ts';

const MAX_WORDS = 20;
const MIN_WORDS = 6;

/** Where what a meaning adds begins: "… the lid, instead of …", "… the gate causing it to …". */
const JOINT =
  /,\s|\s[-–—]\s|\s(?=(?:causing|allowing|enabling|making|letting|resulting|leading|so that|such that|in order to|instead of|rather than|which|thus|without)\s)/g;

/** Where it says by what or what for, "… a guest by using the key of …": only cut where there is nothing clearer. */
const WEAK_JOINT = /\s(?=(?:by|for)\s\p{Ll}+ing\s|(?:when|while|using|via)\s)/gu;

/**
 * A meaning that is short enough to be an answer, of twenty words and fewer; of a longer one as much as ends at its last joint within
 * them. Null where nothing of six words does.
 */
export function shortMeaning(text: string): string | null {
  const meaning = trimEnding(text);
  if (countWords(meaning) <= MAX_WORDS) return meaning;
  return cutAt(meaning, JOINT) ?? cutAt(meaning, WEAK_JOINT);
}

/** What goes on behind such a word: "by allowing", "from which". */
const LEADS_ON = /\s(?:by|from|of|for|to|in|with|on|and|or|as|at)$/i;

/** As much of a meaning as ends at the last of such joints within twenty words. */
function cutAt(meaning: string, joints: RegExp): string | null {
  let end = -1;
  for (const { index } of meaning.matchAll(joints)) {
    const words = countWords(meaning.slice(0, index));
    if (words > MAX_WORDS) break;
    if (words >= MIN_WORDS && isClosed(meaning.slice(0, index)) && !LEADS_ON.test(meaning.slice(0, index))) end = index;
  }
  return end < 0 ? null : meaning.slice(0, end);
}

/** Whether every bracket that is opened is closed. */
function isClosed(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
}
