import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Question } from './question.ts';

/** Compatibility forms, case, white space and punctuation folded away. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What makes two questions one: their stems and their options, in whatever order, folded. 20 hexadecimal digits. A sign that
 * changes a meaning (`+`, `%`) is folded away too: a question that differs in nothing else is worth asking once.
 */
export function questionHash({ stem, options }: Pick<Question, 'stem' | 'options'>): string {
  const parts = [folded(stem), ...options.map(({ text }) => folded(text)).sort()];
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u0000'))).subarray(0, 10));
}
