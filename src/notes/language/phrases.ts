import { BOUNDARY, type Chunk, chunksFrom } from './chunks.ts';
import { isPluralNoun, mainVerbIndex, opensObject, opensThirdPerson } from './main-verb.ts';
import type { Range } from './ranges.ts';
import { afterVerbChain } from './verb-chain.ts';
import { baseForm, isAuxiliary, isParticiple, thirdPerson } from './verbs.ts';
import { normalWord, wordsIn } from './words.ts';

const WEAK = new Set(
  'a an the however us you it them we they one ones this that these those its your our my their be been being some any each every there able order lot lots same more most less least very so too such other others thing things way ways stuff and or of case also not own get got gets make makes do does well just still only even much many etc up out bit kind sort number set different various type types no value values default available important possible further certain specific needed necessary required easy easier simple easily good better best great nice useful together like first new again back here now how what where when why whole used using use uses want wants need needs else bad okay really touchy involved inverse opposite reverse contrary later earlier popular common complicated straightforward main simplest easiest'.split(
    ' ',
  ),
);
/** Helpers that are verbs of their own as well: "allows us to [do OAuth]". */
const OWN_VERB = /^(?:have|do)$/i;
const CONTRACTION = /^(?:they|it|you|we|that|there|he|she|who)['’](?:s|re|ll|ve|d)$/i;

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
  // Few sentences hold either, and every phrase of them would be asked for what stands before it.
  const holdsExample = /[-–—]\s(?:e\.g|for\s)/i.test(text);
  const setsAside = /rather than|instead of/i.test(text);
  const scored = chunksFrom(text, words, from)
    .filter((chunk) => !endsInEnumeration(text.slice(chunk.end)) && !isOnlyThere(text, chunk))
    .map((chunk, i, all) => ({
      ...chunk,
      isAside:
        isInBrackets(text, chunk.start) ||
        isEnabled(text, chunk) ||
        (holdsExample && BEHIND_EXAMPLE.test(text.slice(0, chunk.start))),
      isPlace: isPlace(text, chunk),
      // "many locks, such as bolts": what shows it tells more.
      isShown: isVague(chunk) && /^,?\ssuch as\s/.test(text.slice(chunk.end, chunk.end + NEAR)),
      isExample: isExampleOf(text, chunk, all.slice(0, i)),
      isSetAside: (setsAside && SETS_ASIDE.test(text.slice(0, chunk.start))) || isCondition(text, chunk),
    }))
    .map((chunk) => ({ chunk, score: weight(chunk, seen) + (isTool(text, chunk) ? TOOL_BONUS : 0) }))
    .filter(({ score }) => score > 0);
  // The first of those that say equally much.
  scored.sort((one, other) => other.score - one.score);
  return scored.map(({ chunk }) => ({
    start: chunk.start,
    end: chunk.end,
    isWeak: isWeak(chunk, seen) && !isTool(text, chunk),
  }));
}

/** A phrase to hide; `isWeak` when it says no more than one ordinary word that a reader could not guess. */
export type Told = Range & { isWeak: boolean };

/** "Allows your balancer to watch an app": who is enabled tells less than what it is enabled to do. */
function isEnabled(text: string, { start, end }: Range): boolean {
  return (
    text.startsWith('to', end + 1) &&
    /^\sto\s/.test(text.slice(end)) &&
    (ENABLING_BEFORE.test(text.slice(0, start)) || ENABLING.test(text.slice(start, end)))
  );
}

const ENABLING_BEFORE = /\b(?:allow|enable|let|help|require|force|tell|cause|permit)s?\s(?:\p{L}+\s)?$/iu;
const ENABLING = /^(?:allow|enable|help|require|force|cause|permit)s?\s/i;

const TOOL_BONUS = 1;
/** More characters than the words right before a phrase have that tell what it is. */
const NEAR = 30;

/** "Services use labels to send traffic …", "requires that versions are on": what is used or needed tells more than what for. */
function isTool(text: string, { start, end }: Chunk): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (/\brequires?\s(?:that\s)?(?:(?:an?|the|its|their)\s)?$/i.test(before)) return true;
  return (
    /\b(?:use|uses|using|leverages?)\s(?:(?:an?|the|its|their)\s)?$/i.test(before) &&
    /^\s(?:to|for|in order to)\s/.test(text.slice(end))
  );
}

/** "Several modes", "certain uses": that there are some is no answer. */
const VAGUE = /^(?:several|various|numerous|certain|specific|following|many different) [\p{L}-]+$/iu;

function isWeak(chunk: Chunk, seen: ReadonlySet<string>): boolean {
  if (VAGUE.test(chunk.words.join(' '))) return true;
  const [opening = ''] = chunk.words.map(normalWord);
  if (opening === 'different' || (opening === 'same' && chunk.words.length > 1)) return false;
  const telling = chunk.words.filter((word) => !WEAK.has(normalWord(word)) && !BOUNDARY.has(normalWord(word)));
  const fresh = telling.filter((word) => !isSeen(normalWord(word), seen));
  return fresh.length < 2 && telling.length < 3 && !fresh.some((word) => isName(word));
}

/** "several old gates, such as Oak": the example tells less than what it is of. */
function isExampleOf(text: string, { start }: Chunk, before: readonly Chunk[]): boolean {
  return (
    before.some((chunk) => !isVague(chunk)) &&
    /\s(?:such as|e\.g\.,?)\s$/.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

/** What only says of what kind the examples are. */
const CATEGORY =
  /^(?:features|services|tools|options|methods|ways|types|kinds|things|formats|protocols|metrics|mechanisms|techniques|capabilities|settings|details|information|properties|attributes|functions|tasks|issues|factors|elements|components)$/i;

/** "many locks", "tools": what is more than a count and a word says something itself. */
function isVague({ words }: Chunk): boolean {
  if (words.length < 4 && CATEGORY.test(words.at(-1) ?? '')) return true;
  return words.filter((word) => !WEAK.has(normalWord(word)) && !/^(?:multiple|one|two)$/i.test(word)).length < 2;
}

/** "Hosted on different hardware": what is asked for is whether they share it. */
function isPlace(text: string, { start }: Chunk): boolean {
  return /\b(?:on|in|across|at)\s$/i.test(text.slice(Math.max(0, start - NEAR), start));
}

/** "Services have fixed types - e.g. Alpha is …": the example tells less than what it shows. */
const BEHIND_EXAMPLE = /\s[-–—]\s(?:e\.g\.|for example|for instance),?\s[^,;]*$/i;

/** "Acts as a stream cipher rather than a …": what it is tells more than what it is not. */
const SETS_ASIDE = /\b(?:rather than|instead of)\s(?:[\p{L}-]+\s){0,4}$/iu;

/** "If the active one starts failing the service will …", without a comma: the condition does not tell what happens. */
function isCondition(text: string, { start }: Range): boolean {
  return (
    /^(?:if|when|once)\b/i.test(text) &&
    !text.slice(0, start).includes(',') &&
    /\s(?:will|must|should|then)\s/.test(text.slice(start))
  );
}

function weight(
  chunk: Chunk & { isPlace: boolean; isSetAside: boolean; isShown: boolean; isExample: boolean },
  seen: ReadonlySet<string>,
): number {
  const telling = chunk.words.filter((word) => !WEAK.has(normalWord(word)));
  const fresh = telling.filter((word) => !isSeen(normalWord(word), seen));
  if (fresh.length === 0 || (telling.length > 1 && fresh.every((word) => isParticiple(word)))) return 0;
  if (chunk.words.some((word, i) => (isAuxiliary(word) && (i > 0 || !OWN_VERB.test(word))) || CONTRACTION.test(word)))
    return 0;
  if (/^(?:various|certain|other|specific)$/.test(normalWord(chunk.words[0] ?? '')) && telling.length < 2) return 0;
  if (/^different$/.test(normalWord(chunk.words[0] ?? '')) && telling.length < 2 && !chunk.isPlace) return 0;
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
    (chunk.isSetAside || chunk.isShown || chunk.isExample ? 2 : 0) -
    (/^(?:including|excluding|regarding|ensuring|making|allowing|meaning)$/i.test(chunk.words[0] ?? '') ? 2 : 0) -
    (holdsVerb(chunk.words) ? 2 : 0) -
    over -
    (telling.length - fresh.length) * 0.3
  );
}

/** "client applications communicate", "a relay sits": a noun and its verb are no phrase. */
function holdsVerb(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  return (
    words.length > 1 &&
    ((thirdPerson(last) === 'sure' && !isPluralNoun(before)) || (baseForm(last) === 'sure' && isPluralNoun(before)))
  );
}

/** "There are other gates to the yard": that there is more is no answer. */
function isOnlyThere(text: string, { start, words }: Chunk): boolean {
  return (
    /^(?:(?:an)?other|additional|further|different|many|several|various|potential|initial)$/i.test(words[0] ?? '') &&
    /\bthere (?:is|are)\s(?:also\s)?(?:an?\s)?$/i.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

/** Whether words say something by themselves: one of them is a name, or two and more are no small words. */
export function isTelling(words: readonly string[]): boolean {
  const telling = words.filter((word) => !WEAK.has(normalWord(word)) && !BOUNDARY.has(normalWord(word)));
  return telling.length > 1 || telling.some(isName);
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

/** Whether what follows a phrase goes on with the enumeration it stands in: ", and other services", not ", and we pay for it". */
function endsInEnumeration(after: string): boolean {
  if (/^,\s+(?:[^\s,]+$|etc\b)/i.test(after)) return true;
  const rest = /^,\s+(?:and|or)\s+(.+)$/.exec(after)?.[1];
  if (rest === undefined || /^(?:then|from there|so|we|you|it|they|this|that)\b/.test(rest)) return false;
  return mainVerbIndex(wordsIn(rest), rest) < 0 && !opensThirdPerson(rest);
}

/** Whether a place in a text stands between a bracket that was opened and its end. */
export function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at - 1);
}
