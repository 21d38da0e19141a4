import { mainVerbIndex } from './main-verb.ts';
import { MAX_HIDDEN_WORDS } from './ranges.ts';
import { afterVerbChain } from './verb-chain.ts';
import { isAuxiliary } from './verbs.ts';
import { normalWord, type Word, wordsIn } from './words.ts';

const CONTRACTED: Record<string, string> = {
  "isn't": 'is',
  "aren't": 'are',
  "wasn't": 'was',
  "weren't": 'were',
  "can't": 'can',
  cannot: 'can',
  "couldn't": 'could',
  "mustn't": 'must',
  "shouldn't": 'should',
  "won't": 'will',
  "wouldn't": 'would',
  "hasn't": 'has',
  "haven't": 'have',
  "doesn't": 'does',
  "don't": 'do',
  "didn't": 'did',
};

/** What every denial has in it: `not`, `cannot`, `don't`, and `dont`. Most sentences are done with here. */
const DENYING = /n(?:o|['’´])?t/i;

/**
 * A plain denial taken apart: "FIFO queues | can | 't | be changed later". All parts as they stand in the sentence; `contracted`
 * is the auxiliary with its `n't` where that is how it was written, else null.
 */
export type Denial = { subject: string; auxiliary: string; contracted: string | null; rest: string };

/**
 * Takes a sentence of the shape subject + auxiliary + not + rest apart, or gives null: for another shape, for a
 * clause before the subject, or for a subject of more than ten words.
 */
export function denialIn(sentence: string): Denial | null {
  if (!DENYING.test(sentence)) return null;
  const words = wordsIn(sentence);
  const verb = mainVerbIndex(words, sentence);
  const auxiliary = words[verb];
  if (verb < 1 || auxiliary === undefined || verb > 10) return null;
  const subject = sentence.slice(0, auxiliary.start).trim();
  if (
    /[,:;()]|\s[-–—]\s/.test(subject) ||
    /^(?:if|when|where|what|why|how|who|which|unless|although|while|since|because|as|for|in|with|without|by|at|on|to)\b/i.test(
      subject,
    ) ||
    isOrderAbout(subject)
  )
    return null;
  const lower = normalWord(auxiliary.text);
  const contracted = CONTRACTED[lower];
  if (contracted !== undefined) {
    const written = /['’´]/.test(auxiliary.text) ? lower : null;
    return { subject, auxiliary: contracted, contracted: written, rest: sentence.slice(auxiliary.end).trim() };
  }
  const next = words[verb + 1];
  if (next === undefined || normalWord(next.text) !== 'not') return null;
  if (!/^(?:is|are|was|were|can|could|may|must|shall|should|will|would|has|have|does|do|did)$/.test(lower)) return null;
  const rest = sentence.slice(next.end).trim();
  if (/^only\b/i.test(rest)) return null;
  return { subject, auxiliary: lower, contracted: null, rest };
}

/** "does not have", "not already": what is denied stands behind it. */
const SAYS_LITTLE = /^(?:not|have|has|be|do|get|got|already|yet|always|just|necessarily)$/;

const SET_AGAINST = /^,\snot (?:in|on|at|by|for|from|to|via|with|an?|the)\s/i;

/** "Use a list of the files you don't want …": what is denied stands in what the order is about. */
function isOrderAbout(subject: string): boolean {
  const words = wordsIn(subject);
  return (
    words.length > 2 &&
    /^(?:you|we|they|it)$/i.test(words.at(-1)?.text ?? '') &&
    !/^(?:you|we|they|it)$/i.test(words.at(-2)?.text ?? '')
  );
}

const JOINING =
  /^(?:on|to|by|in|with|for|from|as|of|into|at|via|than|per|when|if|during|while|through|between|across|within|over|under|about|inside|outside)$/;

/** The words that deny and what they deny, as a cloze hides them ("not altered", "cannot be changed"): at most six words; or null. */
export function negatedRange(text: string): { start: number; end: number } | null {
  const words = wordsIn(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const lower = normalWord(word.text);
    const isNoLonger = lower === 'no' && normalWord(words[i + 1]?.text ?? '') === 'longer';
    const denies = lower === 'not' || lower === 'never' || isNoLonger || CONTRACTED[lower] !== undefined;
    if (!denies || (i === 0 && lower === 'not')) continue;
    // "not only", "not just the root", "not so much": nothing is denied that could be asked for.
    if (lower === 'not' && /^(?:only|just|merely|simply|so)$/.test(normalWord(words[i + 1]?.text ?? ''))) continue;
    // "in a private network, not in a public one": what holds is told before it.
    if (lower === 'not' && SET_AGAINST.test(text.slice((words[i - 1] as Word).end))) continue;
    if (
      /\b(?:if|when|whether|unless|who|that|which|so|because|since|while|as|ensure)\b[^,;]*$/i.test(
        text.slice(0, word.start),
      )
    )
      continue;
    const auxiliary = lower === 'not' && i > 0 && isAuxiliary((words[i - 1] as Word).text) ? i - 1 : i;
    const chain = isNoLonger ? i + 2 : auxiliary;
    let last = Math.min(words.length - 1, Math.max(i + 1, afterVerbChain(words, chain) - 1));
    while (last > i + 1 && JOINING.test(normalWord((words[last] as Word).text))) last--;
    while (
      last + 1 < words.length &&
      /^(?:be|been|being|yet|always|really|quite|exactly)$/.test(normalWord((words[last] as Word).text))
    )
      last++;
    const comma = words.findIndex(
      (_, at) =>
        at > i && at <= last && /[,;:(]/.test(text.slice((words[at - 1] as Word).end, (words[at] as Word).start)),
    );
    if (comma > 0) last = comma - 1;
    if (last - i >= 6) last = i + 5;
    while (last > i && /^(?:the|an?|and|or|to)$/.test(normalWord((words[last] as Word).text))) last--;
    if (/^each$/.test(normalWord((words[last] as Word).text)) && last + 1 < words.length) last++;
    if (last === i) return null;
    // "read from the copy, not from the store": with what it joins, where that ends the sentence.
    if (last === i + 1 && lower === 'not' && JOINING.test(normalWord((words[last] as Word).text))) {
      if (words.length - i > MAX_HIDDEN_WORDS || /[,;:(]/.test(text.slice(word.start))) return null;
      last = words.length - 1;
    }
    // "the host, not the container and its tasks": what is denied goes on.
    if (lower === 'not' && auxiliary === i && /^\s(?:and|or)\s/.test(text.slice((words[last] as Word).end)))
      return null;
    last = withLastWord(words, last, i, text);
    const denied = words.slice(i + 1, last + 1).map(({ text: said }) => normalWord(said));
    if (denied.every((said) => SAYS_LITTLE.test(said))) return null;
    return { start: word.start, end: (words[last] as Word).end };
  }
  return null;
}

/** "does not allow | anything", "not project | costs": one word that ends the sentence belongs to what is denied. */
function withLastWord(words: readonly Word[], last: number, from: number, text: string): number {
  const next = words[last + 1];
  if (next === undefined || last + 2 < words.length || last + 1 - from >= MAX_HIDDEN_WORDS) return last;
  const isJoined =
    JOINING.test(normalWord(next.text)) || !/^\s$/.test(text.slice((words[last] as Word).end, next.start));
  return isJoined ? last : last + 1;
}

/** Where a text goes on with "just because", which gives no reason for what it denies: "does not grow | just because it is fed"; -1 if nowhere. */
export function merelyBecause(text: string): number {
  return text.search(/\s(?:just|simply|merely)\s(?:because|since)\s/i);
}
