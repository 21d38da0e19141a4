import { type Item, make, type Recogniser, skip } from '../item.ts';
import { cued } from '../language/cues.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { countWords } from '../language/words.ts';

const LETTER = /^\(?([A-Ha-h])[.)]\s+(.+)$/;
const CROSS = /✗/;
const TICK = /✓/;
/** What says in words that an option is the right one: "the file server - o", "the file server (correct)". */
const SAID_RIGHT = /\s(?:[-–—]\s?(?:o|yes|correct|right|answer)|\((?:o|yes|correct|right|answer)\))$/i;
/** A question that is asked of what it offers. */
const OFFERS = /^(?:which|what)(?: one| two| three)? of (?:these|those|the (?:following|below|options))\b/i;
const ANSWER =
  /\b(?:(?:correct )?answers?(?: is| are)?|correct(?: option| choice)?(?: is)?|solution)\b[\s:*-]*((?:\(?[A-Ha-h]\)?)(?:(?:\s*(?:,|&|and|\+)\s*)\(?[A-Ha-h]\)?)*)(?![A-Za-z])/i;
const LONE = /^\(?((?:[A-H])(?:(?:\s*(?:,|&|and|\+)\s*)[A-H])*)\)?(?:[.):\s-]|$)/;

type Option = { item: Item; letter: string | null; text: string; marked: boolean };

/** A multiple-choice question: the answer the note marks, by a ticked box, a tick or a letter below; the wrong ones are never taught. */
export const choice: Recogniser = {
  name: 'choice',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code') return null;
    const options = optionsOf(item);
    if (options.length < 2) return null;
    const covers = [item, ...withDescendants(item.children)];
    const letters = answerLetters(item);
    const right = options.filter(
      (option) => option.marked || (option.letter !== null && letters.includes(option.letter)),
    );
    if (right.length === 0) return skip('a multiple-choice question without a marked answer', covers);
    const stem = stemOf(item);
    if (countWords(stem) < 3) return skip('a multiple-choice question without its question', covers);
    const lines = { line: item.lines.line, endLine: Math.max(...options.map((option) => option.item.lines.endLine)) };
    const answers = right.map((option) => capitalise(option.text));
    if (answers.length === 1) return make([{ form: 'open', front: stem, back: answers[0] as string, lines }], covers);
    return make([{ form: 'list', front: stem, members: answers, ordered: false, lines }], covers);
  },
};

/** Whether what stands under an item are the options of a multiple-choice question. */
export function hasOptions(item: Item): boolean {
  return optionsOf(item).length >= 2;
}

function stemOf(item: Item): string {
  return capitalise(item.inline.text.replace(/^(?:(?:q(?:uestion)?)\s*\d*\s*[:.)-]|\d+[.)])\s*/i, ''));
}

const CHOOSES = cued('choose select pick', /\b(?:choose|select|pick) (?:two|three|all|the)\b/i);

function optionsOf(item: Item): Option[] {
  const asks = /\?\s*$/.test(item.inline.text) || CHOOSES.test(item.inline.text);
  // Most items ask nothing, and what is below them need not be looked at.
  if (!asks) return [];
  const candidates = item.children.filter(
    (child) =>
      child.kind === 'bullet' ||
      child.kind === 'step' ||
      (child.kind === 'paragraph' && LETTER.test(child.inline.text)),
  );
  const boxed = candidates.some((child) => child.checked !== null);
  const options = candidates.map((child) => readOption(child));
  const lettered = options.filter((option) => option.letter !== null).length;
  const offered = OFFERS.test(stemOf(item));
  const ticked =
    candidates.some((child) => TICK.test(child.inline.text)) &&
    candidates.some((child) => CROSS.test(child.inline.text));
  if (boxed) return candidates.some((child) => child.checked === true) ? options : [];
  return lettered >= 2 || ticked || offered ? options : [];
}

function readOption(item: Item): Option {
  const told = trimEnding(item.inline.text.replace(/[✓✗]/g, ' ').replace(/\s+/g, ' ').trim());
  const plain = told.replace(SAID_RIGHT, '');
  const lettered = LETTER.exec(plain);
  const isRight = item.checked === true || TICK.test(item.inline.text) || plain !== told;
  const marked = isRight && !CROSS.test(item.inline.text);
  return { item, letter: lettered?.[1]?.toUpperCase() ?? null, text: (lettered?.[2] ?? plain).trim(), marked };
}

/** The letters an answer below the options names: in a `<details>`, or in a line "Answer: B". */
function answerLetters(item: Item): string[] {
  const texts: string[] = [];
  for (const child of withDescendants(item.children)) texts.push(child.inline.text);
  const next = item.next;
  if (next !== null && next.kind === 'details') {
    for (const child of [next, ...withDescendants(next.children)]) texts.push(child.inline.text);
  }
  for (const text of texts) {
    const named = ANSWER.exec(text)?.[1];
    if (named !== undefined) return lettersIn(named);
  }
  for (const child of [...item.children, ...(next !== null && next.kind === 'details' ? [next] : [])]) {
    if (child.kind !== 'details') continue;
    for (const inner of child.children) {
      const lone = LONE.exec(inner.inline.text)?.[1];
      if (lone !== undefined) return lettersIn(lone);
    }
  }
  return [];
}

function lettersIn(text: string): string[] {
  return (text.match(/(?<![A-Za-z])[A-Ha-h](?![A-Za-z])/g) ?? []).map((letter) => letter.toUpperCase());
}

function withDescendants(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...withDescendants(item.children)]);
}
