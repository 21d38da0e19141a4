import { codeAt, codeIn, isAsciiSpace } from '../../characters.ts';
import { remembering, rememberingLast } from './remembering.ts';

/** A word of a text and where it stands: offsets into the text, the end exclusive. */
export type Word = { text: string; start: number; end: number };

const WORD = /[\p{L}\p{N}](?:(?:[^\s,;:!?()[\]{}"“”.]|\.(?!\.)|:(?=[^\s:]))*[\p{L}\p{N}%+#*/])?[%+#]?/gu;
const FIRST_WORD = new RegExp(WORD.source, 'u');
/** The first word is looked for so far into a text. */
const OPENING = 80;

/** Several habits look at the same text one after the other. */
const TEXTS = 512;

/**
 * The words of a text in order. Hyphens, slashes, dots and apostrophes inside a word belong to it (`multi-AZ`, `don't`,
 * `us-east-1`, `TCP/UDP`); punctuation around it does not. Text without letters and digits gives none.
 */
export const wordsIn: (text: string) => Word[] = remembering(
  TEXTS,
  (text) => plainWords(text) ?? [...text.matchAll(WORD)].map(({ 0: word, index }) => wordAt(word, index)),
);

function wordAt(text: string, start: number): Word {
  return { text, start, end: start + text.length };
}

/**
 * Characters by their code: what a word may open with and end on, what only stands inside one, and what never does. Half of a
 * character that takes two codes is no character of its own.
 */
const [OUTSIDE, INSIDE, LAST, FIRST, HALF, UNKNOWN] = [0, 1, 2, 3, 4, 5];
/** Filled in as characters are met: a note uses a hundred of them. */
const roles = new Uint8Array(0x10000).fill(UNKNOWN);

function roleOf(code: number): number {
  const known = roles[code] as number;
  if (known !== UNKNOWN) return known;
  const role = roleOfNew(String.fromCharCode(code));
  roles[code] = role;
  return role;
}

function roleOfNew(char: string): number {
  if (/[\ud800-\udfff]/.test(char)) return HALF;
  if (/[\p{L}\p{N}]/u.test(char)) return FIRST;
  if (/[%+#*/]/.test(char)) return LAST;
  return /[\s,;:!?()[\]{}"“”.]/.test(char) ? OUTSIDE : INSIDE;
}

const [POINT, COLON] = [0x2e, 0x3a];

/** The words that {@link WORD} finds, in a quarter of its time; null for a text with characters of two codes. */
function plainWords(text: string): Word[] | null {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const role = roleOf(codeAt(text, at));
    if (role === HALF) return null;
    if (role !== FIRST) continue;
    const end = endOfPlainWord(text, at, length);
    if (end === null) return null;
    words.push(wordAt(text.slice(at, end), at));
    at = end - 1;
  }
  return words;
}

/** Where the word that begins at an offset ends, in the first `length` characters of a text; null where a character takes two codes. */
function endOfPlainWord(text: string, start: number, length: number): number | null {
  let end = start + 1;
  for (let at = end; at < length; at += 1) {
    const code = codeAt(text, at);
    const role = roleOf(code);
    if (role === HALF) return null;
    if (role >= LAST) end = at + 1;
    else if (role === OUTSIDE && !isJoint(code, codeIn(text, at + 1))) break;
  }
  return end;
}

/** A point stands inside a word unless another follows; a colon, when something other than space or a colon does. */
function isJoint(code: number, next: number): boolean {
  if (code === POINT) return next !== POINT;
  return code === COLON && next !== COLON && !Number.isNaN(next) && !isSpace(next);
}

/** Whether a code is that of a letter or a digit; null for half of a character that takes two codes. */
export function isLetterOrDigit(code: number): boolean | null {
  const role = roleOf(code);
  return role === HALF ? null : role === FIRST;
}

/** Whether a code is that of white space. */
export function isSpace(code: number): boolean {
  return code < 128 ? isAsciiSpace(code) : /\s/.test(String.fromCharCode(code));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** The first word in lower case with a straight apostrophe, or the empty string. */
export const firstWord: (text: string) => string = rememberingLast((text) =>
  normalWord(firstPlainWord(text) ?? FIRST_WORD.exec(text.slice(0, OPENING))?.[0] ?? ''),
);

/** The first word as it stands there; empty where there is none, null where a character takes two codes. */
function firstPlainWord(text: string): string | null {
  const length = Math.min(text.length, OPENING);
  for (let at = 0; at < length; at += 1) {
    const role = roleOf(codeAt(text, at));
    if (role === HALF) return null;
    if (role !== FIRST) continue;
    const end = endOfPlainWord(text, at, length);
    return end === null ? null : text.slice(at, end);
  }
  return '';
}

const NEGATION_WITHOUT_APOSTROPHE = /^(?:do|does|did|is|are|was|were|has|have|ca|could|must|should|wo|would)nt$/;

/** Every habit asks several questions about each word, and a note uses the same words throughout. */
export const WORDS = 4_096;

/** A word as the word lists hold it: lower case, straight apostrophe, also where `dont` was typed without it. */
export const normalWord: (word: string) => string = remembering(WORDS, (word) => {
  const lower = word.toLowerCase();
  if (lower.endsWith('nt') && NEGATION_WITHOUT_APOSTROPHE.test(lower)) return `${lower.slice(0, -1)}'t`;
  return lower.replace(/[’´]/g, "'");
});
