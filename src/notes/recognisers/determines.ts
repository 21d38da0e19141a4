import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { isOrder } from '../language/subject.ts';
import { baseOf, thirdPerson } from '../language/verbs.ts';
import { countWords } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const DETERMINES = cued(
  'decide decides determine determines specify specifies control controls define defines describe describes dictate dictates govern governs indicate indicates',
  /^([^,:;()?]{2,80}?)\s(decides?|determines?|specif(?:y|ies)|controls?|defines?|describes?|dictates?|governs?|indicates?)\s((?:how|what|which|whether|when|where|who|why)\s.+)$/i,
);
const LEANING = /\b(?:that|which|who|if|when|it|they|you|we|to|can|will|not|also|and)\b/i;
const MAX_SUBJECT_WORDS = 6;
const MIN_CLAUSE_WORDS = 3;
const MIN_THING_WORDS = 2;
const MAX_ANSWER_WORDS = 24;

const DEPENDS = cued(
  'depend depends',
  /^([^,:;()?]{2,80}?)\s(depends?)\s(?:only\s|mostly\s|largely\s)?(?:up)?on\s(\S.+)$/i,
);

/** "A backend determines where state is kept", "The price depends on the size": what does it determine, or depend on? */
export const determines = ofOnlySentence('determines', determinesCard);

/** The card of a sentence that says what its subject decides, determines, specifies or depends on, or null. */
export function determinesCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text);
  const depends = DEPENDS.exec(text);
  const [, subject = '', verb = '', clause = ''] = depends ?? DETERMINES.exec(text) ?? [];
  if (subject === '' || LEANING.test(subject) || isOrder(text)) return null;
  const words = countWords(clause);
  const fewest = depends === null ? MIN_CLAUSE_WORDS : MIN_THING_WORDS;
  if (countWords(subject) > MAX_SUBJECT_WORDS || words < fewest || words > MAX_ANSWER_WORDS) return null;
  const isOne = thirdPerson(verb) !== null;
  const named = added > 0 ? subject : decapitalise(subject);
  return {
    form: 'basic',
    front: `What ${isOne ? 'does' : 'do'} ${named} ${isOne ? baseOf(verb) : verb.toLowerCase()}${depends === null ? '' : ' on'}?`,
    back: capitalise(clause),
  };
}
