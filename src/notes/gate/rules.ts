import { BLANK } from '../../cards/card.ts';
import { codeAt, endsOnLetter } from '../../characters.ts';
import { cued } from '../language/cues.ts';
import { flat, holds } from '../language/flat.ts';
import { opensWithConjunction, opensWithPronoun, withoutLeadIn } from '../language/openings.ts';
import { sentencesIn } from '../language/sentences.ts';
import { isLetterOrDigit, isSpace } from '../language/words.ts';
import type { Candidate } from './candidate.ts';

const maxAnswerWords = 20;
const maxScenarioWords = 60;
const maxFrontWords = 45;
const maxMembers = 7;
const maxHiddenWords = 6;

/** The candidate made presentable where a small change does it; a longer answer is cut at the end of a thought. */
export function tidied(candidate: Candidate): Candidate {
  if (candidate.isExplicit) {
    return candidate;
  }
  const said = withoutLeadIn(candidate.front);
  const front = endsOnLetter(said) ? said : said.replace(/[\s,;–—-]+$/, '');
  if (candidate.form === 'cloze') {
    return { ...candidate, front: endsOnLetter(front) ? front : front.replace(/(?<=[^.])\.$/, '') };
  }
  const back = candidate.form === 'basic' || candidate.form === 'reversed' ? shortened(candidate.back) : candidate.back;
  if (endsOnLetter(back)) return { ...candidate, front, back };
  return { ...candidate, front, back: back.replace(/[\s,;:]+$/, '').replace(/(?<!\betc|[.])\.$/, '') };
}

/** Why a candidate cannot be a card whatever its context, or null. Of an explicit one only that something is missing. */
export function objectionTo(candidate: Candidate): string | null {
  const { form, front, back, members } = candidate;
  if (!/[\p{L}\p{N}]/u.test(front) && front.replaceAll(BLANK, '').trim() === '') {
    return 'no question';
  }
  if (
    back === '' ||
    (form === 'list' && members.length === 0) ||
    (form === 'cloze' && members.some((part) => part === ''))
  ) {
    return 'no answer';
  }
  if (candidate.isExplicit) {
    return null;
  }
  return objectionToFront(candidate) ?? objectionToAnswer(candidate);
}

/** "Each host keeps …", "You can use ribbons to …", "There are what? (3)": nothing that was said before is meant. */
const OPENS_ALL_THE_SAME =
  /^(?:each|one|both)\s(?:\p{Ll}|\[…\]\s\p{Ll})|^(?:you|we)\s(?:can|could|may|must|should|need|have|will|pay|cannot|can['’]t|don['’]t)\s|^(?:you|we|there)\b.*\? \([^()]*\)$/iu;

function objectionToFront({ form, front }: Candidate): string | null {
  if (hasOver(form === 'open' || form === 'choice' ? 2 * maxScenarioWords : maxFrontWords, front)) {
    return 'the question is over 45 words';
  }
  if (form === 'open' || form === 'choice') {
    return null;
  }
  if (opensWithPronoun(front) && !front.endsWith('?') && !OPENS_ALL_THE_SAME.test(front)) {
    return 'opens with a pronoun';
  }
  if (opensWithConjunction(front)) {
    return 'opens with a conjunction';
  }
  return null;
}

/** "The following steps", "something like below", "the same way": what is meant stands elsewhere in the note. */
const POINTER = cued(
  'following below above same later we you i',
  /\bthe following\b|^following\s|\b(?:like|section|example|table|as shown|listed) (?:below|above)$|^(?:in )?the same (?:ways?|steps?|things?|manner)$|\bat a later (?:point|time|stage)(?: in time)?$|^(?:we|you|i) (?:can|could|would|will|must|should)(?: do)?(?: (?:this|so|it))?$/i,
);
const maxPointerWords = 7;

function objectionToAnswer(candidate: Candidate): string | null {
  const { form, front, back, members } = candidate;
  if (form === 'list') {
    if (members.length > maxMembers) {
      return `a list of over ${maxMembers}`;
    }
    if (members.some((member) => hasOver(maxAnswerWords, member))) return 'a member is over 20 words';
    return members.every((member) => isGivenAway(front, member)) ? 'the answer is on the front' : null;
  }
  if (!hasOver(maxPointerWords, back) && POINTER.test(back)) {
    return 'the answer points to something said elsewhere';
  }
  if (form === 'cloze') {
    return objectionToCloze(candidate);
  }
  if (hasOver(form === 'open' || form === 'choice' ? maxScenarioWords : maxAnswerWords, back)) {
    return 'the answer is over 20 words';
  }
  return isGivenAway(front, back) ? 'the answer is on the front' : null;
}

function objectionToCloze({ front, members }: Candidate): string | null {
  const blanks = front.split(BLANK);
  if (members.length !== blanks.length - 1) {
    return 'its blanks do not match what is hidden';
  }
  for (let index = 0; index < members.length; index += 1) {
    const hidden = members[index] ?? '';
    const words = countWords(hidden);
    if (words < 1 || words > maxHiddenWords) {
      return 'hides more than 6 words';
    }
    if (/[\p{L}\p{N}]$/u.test(blanks[index] ?? '') || /^[\p{L}\p{N}]/u.test(blanks[index + 1] ?? '')) {
      return 'hides part of a name';
    }
    if (isGivenAway(front, hidden)) {
      return 'the answer is on the front';
    }
  }
  return null;
}

/**
 * Whether the answer can be read on the question. Yes and no cannot; a name of one letter must stand there as that name:
 * the article in "maps a hostname" is not record `A`, nor the bracket in "lots of (R)AM" instance family `R`.
 */
export function isGivenAway(question: string, answer: string): boolean {
  const wanted = flat(answer);
  if (wanted === 'yes' || wanted === 'no' || wanted === 'not') {
    return false;
  }
  const letter = wanted.length === 1 ? /[A-Za-z]/.exec(answer)?.[0] : undefined;
  if (letter !== undefined) {
    return [...question.matchAll(LONE_LETTER)].some(([name]) => name === letter);
  }
  return holds(flat(question.includes(BLANK) ? question.replaceAll(BLANK, ' | ') : question), wanted);
}

/** A letter that is no part of a word, and in no bracket with one. */
const LONE_LETTER = /(?<![\p{L}\p{N}(])[A-Za-z](?![\p{L}\p{N})])/gu;

/** An answer of at most 20 words where one can be had: without its last sentences, brackets or clauses. */
function shortened(back: string): string {
  if (!hasOver(maxAnswerWords, back)) {
    return back;
  }
  let kept = '';
  for (const { text } of sentencesIn(back)) {
    const longer = kept === '' ? text : `${kept} ${text}`;
    if (hasOver(maxAnswerWords, longer)) {
      break;
    }
    kept = longer;
  }
  if (kept !== '') {
    return kept;
  }
  const [first] = sentencesIn(back);
  const bare = (first?.text ?? back).replace(/\s*\([^()]*\)/g, '');
  if (!hasOver(maxAnswerWords, bare)) {
    return bare;
  }
  let best = back;
  for (const joint of bare.matchAll(
    /\s*(?:;|\s[-–—]\s|\.{3}|,\s(?=(?:and|but|so|which|while|whereas|because|where|however|or)\b))/g,
  )) {
    const clause = bare.slice(0, joint.index);
    const words = countWords(clause);
    if (words >= 5 && words <= maxAnswerWords) {
      best = clause;
    }
  }
  return best;
}

/** Whether a text has more than so many words: a short one has not, and of a long one no more are counted. */
function hasOver(most: number, text: string): boolean {
  // Words of one letter with a space between two.
  return text.length > 2 * most && countWords(text, most + 1) > most;
}

/** Words as a reader counts them: what stands between spaces and holds a letter or digit. Counts no further than `enough`. */
export function countWords(text: string, enough = Number.POSITIVE_INFINITY): number {
  // Every text of every card is counted: nothing is cut out for it, but where a character takes two codes.
  let count = 0;
  let isCounted = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (isSpace(code)) {
      isCounted = false;
    } else if (!isCounted) {
      const isLetter = isLetterOrDigit(code);
      if (isLetter === null) return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      isCounted = isLetter;
      if (!isLetter) continue;
      count += 1;
      if (count === enough) return count;
    }
  }
  return count;
}
