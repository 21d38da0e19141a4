import { remembering } from './remembering.ts';

const ascii = /^[\x00-\x7f]*$/;

/** The labels of a note are compared with every card below them. */
const TEXTS = 512;

/** A text as it is compared: lower case, letters and digits only, single spaces. Signs between words are gaps. */
export const flat: (text: string) => string = remembering(TEXTS, (text) => {
  const lower = text.toLowerCase();
  // The Unicode classes cost several times as much, and most notes are ASCII; most gaps are one space, and stay.
  const gaps = ascii.test(lower) ? /[^a-z0-9 ][^a-z0-9]*| [^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return lower.replace(gaps, ' ').trim();
});

/** Whether a flat text stands in another as whole words. */
export function holds(flatText: string, flatPart: string): boolean {
  if (flatPart === '') return false;
  for (let at = flatText.indexOf(flatPart); at >= 0; at = flatText.indexOf(flatPart, at + 1)) {
    const end = at + flatPart.length;
    if ((at === 0 || flatText[at - 1] === ' ') && (end === flatText.length || flatText[end] === ' ')) return true;
  }
  return false;
}
