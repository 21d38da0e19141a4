import { mainVerbIndex, opensObject, opensThirdPerson } from './main-verb.ts';
import { baseForm, isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { normalWord, type Word, wordsIn } from './words.ts';

/** A stretch of a text, the end exclusive. */
export type Range = { start: number; end: number };

/** The most words a cloze hides. */
export const MAX_HIDDEN_WORDS = 6;

const ADVERB =
  /^(?:not|also|only|always|never|often|usually|typically|generally|just|still|even|now|then|either|both|all|[a-z]{3,}ly)$/;
const PARTICLE = new Set(
  'on to by in with for from as of into at via using through across over under within without between up out off down against onto upon like about than per when if during while'.split(
    ' ',
  ),
);
const BOUNDARY = new Set(
  'in on at by for from with to via when if because so that which who where while as than into within without per across between through during after before until using but since unless instead rather based due such like whose whenever over under against about around is are was can will must should may might has have does cannot how what whether along inside outside toward towards onto upon throughout both either compared then it they you we there'.split(
    ' ',
  ),
);
const WEAK = new Set(
  'a an the us you it them we they one ones this that these those its your our my their be been being some any each every there able order lot lots same more most less least very so too such other others thing things way ways stuff and or of case also not own get got gets make makes do does well just still only even much many etc up out bit kind sort number set different various type types no value values available important possible further certain specific needed necessary required easy easier simple easily good better best great nice useful together like first new again back here now how what where when why whole used using use uses want wants need needs else bad okay really touchy involved inverse opposite reverse contrary'.split(
    ' ',
  ),
);
const LEADING_WEAK = new Set(
  'a an the us you it them its your our my their be been being some any able and or of also just still then this that these those up out'.split(
    ' ',
  ),
);

const CONTRACTION = /^(?:they|it|you|we|that|there|he|she|who)['’](?:s|re|ll|ve|d)$/i;

type Chunk = Range & {
  words: string[];
  /** How many phrases stand before it. */
  index: number;
  /** It stands in a clause that says when or why. */
  isSubordinate: boolean;
  /** It stands in brackets. */
  isAside: boolean;
};

/**
 * What a sentence tells about its subject, as a cloze hides it: of the phrases after the main verb (one to six words, between
 * prepositions and clauses) those that say something and are not already known, the one that says most first. None where the
 * sentence has no verb, or nothing of weight after it. `known` holds words in lower case that a reader sees anyway: what stands above the sentence.
 */
export function objectRanges(text: string, known: ReadonlySet<string> = new Set()): Told[] {
  const words = wordsIn(text);
  const first = words[0];
  if (first === undefined) return [];
  let verb = mainVerbIndex(words, text);
  if (verb < 0) {
    if (!opensWithVerb(first.text, words[1]?.text ?? '') && !opensThirdPerson(text)) return [];
    verb = 0;
  }
  const from = afterVerbChain(words, verb);
  const seen = new Set(known);
  for (const word of words.slice(0, verb + 1)) seen.add(normalWord(word.text));
  const scored = chunksFrom(text, words, from)
    .filter((chunk) => !endsInEnumeration(text.slice(chunk.end)))
    .map((chunk) => ({ ...chunk, isAside: isInBrackets(text, chunk.start) || isEnabled(text, chunk) }))
    .map((chunk) => ({ chunk, score: weight(chunk, seen) }))
    .filter(({ score }) => score > 0);
  // The first of those that say equally much.
  scored.sort((one, other) => other.score - one.score);
  return scored.map(({ chunk }) => ({ start: chunk.start, end: chunk.end, isWeak: isWeak(chunk, seen) }));
}

/** A phrase to hide; `isWeak` when it says no more than one ordinary word that a reader could not guess. */
export type Told = Range & { isWeak: boolean };

/** "Allows your balancer to watch an app": who is enabled tells less than what it is enabled to do. */
function isEnabled(text: string, { start, end }: Range): boolean {
  return (
    /\b(?:allow|enable|let|help|require|force|tell|cause|permit)s?\s(?:\p{L}+\s)?$/iu.test(text.slice(0, start)) &&
    /^\sto\s/.test(text.slice(end))
  );
}

function isWeak(chunk: Chunk, seen: ReadonlySet<string>): boolean {
  const telling = chunk.words.filter((word) => !WEAK.has(normalWord(word)) && !BOUNDARY.has(normalWord(word)));
  const fresh = telling.filter((word) => !isSeen(normalWord(word), seen));
  return fresh.length < 2 && telling.length < 3 && !fresh.some((word) => isName(word));
}

function weight(chunk: Chunk, seen: ReadonlySet<string>): number {
  const telling = chunk.words.filter((word) => !WEAK.has(normalWord(word)));
  const fresh = telling.filter((word) => !isSeen(normalWord(word), seen));
  if (fresh.length === 0 || (telling.length > 1 && fresh.every((word) => isParticiple(word)))) return 0;
  if (chunk.words.slice(1).some((word) => isAuxiliary(word)) || chunk.words.some((word) => CONTRACTION.test(word)))
    return 0;
  if (/^(?:different|various|certain|other|specific)$/.test(normalWord(chunk.words[0] ?? '')) && telling.length < 2)
    return 0;
  const named = fresh.some((word) => isName(word));
  const over = Math.max(0, chunk.words.length - 4) * 0.75;
  const endsInParticiple = chunk.words.length > 1 && isParticiple(chunk.words.at(-1) ?? '');
  return (
    Math.min(fresh.length, 3) +
    (named ? 1.8 : 0) +
    Math.max(0, 2 - chunk.index * 0.75) -
    (chunk.isSubordinate ? 2 : 0) -
    (chunk.isAside ? 1.5 : 0) -
    (endsInParticiple ? 0.6 : 0) -
    (/^(?:other|another)$/i.test(chunk.words[0] ?? '') ? 1.5 : 0) -
    (/^(?:including|excluding|regarding|ensuring|making|allowing|meaning)$/i.test(chunk.words[0] ?? '') ? 2 : 0) -
    over -
    (telling.length - fresh.length) * 0.3
  );
}

/** A word that is a name or a value by its look: capitals, digits, a path or a file name. */
function isName(word: string): boolean {
  return /[A-Z0-9]|[a-z][._/:][a-z]/.test(word);
}

function isSeen(word: string, seen: ReadonlySet<string>): boolean {
  return seen.has(word) || seen.has(word.replace(/s$/, '')) || seen.has(`${word}s`);
}

function opensWithVerb(word: string, next: string): boolean {
  if (isAuxiliary(word) || isParticiple(word) || thirdPerson(word) === 'sure' || baseForm(word) === 'sure') return true;
  return (thirdPerson(word) === 'perhaps' || baseForm(word) === 'perhaps') && opensObject(next);
}

/** The index of the first word after the verb at `verb`, its helpers, adverbs, further verbs and particles. */
export function afterVerbChain(words: readonly Word[], verb: number): number {
  let i = verb + 1;
  const opener = normalWord((words[verb] as Word).text);
  let inAuxiliary = isAuxiliary(opener);
  let sawBe = false;
  for (; i < words.length; i++) {
    const lower = normalWord((words[i] as Word).text);
    if (ADVERB.test(lower) && !opensMeasure(words, i)) continue;
    if (!inAuxiliary) break;
    if (lower === 'be' || lower === 'been' || lower === 'being' || lower === 'able' || isAuxiliary(lower)) {
      sawBe ||= lower.startsWith('be');
      continue;
    }
    if ((lower === 'to' || lower === 'need') && /^(?:has|have|had|need|needs)$/.test(opener)) continue;
    if (isParticiple(lower) && i + 1 < words.length) {
      inAuxiliary = false;
      continue;
    }
    if (!sawBe && (baseForm(lower) !== null || isModal(opener)) && takesInfinitive(opener) && i + 1 < words.length) {
      inAuxiliary = false;
      continue;
    }
    break;
  }
  if (
    /^(?:and|or)$/.test(normalWord(words[i]?.text ?? '')) &&
    thirdPerson(words[i + 1]?.text ?? '') !== null &&
    i + 2 < words.length
  )
    i += 2;
  while (i < words.length - 1 && PARTICLE.has(normalWord((words[i] as Word).text)) && !opensMeasure(words, i)) i++;
  return Math.min(i, words.length - 1);
}

/** `at least once`, `exactly once`, `at rest`: the word belongs to what follows. */
function opensMeasure(words: readonly Word[], at: number): boolean {
  return /^(?:least|most|once|twice|rest|transit)$/.test(normalWord(words[at + 1]?.text ?? ''));
}

/** A helper after which nothing but a verb can stand, known or not. */
function isModal(helper: string): boolean {
  return /^(?:can|cannot|can't|could|couldn't|may|might|must|mustn't|should|shouldn't|will|won't|would|wouldn't|doesn't|don't|didn't)$/.test(
    helper,
  );
}

/** Whether a helper is followed by a verb's base form: `can`, `does`, `will`, `must`, not `is` and `has`. */
function takesInfinitive(helper: string): boolean {
  return !/^(?:is|are|was|were|am|has|have|had)(?:n't)?$/.test(helper);
}

/** The phrases from word `from` on; one of more than six words is cut at its `and`, or dropped. */
function chunksFrom(text: string, words: readonly Word[], from: number): Chunk[] {
  let whole = words.slice(from);
  while (whole.length > 1 && PARTICLE.has(normalWord((whole[0] as Word).text)) && !opensMeasure(whole, 0))
    whole = whole.slice(1);
  const chunks: Chunk[] = [];
  if (whole.length <= 6 && isOnePiece(text, whole)) {
    push(chunks, whole, 0, false);
    return chunks;
  }
  let start = from;
  let index = 0;
  let isSubordinate = false;
  for (let i = from; i <= words.length; i++) {
    const word = words[i];
    const lower = word === undefined ? '' : normalWord(word.text);
    const gap = word === undefined || i === from ? '' : text.slice((words[i - 1] as Word).end, word.start);
    const isBreak = word === undefined || /[.;:!?()[\]"]|\s[-–—]\s|->|=>|→/.test(gap);
    const isComma = /,/.test(gap);
    const isBoundary = (BOUNDARY.has(lower) && !opensMeasure(words, i)) || opensClause(words, i);
    if (!isBreak && !isComma && !isBoundary) continue;
    if (isComma && !isBoundary && continues(words, start, i)) continue;
    pushSplit(chunks, words.slice(start, i), index, isSubordinate);
    if (
      /^(?:if|when|because|since|unless|until|while|although|whereas)$/.test(lower) ||
      normalWord(words[i + 1]?.text ?? '') === 'case'
    )
      isSubordinate = true;
    if (i > start) index++;
    start = isBoundary ? i + 1 : i;
  }
  return chunks;
}

function isOnePiece(text: string, words: readonly Word[]): boolean {
  for (let i = 1; i < words.length; i++) {
    if (
      /,/.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start)) &&
      opensVerb((words[i] as Word).text)
    )
      return false;
    if (/[.;:!?()[\]"]|\s[-–—]\s|->|=>|→/.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start)))
      return false;
  }
  return !words.some((word) =>
    /^(?:if|when|because|so|that|which|while|until|unless|but)$/.test(normalWord(word.text)),
  );
}

function opensVerb(word: string): boolean {
  return isAuxiliary(word) || thirdPerson(word) === 'sure';
}

/** Whether an `and` or `or` joins a clause of its own: a determiner or a verb follows within a few words. */
function opensClause(words: readonly Word[], at: number): boolean {
  const lower = normalWord(words[at]?.text ?? '');
  if (lower !== 'and' && lower !== 'or') return false;
  if (
    /^(?:an?|the|it|they|you|we|this|that|then|its|must|can|will|not|no)$/.test(normalWord(words[at + 1]?.text ?? ''))
  )
    return true;
  for (let i = at + 1; i < Math.min(words.length, at + 5); i++) {
    const word = (words[i] as Word).text;
    if (isAuxiliary(word) || thirdPerson(word) === 'sure') return true;
    if (BOUNDARY.has(normalWord(word))) return false;
  }
  return false;
}

/** Whether the comma before word `at` stands in a short enumeration that ends within six words. */
function continues(words: readonly Word[], start: number, at: number): boolean {
  const end = words.findIndex(
    (word, i) => i >= at && (BOUNDARY.has(normalWord(word.text)) || i - start >= MAX_HIDDEN_WORDS),
  );
  const rest = words.slice(at, end < 0 ? words.length : end);
  return (
    (end < 0 ? words.length : end) - start <= MAX_HIDDEN_WORDS &&
    rest.some((word) => /^(?:and|or)$/.test(normalWord(word.text))) &&
    normalWord(rest[0]?.text ?? '') !== 'not'
  );
}

function pushSplit(chunks: Chunk[], words: readonly Word[], index: number, isSubordinate: boolean): void {
  if (trimmed(words).length <= MAX_HIDDEN_WORDS) {
    push(chunks, words, index, isSubordinate);
    return;
  }
  const joint = (pattern: RegExp): number => words.findIndex((word, i) => i > 0 && pattern.test(normalWord(word.text)));
  const [conjunction, of] = [joint(/^(?:and|or)$/), joint(/^of$/)];
  const isOneOfMany = of === 1 && words.length - of - 1 <= MAX_HIDDEN_WORDS;
  const and = conjunction >= 0 && !isOneOfMany ? conjunction : of;
  if (and < 0) return;
  pushSplit(chunks, words.slice(0, and), index, isSubordinate);
  pushSplit(chunks, words.slice(and + 1), index + 1, isSubordinate);
}

function push(chunks: Chunk[], words: readonly Word[], index: number, isSubordinate: boolean): void {
  const kept = trimmed(words);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined || kept.length > MAX_HIDDEN_WORDS) return;
  chunks.push({
    start: first.start,
    end: last.end,
    words: kept.map((word) => word.text),
    index,
    isSubordinate,
    isAside: false,
  });
}

/** Whether what follows a phrase goes on with the enumeration it stands in: ", and other services", not ", and we pay for it". */
function endsInEnumeration(after: string): boolean {
  if (/^,\s+[^\s,]+$/.test(after)) return true;
  const rest = /^,\s+(?:and|or)\s+(.+)$/.exec(after)?.[1];
  if (rest === undefined || /^(?:then|from there|so|we|you|it|they|this|that)\b/.test(rest)) return false;
  return mainVerbIndex(wordsIn(rest), rest) < 0 && !opensThirdPerson(rest);
}

/** Whether a place in a text stands between a bracket that was opened and its end. */
export function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at - 1);
}

function trimmed(words: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && LEADING_WEAK.has(normalWord((words[from] as Word).text))) from++;
  while (to > from && /^(?:and|or|of|the|a|an|also|only|even|etc)$/.test(normalWord((words[to - 1] as Word).text)))
    to--;
  return words.slice(from, to);
}
