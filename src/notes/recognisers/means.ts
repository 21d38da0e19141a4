import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { countWords } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const MEANS = cued(
  'mean means stands refers called known short defined',
  /^([^,:;]{1,140}?)\s+(means?(?: (?:simply |basically |essentially |just )?that)?|stands for|refers to|is (?:also )?(?:called|known as|short for|defined as)|are (?:called|known as|defined as))\s+(?!(?:from|by|with|when|in|on|via|at|for|to|once|every|each|if)\s)(.+)$/i,
);
const MAX_TERM_WORDS = 5;
/** What means something may be told at some length: "An error 500 behind a balancer means …". */
const MAX_SIGN_WORDS = 9;
const MAX_ANSWER_WORDS = 20;
const LEANING_NAME = /^(?:it|this|that|these|they|which|what)\b/i;

/** "Exit code 137 means killed by a signal": what does it mean? */
export const means = ofOnlySentence('means', meansCard);

/** The card of a sentence that says what its subject means or is called, or null. */
export function meansCard({ inline }: Standing): Proposal | null {
  const match = MEANS.exec(trimEnding(inline.text));
  if (match === null) return null;
  const [, subject = '', verb = '', meaning = ''] = match;
  const [called = ''] = meaning.replace(/^(?:the|an?)\s/i, '').split(/\s[#(]/, 1);
  const isName = /^(?:is|are) (?:also )?(?:called|known as)/i.test(verb) && countWords(called) <= MAX_TERM_WORDS;
  if (isName && countWords(subject) > MAX_TERM_WORDS && !LEANING_NAME.test(subject))
    return { form: 'basic', front: `What ${/^is/i.test(verb) ? 'is' : 'are'} ${called}?`, back: capitalise(subject) };
  const most = /^means?/i.test(verb) ? MAX_SIGN_WORDS : MAX_TERM_WORDS;
  if (countWords(subject) > most || countWords(meaning) > MAX_ANSWER_WORDS) return null;
  if (/n['’]t$/.test(subject)) return null;
  if (/\b(?:which|that|this|these|it|they|you|we|if|when(?! \p{L}+ing)|what|not|no|also|can|by|to)\b/iu.test(subject))
    return null;
  const asked = /^(?:is|are)/i.test(verb)
    ? `${subject}: ${verb.toLowerCase()} what?`
    : `${subject}: what does it ${base(verb)}?`;
  return { form: 'basic', front: asked, back: capitalise(meaning) };
}

function base(verb: string): string {
  return /^stands/i.test(verb) ? 'stand for' : /^refers/i.test(verb) ? 'refer to' : 'mean';
}
