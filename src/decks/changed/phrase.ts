/** Words to look for in a text. */
export type Phrase = {
  written: string;
  /** Matches the phrase where it starts (sticky). */
  pattern: RegExp;
  /** Lower-case first characters of the phrase, at most three and no further than its first word: where to look for it. */
  start: string;
};

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
    ? String.raw`(?:(?<=\p{L}{3})s)?(?![\p{L}\p{N}/%]|[.,]\d)`
    : isShort
      ? String.raw`s?(?![\p{L}\p{N}])`
      : '';
  const start = /^[\p{L}\p{N}]+/u.exec(written)?.[0] ?? '';
  return {
    written,
    pattern: new RegExp(`${source}${ending}`, 'iuy'),
    start: start.slice(0, START).toLowerCase(),
  };
}

/** Between two words, and between a number and its unit. */
const TIGHT = String.raw`[\s\-‑–]+`;
const LOOSE = String.raw`[\s\-‑–]*`;

function wordSource(word: string): string {
  const [, digits, unit] = /^(\d{1,3}(?:,?\d{3})*(?:\.\d+)?)(\p{L}[\p{L}/]*|%)?$/u.exec(word) ?? [];
  if (digits === undefined) return escaped(word);
  const plain = digits.replaceAll(',', '');
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '[,’ ]?');
  return `${grouped}${fraction === undefined ? '' : `\\.${fraction}`}${unit === undefined ? '' : `${LOOSE}${escaped(unit)}`}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Where a phrase was found: the end is exclusive. */
export type Found = { start: number; end: number };

/** The first place of a phrase in a text, from `from` on; null when it is not there. */
export function findPhrase({ pattern, start }: Phrase, text: string, lower: string, from = 0): Found | null {
  for (let at = lower.indexOf(start, from); at >= 0; at = lower.indexOf(start, at + 1)) {
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
