import { type Inline, type Item, make, type NoteScope, type Proposal, type Recogniser, type Span } from '../item.ts';
import { firstBlankIn } from '../language/blanks.ts';
import { clausesOf } from '../language/clauses.ts';
import { cloze } from '../language/clozes.ts';
import { isPluralNoun, mainVerbIndex, opensThirdPerson } from '../language/main-verb.ts';
import { lacksSubject } from '../language/openings.ts';
import { quantitiesIn } from '../language/quantities.ts';
import {
  capitalise,
  decapitalise,
  isFullSentence,
  isOpenEnded,
  meaningAnswer,
  meaningQuestion,
  trimEnding,
} from '../language/questions.ts';
import { led } from '../language/resolve.ts';
import { sentencesIn } from '../language/sentences.ts';
import { splitAtSeparator } from '../language/separator.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { isAction, type Sides, sidesOf } from '../language/sides.ts';
import { sentencesOf } from '../language/standing.ts';
import { isState } from '../language/states.ts';
import { sliceInline, subjectOf, textAbove } from '../language/subject.ts';
import { isMeaning } from '../language/terms.ts';
import { baseForm, isAuxiliary, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { chainedCards, isChain } from './chained-pairs.ts';
import { isReversible, reverseQuestion } from './definition-reversed.ts';
import { plainEnumeration } from './inline-list.ts';
import { parallelSides } from './parallel-term.ts';
import { anyCard, sentenceCards } from './sentence.ts';
import { termClauseCard } from './term-clause.ts';
import { tailCard } from './told-tail.ts';

const MAX_ANSWER_WORDS = 20;
const SHORT_WORDS = 8;

/** `Term: meaning`, `**Term** - meaning`, `Term = meaning`: what the term means, and which term has this meaning. */
export const definition: Recogniser = {
  name: 'definition',
  scope: 'item',
  recognise(item, note) {
    if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
    if (item.kind === 'heading' && item.children.length > 0) return null;
    const proposals = sideCards(item, item.inline, note);
    return proposals === null ? null : make(proposals);
  },
};

/** The cards of a text with a separator; null where its left side is no term, no property and no question. */
function sideCards(item: Item, inline: Inline, note: NoteScope): Proposal[] | null {
  const sides = (inline === item.inline ? parallelSides(item) : null) ?? sidesOf(inline);
  if (sides === null || isSetting(sides) || !(isMeaning(sides.right) || isSeen(sides))) return null;
  if (isSentenceOf(sides)) {
    const right = sliceInline(inline, sides.rightStart, inline.text.length);
    return sentencesOf(right, item, note, sides.left).flatMap((one) => anyCard(one));
  }
  if (sides.kind === 'question')
    return [{ form: 'basic', front: `${capitalise(sides.left)}?`, back: trimEnding(sides.right) }];
  if (sides.kind === 'property') return propertiesIn(item, inline, sides, note);
  if (sides.kind === 'clause' && WHERE.test(sides.left) && countWords(sides.left) <= 6) return placeCards(sides);
  return sides.kind === 'term' ? termCards(item, inline, sides, note) : null;
}

/** `name = "oak"`, `hive "oak" {`: code that stands without a fence. */
function isSetting({ left, right, mark, lead }: Sides): boolean {
  return /[{[]$/.test(left) || (mark === 'equals' && lead === null && /^(["']).*\1$/.test(right));
}

/** "`hive show` - see the bees that were made": a command shows what others look up. */
function isSeen({ left, right, lead }: Sides): boolean {
  return lead === 'code' && /\s/.test(left) && /^see (?:the|all|any|which|what|how|if|whether)\s\S+\s\S/i.test(right);
}

function termCards(item: Item, inline: Inline, sides: Sides, note: NoteScope): Proposal[] {
  const term = sides.left;
  const named = sides.qualifier === null ? term : `${term} (${sides.qualifier})`;
  const right = trimEnding(sides.right);
  const sentence = joined(inline, sides);
  // "5 (more on request)": what is said besides does not make it a meaning.
  const besides = /\s\([^()]*\)$/.exec(right)?.[0] ?? '';
  const bare = quantitiesIn(besides).length > 0 ? right : right.slice(0, right.length - besides.length);
  if (isOnlyQuantity(bare)) return [cloze(sentence, lastPart(sentence.text, bare))];
  const value = VALUE.exec(right)?.[1];
  if (value !== undefined && sides.lead === null) return [cloze(sentence, lastPart(sentence.text, value))];
  const listed = listCard(item, sides, right);
  if (listed !== null) return [listed];
  const chained = chainedCards(sides);
  if (chained !== null) return chained;
  const number = quantitiesIn(sentence.text).find((quantity) => quantity.hasUnit && quantity.start > term.length);
  const clauses = partsOf(right);
  const meaning = trimEnding(clauses[0] ?? right);
  const proposals: Proposal[] = [];
  const end = sides.left.length + 2 + meaning.length;
  if (number !== undefined && number.end <= end && countWords(meaning) <= SHORT_WORDS && isFact(meaning)) {
    const said = clauses.length > 1 ? sliceInline(sentence, 0, end) : sentence;
    proposals.push(cloze(said, number));
    const other = OTHER_LIMIT.exec(said.text.slice(number.end));
    const limit = quantitiesIn(said.text).find(({ start, hasUnit }) => hasUnit && start > number.end);
    // "4 days, at most 14": both of them.
    if (other !== null && limit !== undefined) proposals.push(cloze(said, limit));
  } else if (countWords(meaning) <= MAX_ANSWER_WORDS) {
    proposals.push({
      form: 'basic',
      front: isAction(sides)
        ? `${capitalise(term)}: how?`
        : isQuality(term)
          ? `${named}: what does it mean?`
          : meaningQuestion(named, meaning),
      back: isCode(inline, sides.rightStart, meaning) ? meaning : meaningAnswer(meaning),
    });
    if (isReversible(item, sides, meaning))
      proposals.push({ form: 'reversed', front: reverseQuestion(item, sides, meaning), back: term });
    // "Stateless - hosts and guests are told apart": how the thing above is, and what that means.
    else if (isQuality(term) && clauses.length === 1) proposals.push(cloze(sentence, { start: 0, end: term.length }));
    if (proposals.length === 1 && clauses.length === 1 && number !== undefined && countWords(right) > 6)
      proposals.push(cloze(sentence, number));
  } else {
    const said = clauses.length > 1 ? sliceInline(sentence, 0, end) : sentence;
    const blank = firstBlankIn(said.text, said.spans, textAbove(item), term.length + 2);
    const short = shortMeaning(meaning);
    if (short !== null)
      proposals.push({ form: 'basic', front: meaningQuestion(named, short), back: meaningAnswer(short) });
    // What the answer does not tell is asked as well.
    const isBehind = short !== null && blank !== undefined && blank.start >= sides.left.length + 2 + short.length;
    const tail = short === null ? null : tailCard(named, meaning, short);
    if (tail !== null) proposals.push(tail);
    else if (blank !== undefined && (short === null || (isBehind && !blank.isWeak))) proposals.push(cloze(said, blank));
  }
  for (const rest of clauses.slice(1)) proposals.push(...clauseCards(item, inline, sides, rest, note));
  return proposals;
}

const OTHER_LIMIT = /^[^\d]{0,20}[,(;/]\s?(?:and |with )?(?:an? )?(?:max|min|default|up to|at (?:most|least))/i;

/** "Stateless", and not "Public" or "Regional", which are kinds of things as well. */
function isQuality(term: string): boolean {
  return (
    isState(term) && !/^(?:public|private|internal|external|global|regional|zonal|local|static|dynamic)$/i.test(term)
  );
}

/** Whether a meaning is code from end to end: its letters stay as they are. */
function isCode({ spans }: Inline, start: number, meaning: string): boolean {
  return spans.some((span) => span.kind === 'code' && span.start === start && span.end - span.start >= meaning.length);
}

/** A meaning in its parts: sentences, or clauses that could stand alone; what leans on the part before it stays with it. */
function partsOf(right: string): string[] {
  const clauses = clausesOf(right);
  if (clauses.length < 2 || countWords(right) > MAX_ANSWER_WORDS) return clauses;
  const stands = clauses
    .slice(1)
    .every(
      (clause) =>
        isFullSentence(clause) || opensThirdPerson(clause) || splitAtSeparator({ text: clause, spans: [] }) !== null,
    );
  return stands ? clauses : [right];
}

/** `Pool modes: session, transaction, statement`: under a plural or a count, what is listed is asked for as a list. */
function listCard(item: Item, { left, lead, mark }: Sides, right: string): Proposal | null {
  const last = wordsIn(left).at(-1)?.text ?? '';
  const counts = /^(?:two|three|four|five|six|seven|[2-7])\s/i.test(left);
  const isPlural = isPluralNoun(last.toLowerCase()) && /^[A-Z]?[a-z]+$/.test(last);
  if (mark === 'dash' || (!counts && (!isPlural || (lead !== null && item.children.length === 0)))) return null;
  const members = plainEnumeration(right);
  if (members === null) return null;
  const number = isOpenEnded(right) ? 'name some' : `${members.length}`;
  const lacks = lacksSubject(left) ? subjectOf(item)?.name : undefined;
  const front =
    lacks !== undefined
      ? `${lacks} ${decapitalise(left)}: which? (${number})`
      : counts
        ? `${capitalise(left)}: which? (${number})`
        : `What are the ${decapitalise(left)}? (${number})`;
  return { form: 'list', front, members: members.map(capitalise), ordered: false };
}

/** "it may be tied": whose clause this is stands at the front. */
const GOES_ON = /^(?:it|they|this|these|one)\s/i;

/** A further clause of a meaning: a definition of its own, or a cloze that carries the term. */
function clauseCards(item: Item, inline: Inline, sides: Sides, clause: string, note: NoteScope): Proposal[] {
  const from = inline.text.indexOf(clause);
  if (from < 0 || countWords(clause) < (/[`/\d]/.test(clause) ? 2 : 3)) return [];
  const part = sliceInline(inline, from, from + clause.length);
  const own = sideCards(item, part, note);
  if (own !== null && own.length > 0) return isChain(clause) ? own : own.slice(0, 1);
  const sentences = sentencesOf(part, item, note, sides.left);
  const told = termClauseCard(sides.left, clause, sentences);
  if (told !== null) return [told];
  if (sentences.length > 1 || GOES_ON.test(clause))
    return sentences.flatMap((one) => sentenceCards(led(one, sides.left)));
  const lead = `${sides.left}: `;
  const text = lead + decapitalise(part.text);
  const spans = moved(part.spans, lead.length);
  const blank = firstBlankIn(text, spans, textAbove(item), lead.length);
  return blank === undefined || blank.isWeak ? [] : [cloze({ text, spans }, blank)];
}

/** A property and what is said behind it: "Risk = chance × harm. Harm is measured in money". */
function propertiesIn(item: Item, inline: Inline, sides: Sides, note: NoteScope): Proposal[] {
  const [first, second] = sentencesIn(sides.right);
  if (first === undefined || second === undefined) return propertyCards(item, inline, sides);
  const start = sides.rightStart + second.start;
  const rest = sliceInline(inline, start, inline.text.length);
  const behind = sentencesOf(rest, item, note).flatMap((one) => anyCard(one, true));
  const own = propertyCards(item, sliceInline(inline, 0, sides.rightStart + first.end), {
    ...sides,
    right: first.text,
  });
  return [...own, ...behind];
}

/** `Latency: 60 s`, `Cost: hourly`: what the nearest thing above has. */
function propertyCards(item: Item, inline: Inline, sides: Sides): Proposal[] {
  const right = trimEnding(sides.right);
  const sentence = joined(inline, sides);
  if (isOnlyQuantity(right)) return [cloze(sentence, lastPart(sentence.text, right))];
  if (countWords(right) > MAX_ANSWER_WORDS) {
    const blank = firstBlankIn(sentence.text, sentence.spans, textAbove(item), sides.left.length + 2);
    return blank === undefined ? [] : [cloze(sentence, blank)];
  }
  const members = plainEnumeration(right);
  if (members !== null && /[^su]s$/.test(sides.left))
    return [
      {
        form: 'list',
        front: propertyQuestion(sides.left).replace(
          '?',
          `? (${isOpenEnded(sides.right) ? 'name some' : members.length})`,
        ),
        members: members.map(capitalise),
        ordered: false,
      },
    ];
  return [{ form: 'basic', front: propertyQuestion(sides.left), back: capitalise(right) }];
}

const WHERE = /^(?:in|on|at|for|with|from|during|after|before)\s/i;

/** "In the source region: enable copying": what is done there. */
function placeCards({ left, right, mark }: Sides): Proposal[] | null {
  const back = trimEnding(right);
  if (mark === 'dash' || countWords(back) < 2 || countWords(back) > MAX_ANSWER_WORDS) return null;
  const isOrder = baseForm(firstWord(back)) === 'sure';
  return isOrder ? [{ form: 'basic', front: `${capitalise(left)}: what do you do?`, back: capitalise(back) }] : null;
}

function propertyQuestion(left: string): string {
  const label = decapitalise(left).replace(/^(?:the|a)\s/, '');
  if (/^(?:best|good|ideal|used|not) for$/.test(label)) return `What is it ${label}?`;
  if (label === 'when to use') return 'When should it be used?';
  return `What ${/[^su]s$/.test(label) ? 'are' : 'is'} the ${label}?`;
}

function joined(inline: Inline, sides: Sides): Inline {
  const part = sliceInline(inline, sides.rightStart, inline.text.length);
  const lead = `${sides.left}: `;
  // "Oak gate: is used by …" goes on with the name.
  const text = isAuxiliary(firstWord(part.text)) ? decapitalise(part.text) : part.text;
  return { text: lead + text, spans: moved(part.spans, lead.length) };
}

function moved(spans: readonly Span[], shift: number): Span[] {
  return spans.map((span) => ({ ...span, start: span.start + shift, end: span.end + shift }));
}

function lastPart(text: string, part: string): { start: number; end: number } {
  const start = text.lastIndexOf(part);
  return { start, end: start + part.length };
}

/** A meaning that is one value: an address, a code in brackets. */
const VALUE = /^\(?((?:0x)?[\dA-Fa-f]*\d[\w.:/-]*)\)?$/;

function isOnlyQuantity(text: string): boolean {
  const [first, second] = quantitiesIn(text);
  return first !== undefined && second === undefined && text.length - (first.end - first.start) <= 3;
}

/** What stands behind the separator is a sentence that names the term itself: "RAM: RAM is not included". */
function isSentenceOf({ left, right }: Sides): boolean {
  return (
    right.toLowerCase().startsWith(`${left.toLowerCase()} `) &&
    countWords(left) <= 4 &&
    mainVerbIndex(wordsIn(right), right) === countWords(left)
  );
}

/** Whether a short meaning says one thing that a number decides: it has a verb or a limit, and is no list. */
function isFact(text: string): boolean {
  return (
    thirdPerson(firstWord(text)) !== null ||
    baseForm(firstWord(text)) !== null ||
    /^(?:up to|max|min|at (?:least|most)|only|limited|default|\d)/i.test(text)
  );
}
