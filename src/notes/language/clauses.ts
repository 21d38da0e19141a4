import { matchesOf } from '../../matches.ts';
import { cued } from './cues.ts';
import { mainVerbIndex, opensThirdPerson } from './main-verb.ts';
import { lacksSubject, withoutLeadIn } from './openings.ts';
import type { Range } from './ranges.ts';
import { sentencesIn } from './sentences.ts';
import { subjectOfSentence } from './subject.ts';
import { baseForm, isAuxiliary, isParticiple } from './verbs.ts';
import { countWords, firstWord, wordsIn } from './words.ts';

/**
 * The sentences of a text, where one sentence of over twenty words is cut once more at its clearest joint (`, but`, `, so`,
 * `, and` before a new verb, ` - `); parts of under four words are left where they are.
 */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (const sentence of sentencesIn(text))
    clauses.push(
      ...(sentence.text.length < MAX_CUT_LENGTH && countWords(sentence.text) > 20
        ? cutOnce(sentence.text)
        : [sentence.text]),
    );
  return clauses.length === 0 ? [text] : clauses;
}

const MAX_CUT_LENGTH = 1000;

const JOINT =
  /\sbut\s(?=(?:can|cannot|does|is|are|will|must|should|has|may)\s)|,\s(?:but|so|which|while|whereas|and then|then|however)\s|\s[-–—]\s|\.{3}\s?/g;

function cutOnce(text: string): string[] {
  for (const match of text.matchAll(JOINT)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (countWords(before) >= 4 && countWords(after) >= 4 && isClosed(before)) return [before, after];
  }
  return [text];
}

const MIN_SENTENCE_WORDS = 13;
const MIN_CONTRAST_WORDS = 9;
const MIN_CLAUSE_WORDS = 4;
const MAX_PLAIN_SUBJECT_WORDS = 2;
const COORDINATION =
  /,?\s(?:and )?(?:however|likewise),\s(?=\p{L})|,\slikewise\s|,?\s(?:and )?(?:hence|thus|therefore|consequently),?\s(?![^.;]*\b(?:this|these|that|those)\b)|,?\s(?:but|while(?!\s\p{Ll}+ing\s|\s(?:[^\s,.;]+\s){1,4}(?:is|are)\s(?:still\s)?\p{Ll}+(?:ing|ed)\b)|whereas)\s|,\s(?:meaning|which means)\s(?:that\s)?(?=(?:the|an?|it|they|you|all|each|no|any)\s)|,\s(?:and then|and|so|then)\s|,\s(?=(?:do|does|can|cannot|must|will|should)\s)|,\s(?=(?:these|this|it|they|you|we)\s(?:\p{L}+\s){0,2}(?:can|is|are|will|must|cannot|should|has|have|allows?|means|enables?|lets|makes?|helps?|includes?)\s)|,\s(?!(?:which|who|that|where|and|or|but|so|then|while)\s)(?=(?:(?:the|an?)\s)?[\p{L}-]+\s(?:\p{L}+\s)?(?:is|are|can|cannot|can['’]t|does|do|will|must|has|have|represents|means)\s)|,\s(?!(?:which|who|that|where|and|or|but|so|then|while)\s)(?=(?:[\p{L}\p{N}][^\s,;:.]*(?:\.[^\s,;:.]+)?\s){1,5}(?:is|are|has|have|can|cannot|can['’]t)\s)|\s[-–—]\s|\sand\s(?=(?:\p{Ll}{2,}|there['’]s)\s)/gu;
/** "… while …": two things are told apart. */
const WHILE = cued('whereas while', /\s(?:whereas|while)\s/i);
/** "Gates are open, doors are closed": as well. */
const CONTRAST =
  /\s(is|are|has|have|can)\s[^,.;]+,\s(?!(?:which|who|that|where|and|or|but|so|then|while)\s)(?:[^\s,.;]+(?:\.[^\s,.;]+)?\s){1,5}\1\s/;
/** "… - when you open a port, it is open both ways": the comma stands before what then happens. */
const CONDITION = /^(?:if|when|whenever|once|unless|each time|every time)\s/i;
const FOR_EXAMPLE = /^for (?:example|instance),?\s/i;
const SUBORDINATE =
  /^(?:if|when|whenever|once|unless|although|though|because|since|as|while|after|before|without|with|in case|regardless|even|to|for|by|in|on|the (?:more|less|\p{L}+er)\b[^,]*,\sthe)\s/iu;

function isContrast(sentence: string): boolean {
  return WHILE.test(sentence) || (sentence.includes(',') && CONTRAST.test(sentence));
}

/**
 * The clauses of one sentence of thirteen and more words that each say something of their own: both sides of a `but`, a `, and` or a dash
 * with a verb on either side. The second may lack its subject, which is that of the first. The sentence as a whole where there are none.
 */
export function independentClauses(sentence: string): Range[] {
  const whole = [{ start: 0, end: sentence.length }];
  if (sentence.length > MAX_CUT_LENGTH) return whole;
  const words = countWords(sentence);
  if (
    words < MIN_CONTRAST_WORDS ||
    (words < MIN_SENTENCE_WORDS && !isContrast(sentence)) ||
    SUBORDINATE.test(withoutLeadIn(sentence.replace(FOR_EXAMPLE, '')))
  )
    return whole;
  const clauses: Range[] = [];
  let from = 0;
  for (const joint of matchesOf(COORDINATION, sentence)) {
    const left = sentence.slice(from, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    const isShort = MEANT.test(right) && /^\s[-–—]\s$/.test(joint[0]);
    const explains = /[-–—]/.test(joint[0]) && /^(?:when|if)\s/i.test(right) && countWords(right) >= MIN_CLAUSE_WORDS;
    if (joint[0] === ' and ' && !goesOn(left, right)) continue;
    if (joint[0] === ', ' && (isOfTheSame(left, right) || CONDITION.test(left) || !isBeside(left, right))) continue;
    if (
      !isClosed(left) ||
      !hasVerb(left, isShort ? MIN_MEANT_WORDS : MIN_CLAUSE_WORDS) ||
      !(explains || isShort || opensClause(right) || goesOnWithModal(joint[0], left, right))
    )
      continue;
    // "… the endpoint, which revokes the token but keeps its children": who keeps them is in the relative clause.
    if (lacksItsSubject(right) && (/,?\s(?:which|that|who)\s/.test(left) || !saysItsSubject(left))) continue;
    clauses.push({ start: from, end: joint.index });
    from = joint.index + joint[0].length;
  }
  return clauses.length === 0 ? whole : [...clauses, { start: from, end: sentence.length }];
}

/** "Copies are partial - this means that only …": the little that stands before is told apart. */
const MEANT = /^(?:(?:this|that|which) )?means?\s|^meaning\s/i;
const MIN_MEANT_WORDS = 3;

/** Two words and fewer before the verb, or the verb of what stands before: "gates are open, the doors of all sheds are closed". */
function isBeside(left: string, right: string): boolean {
  const words = wordsIn(right);
  const verb = mainVerbIndex(words, right);
  if (verb <= MAX_PLAIN_SUBJECT_WORDS + (/^(?:the|an?)\s/i.test(right) ? 1 : 0)) return true;
  const said = wordsIn(left);
  return (
    !/^(?:where|however|otherwise|much|like|unlike|or|nor|as|so|with|among|most|both)\b/i.test(right) &&
    words[verb]?.text === said[mainVerbIndex(said, left)]?.text
  );
}

/** "The default value of the delay is 0, the max value is …": the second speaks of something of the first. */
function isOfTheSame(left: string, right: string): boolean {
  const subject = subjectOfSentence(right);
  const head = subject?.split(' ').at(-1)?.toLowerCase() ?? '';
  return head !== '' && new RegExp(`\\b${head.replace(/[^\p{L}\p{N}]/gu, '.')}\\b`, 'iu').test(left);
}

const THERE_IS = /^there(?:['’]s| is| are)\s/i;

/** Whether what stands behind an `and` says another thing of the same subject: "keeps files on hosts and writes copies to the store". */
function goesOn(left: string, right: string): boolean {
  if (THERE_IS.test(right)) return true;
  if (
    countWords(right) < MIN_CLAUSE_WORDS ||
    subjectOfSentence(withoutLeadIn(left)) === null ||
    /\b(?:that|which|who)\s/.test(left) ||
    holdsInfinitive(left)
  )
    return false;
  const verb = firstWord(right);
  if (/^(?:all|each|every|no|its|their|most)\s/i.test(right)) return opensClause(right);
  return opensThirdPerson(right) || isAuxiliary(verb) || (baseForm(verb) === 'sure' && modalOf(left) !== null);
}

/** Whether a text opens with what somebody may do: "store the frames", "place your key there". */
export function opensOrder(text: string): boolean {
  const [first, second] = wordsIn(text.slice(0, 60));
  const sureness = first === undefined ? null : baseForm(first.text);
  return (
    sureness === 'sure' || (sureness === 'perhaps' && /^(?:an?|the|your|its|their|all|each)$/i.test(second?.text ?? ''))
  );
}

/** "… can find, test": several verbs in a row. */
const ENUMERATED = /,\s\p{L}+$/u;

/** "… can lift the roof, and weigh the frames": what a `can` allows as well. */
function goesOnWithModal(joint: string, left: string, right: string): boolean {
  if (modalOf(left) === null || ENUMERATED.test(left)) return false;
  return joint === ' and ' || (joint === ', and ' && opensOrder(right));
}

/** "to write", not "to the store": what stands behind an `and` may go on with it. */
function holdsInfinitive(clause: string): boolean {
  return [...clause.matchAll(/\bto\s(\p{Ll}+)/gu)].some(([, word = '']) => baseForm(word) !== null);
}

/** The `can` or `must` that a clause turns on, which what follows it shares; null where there is none. */
export function modalOf(clause: string): string | null {
  const words = wordsIn(clause);
  const verb = words[mainVerbIndex(words, clause)]?.text ?? '';
  return /^(?:can|cannot|could|may|must|should|will)$/i.test(verb) ? verb : null;
}

function lacksItsSubject(clause: string): boolean {
  return isAuxiliary(firstWord(clause)) || opensThirdPerson(clause) || lacksSubject(clause);
}

/** Whether the next clause can take its subject from this one: it names it, or stands under it as well. */
function saysItsSubject(clause: string): boolean {
  return subjectOfSentence(withoutLeadIn(clause.replace(FOR_EXAMPLE, ''))) !== null || lacksItsSubject(clause);
}

/** Whether every bracket and quotation mark that a text opens is closed in it. */
function isClosed(text: string): boolean {
  return (
    (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0) &&
    (text.match(/["“”]/g)?.length ?? 0) % 2 === 0
  );
}

function hasVerb(clause: string, least = MIN_CLAUSE_WORDS): boolean {
  const verb = mainVerbIndex(wordsIn(clause), clause);
  return countWords(clause) >= least && (verb >= 1 || lacksSubject(clause) || opensThirdPerson(clause));
}

/** A clause of its own, or one that goes on with the subject before it; no participle, no condition. */
function opensClause(text: string): boolean {
  // What stands in brackets is no verb of it.
  const [clause = text] = text.replace(/\([^()]*\)/g, '').split(/[;:]\s/, 1);
  if (
    countWords(clause) < MIN_CLAUSE_WORDS ||
    /^(?:if|when|since|because|although|though|as|until|unless|once|not|only if|even|also if|that|which|who|to|across|by|with|in|for|from|at|on|over|per|via|without|within)\s/i.test(
      clause,
    )
  )
    return false;
  if (
    /^(?:some|most|many|others?|all|few|both|each|one)\s(?:of\s|\p{L}+\s(?:be|have)\b|is|are|can|will|must)/iu.test(
      clause,
    )
  )
    return false;
  const words = wordsIn(clause);
  const verb = mainVerbIndex(words, clause);
  if (isAuxiliary(firstWord(clause)) || opensThirdPerson(clause) || THERE_IS.test(clause)) return true;
  return verb >= 1 && verb <= 7 && !isParticiple(words[verb]?.text ?? '');
}
