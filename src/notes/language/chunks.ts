import { MAX_HIDDEN_WORDS, type Range } from './ranges.ts';
import { opensMeasure, PARTICLE } from './verb-chain.ts';
import { baseForm, isAuxiliary, isGerund, isParticiple, thirdPerson } from './verbs.ts';
import { normalWord, type Word } from './words.ts';

/** Words that end a phrase: prepositions, and what opens a clause. */
export const BOUNDARY = new Set(
  'in on at by for from with to via when if because so that which who where while as than into within without per across between through during after before until till using but since unless instead rather based due such like whose whenever over under against about around is are was can will must should may might has have does cannot how what whether along inside outside toward towards onto upon throughout both either compared according depending regarding concerning prior next then it they you we there e.g i.e eg ie'.split(
    ' ',
  ),
);
const LEADING_WEAK = new Set(
  'a an the us you it them its your our my their be been being some any able and or of also just still then this that these those up out'.split(
    ' ',
  ),
);

/** A phrase after the verb of a sentence: one to six words between prepositions and clauses. */
export type Chunk = Range & {
  words: string[];
  /** How many phrases stand before it. */
  index: number;
  /** It stands in a clause that says when or why. */
  isSubordinate: boolean;
  /** It stands in brackets. */
  isAside: boolean;
};

/** The phrases from word `from` on; one of more than six words is cut at its `and`, or dropped. */
export function chunksFrom(text: string, words: readonly Word[], from: number): Chunk[] {
  let whole = words.slice(from);
  while (whole.length > 1 && PARTICLE.has(normalWord((whole[0] as Word).text)) && !opensMeasure(whole, 0))
    whole = whole.slice(1);
  const chunks: Chunk[] = [];
  if (whole.length <= 6 && isOnePiece(text, whole, normalWord(words[from - 1]?.text ?? ''))) {
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
    const isBoundary =
      (BOUNDARY.has(lower) && !opensMeasure(words, i)) || opensClause(words, i) || opensNextAct(words, start, i);
    if (!isBreak && !isComma && !isBoundary) continue;
    if (isComma && !isBoundary && !opensDoing(words, start, i) && continues(words, start, i)) continue;
    pushSplit(chunks, words.slice(start, endOfThing(words, start, i)), index, isSubordinate);
    if (
      /^(?:if|when|because|since|unless|until|till|while|although|whereas)$/.test(lower) ||
      normalWord(words[i + 1]?.text ?? '') === 'case' ||
      (lower === 'as' && /^(?:soon|long)$/.test(normalWord(words[i + 1]?.text ?? '')))
    )
      isSubordinate = true;
    if (i > start) index++;
    start = isBoundary ? i + 1 : i;
  }
  return chunks;
}

function isOnePiece(text: string, words: readonly Word[], verb: string): boolean {
  for (let i = 1; i < words.length; i++) {
    if (
      /,/.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start)) &&
      opensVerb((words[i] as Word).text)
    )
      return false;
    if (/[.;:!?()[\]"]|\s[-–—]\s|->|=>|→/.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start)))
      return false;
  }
  // "uses a key to reach the hub": what is used, and what for.
  const aim = words.findIndex(({ text: word }) => word === 'to');
  if (/^use[sd]?$/.test(verb) && aim > 0) return false;
  if (aim > 0 && /^(?:with|by|via|through)$/.test(verb) && baseForm(words[aim + 1]?.text ?? '') === 'sure')
    return false;
  return !words.some((word) =>
    /^(?:if|when|because|so|that|which|while|until|till|unless|but)$/.test(normalWord(word.text)),
  );
}

function opensVerb(word: string): boolean {
  return isAuxiliary(word) || thirdPerson(word) === 'sure';
}

/** "the wired part, enabling talk": what a thing goes on to do is no member of an enumeration, unless that is of doings. */
function opensDoing(words: readonly Word[], start: number, at: number): boolean {
  const isDoing = (word: Word | undefined) => /^\p{L}{2,}ing$/u.test(word?.text ?? '');
  return (
    isDoing(words[at]) && !isDoing(words[start]) && !/^(?:and|or|&)$/.test(normalWord(words[at + 1]?.text ?? 'and'))
  );
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

/** "a file of names and keep it there": an `and` after a thing, and what is done next. */
function opensNextAct(words: readonly Word[], start: number, at: number): boolean {
  return (
    /^(?:and|or)$/.test(normalWord(words[at]?.text ?? '')) &&
    baseForm(words[start]?.text ?? '') === null &&
    baseForm(words[at + 1]?.text ?? '') !== null &&
    /^(?:it|them|the|an?|its|their|your)$/.test(normalWord(words[at + 2]?.text ?? ''))
  );
}

const COMPLEMENT = /^(?:to|with|on|in|from|for|by|into|at|onto|via|using)$/;
const DOING = /^(?:pointing|running|relating|arriving|containing|entering|belonging|leading|coming|going)$/;

/** "public records pointing to the host": what is said of a thing goes with what follows. */
function endOfThing(words: readonly Word[], start: number, end: number): number {
  const last = normalWord(words[end - 1]?.text ?? '');
  const isSaidOf =
    end - start > 1 &&
    (DOING.test(last) || isParticiple(last)) &&
    !/^(?:be|been|being|is|are)$/.test(normalWord(words[end - 2]?.text ?? ''));
  return isSaidOf && COMPLEMENT.test(normalWord(words[end]?.text ?? '')) ? end - 1 : end;
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
    normalWord(rest[0]?.text ?? '') !== 'not' &&
    // "tagged ports, and the others known as …": another verb.
    !(rest.length > 2 && isParticiple(rest.at(-1)?.text ?? ''))
  );
}

function pushSplit(chunks: Chunk[], words: readonly Word[], index: number, isSubordinate: boolean): void {
  if (trimmed(words).length <= MAX_HIDDEN_WORDS) {
    push(chunks, words, index, isSubordinate);
    return;
  }
  const joint = (pattern: RegExp): number => words.findIndex((word, i) => i > 0 && pattern.test(normalWord(word.text)));
  const [conjunction, of] = [joint(/^(?:and|or)$/), joint(/^of$/)];
  const object = trimmed(words.slice(1));
  // "keep a steady least number of hosts": what is acted on, where the act is too much.
  if (conjunction < 0 && baseForm(words[0]?.text ?? '') === 'sure' && object.length <= MAX_HIDDEN_WORDS) {
    push(chunks, object, index, isSubordinate);
    return;
  }
  // "balancing of cars and carts", "one of …": what is joined stands behind the `of`.
  const isOneOfMany =
    of > 0 &&
    (of === 1 || (of < conjunction && !words.slice(conjunction).some(({ text }) => text === 'of' || isGerund(text)))) &&
    words.length - of - 1 <= MAX_HIDDEN_WORDS;
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

/** "in the event of an outage": what only joins is no part of what is told. */
function opensIdiom(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.text === 'of' && words.length > at + 2 && JOINING.test(words[at]?.text ?? '');
}

const JOINING = /^(?:event|case|absence|presence|course|process|place|front|spite|terms|favou?r|lieu|addition)$/;

/** "it's own lid": whose it is, as many write it. */
function isMisspelt(words: readonly Word[], at: number): boolean {
  return /^it['’]s$/i.test(words[at]?.text ?? '') && /^(?:own|\p{Ll}{3,}[^s\W]s)$/u.test(words[at + 1]?.text ?? '');
}

function trimmed(words: readonly Word[]): readonly Word[] {
  const article = /^(?:the|an?)$/.test(words[0]?.text ?? '') ? 1 : 0;
  let from = opensIdiom(words, article) ? article + 2 : 0;
  let to = words.length;
  if (isMisspelt(words, from)) from += 1;
  while (
    from < to &&
    (LEADING_WEAK.has(normalWord((words[from] as Word).text)) ||
      (from > 0 && /^(?:with|to|from|for)$/.test(normalWord((words[from] as Word).text))))
  )
    from++;
  while (to > from && /^(?:and|or|of|the|a|an|also|only|even|etc)$/.test(normalWord((words[to - 1] as Word).text)))
    to--;
  return words.slice(from, to);
}
