import { matchesOf } from '../../matches.ts';
import type { Span } from '../item.ts';
import { acronymsIn } from './acronyms.ts';
import { cued } from './cues.ts';
import { mainVerbIndex } from './main-verb.ts';
import {
  adverbialIn,
  alternativesIn,
  contrasted,
  countedAlone,
  doneByDefault,
  howItHappens,
  quantifiedIn,
  stressedIn,
  unlimited,
} from './marked-values.ts';
import { negatedRange } from './negation.ts';
import { isInBrackets, objectRanges } from './phrases.ts';
import { quantitiesIn } from './quantities.ts';
import { MAX_HIDDEN_WORDS, type Range } from './ranges.ts';
import { remembering } from './remembering.ts';
import { stateIn } from './states.ts';
import { isAuxiliary, isParticiple } from './verbs.ts';
import { wholePart } from './whole-part.ts';
import { countWords, firstWord, normalWord, wordsIn } from './words.ts';

/** What makes a part of a sentence worth hiding, in the order in which parts are chosen. */
export type BlankKind = 'number' | 'code' | 'bold' | 'value' | 'negation' | 'object';

/** A part of a sentence to hide; `isWeak` when it tells little, so that only a sentence of its own is worth a card. */
export type Blank = Range & { kind: BlankKind; isWeak: boolean };

const VALUE =
  /\b(?:defaults? (?:[a-z]+ )?(?:is|are|to|of|value is)|by default(?: is)?|maximum (?:is|of)|minimum (?:is|of)|max(?: is| of)|min(?: is| of)|only (?:works? |supported |available |accessible |useful |be |used )?(?:be |accessed |done |used )?(?:on|in|for|from|by|with|to|via|within)|up to(?! date\b)|limited to|set to|equal to|think of [^,.]{2,40}? as|(?:is|are|was|were) (?:also |often |sometimes |usually |commonly |then )*(?:called|known as|referred to as|termed)|(?:feature|concept|mechanism|tool|service|protocol|option|mode|process|technique|method) (?:called|named|known as))\s+/gi;

const BARE_NUMBER_CUE =
  /(?:default|max|min|value|limit|ports?|levels?|set to|equals?|=|\bis|up to|between|exactly|at least|at most|only|ranges?(?: of| from| is)?|size|ratio|than|number|code|bits?|priority|ttl)\s*$/i;

/** So many texts above sentences are remembered by their words. */
const TEXTS_ABOVE = 64;

/** A longer text is no sentence anyone would be asked; nothing of it is hidden. */
const MAX_SENTENCE_LENGTH = 600;

const FUNCTION_WORDS =
  /^(?:not|no|never|without|with|only|all|any|and|or|but|so|yet|because|however|then|also|note|than|while|that|which|this|must|can|cannot|can't|do|does|don't|doesn't|is|are|isn't|if|when|before|after|the|a|an|to|for|in|on|at|by|of|between|among|into|from|over|through|via|as|per|each|every|always|both|same|very|more|most|less|very|really|does not|do not|is not|are not|must not)$/i;

/**
 * The parts of a sentence that may be hidden, best first: numbers with units, code, bold, values after `default`, `max`, `only`
 * or `up to`, what is denied, what the main verb acts on. None is the whole sentence, its subject, longer than six
 * words, or to be read elsewhere on the card: in the rest of the sentence, or in `above`, what stands over it. `spans` are of
 * the sentence's own text; its first `added` characters were put in front of it, and are not hidden.
 */
export function blanksIn(sentence: string, spans: readonly Span[], above = '', added = 0): Blank[] {
  return [...blanksOf(sentence, spans, above, added)].filter(isBlank);
}

/** The best of them, found without looking for the others; undefined when there is none. */
export function firstBlankIn(
  sentence: string,
  spans: readonly Span[],
  above: string,
  added: number,
): Blank | undefined {
  for (const blank of blanksOf(sentence, spans, above, added)) if (blank !== null) return blank;
  return undefined;
}

/** Those that are numbers. */
export function numberBlanksIn(sentence: string, spans: readonly Span[], above: string, added: number): Blank[] {
  return [...blanksOf(sentence, spans, above, added, true)].filter(isBlank);
}

function isBlank(found: Blank | null): found is Blank {
  return found !== null;
}

/** The blanks of a sentence, best first; null for each part that was looked at and may not be hidden. */
function* blanksOf(
  sentence: string,
  spans: readonly Span[],
  above: string,
  added: number,
  onlyNumbers = false,
): Generator<Blank | null, undefined> {
  if (sentence.length > MAX_SENTENCE_LENGTH) return;
  const taken: Blank[] = [];
  const shown = above.toLowerCase();
  /** The blank that hides a part, where it may be hidden; null where it may not, or a better one hides some of it. */
  const take = (part: (Range & { isWeak?: boolean }) | null, kind: BlankKind): Blank | null => {
    const range = part === null || kind === 'number' || kind === 'negation' ? part : wholePart(sentence, part);
    if (range === null || range.start < added || !fits(sentence, range, kind) || isShown(sentence, range, shown))
      return null;
    if (taken.some((b) => range.start < b.end && range.end > b.start)) return null;
    const blank: Blank = { start: range.start, end: range.end, kind, isWeak: range.isWeak ?? false };
    taken.push(blank);
    return blank;
  };
  const quantities = quantitiesIn(sentence);
  const example = quantities.length + spans.length === 0 ? 0 : (EXAMPLE.exec(sentence)?.index ?? sentence.length);
  for (const quantity of quantities) {
    if (quantity.start > example) break;
    if (quantity.start === 0 && isFollowedByVerb(sentence, quantity.end)) continue;
    if (quantity.hasUnit || BARE_NUMBER_CUE.test(sentence.slice(Math.max(0, quantity.start - 24), quantity.start)))
      yield take(quantity, 'number');
  }
  if (onlyNumbers) return;
  for (const span of joined(sentence, spans, isCode))
    if ((span.start > 0 || span.isJoined) && !/^(?:your|my|our|the|this)\s/i.test(sentence.slice(span.start, span.end)))
      yield take(span, 'code');
  for (const span of joined(sentence, spans, isMarked)) {
    if (span.start > example && mainVerbIndex(wordsIn(sentence.slice(span.start)), sentence.slice(span.start)) >= 0)
      continue;
    if (span.kind !== 'mark' && span.start === 0) continue;
    const set = sentence.slice(span.start, span.end);
    if (!FUNCTION_WORDS.test(set) && !isAuxiliary(firstWord(set))) yield take(span, 'bold');
  }
  for (const stressed of stressedIn(sentence)) if (stressed.start > 0) yield take(stressed, 'bold');
  yield take(doneByDefault(sentence), 'value');
  yield take(alternativesIn(sentence), 'value');
  for (const match of matchesOf(VALUE, sentence))
    yield take(valueAfter(sentence, match.index + match[0].length), 'value');
  yield take(contrasted(sentence), 'value');
  yield take(unlimited(sentence), 'value');
  yield take(howItHappens(sentence), 'value');
  yield take(countedAlone(sentence), 'value');
  yield take(adverbialIn(sentence), 'value');
  yield take(quantifiedIn(sentence), 'value');
  // A name and a colon before a sentence are no subject of its verb.
  const own = sentence.slice(0, added).endsWith(': ') ? added : 0;
  const denied = shifted(negatedRange(sentence.slice(own)), own);
  const isAside =
    denied !== null && sentence.lastIndexOf('(', denied.start) > 0 && isInBrackets(sentence, denied.start);
  if (!isAside) yield take(denied, 'negation');
  for (const told of objectRanges(sentence.slice(own), wordsAbove(shown))) yield take(shifted(told, own), 'object');
  if (isAside) yield take(denied, 'negation');
  yield take(stateIn(sentence), 'object');
}

/** The words of what stands above a sentence, and the parts of those with a hyphen or a slash; asked for each sentence below it. */
const wordsAbove = remembering(
  TEXTS_ABOVE,
  (above): ReadonlySet<string> =>
    new Set(
      wordsIn(above).flatMap(({ text }) => {
        const word = normalWord(text);
        return [word, ...word.split(/[-/]/)];
      }),
    ),
);

/** Where what only shows something begins: its numbers are made up. */
export const EXAMPLE = cued(
  'e eg ex example instance imagine suppose',
  /(?:(?<=[^:.\s(][,;–-]?\s\(?)e\.?g\b\.?|[(,–-]\s?for (?:example|instance)\b|\bex[:.]\s|[(,–-]\s?(?:imagine|suppose)\b)/i,
);

function isCode({ kind }: Span): boolean {
  return kind === 'code';
}

function isMarked({ kind }: Span): boolean {
  return kind === 'mark' || kind === 'bold' || kind === 'italic';
}

type Joined = Range & { kind: Span['kind']; isJoined: boolean };

/** What is set apart in a sentence in one way; what is joined by a comma, `and` or `or` is hidden together, since one part would give the other away. */
function joined(sentence: string, spans: readonly Span[], isWanted: (span: Span) => boolean): Joined[] {
  const found: Joined[] = [];
  for (const span of spans) {
    if (!isWanted(span)) continue;
    const { kind, start, end } = span;
    const before = found.at(-1);
    const isNext = before?.kind === kind && /^(?:,|,?\s(?:and|or|&))\s$/.test(sentence.slice(before.end, start));
    if (isNext && countWords(sentence.slice(before.start, end)) <= MAX_HIDDEN_WORDS) {
      before.end = end;
      before.isJoined = true;
    } else found.push({ kind, start, end, isJoined: false });
  }
  return found;
}

/** A quantity that a verb follows is what the sentence speaks of: "2.4 GHz has 3 channels". */
function isFollowedByVerb(sentence: string, from: number): boolean {
  return isAuxiliary(firstWord(sentence.slice(from)));
}

function shifted<T extends Range>(range: T | null, by: number): T | null {
  return range === null ? null : { ...range, start: range.start + by, end: range.end + by };
}

function fits(sentence: string, range: Range, kind: BlankKind): boolean {
  if (range.end <= range.start) return false;
  const hidden = sentence.slice(range.start, range.end);
  const words = countWords(hidden);
  // "as much of it as we can": half of what goes together.
  const before = sentence.slice(Math.max(0, range.start - BEFORE), range.start);
  if (/\bas\s$/i.test(before) && /^\sas\s(?!well\b)/.test(sentence.slice(range.end))) return false;
  // "if lost": a condition is no answer.
  if (words === 1 && /\b(?:if|when|once|unless)\s$/i.test(before)) return false;
  // "in place of the lid": half of what joins.
  if (/^(?:place|front|spite|terms|case|favou?r|lieu) of\b/i.test(hidden)) return false;
  // "only one will be the default", "For example": what joins a subject to its verb, and what only leads on.
  if (words > 1 && kind !== 'negation' && ENDS_IN_HELPER.test(hidden)) return false;
  if (/^(?:examples?|ex|e\.?g|i\.?e|etc)$/i.test(hidden) || /,\s(?:we|you|it|they)\s/i.test(hidden)) return false;
  if (/https?:\/\//.test(hidden)) return false;
  // "for example a hive", "needs three of this": what only leads on, and what was said before.
  if (/^(?:example|instance)s?\s/i.test(hidden) && /\bfor\s$/i.test(before)) return false;
  if (/^(?:this|that|these|those|it|them|here|there|each other|one another|in (?:place|use|fact|turn))$/i.test(hidden))
    return false;
  // What it is like is no answer.
  if (/^(?:similar to|like)\b/i.test(hidden)) return false;
  if (words > MAX_HIDDEN_WORDS || !/[\p{L}\p{N}]/u.test(hidden)) return false;
  if (INSIDE_NUMBER.test(before)) return false;
  if (/^[,.]\d/.test(sentence.slice(range.end))) return false;
  if (INSIDE_NAME.test(before) || isSpelledOut(sentence, range)) return false;
  return countWords(sentence) - words >= (kind === 'number' ? 1 : 2);
}

const ENDS_IN_HELPER = /(?<!^as)\s(?:is|are|was|were|will|can|must|should|has|have)(?:\s(?:be|been))?$/i;
/** More characters than what is looked for right before a part has. */
const BEFORE = 12;
const INSIDE_NUMBER = /\d[,.]$/;
/** The end of a text that goes on in the same name: a path, a file's ending, a hyphen. */
const INSIDE_NAME = /(?:^|[^.])\.$|[/_@#<-]$/;

/** Part of "High Availability (HA)": the other part gives it away. */
function isSpelledOut(sentence: string, { start, end }: Range): boolean {
  return (
    sentence.includes('(') &&
    acronymsIn(sentence).some((pair) => start < pair.end && end > pair.start && (start > pair.start || end < pair.end))
  );
}

function isShown(sentence: string, range: Range, above: string): boolean {
  const hidden = sentence.slice(range.start, range.end).toLowerCase();
  if (hidden.length < 3) return false;
  const rest = `${sentence.slice(0, range.start)} ¦ ${sentence.slice(range.end)}`.toLowerCase();
  return holdsWord(rest, hidden) || holdsWord(above, hidden);
}

function holdsWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + word.length] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

function valueAfter(sentence: string, from: number): Range | null {
  const rest = sentence.slice(from);
  const stop = /[,;:()]|\s[-–—]\s|\.(?:\s|$)|\s(?:and|but|so|when|if|because|which|that|while|unless|to|for)\s/.exec(
    rest,
  );
  const value = (stop === null ? rest : rest.slice(0, stop.index)).trimEnd();
  if (
    value === '' ||
    /^(?:it|them|this|that|you|we|not|no)$/.test(firstWord(value)) ||
    /^one(?: of\b.*)?$/i.test(value) ||
    (!value.includes(' ') && isParticiple(value))
  )
    return null;
  const article = /^(?:the|an?|your|our|its)\s+/i.exec(value)?.[0] ?? '';
  const words = value.slice(article.length).split(' ');
  const start = from + article.length;
  const told = words.slice(0, MAX_HIDDEN_WORDS).join(' ');
  return { start, end: start + told.replace(/(?:\s(?:in|on|of|at|by|from|with|the|an?|or|as))+$/i, '').length };
}
