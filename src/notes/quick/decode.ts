import { fromMarkdown } from 'mdast-util-from-markdown';

/** A character reference, `&amp;` or `&#8212;`. */
export const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const escapeOrReference = /\\([!-/:-@[-`{-~])|&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g;

const known = new Map<string, string>();
/** There are some two thousand named references, and a million numbers. */
const MOST_KNOWN = 3000;

/** The character a reference stands for; the text as it is where it stands for none. */
export function decodeReference(text: string): string {
  let decoded = known.get(text);
  if (decoded === undefined) {
    // The full parser knows the two thousand names; each is asked for once.
    const [paragraph] = fromMarkdown(`x${text}x`).children;
    const [only] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    decoded = only?.type === 'text' ? only.value.slice(1, -1) : text;
    if (known.size < MOST_KNOWN) known.set(text, decoded);
  }
  return decoded;
}

/** The text of an address, a title or an info string: without escapes and character references. */
export function decodeString(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(escapeOrReference, (found, escaped: string | undefined) => escaped ?? decodeReference(found));
}

/** A label as definitions and references are compared by. */
export function normalIdentifier(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}
