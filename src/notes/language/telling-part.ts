import { flat, holds } from './flat.ts';
import { mainVerbIndex } from './main-verb.ts';
import { trimEnding } from './questions.ts';
import { MAX_HIDDEN_WORDS, type Range } from './ranges.ts';
import { baseForm, isAuxiliary, isParticiple } from './verbs.ts';
import { wholePart } from './whole-part.ts';
import { countWords, normalWord, type Word, wordsIn } from './words.ts';

const MAX_FRAGMENT_WORDS = 9;

const DENIAL =
  /^(?:no|not|never|non|without|only|at most|at least)(?:\s(?:for|in|on|with|by|to|from|available|allowed|needed|required|supported|possible))*\s+/i;
const PREPOSITION =
  /^(?:by|in|on|via|with|per|from|for|to|at|between|across|over|through|under|inside|outside|within|using|before|after|during|against|into|towards?|of)$/;
const QUALITY =
  /(?:al|ous|ive|ible|able|less|ful|ant|ent|ed|ic|ary|ory|proof|wide|level|based|only|aware|free|safe|managed|first|last)$/;

/**
 * What a fragment of two to nine words tells of the name it stands under, as a cloze hides it: what stands before `by default`, what
 * is denied, a name it is called, what the last preposition leads to, what an order acts on. Null where no part stands out, or a reader
 * sees it in `above`; of a noun and its quality neither does.
 */
export function fragmentBlank(fragment: string, above: string): Range | null {
  const text = trimEnding(fragment).replace(EXPLAINED, '');
  const words = wordsIn(text);
  if (words.length < 2 || words.length > MAX_FRAGMENT_WORDS || /[?:=]|->|→/.test(text)) return null;
  if (
    /^(?:have|has|need|needs|must) to\b|^(?:how|what|why|who|which|where|when|if|e\.?g|i\.?e|see|same|similar|like)\b/i.test(
      text,
    )
  )
    return null;
  const limited = alone(text);
  if (limited !== null) return holds(flat(above), flat(text.slice(0, limited.end))) ? null : limited;
  if (mainVerbIndex(words, text) >= 0 && !isParticiple(words[mainVerbIndex(words, text)]?.text ?? '')) return null;
  const found =
    beforeDefault(text) ??
    manner(words) ??
    denied(text, words) ??
    called(text) ??
    lasting(text) ??
    dated(text) ??
    compared(text) ??
    exampleOf(text) ??
    afterPreposition(text, words) ??
    acted(text, words) ??
    coordinate(text, words);
  if (found === null || countWords(text.slice(found.start, found.end)) > MAX_HIDDEN_WORDS) return null;
  const hidden = text.slice(found.start, found.end);
  if (/^(?:different|various|certain|other|specific|multiple)\s\p{L}+$/iu.test(hidden)) return null;
  return holds(flat(above), flat(hidden)) ? null : wholePart(text, found);
}

/** What only explains: "Encryption at rest with KMS - AES-256", "not transitive, e.g. from a to c". */
const EXPLAINED = /(?:,\s|\s\(?)(?:e\.?g\.?|i\.?e\.?)[\s:,].*$|(?<=\S\s\S.{8,})\s[-–—]\s.*$/;

function beforeDefault(text: string): Range | null {
  const match = /^(.+?),?\sby default$/i.exec(text);
  return match === null ? null : { start: 0, end: (match[1] as string).length };
}

/** "Small, medium sizes only": what it is limited to. */
function alone(text: string): Range | null {
  const told = /^(.+?),?\sonly$/i.exec(text)?.[1];
  return told === undefined ||
    countWords(told) > MAX_HIDDEN_WORDS ||
    wordsIn(told).some(({ text: word }) => isAuxiliary(word))
    ? null
    : { start: 0, end: told.length };
}

/** "Manually triggered", "Automatically enabled in RDS", "Scale out horizontally with hosts": how it is done. */
function manner(words: readonly Word[]): Range | null {
  const [first, second] = words;
  if (first === undefined || second === undefined) return null;
  const scaled = /^scales?$/i.test(first.text) ? words.slice(1, 3).find(({ text }) => SCALING.test(text)) : undefined;
  if (scaled !== undefined) return { start: scaled.start, end: scaled.end };
  if (!isParticiple(second.text)) return null;
  return /^(?:automatical|manual|continuous|asynchronous|synchronous|public|private|global|regional|central|physical|logical|dynamical|static|immediate|periodical|random|transparent)ly$/i.test(
    first.text,
  )
    ? { start: first.start, end: first.end }
    : null;
}

const SCALING = /^(?:horizontally|vertically|automatically|manually|linearly)$/i;

/** "Usually called (aws/name)": the name. */
function called(text: string): Range | null {
  const match =
    /^(?:\p{L}+ly\s|also\s|often\s)?(?:called|named|known as|aka|a\.k\.a\.?)\s[("“]?([^()"”]+?)[)"”]?$/iu.exec(text);
  const name = match?.[1];
  if (name === undefined) return null;
  const start = text.lastIndexOf(name);
  return { start, end: start + name.length };
}

/** "Different engines such as Alpha or Beta": the examples. */
function exampleOf(text: string): Range | null {
  const told = /^.{3,}?\s(?:such as|like|including|e\.g\.?),?\s(\p{Lu}[^()]*)$/u.exec(text)?.[1];
  return told === undefined || countWords(text.slice(0, text.length - told.length)) < 2
    ? null
    : { start: text.length - told.length, end: text.length };
}

/** "Official as of June 2003": since when. */
function dated(text: string): Range | null {
  const told = /\s(?:as of|since|in|from|until) ((?:\p{L}{3,9}\.? )?(?:19|20)\d\d)$/iu.exec(text)?.[1];
  return told === undefined ? null : { start: text.length - told.length, end: text.length };
}

/** "Much cheaper than a host of one's own": how it compares. */
function compared(text: string): Range | null {
  const match = /^(?:(?:much|far|slightly|a lot|a bit|way|also) )?((?:more|less) \p{L}+|\p{L}{3,}er) than \p{L}/iu.exec(
    text,
  );
  const told = match?.[1];
  if (told === undefined || /^(?:rather|other|more than)/i.test(told)) return null;
  const start = text.indexOf(told);
  return { start, end: start + told.length };
}

/** "Read-only for the entire time": how it is then. */
function lasting(text: string): Range | null {
  const match =
    /^(.+?)\s(?:for|during|at|in)\s(?:the |its )?(?:whole|entire|full|all|any)(?: the)?\s(?:time|duration|period|process|lifetime)$/i.exec(
      text,
    );
  return match === null ? null : { start: 0, end: (match[1] as string).length };
}

/** "Create and manage cryptographic keys": what is acted on. */
function acted(text: string, words: readonly Word[]): Range | null {
  const first = words[0];
  if (first === undefined || first.start > 0 || baseForm(first.text) !== 'sure' || /^open[- ]source\b/i.test(text))
    return null;
  const isPair = /^(?:and|or)$/.test(words[1]?.text ?? '') && baseForm(words[2]?.text ?? '') !== null;
  const rest = words.slice(isPair ? 3 : 1);
  while (rest.length > 0 && /^(?:an?|the|its|their|your)$/i.test(rest[0]?.text ?? '')) rest.shift();
  const end = rest.findIndex(
    ({ text: word }, i) => i > 0 && /^(?:to|for|with|by|via|in|on|at|from|when|if|so|that|which)$/i.test(word),
  );
  const [from, to] = [rest[0], rest.at(end < 0 ? -1 : end - 1)];
  if (from === undefined || to === undefined || /[;()]|\s[-–—]\s/.test(text.slice(from.start))) return null;
  if (/^(?:it|them|this|that|these|those|sure|out|up|down|in|on|off|to|with|for|how|what|when|if)$/i.test(from.text))
    return null;
  return { start: from.start, end: to.end };
}

/** "Automatic and on-demand": the second of two qualities. */
function coordinate(text: string, words: readonly Word[]): Range | null {
  const [first, joint, second, ...more] = words;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (!/^(?:and|or|but)$/.test(joint?.text ?? '') || !(QUALITY.test(first.text) || /-/.test(second.text))) return null;
  return { start: second.start, end: text.length };
}

function denied(text: string, words: readonly Word[]): Range | null {
  const match = DENIAL.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  // "No locks, bars, bells support": all of them.
  const support = /^no\s/i.test(text) ? /^([^;:()]+)\ssupport$/i.exec(rest)?.[1] : undefined;
  if (support !== undefined && countWords(support) <= MAX_HIDDEN_WORDS)
    return { start: match[0].length, end: match[0].length + support.length };
  const end = /[,;(]|\s[-–—]\s/.exec(rest)?.index ?? rest.length;
  const hidden = rest.slice(0, end).trimEnd();
  // "Not useful during a short loss of power": what is useful then is not the point.
  if (countWords(hidden) > MAX_HIDDEN_WORDS) return afterPreposition(text, words);
  return hidden === '' ? null : { start: match[0].length, end: match[0].length + hidden.length };
}

/** "CNAME to an outside host": the end of a phrase that is not cut in two. */
function afterPreposition(text: string, words: readonly Word[]): Range | null {
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i] as Word;
    if (!PREPOSITION.test(normalWord(word.text)) || /^(?:an?|the)$/i.test(words[i - 1]?.text ?? '')) continue;
    // "In several zones", but not "For example".
    if (i === 0 && !/^(?:in|on|across|within|at|per|between|via|through|from)$/i.test(word.text)) continue;
    const rest = words.slice(i + 1);
    const first = rest.find(({ text: one }) => !/^(?:an?|the|its|their|your|one)$/i.test(one));
    if (first === undefined || isAuxiliary(first.text) || /^(?:which|that|what|who|you|it|them|us)$/i.test(first.text))
      return null;
    if (normalWord(word.text) === 'of' && !/^(?:same|different|one|two|three|single)$/i.test(first.text)) continue;
    if (normalWord(word.text) === 'to' && baseForm(first.text) === 'sure') continue;
    if (/[,;()]|\s[-–—]\s/.test(text.slice(word.end))) return null;
    return { start: first.start, end: (words.at(-1) as Word).end };
  }
  return null;
}

const DEGREE =
  /^(?:very|really|highly|extremely|quite|fairly|usually|mostly|mainly|generally|typically|fully|completely|not|less|more|most|least)$/;

/** "Very scalable", "Difficult to change": what is said with a word of degree before it, or before what it is said of; null of anything else. */
export function degreeBlank(text: string): Range | null {
  const [first, second, third] = wordsIn(trimEnding(text));
  if (first === undefined || second === undefined) return null;
  if (/^(?:difficult|easy|hard|simple)$/i.test(first.text) && second.text === 'to' && third !== undefined)
    return { start: 0, end: first.end };
  const isAlone = third === undefined && DEGREE.test(normalWord(first.text));
  return isAlone && /^\p{Ll}{4,}$/u.test(second.text) ? { start: second.start, end: second.end } : null;
}
