import { type Inline, make, type Proposal, type Recogniser } from '../item.ts';
import { EXAMPLE, numberBlanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { announcedCount } from '../language/counts.ts';
import { hasFiniteVerb } from '../language/main-verb.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { textAbove } from '../language/subject.ts';
import { wordsIn } from '../language/words.ts';

const MAX_NUMBERS = 2;

/** A number with its unit, a limit, a default: the number is hidden; two numbers are two cards. */
export const number: Recogniser = {
  name: 'number',
  scope: 'item',
  recognise(item, note) {
    const announced = announcedCount(item.inline.text);
    // "Installed in 2 ways:" leads to them, wherever they stand.
    if (
      announced === item.children.length ||
      (announced !== null && item.inline.text.endsWith(':') && item.children.length === 0)
    )
      return null;
    if (
      /^\d+\s+(?:main |different )?(?:kinds|types|ways|forms|options|modes|classes|steps|parts|things|components|reasons|categories|levels|phases)\b/i.test(
        item.inline.text,
      )
    )
      return null;
    const standing = onlySentence(item, note);
    const proposals = standing === null ? [] : numberCards(standing);
    return proposals.length === 0 ? null : make(proposals);
  },
};

/** The number clozes of a sentence, at most two. */
export function numberCards({ inline: plain, added, item }: Standing): Proposal[] {
  const inline = withoutBracket(plain);
  return numberBlanksIn(inline.text, inline.spans, textAbove(item), added)
    .slice(0, MAX_NUMBERS)
    .map((blank) => cloze(inline, blank));
}

/** `RAM (10GB)` as `RAM: 10GB`: a bracket that is all the name is told about is no aside. */
function withoutBracket(inline: Inline): Inline {
  const match = /^([^()]{1,40}?)\s*\(([^()]*\d[^()]*)\)$/.exec(inline.text);
  return match === null || EXAMPLE.test(inline.text) || hasFiniteVerb(wordsIn(inline.text))
    ? inline
    : { text: `${match[1]}: ${match[2]}`, spans: [] };
}
