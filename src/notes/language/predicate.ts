import { mainVerbIndex } from './main-verb.ts';
import { trimEnding } from './questions.ts';
import type { Range } from './ranges.ts';
import { afterVerbChain } from './verb-chain.ts';
import { isAuxiliary, isParticiple } from './verbs.ts';
import { normalWord, wordsIn } from './words.ts';

/** All that a sentence says after its verb, its helpers and particles; null where no verb, or nothing after it, is found. */
export function predicateOf(sentence: string): Range | null {
  const text = trimEnding(sentence);
  const words = wordsIn(text);
  const verb = mainVerbIndex(words, text);
  const first = verb < 0 ? undefined : words[afterVerbChain(words, verb)];
  return first === undefined ? null : { start: first.start, end: text.length };
}

/** Whether a range is all of a predicate but for an article in front of it. */
export function isWhole(sentence: string, part: Range): boolean {
  const predicate = predicateOf(sentence);
  return (
    predicate !== null &&
    part.end >= predicate.end - 1 &&
    /^(?:(?:an?|the|its|their|only|also)\s+)*$/i.test(sentence.slice(predicate.start, part.start))
  );
}

/** "are cached": a passive whose verb is all that it tells. `must be renewed` tells more, and is none. */
export function isBarePassive(sentence: string, part: Range): boolean {
  const before = wordsIn(sentence.slice(0, part.start));
  const hidden = sentence.slice(part.start, part.end);
  const helper = before.slice(-2).find(({ text }) => isAuxiliary(text) || /^(?:be|been)$/i.test(text))?.text ?? '';
  return (
    isParticiple(hidden) &&
    !/^(?:un|non|in|pre)/i.test(hidden) &&
    helper !== '' &&
    !before.slice(-3).some(({ text }) => /^(?:must|only|never|always|not|should)$/.test(normalWord(text)))
  );
}
