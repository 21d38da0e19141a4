import type { Proposal } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { inThirdPerson, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { baseForm, isAuxiliary, thirdPerson } from '../language/verbs.ts';
import { countWords, normalWord, wordsIn } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MAX_SUBJECT_WORDS = 8;
const MAX_ASKED_WORDS = 18;
/** "Only one", "only this", "only when": no name of who it is, or no subject at all. */
const NO_NAME =
  /^(?:one|two|three|\d|thing|of|this|that|these|those|it|they|you|we|then|when|if|in|on|at|for|with|by|from|to|after|before|because|via|through|between)\b/i;

/** "Only the owner may sell the hive": who or what it is, is asked for. */
export const sole = ofOnlySentence('sole', soleCard);

/** The card of a sentence that says who alone does something, or null. */
export function soleCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  if (!/^only\s/i.test(text)) return null;
  const said = text.slice('only '.length);
  const words = wordsIn(said);
  const first = words[0]?.text ?? '';
  // "Only works for …", "Only write if …": a predicate or an order.
  if (/^\p{Ll}/u.test(first) && (thirdPerson(first) !== null || baseForm(first) === 'sure')) return null;
  const at = mainVerbIndex(words, said);
  const verb = words[at];
  if (
    verb === undefined ||
    at < 1 ||
    at > (SEVERAL.test(said) ? MAX_SEVERAL_WORDS : MAX_SUBJECT_WORDS) ||
    NO_NAME.test(said)
  )
    return null;
  const subject = said.slice(0, verb.start).trim();
  const rest = said.slice(verb.end);
  // "Only difference is that …" tells what it is itself.
  if (/^\s(?:that|to)\s/i.test(rest)) return null;
  if ((/[,:;()]/.test(subject) && !SEVERAL.test(subject)) || rest.trim() === '' || countWords(rest) > MAX_ASKED_WORDS)
    return null;
  const lower = normalWord(verb.text);
  const doing = isAuxiliary(lower) || thirdPerson(lower) !== null ? lower : inThirdPerson(lower);
  return {
    form: 'basic',
    front: `${PEOPLE.test(subject) ? 'Who' : 'What'} ${AGREEING[doing] ?? doing}${rest}?`,
    back: `Only ${subject}`,
  };
}

/** "the owner, the keeper, or a guest". */
const SEVERAL = /^[^,:;()]+(?:, [^,:;()]+)*,? (?:or|and) [^,:;()]+$/;
const MAX_SEVERAL_WORDS = 14;
const PEOPLE = /^(?:the )?(?:users?|people|persons?|members?|admins?|administrators?|developers?)\b/i;

const AGREEING: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does' };
