import type { Item } from '../item.ts';
import { whichOf } from '../language/category.ts';
import { cued } from '../language/cues.ts';
import { opensThirdPerson } from '../language/main-verb.ts';
import { decapitalise, inThirdPerson, isFullSentence } from '../language/questions.ts';
import { isAction, type Sides } from '../language/sides.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';

const MAX_REVERSED_WORDS = 15;
/** A longer left side is a command, and nobody recalls it word for word. */
const MAX_NAME_WORDS = 6;
const MAX_NEIGHBOURS = 20;
const MIN_LISTED_COMMAS = 3;

/** Meanings that many things share or that do not name what they are of: "no downtime", "by region", "of the offeree …". */
const LEANS_ON_TERM =
  /^(?:no|not|only|never|always|must|should|by|of|in|on|at|for|from|to|with|without|after|before|per|via|same|also|like|similar|set|use|need|needs|requires?|default|either|both|up to|max|min|about)\b/i;

const POINTS_ELSEWHERE = cued(
  'it its this these they them their above below',
  /\b(?:it|its|this|these|they|them|their|above|below)\b/i,
);

/** A meaning points back to its term when it is short, is no sentence or list of its own, and no neighbour shares it. */
export function isReversible(item: Item, sides: Sides, meaning: string): boolean {
  if (
    isAction(sides) ||
    (sides.lead === null && countWords(sides.left) > 1 && baseForm(firstWord(sides.left)) !== null)
  )
    return false;
  const { left, lead, mark } = sides;
  const words = countWords(meaning);
  if (countWords(left) > MAX_NAME_WORDS && lead === null) return false;
  if (
    words < 3 ||
    words > MAX_REVERSED_WORDS ||
    isFullSentence(meaning) ||
    /^(?:when|if|can|may|must|should)\b/i.test(meaning)
  )
    return false;
  if (POINTS_ELSEWHERE.test(meaning) || LEANS_ON_TERM.test(meaning)) return false;
  // Values and lists of names are no meaning: "1 KB to 256 KB", "simple, weighted, by place".
  if (/^[^\p{L}]/u.test(meaning) || (meaning.match(/,\s/g)?.length ?? 0) >= MIN_LISTED_COMMAS) return false;
  if (lead !== 'code' && wordsIn(left).some(({ text }) => isTellingName(text) && meaning.includes(text))) return false;
  // "pod.spec.nodeSelector: … (e.g. nodeSelector: …)" gives it away.
  const last = left.split(/[./]/).at(-1) ?? left;
  if (last.length > 3 && /[./]|\p{Ll}\p{Lu}/u.test(left) && !left.includes(' ') && meaning.includes(last)) return false;
  if (baseForm(firstWord(meaning)) === 'sure' && lead === null) return false;
  if (words <= 6 && /\b(?:and|or)\b|[,/+]/.test(meaning)) return false;
  // "Regional or zonal (that keeps room in a zone)": which there are, and no meaning.
  if (/^\S+ (?:and|or) \S+ \(/i.test(meaning)) return false;
  const isName = lead !== null || /^[^a-z]|[a-z][A-Z]|\d/.test(left);
  if (!isName || (mark === 'dash' && lead === null && countWords(left) > 3)) return false;
  const wanted = meaning.toLowerCase();
  return !neighboursOf(item).some((other) => other.inline.text.toLowerCase().includes(wanted));
}

/** A name by its look that few things share: `CloudHSM`, `EC2`, not the maker of them all. */
function isTellingName(word: string): boolean {
  return /\p{Lu}.*\p{Lu}|\d/u.test(word) && !/^(?:AWS|GCP|IBM|VM|VMs|API|APIs|IT|OS)$/.test(word);
}

/** The siblings around an item, a screenful each way: farther ones are not weighed, so that a list of thousands stays quick. */
function neighboursOf(item: Item): Item[] {
  const found: Item[] = [];
  for (let one = item.previous, left = MAX_NEIGHBOURS; one !== null && left > 0; one = one.previous, left--)
    found.push(one);
  for (let one = item.next, left = MAX_NEIGHBOURS; one !== null && left > 0; one = one.next, left--) found.push(one);
  return found;
}

export function reverseQuestion(item: Item, sides: Sides, meaning: string): string {
  const which = sides.lead === 'code' && sides.left.includes(' ') ? 'Which command' : whichOf(item);
  const first = firstWord(meaning);
  const bare = decapitalise(meaning.replace(/^(?:means(?: that)?|is|are)\s+/i, ''));
  if (first === 'see') return `${which} shows${bare.slice(first.length)}?`;
  if (baseForm(first) === 'sure') return `${which} ${inThirdPerson(first)}${bare.slice(first.length)}?`;
  if (opensThirdPerson(meaning) && !/^(?:means|is|are)$/.test(first)) return `${which} ${bare}?`;
  return `${which} is it: ${bare}?`;
}
