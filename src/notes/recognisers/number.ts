import { make, type Proposal, type Recogniser } from '../item.ts';
import { blanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { textAbove } from '../language/subject.ts';

const MAX_NUMBERS = 2;

/** A number with its unit, a limit, a default: the number is hidden; two numbers are two cards. */
export const number: Recogniser = {
  name: 'number',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const proposals = standing === null ? [] : numberCards(standing);
    return proposals.length === 0 ? null : make(proposals);
  },
};

/** The number clozes of a sentence, at most two. */
export function numberCards({ inline, added, item }: Standing): Proposal[] {
  return blanksIn(inline.text, inline.spans, textAbove(item))
    .filter((blank) => blank.kind === 'number' && blank.start >= added)
    .slice(0, MAX_NUMBERS)
    .map((blank) => cloze(inline, blank));
}
