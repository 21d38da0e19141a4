import type { Span } from '../item.ts';
import { negatedRange } from './negation.ts';
import { MAX_HIDDEN_WORDS, objectRange, type Range } from './phrases.ts';
import { quantitiesIn } from './quantities.ts';
import { countWords, firstWord } from './words.ts';

/** What makes a part of a sentence worth hiding, in the order in which parts are chosen. */
export type BlankKind = 'number' | 'code' | 'bold' | 'value' | 'name' | 'negation' | 'object';

/** A part of a sentence to hide. */
export type Blank = Range & { kind: BlankKind };

const VALUE =
  /\b(?:defaults? (?:is|are|to|of|value is)|by default(?: is)?|maximum (?:is|of)|minimum (?:is|of)|max(?: is| of)?|min(?: is| of)?|only (?:works? |supported |available |accessible |useful |be |used )?(?:be |accessed |done |used )?(?:on|in|for|from|by|with|to|via|within|at)|up to|limited to|at (?:least|most)|must be|as long as|set to|equal to)\s+/gi;

const BARE_NUMBER_CUE =
  /(?:default|max|min|value|limit|port|ports|set to|equals?|=|is|up to|between|exactly|at least|at most|only|size|ratio|than|of|to|number|code|bits?|priority|ttl)\s*$/i;

/**
 * The parts of a sentence that may be hidden, best first: numbers with units, code, bold, values after `default`, `max`, `only`
 * or `up to`, a proper name at the end, what is denied, what the main verb acts on. None is the whole sentence, its
 * subject, or longer than six words. `spans` are of the sentence's own text.
 */
export function blanksIn(sentence: string, spans: readonly Span[]): Blank[] {
  const blanks: Blank[] = [];
  const add = (range: Range | null, kind: BlankKind): void => {
    if (range !== null && fits(sentence, range) && !blanks.some((b) => range.start < b.end && range.end > b.start)) {
      blanks.push({ start: range.start, end: range.end, kind });
    }
  };
  for (const quantity of quantitiesIn(sentence)) {
    if (quantity.hasUnit || BARE_NUMBER_CUE.test(sentence.slice(Math.max(0, quantity.start - 24), quantity.start)))
      add(quantity, 'number');
  }
  for (const span of spans) if (span.kind === 'code' && span.start > 0) add(span, 'code');
  for (const span of spans) if (span.kind === 'mark' || (span.kind === 'bold' && span.start > 0)) add(span, 'bold');
  for (const match of sentence.matchAll(VALUE)) add(valueAfter(sentence, match.index + match[0].length), 'value');
  add(negatedRange(sentence), 'negation');
  add(objectRange(sentence), 'object');
  return blanks;
}

function fits(sentence: string, range: Range): boolean {
  if (range.end <= range.start) return false;
  const hidden = sentence.slice(range.start, range.end);
  const words = countWords(hidden);
  if (words > MAX_HIDDEN_WORDS || !/[\p{L}\p{N}]/u.test(hidden)) return false;
  return countWords(sentence) - words >= 2;
}

function valueAfter(sentence: string, from: number): Range | null {
  const rest = sentence.slice(from);
  const stop = /[,;:()]|\s[-–—]\s|\.(?:\s|$)|\s(?:and|but|so|when|if|because|which|that|while|unless)\s/.exec(rest);
  const value = (stop === null ? rest : rest.slice(0, stop.index)).trimEnd();
  if (value === '' || /^(?:it|them|this|that|you|we)$/.test(firstWord(value))) return null;
  const words = value.split(' ');
  const kept = words.slice(0, MAX_HIDDEN_WORDS).join(' ');
  return { start: from, end: from + kept.length };
}
