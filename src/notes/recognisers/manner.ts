import type { Proposal } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { doingsIn } from './inline-list.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MIN_AIM_WORDS = 3;
const MAX_AIM_WORDS = 14;
const MAX_MANNER_WORDS = 18;

/** "You can make a subnet private by removing the route …". */
const BY = /^(?:you|we|one) (?:can|could|may|must|should) (?:also |simply )?(.+?) by (\p{Ll}+ing\s.+)$/iu;

/** What one can do by doing something: how is it done? */
export const manner = ofOnlySentence('manner', mannerCard);

/** The card of a sentence that says by what something is done, or null. */
export function mannerCard({ inline, added }: Standing): Proposal | null {
  const [, aim = '', told = ''] = BY.exec(trimEnding(inline.text.slice(added))) ?? [];
  const words = countWords(aim);
  const doings = doingsIn(told);
  if (words < MIN_AIM_WORDS || words > MAX_AIM_WORDS || (doings === null && countWords(told) > MAX_MANNER_WORDS))
    return null;
  if (
    baseForm(firstWord(aim)) === null ||
    /[:;?]|\b(?:it|them)\b|\b(?:this|that)(?:$|\s(?:in|on|by|at|to|for|with|from)\b)/i.test(aim) ||
    /[:;]\s/.test(told)
  )
    return null;
  if (doings !== null)
    return {
      form: 'list',
      front: `How do you ${aim}? (${doings.length})`,
      members: doings.map(capitalise),
      ordered: false,
    };
  return { form: 'basic', front: `How do you ${aim}?`, back: `By ${told}` };
}
