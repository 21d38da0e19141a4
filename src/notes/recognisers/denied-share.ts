import type { Proposal } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, decapitalise } from '../language/questions.ts';
import { baseForm, baseOf, isAuxiliary, thirdPerson } from '../language/verbs.ts';
import { countWords, normalWord, wordsIn } from '../language/words.ts';

const MAX_ASKED_WORDS = 18;
const MAX_SUBJECT_WORDS = 6;
/** Of how many something is denied. */
const SHARE =
  /^(not (?:all|every|each)(?: of)?|none of|no (?=two\s)|no (?!of\b)(?=\p{Ll}[^.;:]*\s(?:that|which|who)\s))\s?(?=\p{L})/iu;

/**
 * "Not all backends support locking", "None of the hives can be sold", "No two gates share a key", "No changes are made that …":
 * whether they do; null of other texts.
 */
export function deniedShareCard(text: string): Proposal | null {
  const share = SHARE.exec(text)?.[0];
  if (share === undefined) return null;
  const said = text.slice(share.length);
  const words = wordsIn(said);
  const at = mainVerbIndex(words, said);
  const verb = words[at];
  if (verb === undefined || at < 1 || at > MAX_SUBJECT_WORDS) return null;
  const subject = said.slice(0, verb.start).trim();
  const rest = said.slice(verb.end).trim();
  if (
    rest === '' ||
    countWords(said) > MAX_ASKED_WORDS ||
    /[,:;()]/.test(subject) ||
    /\b(?:it|them|this|these|those)\b/i.test(rest)
  )
    return null;
  const quantity = share.trim().toLowerCase();
  const [asked, answer] = askedOf(quantity, subject);
  const lower = normalWord(verb.text);
  if (lower === 'has' || lower === 'have')
    return { form: 'basic', front: `${lower === 'has' ? 'Does' : 'Do'} ${asked} have ${rest}?`, back: answer };
  if (isAuxiliary(lower)) return { form: 'basic', front: `${capitalise(lower)} ${asked} ${rest}?`, back: answer };
  if (thirdPerson(lower) === 'sure')
    return { form: 'basic', front: `Does ${asked} ${baseOf(lower)} ${rest}?`, back: answer };
  return baseForm(lower) === null ? null : { form: 'basic', front: `Do ${asked} ${lower} ${rest}?`, back: answer };
}

/** Whom the question is of, and the answer that denies it. */
function askedOf(quantity: string, subject: string): [asked: string, answer: string] {
  if (quantity === 'none of') return [`any of ${subject}`, `No, none of ${subject}`];
  if (quantity === 'no')
    return /^two\s/i.test(subject)
      ? [subject, `No, no ${subject}`]
      : [`any ${decapitalise(subject)}`, `No, no ${decapitalise(subject)}`];
  const all = quantity.slice('not '.length);
  return [`${all} ${subject}`, `No, not ${all.startsWith('all') ? 'all of them' : 'every one'}`];
}
