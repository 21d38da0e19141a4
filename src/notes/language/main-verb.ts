import { codeAt } from '../../characters.ts';
import { type ClauseWord, clauseWord } from './clause-words.ts';
import { placeOf, rememberingLast } from './remembering.ts';
import { baseForm, endsLikeThirdPerson, isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { isSpace, normalWord, type Word } from './words.ts';

/**
 * The index of the verb that a sentence turns on, or −1 where none is found: the first auxiliary or verb that stands
 * in the main clause (not after `to`, not in a relative clause, not in a clause that opens with `if` or `when`) and has something
 * before it. A verb in the first place is an imperative, or a sentence without a subject, and does not count here.
 */
export function mainVerbIndex(words: readonly Word[], text: string): number {
  const place = placeOf(text) & (TEXTS - 1);
  if (wordsOf[place] === words && texts[place] === text) return indexes[place] as number;
  const index = findMainVerb(words, text);
  wordsOf[place] = words;
  texts[place] = text;
  indexes[place] = index;
  return index;
}

/** What a sentence turns on is asked by one habit after the other, and of the same list of its words: as `remembering` does, but of both. */
const TEXTS = 512;
const wordsOf: (readonly Word[] | null)[] = new Array(TEXTS).fill(null);
const texts: (string | null)[] = new Array(TEXTS).fill(null);
const indexes = new Int32Array(TEXTS);

function findMainVerb(words: readonly Word[], text: string): number {
  let from = 0;
  const first = words[0];
  if (first === undefined) return -1;
  const seen = [clauseWord(first.text)];
  const [opening] = seen as [ClauseWord];
  if (opening.isSubordinate || opening.lower === 'to') {
    const comma = text.indexOf(', ', first.end);
    if (comma >= 0) {
      from = words.findIndex((word) => word.start > comma);
      if (from < 0) from = 0;
    }
  }
  const opensAsVerb =
    from === 0 && (opening.third === 'sure' || (opening.base === 'sure' && /^\p{Lu}\p{Ll}/u.test(first.text)));
  let fallback = -1;
  let last = -1;
  for (let i = Math.max(1, from + 1); i < words.length; i++) {
    for (let next = seen.length; next <= i; next++) seen.push(clauseWord((words[next] as Word).text));
    const word = seen[i] as ClauseWord;
    const at = i > 1 && (seen[i - 1] as ClauseWord).isAdverb ? i - 2 : i - 1;
    const before = seen[at] as ClauseWord;
    if (i > 1 && word.isSubordinate && !isPreposition(word.lower, words[i + 1]?.text ?? '')) break;
    if (before.isRelative || before.lower === 'to') continue;
    // "Hosts that you launch there cannot …": whose verb it is stands between.
    if (before.isPerson && (seen[at - 1]?.isRelative || (fallback >= 0 && isSaidOfThing(words, at, text)))) continue;
    if (word.isAuxiliary) return i;
    if (before.isNoSubject && !(at === 1 && word.third === 'sure' && isNumbered(words, before.lower))) continue;
    if (word.third === 'sure') return i;
    if (
      word.base === 'sure' &&
      (isPluralSubject(words, at) || isPluralHead(words, at) || isRelativeHead(words) || isNeed(words, i))
    )
      return i;
    if (opensAsVerb) continue;
    if (fallback < 0 && isVerbByPlace(words, i, text, word, seen[i - 1] as ClauseWord)) fallback = i;
    if (last < 0 && isVerbForLack(words, i, at, text, word)) last = i;
  }
  return fallback < 0 ? last : fallback;
}

/** "… by the door you choose": a person right behind a thing, and no sentence of its own. */
function isSaidOfThing(words: readonly Word[], at: number, text: string): boolean {
  const [thing, person] = [words[at - 1], words[at]];
  if (thing === undefined || person === undefined || !isOneSpace(text, thing.end, person.start)) return false;
  const { isNoSubject, isSubordinate, isAdverb } = clauseWord(thing.text);
  return !isNoSubject && !isSubordinate && !isAdverb && !/^(?:then|so|but|here|now|means?)$/i.test(thing.text);
}

/** "Guests of the yard on the hill need to …": that must be done, whoever is spoken of. */
function isNeed(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'need' && words[at + 1]?.text === 'to';
}

/** "Version 2 adds": the number belongs to the name before it. */
function isNumbered([first]: readonly Word[], number: string): boolean {
  return (
    /^\d/.test(number) &&
    first !== undefined &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(first.text) &&
    baseForm(first.text) !== 'sure'
  );
}

/** "The label after the keyword is a name", "an error when using the store means …": what opens no clause here. */
function isPreposition(word: string, next: string): boolean {
  return /^(?:since|as|after|before)$/.test(word) || /^\p{Ll}{2,}ing$/u.test(next);
}

/**
 * Whether a word is the verb where no other is found: after `also` or `automatically` ("Terraform also tracks metadata"), after one
 * name and before a thing ("terraform caches resource values"), or where a writer left out the `s` ("Everything fail if …").
 */
function isVerbForLack(
  words: readonly Word[],
  at: number,
  subjectAt: number,
  text: string,
  { third, base }: ClauseWord,
): boolean {
  const { end } = words[at] as Word;
  const next = words[at + 1];
  if (next === undefined || text.slice(end, next.start) !== ' ') return false;
  const subject = (words[subjectAt] as Word).text;
  const isForm = third === 'perhaps' || base === 'sure';
  if (subjectAt < at - 1) return isForm;
  if (at > 2 || /[^\p{L}\d\s]/u.test(text.slice(0, end).replace(/[-'’/]/g, ''))) return false;
  const isOneName = !isPluralNoun(subject) && isNounLike(subject) && !isParticiple(subject) && !isAuxiliary(subject);
  if (!isOneName || baseForm((words[0] as Word).text) !== null) return false;
  if (base === 'sure')
    return opensObject(next.text) || /^(?:if|when|of)$/.test(next.text) || /^[a-z]+(?:-[a-z]+)+$/.test(next.text);
  return third === 'perhaps' && isBareWord(next.text) && !isParticiple(next.text) && words.length >= at + 4;
}

/** Whether what stands around a word that may be a noun, or is unknown, makes it the verb. */
function isVerbByPlace(
  words: readonly Word[],
  at: number,
  text: string,
  { third, base, lower }: ClauseWord,
  subject: ClauseWord,
): boolean {
  const word = words[at] as Word;
  const before = words[at - 1] as Word;
  const next = words[at + 1]?.text ?? '';
  const touches = next !== '' && isOneSpace(text, word.end, (words[at + 1] as Word).start);
  if (third === 'perhaps') {
    return touches && (opensObject(next) || isCodeLike(next) || (isPluralNoun(next) && !isPluralNoun(before.text)));
  }
  const follows = isOneSpace(text, before.end, word.start);
  if (base === 'perhaps') {
    return (
      isPronounSubject(subject.lower) ||
      (isPluralSubject(words, at - 1) && follows && touches && (opensObject(next) || isPluralNoun(next))) ||
      (at === 1 && PLURAL_ACRONYM.test(before.text) && follows && touches && /^\p{Ll}{3,}/u.test(next))
    );
  }
  if (isParticiple(word.text)) return opensPlace(next);
  const further = PARTICLE_OF_PLACE.test(next) ? (words[at + 2]?.text ?? '') : next;
  if (!follows || !touches || !opensNoun(further)) return false;
  if (lower !== word.text) return false;
  // A plural is hardly ever followed by an article; a word between a plural and an article is the verb.
  return endsLikeThirdPerson(lower) ? isNounLike(before.text) : isPluralNoun(before.text) && isBareWord(lower);
}

/** Whether nothing but one blank stands between two offsets of a text. */
function isOneSpace(text: string, start: number, end: number): boolean {
  return end - start === 1 && isSpace(codeAt(text, start));
}

/** "shoots out the frame": what may stand between a verb and its noun. */
const PARTICLE_OF_PLACE = /^(?:out|up|off|down|back|away|through|over)$/;

/** "UDRs control network traffic": what many of them do. */
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;

function isNounLike(word: string): boolean {
  return /^[\p{L}\d]/u.test(word) && !/ly$/.test(word) && baseForm(word) !== 'sure' && thirdPerson(word) === null;
}

/** `volumes`, `policies`: a lower-case plural of some length. */
export function isPluralNoun(word: string): boolean {
  return word.length > 4 && endsLikeThirdPerson(word) && thirdPerson(word) !== 'sure';
}

const FUNCTION_WORD =
  /^(?:by|in|on|to|for|with|as|at|from|into|via|through|per|when|within|across|beside|besides|over|under|than|after|before|during|without|between|among|against|along|around|behind|below|beneath|beyond|despite|except|inside|near|off|onto|outside|past|since|throughout|toward|towards|until|upon|like|unlike|also|only|just|and|or|but|nor|not|both|all|each|any|some|such|so|then|where|while|whose|which|that|who|if|plus|minus|about|above|out|up|down|away|back|once|twice|now|here|there|every|instead|alone|apart|vs|versus|de|of|the|their|its|is|are|was|were|has|have|can|must)$/;

function isBareWord(word: string): boolean {
  return (
    /^[a-z]{3,}$/.test(word) &&
    !/(?:ing|ed|ly|able|ible|ive|al|ful|less|ous|ic|er|ent|ant)$/.test(word) &&
    !FUNCTION_WORD.test(word)
  );
}

/** Whether a base form may follow as the verb of a clause: after a pronoun or a plural (`EBS` is none). */
function takesBaseForm(before: string): boolean {
  return isPronounSubject(normalWord(before)) || /\p{Ll}(?<!s)s$|\p{Lu}{2}s$/u.test(before) || /['’]s$/.test(before);
}

/** A plural, a pronoun, or the second of two things: "source and target use", "both a scan and a query use". */
function isPluralSubject(words: readonly Word[], at: number): boolean {
  const [before = '', joint = ''] = [words[at]?.text, words[at - 1]?.text];
  if (/^both$/i.test(words[0]?.text ?? '') && words.slice(1, at).some(({ text }) => text === 'and')) return true;
  return takesBaseForm(before) || (joint === 'and' && at === 2 && isNounLike(before) && !isParticiple(before));
}

const MAX_WORDS_OF_PHRASE = 3;
/** Before "use the lid" there is no doubt which word is the verb. */
const MAX_WORDS_BEFORE_OBJECT = 5;

/** "Successive requests from a client go", "Hosts started by the pool run": the plural stands before the first preposition. */
function isPluralHead(words: readonly Word[], at: number): boolean {
  const preposition = words.findIndex(({ text }) =>
    /^(?:from|of|in|with|for|on|at|to|by|between|within|inside|under|across)$/.test(text),
  );
  const most = opensNoun(words[at + 2]?.text ?? '') ? MAX_WORDS_BEFORE_OBJECT : MAX_WORDS_OF_PHRASE;
  if (preposition < 1 || preposition >= at || at - preposition > most) return false;
  const before = (words[preposition - 1] as Word).text;
  const head = preposition > 1 && isParticiple(before) ? (words[preposition - 2] as Word).text : before;
  return takesBaseForm(head);
}

/** "Hosts that you start there receive …": the plural stands before what is said of it. */
function isRelativeHead(words: readonly Word[]): boolean {
  const relative = words.slice(1, 4).findIndex(({ text }) => clauseWord(text).isRelative);
  return relative >= 0 && takesBaseForm((words[relative] as Word).text);
}

function isPronounSubject(word: string): boolean {
  return /^(?:you|we|they|i|these|those|people)$/.test(word);
}

/** `sts:AssumeRole`, `PutRecord`: what only code is called. */
function isCodeLike(word: string): boolean {
  return /\p{L}[:._/]\p{L}|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(word);
}

/** `stored in`, `required on`: what follows a participle that stands for a whole verb. */
function opensPlace(word: string): boolean {
  return /^(?:by|in|on|to|for|with|as|at|from|into|via|through|per|when|within|across)$/i.test(word);
}

const OBJECT_OPENERS = new Set(
  'a an the one two three no both to for in on at by with from into across over through how what which when where whether its their your our all any each every only up as per based multiple many several less more first last out down off'.split(
    ' ',
  ),
);

/** Whether a word opens what a verb acts on, or where it acts. */
export function opensObject(word: string): boolean {
  return OBJECT_OPENERS.has(normalWord(word));
}

/** Whether a word opens a noun phrase beyond doubt. */
function opensNoun(word: string): boolean {
  return /^(?:an?|the|its|their|your|our|all|any|each|every|no|both|one|only)$/i.test(word);
}

/** "Records on how to route", "copies of the data": things, for all their look of verbs. */
const THING_OF =
  /^(?:records? on|(?:records|copies|logs|notes|lists|results|sets|files|rules|reports|requests|views|routes|samples|pieces) (?:of|about|on how)|requests (?:for|from)|notes on)\s/i;

/** Whether a text opens with a verb in the third person: "Maps a name", "Packs instances"; an unknown word counts before an article or a plural. */
export const opensThirdPerson: (text: string) => boolean = rememberingLast((text) => {
  const [first = '', second = ''] = text.split(/\s+/, 2);
  const bare = first.replace(/[^\p{L}]+$/u, '');
  const known = thirdPerson(bare);
  if (THING_OF.test(text)) return false;
  if (known === 'sure') return true;
  if (bare !== first || /\p{Lu}/u.test(first.slice(1)) || !endsLikeThirdPerson(bare.toLowerCase())) return false;
  const next = second.replace(/[^\p{L}\d]+$/u, '');
  if (known === 'perhaps')
    return (
      opensObject(next) ||
      isPluralNoun(next) ||
      /^[A-Z]{2,}$/.test(next) ||
      (isBareWord(next) && !isParticiple(next) && baseForm(next) !== 'sure')
    );
  return /^(?:an?|the|to|its|your|all|any|up|into|across)$/i.test(next) || (first.length > 4 && isPluralNoun(next));
});

/** Whether a text holds a finite verb beyond doubt: `is`, `can`, `provides`; what keeps a left side from being a term. */
export function hasFiniteVerb(words: readonly Word[]): boolean {
  return words.some((word, i) => isAuxiliary(word.text) || (i > 0 && thirdPerson(word.text) === 'sure'));
}
