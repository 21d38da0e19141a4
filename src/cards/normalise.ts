import { isEvenlySpaced } from '../characters.ts';

const plainAscii = /^[\x20-\x7e]*$/;

/**
 * The text as two people would agree it is the same: compatibility forms, case, white space, quotes, kinds of dash, emphasis
 * marks and the punctuation that ends a clause are folded. What can change a meaning stays: digits, signs, slashes,
 * brackets, and a point or colon inside a word (`1.5`, `s3:GetObject`). A text of nothing but such marks stays as it is.
 */
export function normalise(text: string): string {
  let folded = text;
  if (!plainAscii.test(text)) {
    folded = text
      .normalize('NFKC')
      .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
      .replace(/[\u201c-\u201f\u00ab\u00bb\u2039\u203a]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u200b-\u200d\u2060]|[\ufe0e\ufe0f]/g, '');
  }
  folded = folded
    .toLowerCase()
    .replace(/["`]|\*\*|__/g, '')
    .replace(/[.,;:!?]+(?=\s|$)/g, '')
    .trim();
  if (!isEvenlySpaced(folded)) folded = folded.replace(/\s+/g, ' ');
  return folded === '' ? text.trim() : folded;
}
