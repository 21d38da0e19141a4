import { make, type Proposal, type Recogniser } from '../item.ts';
import { decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { countWords } from '../language/words.ts';

const IS_A =
  /^((?:an?|the)\s+)?([^,:;()]{2,60}?)\s+(is|are)\s+((?:basically |simply |just |essentially )?(?:an?|the|one)\s+(?!same\b|best\b|most\b|only\b|default\b|number\b|maximum\b|minimum\b).+)$/i;
const MAX_TERM_WORDS = 4;
const MAX_ANSWER_WORDS = 20;

/** "A spot fleet is a collection of spot instances": what is it? */
export const isA: Recogniser = {
  name: 'is-a',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const card = standing === null ? null : isACard(standing);
    return card === null ? null : make([card]);
  },
};

/** The card of a sentence that says what its subject is, or null. */
export function isACard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text);
  const match = IS_A.exec(text);
  if (match === null) return null;
  const [, article = '', subject = '', verb = '', meaning = ''] = match;
  if (
    /^the\s/i.test(article) ||
    countWords(subject) > MAX_TERM_WORDS ||
    countWords(meaning) < 3 ||
    countWords(meaning) > MAX_ANSWER_WORDS
  )
    return null;
  if (
    /\b(?:that|which|who|there|it|this|these|they|you|we|if|when|what|not|also)\b/i.test(subject) ||
    /\d/.test(meaning)
  )
    return null;
  return {
    form: 'basic',
    front: `What ${verb.toLowerCase()} ${article.toLowerCase()}${added > 0 ? subject : decapitalise(subject)}?`,
    back: meaning.replace(/^(?:basically|simply|just|essentially) /, ''),
  };
}
