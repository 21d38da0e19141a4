import { BLANK } from '../../cards/card.ts';
import { type Item, make, type Recogniser, type Verdict } from '../item.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { subjectOf } from '../language/subject.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { hasOptions } from './choice.ts';
import { skipVerdict } from './skip.ts';

const MAX_ANSWER_WORDS = 20;
const MAX_MEMBERS = 7;
/** So many words of several answers can be recalled at once. */
const MAX_WORDS_OF_ANSWERS = 50;
const MAX_NAME_WORDS = 4;
const MAX_FILLED_WORDS = 6;
const MIN_ASKED_WORDS = 5;
const MIN_LABEL_WORDS = 3;
const LEAD = /^(?:(?:scenario(?: based)? question|scenario|question|exam question|q)\s*\d*\s*[:.)-]\s*)/i;
const MAX_BRIEF_WORDS = 7;
/** What neither a brief question nor its answer opens with. */
const LEANS =
  /^[^\p{L}\p{N}"'`(]|^(?:so|and|or|but|then|it|this|that|they|you|we|i|maybe|not sure|no idea|see|depends?|really|what|why|how|q|a)\b/iu;
const RHETORICAL =
  /^(?:what about(?: it| this| that)?|so what|why not\s*\?|really|what is this|guess what|how about|right|ok|huh|questions?)\W*$/i;

/** A bullet, heading or label that asks: what stands under it is the answer. */
export const question: Recogniser = {
  name: 'question',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code') return null;
    // Most items hold no question.
    const asks = item.inline.text.includes('?');
    const told = (asks ? (answeredInLine(item) ?? answeredBelow(item)) : null) ?? filledBelow(item);
    if (told !== null || !asks) return told;
    const text = item.inline.text.replace(/\?\s+(?:i\.?e\b|e\.?g\b|\().{0,60}$/i, '?');
    if (!text.endsWith('?') || item.children.length === 0 || hasOptions(item)) return null;
    const bare = capitalise(text.replace(LEAD, ''));
    // "Why copy?" asks it of what stands above.
    const owner = countWords(bare) < MIN_LABEL_WORDS ? subjectOf(item)?.name : '';
    if (owner === undefined || RHETORICAL.test(text)) return null;
    const asked = owner === '' ? bare : `${owner}: ${bare.slice(0, 1).toLowerCase()}${bare.slice(1)}`;
    const answers = item.children.filter(
      (child) => child.kind === 'code' || child.kind === 'table' || skipVerdict(child) === null,
    );
    if (answers.some((child) => child.kind === 'table' || child.kind === 'code')) return null;
    if (answers.length > 1 && answers.some((child) => child.children.length > 0) && !answers.every(isShortName))
      return null;
    const texts = answers.map((child) => trimEnding(child.inline.text)).filter((answer) => answer !== '');
    if (texts.length === 0 || texts.length !== answers.length || texts.length > MAX_MEMBERS) return null;
    const last = lastOf(answers);
    const lines = { line: item.lines.line, endLine: Math.max(item.lines.endLine, last.lines.endLine) };
    const form = LEAD.test(text) ? 'open' : 'basic';
    const covers = [item, ...answers.filter((child) => child.children.length === 0)];
    if (texts.length === 1) {
      const [only = ''] = texts;
      if (countWords(only) > MAX_ANSWER_WORDS) return null;
      return make([{ form, front: asked, back: only, lines }], covers);
    }
    if (texts.some((answer) => countWords(answer) > MAX_ANSWER_WORDS)) return null;
    // What goes on for so long is told point by point.
    if (countWords(texts.join(' ')) > MAX_WORDS_OF_ANSWERS) return null;
    const ordered = answers.every((child) => child.kind === 'step') || texts.some((answer) => /^then\b/i.test(answer));
    return make([{ form: 'list', front: asked, members: texts.map(capitalise), ordered, lines }], covers);
  },
};

/** Whether an answer is a name, whatever is told of it below. */
function isShortName({ inline: { text } }: Item): boolean {
  const words = wordsIn(text);
  return words.length <= MAX_NAME_WORDS && mainVerbIndex(words, text) < 0 && !/[:?]/.test(text);
}

/** "Which command shows the path to a host? traceroute": the answer stands behind the question. */
function answeredInLine(item: Item): Verdict | null {
  if (item.children.length > 0 || item.kind === 'heading') return null;
  const match =
    /^(?:q\d*\s*[:.)]\s*)?((?:what|which|who|where|when|why|how|is|are|can|does|do|should|must)\b[^?]{8,160}\?)\s+(?:a\s*[:.)]\s*|[-–—=>→]+\s*|answer:?\s+)?([^?]+)$/i.exec(
      item.inline.text,
    );
  const [, asked = '', answer = ''] = match ?? [];
  if (match === null) {
    const brief = skipVerdict(item) === null ? briefAnswer(item.inline.text) : null;
    return brief === null
      ? null
      : make([{ form: 'basic', front: capitalise(brief.asked), back: capitalise(trimEnding(brief.answer)) }], [item]);
  }
  if (countWords(asked) < 3 || countWords(answer) > MAX_ANSWER_WORDS || /^(?:\(|or\b|and\b)/i.test(answer)) return null;
  return make([{ form: 'basic', front: capitalise(asked), back: trimEnding(answer) }], [item]);
}

/** "MTU stands for", "A ___ joins two nets": a line that its one short answer completes. */
function filledBelow(item: Item): Verdict | null {
  const { text } = item.inline;
  const [only, other] = item.children;
  if (only === undefined || other !== undefined || only.kind === 'table' || only.kind === 'code') return null;
  const answer = trimEnding(only.inline.text);
  if (only.children.length > 0 || countWords(answer) === 0 || countWords(answer) > MAX_FILLED_WORDS) return null;
  const lines = { line: item.lines.line, endLine: only.lines.endLine };
  const blanks = text.match(GAP)?.length ?? 0;
  if (blanks === 1)
    return make([{ form: 'cloze', front: text.replace(GAP, BLANK), members: [answer], lines }], [item, only]);
  if (blanks > 1 || !UNFINISHED.test(text)) return null;
  return make([{ form: 'basic', front: `${capitalise(text)} what?`, back: answer, lines }], [item, only]);
}

const GAP = /_{3,}/g;
const UNFINISHED = /\s(?:stands for|is called|is known as|refers to)$/i;

/** What a few words ask for that no question word opens: "Persistent storage? Use EBS". */
function briefAnswer(text: string): { asked: string; answer: string } | null {
  const [, asked = '', answer = ''] = /^([^?]{3,60}\?)\s+(?:[-–—]\s)?([^?]+)$/.exec(text) ?? [];
  const isBrief = countWords(asked) <= MAX_BRIEF_WORDS && countWords(answer) <= MAX_BRIEF_WORDS;
  if (asked === '' || !isBrief || RHETORICAL.test(asked) || LEANS.test(asked) || LEANS.test(answer)) return null;
  return { asked, answer };
}

/** A paragraph that asks, and the paragraph under it that answers. */
function answeredBelow(item: Item): Verdict | null {
  const { next } = item;
  if (item.kind !== 'paragraph' || next?.kind !== 'paragraph' || next.children.length > 0) return null;
  const text = item.inline.text.replace(/^(?:but|so|and),?\s+/i, '');
  if (!text.endsWith('?') || countWords(text) < MIN_ASKED_WORDS || RHETORICAL.test(text) || hasOptions(next))
    return null;
  const answer = trimEnding(next.inline.text);
  if (/[?:]$/.test(answer) || countWords(answer) > MAX_ANSWER_WORDS || countWords(answer) === 0) return null;
  const lines = { line: item.lines.line, endLine: next.lines.endLine };
  return make([{ form: 'basic', front: capitalise(text), back: capitalise(answer), lines }], [item, next]);
}

function lastOf(items: readonly Item[]): Item {
  return items.at(-1) as Item;
}
