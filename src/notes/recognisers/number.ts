import { type Inline, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { EXAMPLE, numberBlanksIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { announcedCount } from '../language/counts.ts';
import { mainPart } from '../language/main-part.ts';
import { hasFiniteVerb, mainVerbIndex } from '../language/main-verb.ts';
import type { Range } from '../language/ranges.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { sliceInline, textAbove } from '../language/subject.ts';
import { countWords, wordsIn } from '../language/words.ts';

const MAX_NUMBERS = 2;
const MAX_FRONT_WORDS = 42;

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
  const inline = withoutBracket(upToJoint(plain));
  const bare = added === 0 ? bareNumber(inline.text) : null;
  if (bare !== null) return [cloze(inline, bare)];
  const found = numbersIn(inline, added, item);
  if (found.length > 0) return found;
  // "under 64 bytes (the least is 64 bytes)": the bracket gives the number away.
  const bracket = BRACKET_OF_NUMBER.exec(inline.text);
  return bracket === null ? [] : numbersIn(sliceInline(inline, 0, bracket.index), added, item);
}

const BRACKET_OF_NUMBER = /(?<=\s\S+)\s\([^()]*\d[^()]*\)\W*$/;

function numbersIn(inline: Inline, added: number, item: Item): Proposal[] {
  return numberBlanksIn(inline.text, inline.spans, textAbove(item), added)
    .slice(0, MAX_NUMBERS)
    .map((blank) => cloze(inline, blank));
}

const MAX_LIMITED_WORDS = 10;

/** "1 main gate per yard", "Open paths between two yards per town: 50": what a number is the limit of, in however many words. */
function bareNumber(text: string): Range | null {
  const [, first] = /^(\d+)\s\D+\sper\s\S+(?:\s\S+)?$/.exec(text) ?? [];
  const [, left = '', last] = /^([^:=]+):\s(\d[\d,.]*)$/.exec(text) ?? [];
  const words = wordsIn(first === undefined ? left : text);
  if (words.length < 3 || words.length > MAX_LIMITED_WORDS) return null;
  const isPer = first !== undefined || /\sper\s/.test(left);
  if (isPer ? hasFiniteVerb(words) : mainVerbIndex(words, text) >= 0) return null;
  if (first !== undefined) return { start: 0, end: first.length };
  return last === undefined ? null : { start: text.length - last.length, end: text.length };
}

/** Of a sentence that is too long to be asked, what stands before its joint. */
function upToJoint(inline: Inline): Inline {
  const end = countWords(inline.text) > MAX_FRONT_WORDS ? mainPart(inline.text) : null;
  return end === null ? inline : sliceInline(inline, 0, end);
}

/** `RAM (10GB)` as `RAM: 10GB`: a bracket that is all the name is told about is no aside. */
function withoutBracket(inline: Inline): Inline {
  if (!inline.text.endsWith(')')) return inline;
  const match = /^([^()]{0,39}[^().!?\s])\s*\(([^()]*\d[^()]*)\)$/.exec(inline.text);
  return match === null ||
    /^e\.?g\b/i.test(inline.text) ||
    EXAMPLE.test(inline.text) ||
    hasFiniteVerb(wordsIn(inline.text))
    ? inline
    : { text: `${match[1]}: ${match[2]}`, spans: [] };
}
