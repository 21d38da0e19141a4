import { acronymsIn } from './acronyms.ts';
import { mainVerbIndex, opensThirdPerson } from './main-verb.ts';
import { isInBrackets } from './phrases.ts';
import { trimEnding } from './questions.ts';
import { MAX_HIDDEN_WORDS, type Range } from './ranges.ts';
import { baseForm } from './verbs.ts';
import { countWords, firstWord, wordsIn } from './words.ts';

/**
 * A part of a sentence with what belongs to it: a sign before it, the rest of its enumeration, the other acts, how many of them, its
 * idiom, its long name. Null where it opens an enumeration that is too long to hide.
 */
export function wholePart<T extends Range>(sentence: string, part: T): T | null {
  const enumerated = wholeEnumeration(sentence, withSigns(sentence, withoutEnding(sentence, part)));
  return wholeName(
    sentence,
    wholeIdiom(sentence, wholeCount(sentence, wholeActs(sentence, withManner(sentence, enumerated)))),
  );
}

const MANNER =
  /\b(?:automatical|manual|dynamical|synchronous|asynchronous|continuous|periodical|independent|public|private|global|local|central|temporari|permanent|immediate|explicit|implicit|random|physical|logical)ly\s$/i;

/** "Copies are automatically made": how it is done goes with what is done or how it is then, where that is one word. */
function withManner<T extends Range>(sentence: string, part: T | null): T | null {
  if (part === null || sentence.slice(part.start, part.end).includes(' ')) return part;
  const { text, from } = endOf(sentence, part.start);
  const manner = MANNER.exec(text);
  return manner === null ? part : { ...part, start: from + manner.index };
}

/**
 * A part that opens the enumeration a sentence ends in, with all its members: one of "the same id, key material, rotation
 * policies" would be guessed from the others. Null where they are too many to hide.
 */
function wholeEnumeration<T extends Range>(sentence: string, part: T): T | null {
  if (sentence[part.end] !== ',') return part;
  // A bracket behind the last member is about it.
  const end = trimEnding(sentence.replace(/\s\([^()]*\)\W*$/, '')).length;
  if (part.end >= end) return part;
  const members = sentence.slice(part.end + 1, end).split(/,/);
  const areMembers = members.every((member) => {
    const words = wordsIn(member);
    if (words.length === 0 || words.length > MAX_MEMBER_WORDS || CLAUSE.test(member)) return false;
    return mainVerbIndex(words, member) < 0 && !opensThirdPerson(member.replace(/^\s(?:(?:and|or)\s)?/, ''));
  });
  const isOne = members.length > 1 || /^\s(?:and|or)\s/.test(members[0] ?? '');
  if (!areMembers || !isOne) return part;
  return countWords(sentence.slice(part.start, end)) <= MAX_HIDDEN_WORDS ? { ...part, end } : null;
}

/** "has gates all over the yard": `all` goes with what follows. "holds lids as well": that there is more is no part of it. */
function withoutEnding<T extends Range>(sentence: string, part: T): T {
  const besides = /\S(\s(?:as well|too))$/.exec(endOf(sentence, part.end).text)?.[1];
  if (besides !== undefined && part.end - besides.length > part.start)
    return { ...part, end: part.end - besides.length };
  const end = sentence.endsWith('all', part.end) ? part.end - ' all'.length : part.end;
  return end > part.start && /^\sall\s/.test(sentence.slice(end, part.end + 1)) ? { ...part, end } : part;
}

/** More characters than stand before a part and belong to it by its idiom, its count or its joint. */
const NEAR = 24;

/** What a sentence has right before an offset, and where that begins: looked at from its end, the whole would be walked through each time. */
function endOf(sentence: string, end: number): { text: string; from: number } {
  const from = Math.max(0, end - NEAR);
  return { text: sentence.slice(from, end), from };
}

const IDIOM =
  /\b(?:in (?:flight|transit|use|place|advance|memory|parallel|order|real[- ]time)|at (?:rest|once|runtime)|on (?:demand|the fly)|by hand)$/i;

/** "in flight", "on the fly": the noun alone would be no answer. */
function wholeIdiom<T extends Range>(sentence: string, part: T | null): T | null {
  if (part === null) return null;
  const { text, from } = endOf(sentence, part.end);
  const idiom = IDIOM.exec(text) ?? openingIdiom(sentence, part, from);
  return idiom !== null && from + idiom.index < part.start ? { ...part, start: from + idiom.index } : part;
}

/** "in order by weight": the idiom that a part opens with. */
function openingIdiom(sentence: string, part: Range, from: number): RegExpExecArray | null {
  const opening = /^\S+/.exec(sentence.slice(part.start, part.end))?.[0] ?? '';
  return IDIOM.exec(sentence.slice(from, part.start + opening.length));
}

/** "can add, modify and delete lanes": the first of several acts goes with the others. */
function wholeActs<T extends Range>(sentence: string, part: T | null): T | null {
  if (part === null || !endOf(sentence, part.start).text.includes(',')) return part;
  const before = /(?:^|\s)(\p{Ll}+),\s(?:and\s|or\s)?$/u.exec(sentence.slice(0, part.start))?.[1];
  if (before === undefined || baseForm(before) !== 'sure' || baseForm(firstWord(sentence.slice(part.start))) === null)
    return part;
  const start = sentence.lastIndexOf(before, part.start - 1);
  return countWords(sentence.slice(start, part.end)) > MAX_HIDDEN_WORDS ? part : { ...part, start };
}

const HOW_MANY =
  /\b(?:all|none|some|most|half|both|only one|a subset|a part|each|every one) of (?:the |its |their )?$/i;

/** "queries all of the servers": how many of them is what is told. */
function wholeCount<T extends Range>(sentence: string, part: T | null): T | null {
  if (part === null) return null;
  const { text, from } = endOf(sentence, part.start);
  const count = HOW_MANY.exec(text);
  return count === null || countWords(sentence.slice(from + count.index, part.end)) > MAX_HIDDEN_WORDS
    ? part
    : { ...part, start: from + count.index };
}

/** A part with the sign before it that belongs to its name: "files end in .deny", "kept in /etc/hosts". */
export function withSigns<T extends Range>(sentence: string, part: T): T {
  const signs = /(?:^|[\s'"(])([./~$@#-]{1,2})$/.exec(endOf(sentence, part.start).text)?.[1] ?? '';
  return signs === '' ? part : { ...part, start: part.start - signs.length };
}

/** "the store in NVRAM (Non Volatile RAM)": a name goes with what spells it out. */
function wholeName<T extends Range>(sentence: string, part: T | null): T | null {
  if (part === null || sentence[part.end + 1] !== '(' || isInBrackets(sentence, part.start)) return part;
  const pair = acronymsIn(sentence).find(({ start, end }) => start >= part.start && start < part.end && end > part.end);
  return pair === undefined ? part : { ...part, end: pair.end };
}

const MAX_MEMBER_WORDS = 5;
const CLAUSE =
  /[;:.()]|^\s(?:(?:and|or)\s)?(?:but|so|not|which|while|then|it|they|you|we|this|that|if|when|because|using|with|for|to|in|on|at|by|from)\b/i;
