import type { Proposal } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { countWords } from '../language/words.ts';

const MAX_TOLD_WORDS = 18;
const MAX_REASON_WORDS = 20;

/** "This is to prevent …", "That is because …", after what it is said of. */
const REASON = /^(?:is|are) (?:done |mainly |mostly |just )?((?:in order )?to(?! be\b)|because|so that)\s(.+)$/i;

/** The card of two sentences of which the second gives the reason of the first ("This is to prevent an outage"), or null. */
export function reasonBehind(told: Standing | undefined, one: Standing): Proposal | null {
  const [, joint = '', reason = ''] =
    one.added === 0 ? [] : (REASON.exec(trimEnding(one.inline.text.slice(one.added))) ?? []);
  if (told === undefined || reason === '' || countWords(reason) > MAX_REASON_WORDS) return null;
  const said = trimEnding(told.inline.text);
  if (countWords(said) > MAX_TOLD_WORDS || /[?:]$/.test(said)) return null;
  return { form: 'basic', front: `${capitalise(said)}: why?`, back: `${capitalise(joint)} ${reason}` };
}
