import { codeAt, codeIn, isAsciiSpace } from '../../characters.ts';
import { remembering } from './remembering.ts';

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
  (text) => asciiWords(text) ?? [...text.matchAll(WORD)].map(({ 0: word, index }) => wordAt(word, index)),
);

function wordAt(text: string, start: number): Word {
  return { text, start, end: start + text.length };
}

/** Characters by their code: what a word may open with and end on, what only stands inside one, and what never does. */
const [OUTSIDE, INSIDE, LAST, FIRST] = [0, 1, 2, 3];
const rolesOfAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(char)) return FIRST;
  if (/[%+#*/]/.test(char)) return LAST;
  return /[\s,;:!?()[\]{}".]/.test(char) ? OUTSIDE : INSIDE;
});
const [POINT, COLON] = [0x2e, 0x3a];

/** The words that {@link WORD} finds, in a quarter of its time; null for a text that is not ASCII. */
function asciiWords(text: string): Word[] | null {
  const words: Word[] = [];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code > 127) return null;
    if (rolesOfAscii[code] !== FIRST) continue;
    const end = endOfAsciiWord(text, at, length);
    if (end === null) return null;
    words.push(wordAt(text.slice(at, end), at));
    at = end - 1;
  }
  return words;
}

/** Where the word that begins at an offset ends, in the first `length` characters of a text; null where it may not be ASCII. */
function endOfAsciiWord(text: string, start: number, length: number): number | null {
  let end = start + 1;
  for (let at = end; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code > 127) return null;
    const role = rolesOfAscii[code] as number;
    if (role >= LAST) end = at + 1;
    else if (role === OUTSIDE && !isJoint(code, codeIn(text, at + 1))) break;
  }
  return end;
}

/** A point stands inside a word unless another follows; a colon, when something other than space or a colon does. */
function isJoint(code: number, next: number): boolean {
  if (code === POINT) return next !== POINT;
  return code === COLON && next !== COLON && !Number.isNaN(next) && !isAsciiSpace(next);
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** The first word in lower case with a straight apostrophe, or the empty string. */
export function firstWord(text: string): string {
  return normalWord(firstAsciiWord(text) ?? FIRST_WORD.exec(text.slice(0, OPENING))?.[0] ?? '');
}

/** The first word as it stands there; empty where there is none, null where it may not be ASCII. */
function firstAsciiWord(text: string): string | null {
  const length = Math.min(text.length, OPENING);
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code > 127) return null;
    if (rolesOfAscii[code] !== FIRST) continue;
    const end = endOfAsciiWord(text, at, length);
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
