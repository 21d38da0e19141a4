import type { Proposal } from '../item.ts';
import { cued } from '../language/cues.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { baseForm } from '../language/verbs.ts';
import { isWish } from '../language/wishes.ts';
import { countWords, firstWord } from '../language/words.ts';
import { ofOnlySentence } from './of-only-sentence.ts';

const USE =
  /^(?:you (?:can|should|could) |we (?:can|should|could) |always |should |better to |prefer to |consider )?(?:use|using|choose|pick|go (?:for|with)|prefer|consider)\s+(.+?)\s+(for|when|if|in case|whenever|where)\s+(.+)$/i;

/** "Use X for Y", "Use X when Y", "choose X if Y": Y is the situation, X the answer. */
export const use = ofOnlySentence('use', cardOfUse);

/** The open scenario of a sentence that says what to use for what, or null. */
export function cardOfUse({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  const match = USE.exec(text);
  if (match === null) return toolCard(text);
  const [, answer, joint, situation] = match as unknown as [string, string, string, string];
  if (countWords(answer) > 8 || countWords(situation) < 1 || countWords(situation) > 25) return null;
  if (
    /^(?:it|this|that|them|these)\b|^(?:cases?|the same|one|a choice|an? (?:option|value|name|one|scenario|situation|case|example))$|\bonly$/i.test(
      answer,
    ) ||
    isWish(situation) ||
    /[,:;]\s/.test(answer)
  )
    return null;
  const link = joint.toLowerCase();
  const front =
    link === 'for'
      ? `${capitalise(situation)}: what do you use?`
      : `What do you use ${link} ${decapitalise(situation)}?`;
  return { form: 'open', front, back: capitalise(answer) };
}

const TOOL = cued('use', /^((?:\p{L}+\s){0,2}\p{L}+s)\s(?:can\s|should\s)?use\s(.+?)\sto\s(\p{Ll}.+)$/u);
const MAX_TOOL_WORDS = 5;
const MAX_PURPOSE_WORDS = 28;

/** "Admins use public balancers to map …": what do they use for it? */
function toolCard(text: string): Proposal | null {
  const match = TOOL.exec(text);
  const [, who = '', tool = '', purpose = ''] = match ?? [];
  if (match === null || countWords(tool) > MAX_TOOL_WORDS || countWords(purpose) > MAX_PURPOSE_WORDS) return null;
  if (/^(?:it|this|that|them|these)\b|[,:;()]/.test(tool) || countWords(purpose) < 2) return null;
  if (baseForm(firstWord(purpose)) === null) return null;
  return { form: 'basic', front: `What do ${decapitalise(who)} use to ${purpose}?`, back: capitalise(tool) };
}
