/** A word of a text and where it stands: offsets into the text, the end exclusive. */
export type Word = { text: string; start: number; end: number };

const WORD = /[\p{L}\p{N}](?:(?:[^\s,;:!?()[\]{}"“”.]|\.(?!\.)|:(?=[^\s:]))*[\p{L}\p{N}%+#*/])?[%+#]?/gu;

/**
 * The words of a text in order. Hyphens, slashes, dots and apostrophes inside a word belong to it (`multi-AZ`, `don't`,
 * `us-east-1`, `TCP/UDP`); punctuation around it does not. Text without letters and digits gives none.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsIn(text).length;
}

/** The first word in lower case with a straight apostrophe, or the empty string. */
export function firstWord(text: string): string {
  return normalWord(wordsIn(text.slice(0, 80))[0]?.text ?? '');
}

/** A word as the word lists hold it: lower case, straight apostrophe. */
export function normalWord(word: string): string {
  return word.toLowerCase().replace(/[’´]/g, "'");
}
