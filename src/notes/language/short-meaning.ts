import { opensThirdPerson } from './main-verb.ts';
import { trimEnding } from './questions.ts';
import { rememberingLast } from './remembering.ts';
import { countWords } from './words.ts';

const MAX_WORDS = 20;
const MIN_WORDS = 6;

/**
 * Where what a meaning adds begins: "… the lid, instead of …", "… the gate causing it to …", "… the yard (behind it)"; of commas those
 * before a joining word or a longer clause, and none of an enumeration.
 */
const JOINT =
  /,\s(?=(?:and|but|so|which|who|where|while|whereas|if|when|even|thus|then|instead|rather|without|unlike|including|such|used|made|(?<!ing, )\p{L}+ing)\b|(?:[^\s,;.]+\s){4})|\s\(|\sand\s(?=(?:the|can|is|are|has|have|will|may|must)\s)|\s[-–—]\s|,?\s(?=(?:example|e\.g|i\.e)\b)|\s(?=(?:causing|allowing|enabling|making|letting|resulting|leading|so that|such that|such as|in order to|instead of|rather than|which|thus)\s)/giu;

/** Where it says by what or what for, "… a guest by using the key of …": only cut where there is nothing clearer. */
const WEAK_JOINT = /\s(?=(?:by|for)\s\p{Ll}+ing\s|(?:when|while|using|via)\s)/gu;

/**
 * A meaning that is short enough to be an answer, of twenty words and fewer; of a longer one as much as ends at its last joint within
 * them. Null where nothing of six words does.
 */
export const shortMeaning: (text: string) => string | null = rememberingLast((text) => {
  const meaning = trimEnding(text);
  if (countWords(meaning) <= MAX_WORDS) return meaning;
  return cutAt(meaning, JOINT) ?? cutAt(meaning, WEAK_JOINT) ?? upToAct(meaning);
});

/** "A method that gives keys and opens doors to …": as much of a long meaning as stands before the second thing that is done. */
function upToAct(meaning: string): string | null {
  for (const { index } of meaning.matchAll(/\sand\s(?=\p{Ll}+s\s)/gu)) {
    const words = countWords(meaning.slice(0, index));
    if (words >= MIN_WORDS && words <= MAX_WORDS && opensThirdPerson(meaning.slice(index + ' and '.length)))
      return meaning.slice(0, index);
  }
  return null;
}

/** What goes on behind such a word: "by allowing", "from which". */
const LEADS_ON = /\s(?:by|from|of|for|to|in|with|without|on|and|or|as|at|like)$/i;

/** Whether examples have begun: some of them are no better end than none. */
const SHOWING = /\ssuch as\s[^;]*$/;

/** As much of a meaning as ends at the last of such joints within twenty words. */
function cutAt(meaning: string, joints: RegExp): string | null {
  let end = -1;
  for (const { index } of meaning.matchAll(joints)) {
    const words = countWords(meaning.slice(0, index));
    if (words > MAX_WORDS) break;
    const told = meaning.slice(0, index);
    // "in lifting, moving and …": doings that are named together.
    if (/\p{L}{2,}ing$/u.test(told) && meaning[index] === ',') continue;
    if (words >= MIN_WORDS && isClosed(told) && !LEADS_ON.test(told) && !SHOWING.test(told)) end = index;
  }
  return end < 0 ? null : meaning.slice(0, end);
}

/** Whether every bracket that is opened is closed. */
function isClosed(text: string): boolean {
  return (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0);
}
