import { baseForm, isAuxiliary, isParticiple, mainVerbIndex, thirdPerson } from './verbs.ts';
import { normalWord, type Word, wordsIn } from './words.ts';

/** A stretch of a text, the end exclusive. */
export type Range = { start: number; end: number };

/** The most words a cloze hides. */
export const MAX_HIDDEN_WORDS = 6;

const ADVERB =
  /^(?:not|also|only|always|never|often|usually|typically|generally|just|still|even|now|then|either|both|all|automatically|[a-z]{3,}ly)$/;
const PARTICLE =
  /^(?:on|to|by|in|with|for|from|as|of|into|at|via|using|through|across|over|under|within|without|between|up|out|off|down|against|onto|upon|like|about|than|per|when|if|during|while)$/;
const BOUNDARY =
  /^(?:in|on|at|by|for|from|with|to|via|when|if|because|so|that|which|who|where|while|as|than|into|within|without|per|across|between|through|during|after|before|until|using|but|since|unless|instead|rather|based|due|such|like|whose|whenever|is|are|can|will|must|should|may)$/;
const WEAK =
  /^(?:a|an|the|us|you|it|them|we|they|one|this|that|these|those|its|your|our|my|be|been|some|any|each|every|there|able|order|lot|lots|used|same|more|most|less|very|so|too|such|other|others|things?|way|ways|stuff)$/;

/**
 * The words a sentence tells about its subject, as what a cloze hides: the phrase after the main verb and its particles, from one
 * to six words, ending where a clause ends. Null where the sentence has no verb, or nothing of weight after it.
 * With `from`, the search starts at that offset, as if the verb ended there (a sentence that opens with its verb).
 */
export function objectRange(text: string, words: readonly Word[] = wordsIn(text)): Range | null {
  const verb = mainVerbIndex(words, text);
  const first = words[0];
  if (verb < 0) {
    if (first === undefined || !opensWithVerb(first.text)) return null;
    return phraseFrom(text, words, 0);
  }
  return phraseFrom(text, words, verb);
}

function opensWithVerb(word: string): boolean {
  return isAuxiliary(word) || thirdPerson(word) !== null || baseForm(word) !== null || isParticiple(word);
}

/** The index of the first word after the verb at `verb`, its helpers, adverbs, further verbs and particles. */
export function afterVerbChain(words: readonly Word[], verb: number): number {
  let i = verb + 1;
  let inAuxiliary = isAuxiliary((words[verb] as Word).text);
  for (; i < words.length; i++) {
    const lower = normalWord((words[i] as Word).text);
    if (ADVERB.test(lower)) continue;
    if (
      inAuxiliary &&
      (lower === 'be' || lower === 'been' || lower === 'being' || lower === 'able' || isAuxiliary(lower))
    )
      continue;
    if (inAuxiliary && (isParticiple(lower) || (baseForm(lower) !== null && !isBe((words[verb] as Word).text)))) {
      inAuxiliary = false;
      continue;
    }
    break;
  }
  while (i < words.length && PARTICLE.test(normalWord((words[i] as Word).text)) && !opensMeasure(words, i)) i++;
  return i;
}

/** `at least once`, `up to two`: the particle belongs to what follows. */
function opensMeasure(words: readonly Word[], at: number): boolean {
  return /^(?:least|most)$/.test(normalWord(words[at + 1]?.text ?? '')) || /^(?:up to)$/.test(`${words[at]?.text} ${words[at + 1]?.text}`);
}

function isBe(word: string): boolean {
  return /^(?:is|are|was|were|am|isn't|aren't|wasn't|weren't)$/.test(normalWord(word));
}

function phraseFrom(text: string, words: readonly Word[], verb: number): Range | null {
  let i = afterVerbChain(words, verb);
  while (i < words.length - 1 && WEAK.test(normalWord((words[i] as Word).text))) {
    i++;
    while (i < words.length - 1 && PARTICLE.test(normalWord((words[i] as Word).text))) i++;
  }
  return chunkAt(text, words, i);
}

/** The phrase that starts at word `from`: all that is left when that is at most six words, else up to the end of a clause. */
export function chunkAt(text: string, words: readonly Word[], from: number): Range | null {
  const first = words[from];
  if (first === undefined) return null;
  let last = from;
  let solid = 0;
  for (let i = from; i < words.length && i - from < MAX_HIDDEN_WORDS; i++) {
    const word = words[i] as Word;
    const lower = normalWord(word.text);
    if (i > from) {
      const gap = text.slice((words[i - 1] as Word).end, word.start);
      if (/[.;:!?()[\]]|\s[-–—]\s|->|=>|→/.test(gap)) return range(first, words[last] as Word);
      if (/,/.test(gap) && !continuesEnumeration(text, words, from, i)) return range(first, words[last] as Word);
    }
    if (!WEAK.test(lower) && !BOUNDARY.test(lower) && lower !== 'and' && lower !== 'or' && lower !== 'of')
      solid = i - from + 1;
    if (
      !BOUNDARY.test(lower) &&
      lower !== 'and' &&
      lower !== 'or' &&
      lower !== 'of' &&
      !/^(?:a|an|the|its|your|our|their)$/.test(lower)
    )
      last = i;
  }
  const rest = words.length - from;
  if (rest > MAX_HIDDEN_WORDS) {
    for (let i = from + 1; i <= last; i++) {
      if (BOUNDARY.test(normalWord((words[i] as Word).text)) && i - from >= 2) {
        last = i - 1;
        break;
      }
    }
    while (last > from && /^(?:and|or|of|the|a|an)$/.test(normalWord((words[last] as Word).text))) last--;
  }
  if (solid === 0) return null;
  return range(first, words[last] as Word);
}

function continuesEnumeration(text: string, words: readonly Word[], from: number, at: number): boolean {
  const rest = words.slice(at, from + MAX_HIDDEN_WORDS + 1);
  if (words.length - from <= MAX_HIDDEN_WORDS) return true;
  return (
    rest.some((word, i) => /^(?:and|or)$/.test(normalWord(word.text)) && i < rest.length - 1) &&
    !/[.;]/.test(text.slice((words[from] as Word).start, (words[at] as Word).start))
  );
}

function range(first: Word, last: Word): Range {
  return { start: first.start, end: last.end };
}
