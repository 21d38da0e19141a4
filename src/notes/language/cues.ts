import { codeAt } from '../../characters.ts';
import { remembering } from './remembering.ts';

/** A pattern that is tried only where one of its words stands. */
export type Cued = {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
};

/** Several habits look at the same text one after the other. */
const TEXTS = 256;
/** So many patterns have a bit of their own. */
const BITS = 32;
/** A power of two, so large that few words share a place with another. */
const PLACES = 8_192;
/** Odd and small, as its product with a place is cut off at every letter. */
const MIX = 31;

/** For each place the patterns that have a word there. */
const table = new Int32Array(PLACES);
let taken = 0;

/**
 * A pattern that is looked for in every text and stands in hardly any. Each text that it matches holds one of `words` as a whole (letters,
 * digits and `_`, as `\b` has it): the words of a text are gone through once for all such patterns. Made when the program is loaded.
 */
export function cued(words: string, pattern: RegExp): Cued {
  if (taken === BITS) throw new Error(`no more than ${BITS} patterns have cues`);
  const bit = 1 << taken;
  taken += 1;
  for (const word of words.split(' ')) {
    const place = placeAfter(word);
    table[place] = (table[place] as number) | bit;
  }
  return {
    test: (text) => (cuesIn(text) & bit) !== 0 && pattern.test(text),
    exec: (text) => ((cuesIn(text) & bit) === 0 ? null : pattern.exec(text)),
  };
}

function placeAfter(word: string): number {
  let mixed = 0;
  for (let at = 0; at < word.length; at += 1) mixed = mixedWith(mixed, folded[word.charCodeAt(at)] as number);
  return placeOf(mixed);
}

function mixedWith(mixed: number, code: number): number {
  return (Math.imul(mixed, MIX) + code) | 0;
}

function placeOf(mixed: number): number {
  return (mixed ^ (mixed >>> 13)) & (PLACES - 1);
}

/** The characters of words, each as its lower case; 0 for all others. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /\w/.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
});
/** What is no letter of ASCII, and yet one of its capitals or small ones where a pattern has Unicode's folding. */
const [LONG_S, KELVIN] = [0x17f, 0x212a];
const ALL = -1;

/** The patterns a word of which may stand in a text. A place that two words share tells of a pattern too many now and then, never of one too few. */
const cuesIn = remembering(TEXTS, (text): number => {
  let cues = 0;
  let mixed = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(text, at);
    if (code === LONG_S || code === KELVIN) return ALL;
    const letter = code < 128 ? (folded[code] as number) : 0;
    if (letter !== 0) {
      mixed = mixedWith(mixed, letter);
    } else if (mixed !== 0) {
      cues |= table[placeOf(mixed)] as number;
      mixed = 0;
    }
  }
  return cues | (table[placeOf(mixed)] as number);
});
