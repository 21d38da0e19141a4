import { BOUNDARY } from './chunks.ts';
import { flat, holds } from './flat.ts';
import { mainVerbIndex } from './main-verb.ts';
import { isTelling } from './phrases.ts';
import { trimEnding } from './questions.ts';
import { MAX_HIDDEN_WORDS, type Range } from './ranges.ts';
import { isState } from './states.ts';
import { afterVerbChain } from './verb-chain.ts';
import { baseForm, isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { wholePart } from './whole-part.ts';
import { normalWord, type Word, wordsIn } from './words.ts';

const MIN_WORDS = 2;
const MAX_WORDS = 15;
/** So many words before a noun are its qualities. */
const MAX_QUALITIES = 4;

/** What says nothing of the name above it: a pointer, a question, an open end. */
const NO_FACT =
  /[?:=]|->|→|^(?:how|what|why|who|which|where|see|same|similar|etc|more|other|others|next|note|example)\b/i;
const SMALL = /^(?:an?|the|its|their|your|our|some|any|to|up|out|off|down|back|away)$/;
/** No answer by itself: what something is like, what was said before. */
const LEANING =
  /^(?:similar|like|same|this|that|these|it|them)\b|^(?:each other|one another|in (?:place|use|fact|turn))$|\b(?:the different|various|certain|other|specific)\s\p{L}+$/iu;
/** What an explanation begins with; an ending that may be left out, "gate(s)", is none. */
const ASIDE = /\s*(?!\([eE]?[sS]\))[([].*$|\s[-–—]\s.*$|;.*$/;

/**
 * The end of a short line, as a cloze hides it where no part of it stands out: what follows its verb, its first preposition, or,
 * of a name with qualities, all but the noun. One to six words; null where that would be nothing or too much, or says nothing that
 * cannot be read in `above`.
 */
export function lastPart(line: string, above: string): Range | null {
  const end = endOf(line);
  if (end === null) return null;
  const part = wholePart(line, end);
  if (part === null) return null;
  const hidden = line.slice(part.start, part.end);
  // "rolled back as a history of it is kept": what it goes on with is a sentence.
  if (LEANING.test(hidden) || wordsIn(hidden).some(({ text }) => isAuxiliary(text))) return null;
  const shown = flat(above);
  const fresh = wordsIn(hidden).filter(({ text }) => !holds(shown, flat(text)));
  if (isState(hidden) || isWhole(line, part)) return part;
  return fresh.length > 0 && isTelling(wordsIn(hidden).map(({ text }) => text)) ? part : null;
}

/** "Contains subnets", "Fully managed": so short a line tells no more than its last word. */
function isWhole(line: string, { start }: Range): boolean {
  const [first, last, other] = wordsIn(line);
  if (first === undefined || last?.start !== start || other !== undefined) return false;
  return thirdPerson(first.text) === 'sure' || (/^\p{L}{3,}ly$/iu.test(first.text) && isParticiple(last.text));
}

function endOf(line: string): Range | null {
  const text = trimEnding(line).replace(ASIDE, '');
  const words = wordsIn(text);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS || NO_FACT.test(text)) return null;
  const verb = mainVerbIndex(words, text);
  const first = words[0] as Word;
  if (verb > 0) return fromWord(text, words, afterVerbChain(words, verb)) ?? subject(words, verb);
  // "Route 53 …": a number goes with the name before it.
  const isNumbered = /^\p{Lu}\p{Ll}/u.test(first.text) && /^\d/.test(words[1]?.text ?? '');
  if (!isNumbered && (verb === 0 || isVerb(first.text))) return fromWord(text, words, 1);
  const joint = words.findIndex((word, i) => i < words.length - 1 && isPreposition(word.text));
  if (joint >= 0) return fromWord(text, words, joint + 1);
  const noun = words.at(-1) as Word;
  if (words.length - 1 > MAX_QUALITIES || /,|\b(?:and|or|vs\.?|not)\b|&/i.test(text)) return null;
  // "Usually avoided": what is done, not how often.
  return isParticiple(noun.text) || /^\p{L}{3,}ly$/u.test((words.at(-2) as Word).text)
    ? { start: noun.start, end: noun.end }
    : { start: first.start, end: text.slice(0, noun.start).trimEnd().length };
}

function isVerb(word: string): boolean {
  return isAuxiliary(word) || baseForm(word) !== null || thirdPerson(word) !== null;
}

function isPreposition(word: string): boolean {
  return /^(?:of|for|with|to|in|on|at|by|from|as|per|via|between|across|within|without|into|than|through|using)$/i.test(
    word,
  );
}

/** From a word on to the end, or to where a clause begins; where that is too much, from the next phrase on. */
function fromWord(text: string, words: readonly Word[], from: number): Range | null {
  const stop = words.findIndex(
    (word, i) =>
      i > from &&
      (/^(?:if|when|because|so|that|which|but|unless|while|since|otherwise)$/.test(normalWord(word.text)) ||
        /[,]/.test(text.slice((words[i - 1] as Word).end, word.start))),
  );
  const end = stop < 0 ? words.length : stop;
  let start = from;
  while (start < end && SMALL.test((words[start] as Word).text)) start++;
  while (end - start > MAX_HIDDEN_WORDS) {
    const next = words.findIndex((word, i) => i >= start && i < end - 1 && BOUNDARY.has(normalWord(word.text)));
    if (next < 0) return null;
    start = next + 1;
    while (start < end && SMALL.test((words[start] as Word).text)) start++;
  }
  const [opening, closing] = [words[start], words[end - 1]];
  return opening === undefined || closing === undefined || start >= end || start === 0
    ? null
    : { start: opening.start, end: closing.end };
}

/** "Thresholds can be set": who or what it is said of. */
function subject(words: readonly Word[], verb: number): Range | null {
  const [first, last] = [words[0], words[verb - 1]];
  return first === undefined || last === undefined || verb > MAX_HIDDEN_WORDS
    ? null
    : { start: first.start, end: last.end };
}
