import { make, type Proposal, type Recogniser } from '../item.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { onlySentence } from '../language/standing.ts';
import { hasFiniteVerb } from '../language/verbs.ts';
import { countWords, wordsIn } from '../language/words.ts';

const MAX_ANSWER_WORDS = 20;

/** "If X, Y" and "When X, Y": what happens then? */
export const condition: Recogniser = {
  name: 'condition',
  scope: 'item',
  recognise(item, note) {
    const standing = onlySentence(item, note);
    const proposal = standing === null ? null : conditionCard(standing);
    return proposal === null ? null : make([proposal]);
  },
};

/** The card of a sentence that says what happens on a condition, or null. */
export function conditionCard({ inline, added }: Standing): Proposal | null {
  const text = trimEnding(inline.text.slice(added));
  const match = /^(if|when|whenever|once|unless|after|in case|without|with)\s+/i.exec(text);
  if (match === null) return null;
  const opener = (match[1] as string).toLowerCase();
  const cut = consequence(text, match[0].length, opener);
  if (cut === null) return null;
  const cause = text.slice(match[0].length, cut.end).trim();
  const effect = text
    .slice(cut.start)
    .trim()
    .replace(/^(?:then|,)\s+/i, '');
  if (countWords(cause) < 2 && !/^(?:with|without)$/.test(opener)) return null;
  if (countWords(effect) < 2 || countWords(effect) > MAX_ANSWER_WORDS || /^(?:it|this|that|they)\s*$/i.test(effect))
    return null;
  return {
    form: 'basic',
    front: `What happens ${opener === 'whenever' ? 'when' : opener} ${cause}?`,
    back: capitalise(effect),
  };
}

function consequence(text: string, from: number, opener: string): { end: number; start: number } | null {
  const then = /,?\s+then\s+/i.exec(text.slice(from));
  if (then !== null && countWords(text.slice(from, from + then.index)) >= 2) {
    return { end: from + then.index, start: from + then.index + then[0].length };
  }
  let comma = text.indexOf(', ', from);
  while (comma >= 0) {
    const rest = text.slice(comma + 2);
    if (
      hasVerb(rest) &&
      (/^(?:with|without)$/.test(opener) ||
        hasVerb(text.slice(from, comma)) ||
        countWords(text.slice(from, comma)) >= 1) &&
      !/^(?:and|or)\b/.test(rest)
    ) {
      return { end: comma, start: comma + 2 };
    }
    comma = text.indexOf(', ', comma + 2);
  }
  return null;
}

function hasVerb(text: string): boolean {
  const words = wordsIn(text);
  return (
    hasFiniteVerb(words) ||
    /^(?:you|we|it|they|use|need|must)\b/i.test(text) ||
    words.some((word, i) => i > 0 && /^(?:fail|go|get|need|use|have)$/.test(word.text))
  );
}
