import { codeAt, isAsciiSpace } from '../../characters.ts';

/** A word of a text and where it stands: offsets into the text, the end exclusive. */
export type Word = { text: string; start: number; end: number };

const WORD = /[\p{L}\p{N}](?:(?:[^\s,;:!?()[\]{}"“”.]|\.(?!\.)|:(?=[^\s:]))*[\p{L}\p{N}%+#*/])?[%+#]?/gu;
const FIRST_WORD = new RegExp(WORD.source, 'u');

/** Several habits look at the same text one after the other: the words of the last few hundred texts are kept. */
const recent = new Map<string, Word[]>();
const maxRecent = 500;

/**
 * The words of a text in order. Hyphens, slashes, dots and apostrophes inside a word belong to it (`multi-AZ`, `don't`,
 * `us-east-1`, `TCP/UDP`); punctuation around it does not. Text without letters and digits gives none.
 */
export function wordsIn(text: string): Word[] {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const words = asciiWords(text) ?? [...text.matchAll(WORD)].map(({ 0: word, index }) => wordAt(word, index));
  if (recent.size >= maxRecent) recent.clear();
  recent.set(text, words);
  return words;
}

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
    let end = at + 1;
    for (let inside = end; inside < length; inside += 1) {
      const next = codeAt(text, inside);
      const role = next > 127 ? OUTSIDE : (rolesOfAscii[next] as number);
      if (role >= LAST) end = inside + 1;
      else if (role === OUTSIDE && !isJoint(next, codeAt(text, inside + 1))) break;
    }
    words.push(wordAt(text.slice(at, end), at));
    at = end - 1;
  }
  return words;
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
  return normalWord(FIRST_WORD.exec(text.slice(0, 80))?.[0] ?? '');
}

const NEGATION_WITHOUT_APOSTROPHE = /^(?:do|does|did|is|are|was|were|has|have|ca|could|must|should|wo|would)nt$/;

/** A word as the word lists hold it: lower case, straight apostrophe, also where `dont` was typed without it. */
export function normalWord(word: string): string {
  const lower = word.toLowerCase();
  if (lower.endsWith('nt') && NEGATION_WITHOUT_APOSTROPHE.test(lower)) return `${lower.slice(0, -1)}'t`;
  return lower.includes('’') || lower.includes('´') ? lower.replace(/[’´]/g, "'") : lower;
}
