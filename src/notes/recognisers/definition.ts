import { type Item, make, type NoteScope, type Proposal, type Recogniser } from '../item.ts';
import { blanksIn } from '../language/blanks.ts';
import { whichOf } from '../language/category.ts';
import { clausesOf } from '../language/clauses.ts';
import { cloze } from '../language/clozes.ts';
import { quantitiesIn } from '../language/quantities.ts';
import { capitalise, decapitalise, meaningQuestion, trimEnding } from '../language/questions.ts';
import type { Split } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { sliceInline, subjectOf } from '../language/subject.ts';
import { isMeaning } from '../language/terms.ts';
import { thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';

const MAX_ANSWER_WORDS = 20;
const MAX_REVERSED_WORDS = 15;

/** `Term: meaning`, `**Term** - meaning`, `Term = meaning`: what the term means, and which term has this meaning. */
export const definition: Recogniser = {
  name: 'definition',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
    const sides = sidesOf(item.inline);
    if (sides === null || !isMeaning(sides.right)) return null;
    if (sides.kind === 'question')
      return make([{ form: 'basic', front: `${capitalise(sides.left)}?`, back: trimEnding(sides.right) }]);
    if (sides.kind === 'property') return make(propertyCards(item, sides));
    if (sides.kind !== 'term') return null;
    if (item.kind === 'heading' && item.children.length > 0) return null;
    return make(termCards(item, sides, note));
  },
};

function termCards(item: Item, split: Split, note: NoteScope): Proposal[] {
  const { left: term } = split;
  const right = trimEnding(split.right);
  const only = onlyQuantity(right);
  if (only) return [cloze(joined(item, split), lastPart(joined(item, split).text, right))];
  const clauses = clausesOf(right);
  const meaning =
    countWords(right) <= MAX_ANSWER_WORDS && clauses.length === 1 ? right : trimEnding(clauses[0] as string);
  const proposals: Proposal[] = [];
  if (countWords(meaning) <= MAX_ANSWER_WORDS) {
    proposals.push({
      form: 'basic',
      front: meaningQuestion(term, meaning),
      back: capitalise(meaning.replace(/^means\s+(?:that\s+)?/i, '')),
    });
    if (isReversible(item, meaning, note))
      proposals.push({ form: 'reversed', front: reverseQuestion(item, meaning), back: term });
  }
  for (const rest of clauses.slice(proposals.length > 0 ? 1 : 0, 3)) {
    const from = item.inline.text.indexOf(rest);
    if (from < 0 || countWords(rest) < 3) continue;
    const part = sliceInline(item.inline, from, from + rest.length);
    const sentence = {
      text: `${term}: ${decapitalise(part.text)}`,
      spans: part.spans.map((s) => ({ ...s, start: s.start + term.length + 2, end: s.end + term.length + 2 })),
    };
    const blank = blanksIn(sentence.text, sentence.spans).find((b) => b.start > term.length);
    if (blank !== undefined) proposals.push(cloze(sentence, blank));
  }
  if (proposals.length < 3 && clauses.length === 1) {
    const sentence = joined(item, split);
    const number = quantitiesIn(sentence.text).find((q) => q.hasUnit && q.start > term.length);
    if (number !== undefined && countWords(right) > 6) proposals.push(cloze(sentence, number));
  }
  return proposals;
}

/** `Latency: 60 s`, `Cost: hourly`: what the nearest thing above has. */
function propertyCards(item: Item, split: Split): Proposal[] {
  const right = trimEnding(split.right);
  const subject = subjectOf(item);
  const sentence = joined(item, split);
  if (onlyQuantity(right)) return [cloze(sentence, lastPart(sentence.text, right))];
  if (countWords(right) > MAX_ANSWER_WORDS) {
    const blank = blanksIn(sentence.text, sentence.spans).find((b) => b.start > split.left.length);
    return blank === undefined ? [] : [cloze(sentence, blank)];
  }
  const label = decapitalise(split.left);
  const plural = /[^s]s$/.test(label) && !/\b(?:is|access)$/.test(label);
  const front = /^(?:best|good|ideal|used|not) for$/.test(label)
    ? `What is it ${label}?`
    : label === 'when to use'
      ? 'When should it be used?'
      : `What ${plural ? 'are' : 'is'} the ${label.replace(/^(?:the|a)\s/, '')}?`;
  return [
    { form: 'basic', front: subject === null ? front.replace(/\bit\b/, note(item)) : front, back: capitalise(right) },
  ];
}

function note(item: Item): string {
  return item.context[0]?.name ?? 'it';
}

function joined(
  item: Item,
  split: Split,
): {
  text: string;
  spans: readonly { kind: 'bold' | 'italic' | 'code' | 'link' | 'strike' | 'mark'; start: number; end: number }[];
} {
  const part = sliceInline(item.inline, split.rightStart, item.inline.text.length);
  const lead = `${split.left}: `;
  return {
    text: lead + part.text,
    spans: part.spans.map((s) => ({ ...s, start: s.start + lead.length, end: s.end + lead.length })),
  };
}

function lastPart(text: string, part: string): { start: number; end: number } {
  const start = text.lastIndexOf(part);
  return { start, end: start + part.length };
}

function onlyQuantity(text: string): boolean {
  const [first, second] = quantitiesIn(text);
  return first !== undefined && second === undefined && text.length - (first.end - first.start) <= 3;
}

/** A meaning points back to its term when it is short, and no other item of the note has the same. */
function isReversible(item: Item, meaning: string, note: NoteScope): boolean {
  const words = countWords(meaning);
  if (words < 3 || words > MAX_REVERSED_WORDS) return false;
  if (/\b(?:it|its|this|these|they|them|their|that is|above|below)\b/i.test(meaning)) return false;
  return !note.items.some((other) => other !== item && other.inline.text.endsWith(meaning));
}

function reverseQuestion(item: Item, meaning: string): string {
  const first = firstWord(meaning);
  const bare = decapitalise(meaning.replace(/^(?:means|is|are)\s+/i, ''));
  if (thirdPerson(first) !== null && !/^(?:means|is|are)$/.test(first)) return `${whichOf(item)} ${bare}?`;
  return `${whichOf(item)} is it: ${bare}?`;
}
