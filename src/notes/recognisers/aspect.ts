import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { countWords } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MIN_TOLD_WORDS = 3;
const MAX_ASKED_WORDS = 20;

const ASPECT = cued(
  'benefit benefits advantage advantages drawback drawbacks disadvantage disadvantages downside downsides limitation limitations goal goals aim aims purpose purposes role roles job jobs difference differences exception exceptions caveat caveats problem problems responsibility responsibilities',
  /^(?:(the|an?|one|another)\s)?((?:\p{L}+\s){0,2}?(?:benefits?|advantages?|drawbacks?|disadvantages?|downsides?|limitations?|goals?|aims?|purposes?|roles?|jobs?|differences?|exceptions?|caveats?|problems?|responsibilit(?:y|ies)))\s((?:of|to|for|with|between|in)\s[^,.:;?]{2,90}?)\s(is|are)\s(?:that\s)?(?!(?:not|also|only|when|where|why|how|described|listed|shown|as)\b)(\S.+)$/iu,
);
/** Whose it is stands elsewhere. */
const LEANING = /\b(?:it|this|that|these|those|them|both|here|each other)\b/i;

/** "One benefit of a wide gate is that herds pass at once": what is the benefit, the purpose, the difference? */
export const aspect = ofOnlySentence('aspect', aspectCard);

/** The card of a sentence that says what the benefit, the limit, the purpose of something is, or null. */
export function aspectCard({ inline, added }: Standing): Proposal | null {
  const [, article = 'the', what = '', whose = '', be = '', told = ''] =
    ASPECT.exec(trimEnding(inline.text.slice(added))) ?? [];
  const back = shortMeaning(told);
  if (what === '' || back === null || countWords(back) < MIN_TOLD_WORDS || LEANING.test(whose)) return null;
  const front = `What ${be.toLowerCase()} ${article.toLowerCase()} ${what.toLowerCase()} ${whose}?`;
  return countWords(front) > MAX_ASKED_WORDS ? null : { form: 'basic', front, back: capitalise(back) };
}
