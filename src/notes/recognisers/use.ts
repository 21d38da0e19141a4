import { make, type Proposal, type Recogniser } from '../item.ts';
import { capitalise, decapitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { countWords } from '../language/words.ts';

const USE =
  /^(?:you (?:can|should|could) |we (?:can|should|could) |always |should |better to |prefer to |consider )?(?:use|using|choose|pick|go (?:for|with)|prefer|consider)\s+(.+?)\s+(for|when|if|in case|whenever|where)\s+(.+)$/i;

/** "Use X for Y", "Use X when Y", "choose X if Y": Y is the situation, X the answer. */
export const use: Recogniser = {
  name: 'use',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const proposal = standing === null ? null : cardOfUse(standing);
    return proposal === null ? null : make([proposal]);
  },
};

/** The open scenario of a sentence that says what to use for what, or null. */
export function cardOfUse({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  const match = USE.exec(text);
  if (match === null) return null;
  const [, answer, joint, situation] = match as unknown as [string, string, string, string];
  if (countWords(answer) > 8 || countWords(situation) < 1 || countWords(situation) > 25) return null;
  if (
    /^(?:it|this|that|them|these|the same|one|a choice|an? (?:option|value|name|one))$|\bonly$/i.test(answer) ||
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
