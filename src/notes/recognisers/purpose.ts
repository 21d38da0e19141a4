import { make, type Proposal, type Recogniser } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MAX_PURPOSE_WORDS = 14;
const MIN_ANSWER_WORDS = 2;
const MAX_ANSWER_WORDS = 18;

/** "To send logs to the store, ensure that the role may write": what is done for a purpose is asked for. */
export const purpose: Recogniser = {
  name: 'purpose',
  scope: 'item',
  recognise(item, note) {
    if (item.children.length > 0) return null;
    const standing = onlySentence(item, note);
    const card = standing === null ? null : purposeCard(standing);
    return card === null ? null : make([card]);
  },
};

const OPENS = /^(?:in order )?to\s/i;
/** Who is told what to do. */
const TOLD =
  /^(?:you|we|one)\s(?:can|could|must|should|need to|have to|may|will need to|would)\s(?:also |simply |just )?/i;
const LEANING = /\b(?:this|that|it|these|those|so|them)$|^(?:be|do|have)\s(?:this|that|so)\b|\?/i;

/** The card of a sentence that says what to do for what, or null. */
export function purposeCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  const lead = OPENS.exec(text)?.[0];
  const comma = text.indexOf(', ');
  if (lead === undefined || comma < 0) return null;
  const aim = text.slice(lead.length, comma);
  const told = text.slice(comma + 2);
  const done = told.replace(TOLD, '');
  const words = countWords(aim);
  if (baseForm(firstWord(aim)) === null || words < 2 || words > MAX_PURPOSE_WORDS || LEANING.test(aim)) return null;
  if (baseForm(firstWord(done)) === null || (done === told && baseForm(firstWord(done)) !== 'sure')) return null;
  if (countWords(done) < MIN_ANSWER_WORDS || countWords(done) > MAX_ANSWER_WORDS || LEANING.test(done)) return null;
  return { form: 'basic', front: `How do you ${aim}?`, back: capitalise(done) };
}
