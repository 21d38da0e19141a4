import { type Inline, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { type Blank, blanksIn, EXAMPLE, firstBlankIn } from '../language/blanks.ts';
import { cloze } from '../language/clozes.ts';
import { cued } from '../language/cues.ts';
import { LONG_SENTENCE_WORDS, mainPart } from '../language/main-part.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { isInBrackets } from '../language/phrases.ts';
import { isBarePassive, isWhole } from '../language/predicate.ts';
import { isFullSentence } from '../language/questions.ts';
import type { Range } from '../language/ranges.ts';
import { led, type Standing } from '../language/resolve.ts';
import { sidesOf } from '../language/sides.ts';
import { onlySentence, standingSentences } from '../language/standing.ts';
import { isState } from '../language/states.ts';
import { sliceInline, textAbove } from '../language/subject.ts';
import { isParticiple } from '../language/verbs.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { pairCard, predicateCard, subjectCard, toldClauseCard, wholePredicateCard } from './asked-part.ts';
import { aspectCard } from './aspect.ts';
import { conditionCard } from './condition.ts';
import { denialCard } from './denial.ts';
import { determinesCard } from './determines.ts';
import { fitCard } from './fit.ts';
import { inlineList } from './inline-list.ts';
import { isACards } from './is-a.ts';
import { leadCard } from './lead.ts';
import { mannerCard } from './manner.ts';
import { meansCard } from './means.ts';
import { numberCards } from './number.ts';
import { purposeCard } from './purpose.ts';
import { reasonBehind } from './reason-behind.ts';
import { isChatty } from './skip.ts';
import { soleCard } from './sole.ts';
import { openingCard } from './tagline.ts';
import { cardOfUse } from './use.ts';

const MAX_CARDS = 3;
const MAX_PLAIN_CARDS = 2;
const MIN_SENTENCE_WORDS = 3;
/** A sentence of so many words may say two things. */
const TWO_SIDED_WORDS = 20;
/** And so many words stand between them. */
const MIN_WORDS_BETWEEN = 4;
const MIN_HEADING_WORDS = 7;
const MIN_LABEL_WORDS = 6;
/** A sentence of so many words tells something even where what stands first tells little. */
const MIN_DEEP_WORDS = 13;
/** A long one without a joint is asked as a whole up to here. */
const LONGEST_WHOLE_WORDS = 42;
const SHORT_SENTENCE_WORDS = 9;
const LONGEST_OUTCOME_WORDS = 14;

/** A plain sentence: its telling part is hidden. Several sentences make a card each, and each is first tried as what it is. */
export const sentence: Recogniser = {
  name: 'sentence',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
    if (item.kind === 'heading' && !isFact(item)) return null;
    if (item.kind === 'label' && !isStatement(item)) return null;
    if (item.children.length > 0 && item.inline.text.endsWith(':')) return null;
    const all = ofTerm(item, standingSentences(item, note));
    // Of several some may not stand alone; an item of one was asked for all else before.
    const isOneOfMany = all.length > 1 || onlySentence(item, note) === null;
    const proposals: Proposal[] = [];
    const further = new Set<Proposal>();
    const untold: Standing[] = [];
    for (const [i, one] of all.entries()) {
      if (i > 0 && ILLUSTRATION.test(one.inline.text)) continue;
      if (all.length > 1 && isChatty(one.inline)) continue;
      const opening = i === 0 && all.length > 1 ? openingCard(item, one) : null;
      const reason = reasonBehind(all[i - 1], one);
      const cards =
        reason !== null
          ? [reason]
          : opening !== null
            ? [opening]
            : isOneOfMany
              ? anyCard(one, i > 0)
              : sentenceCards(one);
      proposals.push(...cards);
      for (const card of cards.slice(1)) further.add(card);
      if (cards.length === 0) untold.push(one);
    }
    const asWhole: Proposal[] = [];
    for (const one of untold) {
      const asked =
        (proposals.length + asWhole.length < MAX_PLAIN_CARDS ? subjectCard(one) : null) ??
        (all.length > 1 ? wholeCard(one) : null);
      if (asked !== null) asWhole.push(asked);
    }
    if (asWhole.length === 0) further.clear();
    proposals.push(...asWhole);
    if (proposals.length > 0)
      return make(all.length > 1 ? mostTelling(proposals, further, all.length) : proposals.slice(0, MAX_CARDS));
    return null;
  },
};

/** All that one of several sentences says behind its verb; not how a thing is, which tells little by itself. */
function wholeCard(one: Standing): Proposal | null {
  const card = wholePredicateCard(one);
  return card === null || OF_A_STATE.test(card.front) || EXAMPLE.test(card.back ?? '') ? null : card;
}

const OF_A_STATE = /\s(?:is|are|was|were|be|remains?|seems?|stays?|looks?|(?:main )?goals? \S+) what\?$/i;

/** The sentences of an item, those behind "Term: …" with the term in front of them: they go on about it. */
function ofTerm({ inline }: Item, all: Standing[]): Standing[] {
  const sides = all.length > 1 ? sidesOf(inline) : null;
  return sides?.kind === 'term' ? all.map((one, i) => (i === 0 ? one : led(one, sides.left))) : all;
}

/** Whether a heading is a fact itself: so many words with nothing below them, or a whole sentence. */
function isFact({ own, inline: { text } }: Item): boolean {
  if (countWords(text) < MIN_HEADING_WORDS) return false;
  return own === null || (own.name === own.label && isFullSentence(text));
}

/** What only shows what was said before it. */
const ILLUSTRATION =
  /^(?:e\.?g\.?|i\.?e\.?|for (?:example|instance)|ex:|another example|suppose|imagine|let['’]s say)[\s,:]/i;

/** Whether a line above a list says something itself, and does not only lead there. */
function isStatement({ inline: { text } }: Item): boolean {
  return countWords(text) >= MIN_LABEL_WORDS && isFullSentence(text) && !LEADING.test(text);
}

/** A line that counts or announces what stands below it. */
const LEADING =
  /[:?]$|\b(?:following|below|two|three|four|five|six|seven|several|these|few|types|kinds|ways|options|steps)\b|\b(?:is|are|can|be|to|for|by|with|from|in|of|include|includes)$/i;

/**
 * The cards worth keeping of several sentences: one for each of them, two at least, and one besides where it asks for a number or says when, why or what not; of two
 * that hide the same, the later (of numbers the first). A plain cloze goes first.
 */
function mostTelling(proposals: readonly Proposal[], further: ReadonlySet<Proposal>, sentences: number): Proposal[] {
  const most = Math.max(MAX_PLAIN_CARDS, sentences);
  const kept = proposals.filter((one, at) => {
    const hidden = hiddenBy(one);
    const [from, to] = /\d/.test(hidden) ? [0, at] : [at + 1, proposals.length];
    return hidden === '' || !proposals.slice(from, to).some((other) => hiddenBy(other) === hidden);
  });
  // A sentence is asked for before another is asked for twice.
  const rank = (one: Proposal): number => strength(one) - (further.has(one) ? 0.5 : 0);
  const ranked = [...kept].sort((one, other) => rank(other) - rank(one));
  const chosen = new Set(ranked.filter((one, i) => i < most || (i <= most && strength(one) > 1)));
  return kept.filter((one) => chosen.has(one));
}

function hiddenBy({ form, members }: Proposal): string {
  return form === 'cloze' ? (members?.join('; ') ?? '') : '';
}

/** How much a card tells: 2 a question or a number, 1 a part of what is said or all of it, 0 what a passive is said of. */
function strength(one: Proposal): number {
  if (one.form === 'basic' && one.front.endsWith(' what?')) return 1;
  if (one.form !== 'cloze' || /\d/.test(hiddenBy(one))) return 2;
  return PASSIVE_AFTER.test(one.front) ? 0 : 1;
}

const PASSIVE_AFTER = /\[…\] (?:is|are|will be|gets?|can be) \p{L}+(?:ed|en)$/u;

/** The cards of one sentence among several (`isFurther`: not the first, so that only what tells something counts): a use, a denial, a condition, numbers, or a plain cloze. */
export function anyCard(one: Standing, isFurther = false): Proposal[] {
  const named = leadCard(one.inline) ?? meansCard(one) ?? aspectCard(one) ?? fitCard(one);
  const kinds = named === null ? isACards(one) : [];
  if (kinds.length > 0) return kinds;
  const single =
    named ??
    determinesCard(one) ??
    cardOfUse(one) ??
    purposeCard(one) ??
    mannerCard(one) ??
    denialCard(one) ??
    soleCard(one) ??
    conditionCard(one);
  if (single !== null) return [single];
  const numbers = numberCards(one);
  return numbers.length > 0 ? numbers : sentenceCards(one, isFurther);
}

/** "If copies are kept": under what condition something happens that is said elsewhere. */
function isBareCondition(text: string): boolean {
  const opener = /^(?:if|unless)\s(?!\p{L}+ed\s)(?=[^,:;]+$)/iu.exec(text)?.[0];
  if (opener === undefined) return false;
  const verbOf = (said: string) => wordsIn(said)[mainVerbIndex(wordsIn(said), said)];
  const clause = text.slice(opener.length);
  const further = clause.slice(verbOf(clause)?.end ?? 0);
  const verb = verbOf(further);
  return verb === undefined || isParticiple(verb.text);
}

/** "The syntax of it is:": what it is stands below. */
const LEADS_ON = /\s(?:is|are|be|as|by|like|an?|the|any|following)\W*$/;

/** What is done was said before: "they do this for private zones". */
const POINTING = cued(
  'do does did doing happens above achieve',
  /\b(?:do|does|did|doing) (?:this|that|so|it)\b|\b(?:when|if|once) (?:this|that|it) happens\b|\bachieve (?:this|that)\b|\b(?:all|the|that|this) (?:\p{L}+ )?above\b/iu,
);

/** "Some have no lid": of what was spoken of before. */
const SOME_OF =
  /^(?:some|most|many|others|several|a few)\s(?:is|are|was|do|does|don['’]t|can|cannot|can['’]t|have|has|will|may|must|need|use|support|require)\s/i;

/** An order that says nothing without its surroundings: "put up two of them", "open source …". */
const VAGUE_ORDER = /^(?:(?:put|get|make|let|try|take) |just |open[- ]source\b)/i;

/** The cloze of a sentence with a verb; none where nothing of it is worth hiding. */
export function sentenceCards({ inline, added, item, note }: Standing, isFurther = false): Proposal[] {
  const words = wordsIn(inline.text);
  if (words.length < MIN_SENTENCE_WORDS || inline.text.includes('?')) return [];
  if (words.length > LONG_SENTENCE_WORDS) {
    const main = mainPart(inline.text);
    if (main !== null) return sentenceCards({ inline: sliceInline(inline, 0, main), added, item, note }, isFurther);
    if (words.length > LONGEST_WHOLE_WORDS) return [];
  }
  if (added === 0 && /^(?:how|what|why|who|which|where)\b/i.test(inline.text)) return [];
  if (added === 0 && isBareCondition(inline.text)) return [];
  if (LEADS_ON.test(inline.text)) return [];
  if (
    POINTING.test(inline.text) ||
    SOME_OF.test(inline.text) ||
    (added === 0 && words.length <= SHORT_SENTENCE_WORDS && VAGUE_ORDER.test(inline.text))
  )
    return [];
  const named = inlineList(inline);
  if (named !== null) return [named];
  const paired = pairCard(inline.text, added) ?? toldClauseCard(inline.text, added);
  if (paired !== null) return [paired];
  if (added === 0 && mainVerbIndex(words, inline.text) < 0 && words.length < 8) return [];
  const blank = firstBlankIn(inline.text, inline.spans, textAbove(item), added);
  if (blank !== undefined && !blank.isWeak) {
    const second =
      words.length < TWO_SIDED_WORDS
        ? besideBlank(inline, blank, textAbove(item), added)
        : secondBlank(inline, blank, textAbove(item), added);
    return second === undefined ? [cloze(inline, blank)] : [cloze(inline, blank), cloze(inline, second)];
  }
  const isShort = blank !== undefined && isWhole(inline.text, blank) && words.length <= SHORT_SENTENCE_WORDS;
  const hidden = blank === undefined ? '' : inline.text.slice(blank.start, blank.end);
  const isOutcome = isState(hidden);
  const isTold =
    blank !== undefined &&
    (isOutcome ? words.length <= LONGEST_OUTCOME_WORDS : isShort && !isBarePassive(inline.text, blank));
  const isRule = isShort && /\b(?:must|never|always|only)\b/i.test(inline.text);
  if (isTold && (!isFurther || isRule || isNews(inline.text, hidden, added))) return [cloze(inline, blank)];
  const asked = isFurther || blank === undefined || isShort ? null : predicateCard(inline.text, added);
  if (asked !== null) return [asked];
  const told = words.length < MIN_DEEP_WORDS ? undefined : strongBlank(inline, textAbove(item), added);
  return told === undefined ? [] : [cloze(inline, told)];
}

/** Of a further sentence one word is asked only if it says something: not "does anything", not "attributes" of it. */
function isNews(text: string, hidden: string, added: number): boolean {
  return (
    added === 0 &&
    !/^(?:an)?other\b|^(?:any|every|some|no)thing$|^(?:available|used|changed|longer|main)\b/i.test(hidden) &&
    !/^(?:if|when|as|by|in|while)\s|\b(?:it|them|this|these)\b/i.test(text)
  );
}

/** "… so that the data is only readable to those with the recovery key": what tells more than what comes first. */
function strongBlank({ text, spans }: Inline, above: string, added: number): Blank | undefined {
  return blanksIn(text, spans, above, added).find(
    ({ isWeak, start }) => !isWeak && !isInBrackets(text, start) && !BEHIND_RELATIVE.test(text.slice(0, start)),
  );
}

/** "… the areas that show trends": what is said of a thing, and not what is done with it. */
const BEHIND_RELATIVE = /\b(?:that|which|who|whose|where)\s(?:\S+\s){0,6}$/i;

const BESIDE =
  /,?\s(?:and|but)\s(?:also\s)?(?=(?:can|cannot|can['’]?t|is|isn['’]?t|are|aren['’]?t|do|does|don['’]?t|doesn['’]?t|must|will|won['’]?t|has|have)\s)/i;

/** "IPv4 is used by default, but can be turned off": what is told on the other side of the joint. */
function besideBlank({ text, spans }: Inline, { start }: Range, above: string, added: number): Range | undefined {
  const joint = BESIDE.exec(text);
  if (joint === null || isInBrackets(text, joint.index)) return undefined;
  const isBehind = start > joint.index;
  return blanksIn(text, spans, above, added).find(
    (other) => !isInBrackets(text, other.start) && (isBehind ? other.end <= joint.index : other.start > joint.index),
  );
}

/** What else a long sentence tells, well away from what is hidden already: not in brackets, and no example. */
function secondBlank({ text, spans }: Inline, { start, end }: Range, above: string, added: number): Range | undefined {
  const example = EXAMPLE.exec(text)?.index ?? text.length;
  return blanksIn(text, spans, above, added).find(
    (other) =>
      !other.isWeak &&
      other.kind !== 'negation' &&
      other.start < example &&
      !isInBrackets(text, other.start) &&
      countWords(text.slice(Math.min(other.end, end), Math.max(other.start, start))) >= MIN_WORDS_BETWEEN,
  );
}
