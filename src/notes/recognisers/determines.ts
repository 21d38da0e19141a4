import { make, type Proposal, type Recogniser } from '../item.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { isOrder } from '../language/subject.ts';
import { baseOf, thirdPerson } from '../language/verbs.ts';
import { countWords } from '../language/words.ts';

const DETERMINES =
  /^([^,:;()?]{2,80}?)\s(decides?|determines?|specif(?:y|ies)|controls?|defines?|describes?|dictates?|governs?|indicates?)\s((?:how|what|which|whether|when|where|who|why)\s.+)$/i;
const LEANING = /\b(?:that|which|who|if|when|it|they|you|we|to|can|will|not|also|and)\b/i;
const MAX_SUBJECT_WORDS = 6;
const MAX_ANSWER_WORDS = 24;

/** "A backend determines where state is kept": what does it determine? */
export const determines: Recogniser = {
  name: 'determines',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const card = standing === null ? null : determinesCard(standing);
    return card === null ? null : make([card]);
  },
};

/** The card of a sentence that says what its subject decides, determines or specifies, or null. */
export function determinesCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text);
  const [, subject = '', verb = '', clause = ''] = DETERMINES.exec(text) ?? [];
  if (subject === '' || LEANING.test(subject) || isOrder(text)) return null;
  const words = countWords(clause);
  if (countWords(subject) > MAX_SUBJECT_WORDS || words < 3 || words > MAX_ANSWER_WORDS) return null;
  const isOne = thirdPerson(verb) !== null;
  const named = added > 0 ? subject : decapitalise(subject);
  return {
    form: 'basic',
    front: `What ${isOne ? 'does' : 'do'} ${named} ${isOne ? baseOf(verb) : verb.toLowerCase()}?`,
    back: capitalise(clause),
  };
}
