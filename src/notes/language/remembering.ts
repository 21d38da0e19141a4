import { codeAt } from '../../characters.ts';

/**
 * The same as `compute`, which looks at nothing but its text, for texts that come again and again: what it said of the last texts is
 * remembered, of no more than `most`, a power of two. What it says is never undefined.
 *
 * Each text has one place, which the last of those that share it holds. A map would look at every character of a text cut out anew
 * before it finds anything, and grow and be cleared away; a place is told by a few of them. Every second time it is the text that was asked
 * for last, and not even that is needed: looked at here, since `rememberingLast` around it would cost more than it saves.
 */
export function remembering<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const texts: (string | null)[] = new Array(most).fill(null);
  const results: T[] = new Array(most);
  const mask = most - 1;
  let last: string | null = null;
  let lastResult: T;
  return (text) => {
    if (text === last) return lastResult;
    const place = placeOf(text) & mask;
    if (texts[place] !== text) {
      // Before either is kept: what is computed may ask for other texts.
      const result = compute(text);
      texts[place] = text;
      results[place] = result;
    }
    lastResult = results[place] as T;
    last = text;
    return lastResult;
  };
}

/**
 * The same as `compute`, which looks at nothing but its text, for what one habit after the other asks of the same text: what it said of the
 * last one is remembered.
 */
export function rememberingLast<T>(compute: (text: string) => T): (text: string) => T {
  let last: string | null = null;
  let result: T;
  return (text) => {
    if (text !== last) {
      result = compute(text);
      last = text;
    }
    return result;
  };
}

/** A whole number that tells most texts apart, by their length and a few of their characters. */
export function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const middle = length >> 1;
  let place = Math.imul(length, MIX) + codeAt(text, 0);
  place = Math.imul(place, MIX) + codeAt(text, middle >> 1);
  place = Math.imul(place, MIX) + codeAt(text, middle);
  place = Math.imul(place, MIX) + codeAt(text, (middle + length) >> 1);
  place = Math.imul(place, MIX) + codeAt(text, length - 1);
  return place ^ (place >>> 15);
}

/** An odd number with its bits well spread (2³² over the golden ratio). */
const MIX = 0x9e3779b1;
