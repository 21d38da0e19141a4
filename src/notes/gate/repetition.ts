import { BLANK } from '../../cards/card.ts';
import type { ContextNode } from '../item.ts';
import { flat } from '../language/flat.ts';
import { stemOf } from '../language/stems.ts';
import { names } from '../language/subject.ts';
import type { Candidate } from './candidate.ts';

/** What a card says, as it is compared with what others say. */
export type Saying = {
  /** The stems of its telling words, question and answer together, without those of its context. */
  own: ReadonlySet<string>;
  /** All of them. */
  all: ReadonlySet<string>;
  /** What must stand in the other card too: names and numbers, those of the nearest label as well. */
  names: ReadonlySet<string>;
  /** The first of them in the question: what it speaks of. */
  opening: string;
};

const SHARE = 0.8;
const MIN_WORDS = 3;

/** Words that questions are built of, and that tell nothing. */
const FRAME = new Set(
  'what is are was it its do does did the a an of for to in on at by with from and or not be can could may must should will which one who how when where why this that these those has have if as than then there you your we our they their used use using follow happen hold allow mean know only also'.split(
    ' ',
  ),
);

/** The saying of a card, with the labels shown above it; one that names the subject of the note itself does not lean on them. */
export function sayingOf(candidate: Candidate, labels: readonly string[], title: ContextNode): Saying {
  const { front, back, members } = candidate;
  const hidden = members.length > 0 ? members.join(' ') : back;
  const asked = front.replaceAll(BLANK, ' ');
  const context = stemsOf(flat(labels.join(' ')));
  const said = stemsOf(flat(`${asked} ${hidden}`));
  const isSelfContained = names(front, title);
  const nearest = isSelfContained ? '' : (labels.at(-1) ?? '');
  return {
    own: new Set([...said].filter((stem) => !context.has(stem))),
    all: new Set([...said, ...context]),
    names: namesIn(`${asked} ${hidden}`, nearest),
    opening: [...stemsOf(flat(asked))][0] ?? '',
  };
}

/** An answer as it is compared with others. */
export function answerOf({ members, back }: Candidate): string {
  return flat(members.length > 0 ? members.join(' ') : back);
}

/** `-u` and `-A` make two commands of one. */
const OPTION = /(?<!\S)--?[A-Za-z][\w-]*/g;

/** The words with capitals and digits, and options; an ordinary word that opens the text has its capital from there. */
function namesIn(text: string, label: string): Set<string> {
  const found = new Set<string>();
  for (const [index, word] of partsOf(text).entries()) {
    const isName = index === 0 ? /^.+[\p{Lu}\p{N}]/u.test(word) : /[\p{Lu}\p{N}]/u.test(word);
    if (isName && !FRAME.has(word.toLowerCase())) found.add(stemOf(word));
  }
  for (const [option] of text.matchAll(OPTION)) found.add(option);
  for (const word of partsOf(label)) found.add(stemOf(word));
  return found;
}

const ascii = /^[\x00-\x7f]*$/;

/** The runs of letters and digits in a text; the Unicode classes cost several times as much, and most notes are ASCII. */
function partsOf(text: string): string[] {
  return text.split(ascii.test(text) ? /[^A-Za-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A card with its {@link answerOf answer}. */
export type Answered = { candidate: Candidate; answer: string };

/** Whether two cards may ask the same, by what is soon told: both from other items, with one answer, or one that holds the other. */
export function mayRepeat(one: Answered, other: Answered): boolean {
  return one.candidate.item !== other.candidate.item && sharesAnswer(one.answer, other.answer);
}

/**
 * Of two cards that {@link mayRepeat may ask the same}, whether the one does: most of its telling words are in the other, among
 * them every name and number of both.
 */
export function repeats(one: Saying, other: Saying): boolean {
  if (one.own.size < MIN_WORDS || !other.all.has(one.opening)) return false;
  for (const name of one.names) if (!other.all.has(name) && !other.names.has(name) && !FRAME.has(name)) return false;
  for (const name of other.names) if (/\d/.test(name) && !one.all.has(name)) return false;
  let found = 0;
  for (const stem of one.own) if (other.all.has(stem)) found += 1;
  return found >= one.own.size * SHARE;
}

/** Whether two cards may be one at all: a comparison, a list and a way back ask for something else than their parts. */
export function isComparable({ isExplicit, form, recogniser }: Candidate): boolean {
  return (
    !isExplicit && (form === 'basic' || form === 'cloze') && recogniser !== 'comparison' && recogniser !== 'qualifier'
  );
}

function sharesAnswer(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.includes(' ') || /\d/.test(short)) && ` ${long} `.includes(` ${short} `);
}

function stemsOf(flatText: string): Set<string> {
  const stems = new Set<string>();
  for (const word of flatText.split(' ')) if (word !== '' && !FRAME.has(word)) stems.add(stemOf(word));
  return stems;
}
