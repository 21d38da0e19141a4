import { type Inline, make, type Proposal, type Recogniser } from '../item.ts';
import { hasFiniteVerb, mainVerbIndex } from '../language/main-verb.ts';
import {
  capitalise,
  decapitalise,
  isFullSentence,
  meaningAnswer,
  meaningQuestion,
  trimEnding,
} from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { leadSpan } from '../language/separator.ts';
import { sentencesOf } from '../language/standing.ts';
import { sliceInline } from '../language/subject.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { anyCard } from './sentence.ts';

/** "A <-> B" says that two belong together, and leads nowhere. */
const ARROW = /\s*(?<![<=-])(?:-{1,2}>|={1,2}>|→|⇒|⟶|➜|➔|➡)\s*/g;
const ARROW_SIGN = new RegExp(ARROW.source);
const ARROW_HEAD = /[>→⇒⟶➜➔➡]/;
const HALF_BRACKET = /\([^()]*$/;
const MAX_ANSWER_WORDS = 20;
const MIN_CLAUSE_WORDS = 5;
const NEED =
  /^(?:need|needs|want|require|requires|requirement|must|if|when|for|to|i want|i need|lots|lot|low|high|cheap(?:est)?|lowest|highest|fast(?:est)?|existing|migrat\w+|large|big|small|long|short|real[- ]time|no|without|with|minimal|least|most|cost)\b/i;

/** `A -> B`: a need and what answers it, or a cause and its effect; three and more parts are steps in order. */
export const arrow: Recogniser = {
  name: 'arrow',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
    const { text, spans } = item.inline;
    // Most texts hold no arrow, and are done with here.
    if (!ARROW_HEAD.test(text)) return null;
    // What stands before the sentence with the arrow is said for itself.
    const opening = sentencesIn(text, spans).findLast(({ text: one }) => ARROW_SIGN.test(one))?.start ?? 0;
    const card = arrowCard(sliceInline(item.inline, opening, text.length));
    if (card === null) return null;
    const before = opening === 0 ? [] : sentencesOf(sliceInline(item.inline, 0, opening), item, note);
    return make([...before.flatMap((one) => anyCard(one)), card]);
  },
};

/** The card of a text with an arrow, or null. */
function arrowCard(inline: Inline): Proposal | null {
  const parts = partsOf(
    inline.text,
    inline.spans.filter((span) => span.kind === 'code'),
  );
  if (
    parts.length < 2 ||
    /\b(?:e\.g|i\.e|such as|like|from)\b/i.test(parts[0] ?? '') ||
    parts.some((part) => part === '') ||
    // "Points to any other name (alpha -> beta)": the arrow is of an aside.
    HALF_BRACKET.test(parts[0] ?? '')
  )
    return null;
  const [first = '', second = ''] = parts;
  if (parts.length >= 3) {
    if (parts.length > 7 || parts.some((part) => countWords(part) > 10)) return null;
    const label = /^(.{3,60}?):\s+(.+)$/.exec(first);
    const members = [label?.[2] ?? first, ...parts.slice(1)].map((part) => capitalise(trimEnding(part)));
    const front =
      label === null
        ? `From ${decapitalise(members[0] ?? '')}: the ${members.length} steps in order?`
        : `${label[1]}: the ${members.length} steps in order?`;
    return { form: 'list', front, members: label === null ? members.slice(0) : members, ordered: true };
  }
  const answer = firstClause(trimEnding(second));
  if (countWords(answer) > MAX_ANSWER_WORDS || countWords(first) === 0) return null;
  const words = wordsIn(first);
  const lead = leadSpan(inline);
  if (lead !== null && lead.end >= first.length && countWords(answer) > 1)
    return { form: 'basic', front: meaningQuestion(first, answer), back: meaningAnswer(answer) };
  if (first.endsWith('?')) return { form: 'open', front: capitalise(first), back: answer };
  if (/^(?:if|when|once|in)\s/i.test(first) && !/^(?:if|when) (?:you |we )?(?:need|want)/i.test(first))
    return { form: 'basic', front: `${capitalise(first)}: what follows?`, back: capitalise(answer) };
  if (NEED.test(first) && countWords(answer) <= 8 && !startsClause(answer)) {
    return { form: 'open', front: `${capitalise(first)}: what do you choose?`, back: answer };
  }
  if (hasFiniteVerb(words) || mainVerbIndex(words, first) >= 0 || startsClause(answer)) {
    return { form: 'basic', front: `${capitalise(first)}: what follows?`, back: capitalise(answer) };
  }
  if (countWords(first) <= 4 && baseForm(firstWord(answer)) !== null && countWords(answer) > 1)
    return { form: 'basic', front: `${capitalise(first)}: what do you do?`, back: capitalise(answer) };
  if (countWords(first) <= 3)
    return {
      form: 'basic',
      front: isFullSentence(answer)
        ? `${capitalise(first)}: what follows?`
        : `${capitalise(first)}: what goes with it?`,
      back: meaningAnswer(answer),
    };
  return { form: 'open', front: `${capitalise(first)}: what goes with it?`, back: capitalise(answer) };
}

/** A long answer up to its first comma, where that leaves enough of it. */
function firstClause(text: string): string {
  const [first = ''] = text.split(/[,;]\s/);
  return countWords(text) > MAX_ANSWER_WORDS && countWords(first) >= MIN_CLAUSE_WORDS ? first : text;
}

function startsClause(text: string): boolean {
  return hasFiniteVerb(wordsIn(text)) || /^(?:it|they|you|we|this|then|no|not)$/.test(firstWord(text));
}

function partsOf(text: string, code: readonly { start: number; end: number }[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(ARROW)) {
    const at = match.index;
    if (code.some((span) => at >= span.start && at < span.end)) continue;
    parts.push(sliceInline({ text, spans: [] }, from, at).text.trim());
    from = at + match[0].length;
  }
  parts.push(text.slice(from).trim());
  return parts;
}
