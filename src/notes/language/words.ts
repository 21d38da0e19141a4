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
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  if (recent.size >= maxRecent) recent.clear();
  recent.set(text, words);
  return words;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** The first word in lower case with a straight apostrophe, or the empty string. */
export function firstWord(text: string): string {
  return normalWord(FIRST_WORD.exec(text.slice(0, 80))?.[0] ?? '');
}

/** A word as the word lists hold it: lower case, straight apostrophe. */
export function normalWord(word: string): string {
  return word.toLowerCase().replace(/[’´]/g, "'");
}
