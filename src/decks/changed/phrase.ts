/** Words to look for in a text. */
export type Phrase = {
  written: string;
  /** Matches the phrase where it starts (sticky). */
  pattern: RegExp;
  /** How it begins, in lower case: its first word, or the first digits of its number; a mark with what is written behind it. */
  head: string;
  /** Its last word in lower case: a text without it has no such phrase. Empty when that is no plain word, or the only one. */
  tail: string;
  /**
   * Lower-case first characters of the phrase, at most {@link START} and no further than its first word: where to look. Empty
   * when it begins with a mark.
   */
  start: string;
};

/** So many characters of a phrase's first word, at most, are what it is looked up by. */
const START = 3;

/**
 * A phrase as it is looked for: whatever its case, from the beginning of a word on, with any spaces or hyphens between its
 * words, with or without a comma in its thousands, and with or without a space before its unit. A number with a unit ends
 * where it ends: 29 s is not 29 states, 256 KB not 256 KB/s, and 1,256 KB is not 256 KB.
 */
export function phraseOf(written: string): Phrase {
  const words = written.trim().split(/[\s-]+/);
  const source = words
    .map((word, index) => {
      const isUnit = /^\p{L}/u.test(word) && /\d$/.test(words[index - 1] ?? '');
      return `${index === 0 ? '' : isUnit ? LOOSE : TIGHT}${wordSource(word)}`;
    })
    .join('');
  const isQuantity = /\d[\s-]*(?:%|\p{L}[\p{L}/]*)?$/u.test(written);
  const isShort = /^[\p{L}\p{N}]{1,3}$/u.test(written.trim());
  const ending = isQuantity
    ? `(?:(?<=[${LETTERS}]{3})s)?(?![${LETTERS}0-9/%]|[.,]\\d)`
    : isShort
      ? `s?(?![${LETTERS}0-9])`
      : '';
  const word = /^[\p{L}\p{N}]+/u.exec(written.trim())?.[0].toLowerCase() ?? '';
  // Behind the first digits of a large number there may be a comma.
  const start = /^\d{4,}/.test(word) ? word.slice(0, digitsIn(word) % 3 || 3) : word;
  const head = start === '' ? ((words[0] ?? '').split(/['’]/)[0] ?? '').toLowerCase() : start;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const tail = /^[A-Za-z]+$/.test(last) ? last.toLowerCase() : '';
  return { written, pattern: new RegExp(`${source}${ending}`, 'iy'), head, tail, start: start.slice(0, START) };
}

function digitsIn(word: string): number {
  return /^\d*/.exec(word)?.[0].length ?? 0;
}

/** Letters as far as phrases go: with all of Unicode's, making a pattern takes longer than all it is used for. */
const LETTERS = 'A-Za-zÀ-ɏ';

/** Between two words, and between a number and its unit. */
const TIGHT = String.raw`[\s\-‑–]+`;
const LOOSE = String.raw`[\s\-‑–]*`;

function wordSource(word: string): string {
  const [, digits, unit] = /^(\d{1,3}(?:,?\d{3})*(?:\.\d+)?)(\p{L}[\p{L}/]*|%)?$/u.exec(word) ?? [];
  if (digits === undefined) return escaped(word).replace(/['’]/g, "['’]?");
  const plain = digits.replaceAll(',', '');
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '[,’ ]?');
  return `${grouped}${fraction === undefined ? '' : `\\.${fraction}`}${unit === undefined ? '' : `${LOOSE}${escaped(unit)}`}`;
}

/** A text as a pattern of itself. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Where a phrase was found: the end is exclusive. */
export type Found = { start: number; end: number };

/** The first place of a phrase in a text, from `from` on; null when it is not there. */
export function findPhrase(
  { pattern, head, tail, start }: Phrase,
  text: string,
  lower: string,
  from = 0,
): Found | null {
  if (!lower.includes(tail, from)) return null;
  for (let at = lower.indexOf(head, from); at >= 0; at = lower.indexOf(head, at + 1)) {
    if (start !== '' && !beginsWord(lower, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { start: at, end: at + match[0].length };
    if (at >= text.length) return null;
  }
  return null;
}

/** Whether a word, or a number as a whole, begins at an offset. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text[at - 1] as string;
  if (/[\p{L}\p{N}]/u.test(before)) return false;
  return !(/[.,’]/.test(before) && /\d/.test(text[at] ?? '') && /\d/.test(text[at - 2] ?? ''));
}

/** Whether one of the phrases is in a text; `lower` is the text in lower case. */
export function holdsAny(phrases: readonly Phrase[], text: string, lower: string): boolean {
  return phrases.some((phrase) => findPhrase(phrase, text, lower) !== null);
}
