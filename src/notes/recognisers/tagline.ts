import { type ContextNode, type Item, make, type NoteScope, type Proposal, type Recogniser } from '../item.ts';
import { categoryOf } from '../language/category.ts';
import { hasFiniteVerb, mainVerbIndex, opensThirdPerson } from '../language/main-verb.ts';
import {
  lacksSubject,
  opensWithConjunction,
  opensWithPronoun,
  opensWithThingOf,
  opensWithThingThat,
  withoutLeadIn,
} from '../language/openings.ts';
import { quantitiesIn } from '../language/quantities.ts';
import { capitalise, meaningQuestion, trimEnding } from '../language/questions.ts';
import type { Standing } from '../language/resolve.ts';
import { sentencesIn } from '../language/sentences.ts';
import { leadSpan } from '../language/separator.ts';
import { shortMeaning } from '../language/short-meaning.ts';
import { sidesOf } from '../language/sides.ts';
import { onlySentence } from '../language/standing.ts';
import { stemOf } from '../language/stems.ts';
import { isOrder, names } from '../language/subject.ts';
import { baseForm, isParticiple, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { numberCards } from './number.ts';

const MIN_WORDS = 2;
const MAX_WORDS = 20;
const MAX_NAME_WORDS = 5;
/** A first sentence of so many words may say what something is, where others follow. */
const MIN_OPENING_WORDS = 3;
/** A shorter first line says what something is only where more than such words stand below it. */
const PLAIN_WORDS = 5;
/** One that has so many says more than a name does. */
const LONG_WORDS = 7;

/** The first thing said under a name, without a subject: "### Snowball / - Portable devices that carry data" says what it is. */
export const tagline: Recogniser = {
  name: 'tagline',
  scope: 'item',
  recognise(item, note) {
    const { text, spans } = item.inline;
    if ((item.kind !== 'bullet' && item.kind !== 'paragraph') || sentencesIn(text, spans).length !== 1) return null;
    if (text.endsWith(':') || spans.some(({ kind }) => kind === 'code')) return null;
    const card = taglineCard(item, text);
    return card === null ? null : make([card, ...measuredIn(item, card, note)]);
  },
};

/** The card of the first sentence of an item, where it says what the name above the item is or does; or null. */
export function taglineCard(item: Item, text: string): Proposal | null {
  const named = item.context.findLast(({ kind, label }) => kind !== 'generic' || !INTRODUCING.test(label));
  if (named === undefined || !isName(named, text) || !opensSection(item, text) || isOneOfSeveral(item)) return null;
  const meaning = upToMeasure(opensWithThingThat(text) ? shortMeaning(text) : trimEnding(text));
  if (meaning === null || opensWithThingOf(meaning)) return null;
  if (!saysWhatItDoes(meaning, named.name) && (!saysWhat(meaning) || repeats(meaning, named))) return null;
  return { form: 'basic', front: meaningQuestion(named.name, meaning), back: capitalise(meaning) };
}

/** "Store in memory that answers 10x faster": what it is without how much it does, which is asked for itself. */
function upToMeasure(meaning: string | null): string | null {
  const [, thing = '', rest = ''] = /^(.+?)\s(?:that|which)\s(.+)$/.exec(meaning ?? '') ?? [];
  const isMeasured = quantitiesIn(rest).some(({ hasUnit }) => hasUnit) && countWords(thing) >= MIN_OPENING_WORDS;
  return isMeasured ? thing : meaning;
}

/** The numbers of a line that its meaning leaves out. */
function measuredIn(item: Item, { back = '' }: Proposal, note: NoteScope): Proposal[] {
  const standing = countWords(back) < countWords(item.inline.text) ? onlySentence(item, note) : null;
  return standing === null ? [] : numberCards(standing).slice(0, 1);
}

/** A heading that leaves it to the one above it to say of what it tells. */
const INTRODUCING =
  /^(?:overview|intro(?:duction)?|summary|tl;?dr|definition|description|about|basics|general|in short|in a nutshell)$/i;

function isName(node: ContextNode, text: string): boolean {
  const { kind, name } = node;
  return (
    kind === 'term' &&
    countWords(name) <= MAX_NAME_WORDS &&
    // "Pass the Hash" over "A technique that …" is a name, though it looks like an order.
    (!isOrder(name) || opensWithThingThat(text)) &&
    !((opensThirdPerson(name) || lacksSubject(name)) && countWords(name) > 1) &&
    !/\s(?:and|&|vs\.?)\s|^\p{L}+ing\s|^\p{L}+s of\s|\b(?:examples?|comparisons?|configuration|setup|commands?|steps?)$/iu.test(
      name,
    ) &&
    !/\b(?:includes?|including|contains?|provides|such as|consists? of|comprised? of|made up of|is|are|was|be|to)$/i.test(
      name,
    ) &&
    categoryOf(node) === null
  );
}

/** Whether an item is the first one under its label, and not one of several as short as it. */
function opensSection({ inline, parent, children, previous }: Item, text: string): boolean {
  if (parent === null || previous !== null) return false;
  if (countWords(text) > PLAIN_WORDS) return true;
  // "Widely spread store. Supports …": what is said next goes on about it.
  if (inline.text.length > text.length && countWords(text) >= MIN_OPENING_WORDS && baseForm(firstWord(text)) !== 'sure')
    return true;
  if (children.length > 0 || parent.children.length < 2) return false;
  const isOneThing = !/,|\band\b/.test(text);
  return parent.children.some(
    (other) =>
      other.kind !== 'heading' &&
      (other.children.length > 0 ||
        (isOneThing && countWords(other.inline.text) > LONG_WORDS) ||
        mainVerbIndex(wordsIn(other.inline.text), other.inline.text) > 0 ||
        lacksSubject(other.inline.text)),
  );
}

/** Whether an item is the first of several names, set in bold or explained each, or stands below a meaning already. */
function isOneOfSeveral({ inline, next, parent }: Item): boolean {
  const above = parent?.kind === 'bullet' ? sidesOf(parent.inline) : null;
  if (above?.kind === 'term' && above.right !== '') return true;
  if (next === null) return false;
  const isShort = countWords(inline.text) <= PLAIN_WORDS && sidesOf(inline) === null;
  return (
    (leadSpan(inline) !== null && leadSpan(next.inline) !== null) ||
    (LONG_BRACKET.test(inline.text) && LONG_BRACKET.test(next.inline.text)) ||
    (isShort && next.kind === 'bullet' && sidesOf(next.inline)?.kind === 'term')
  );
}

/** "Pine gate (lets herds pass at night)": a name that is explained. */
const LONG_BRACKET = /^\S+(?: \S+){0,2} \(\p{Ll}+s [^()]{12,}\)\W*$/u;

const MIN_WORDS_DOING = 5;

/** "Connects a network to the store", "Spread" over "Spreads hosts over racks": what the thing does, its name made a verb. */
function saysWhatItDoes(meaning: string, name: string): boolean {
  const words = countWords(meaning);
  const verb = firstWord(meaning);
  const isNameAsVerb = stemOf(verb) === stemOf(name) && /\s(?:into|across|over|onto|among|between)\s/.test(meaning);
  return (
    words >= MIN_WORDS_DOING &&
    words <= MAX_WORDS &&
    (thirdPerson(verb) === 'sure' || isNameAsVerb) &&
    !/[?:=]|->|→|;/.test(meaning) &&
    !quantitiesIn(meaning).some(({ hasUnit }) => hasUnit)
  );
}

function saysWhat(meaning: string): boolean {
  const words = wordsIn(meaning);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS || /[?:=]|->|→/.test(meaning)) return false;
  if (quantitiesIn(meaning).some(({ hasUnit }) => hasUnit)) return false;
  if (withoutLeadIn(meaning).length < meaning.length) return false;
  if (opensWithPronoun(meaning) || opensWithConjunction(meaning) || isSaidOfIt(meaning) || LEANING.test(meaning))
    return false;
  const verb = words[mainVerbIndex(words, meaning)];
  if (verb === undefined || isInRelative(meaning, verb.start)) return true;
  return isParticiple(verb.text) && !/^(?:put|set|read|run|cut|hit|split|spread)$/i.test(verb.text);
}

/** "Supports joins"; but a "globally spread store" is a thing, for all its adverb. */
function isSaidOfIt(meaning: string): boolean {
  return lacksSubject(meaning) && !QUALIFIED.test(meaning);
}

const QUALIFIED =
  /^(?!(?:previously|formerly|originally|currently|usually|generally|commonly|typically|mostly|mainly|automatically)\b)\p{L}{2,}ly (?!called|named|used|based)\p{L}+ed (?!(?:by|in|on|to|for|with|as|at|from|of|if|within|across|per|when|while|using|into|via|and|or|the|an?)\b)\p{L}+/iu;

/** The card of the first of several sentences; what was put in front of a "globally spread store" is no part of it. */
export function openingCard(item: Item, { inline, added }: Standing): Proposal | null {
  const own = inline.text.slice(added);
  return taglineCard(item, QUALIFIED.test(own) ? own : inline.text);
}

/** "Hosts that the pool creates": the verb is of what is said of them, and the line has none of its own. */
function isInRelative(text: string, at: number): boolean {
  // "The people it serves" has left out its "that".
  if (/\p{L}{2,}\s(?:it|they|you|we)\s$/u.test(text.slice(0, at))) return true;
  const [, between] = /^.*\b(?:that|which|who|where)\s(.*)$/s.exec(text.slice(0, at)) ?? [];
  // "… that must pass before a host is ready": whose verb it is stands in between.
  const isLater = between !== undefined && /\b(?:before|after|until|when|once|while)\s/i.test(between);
  return between !== undefined && (isLater || !hasFiniteVerb(wordsIn(`it ${between}`)));
}

const MIN_DESCRIBED_WORDS = 8;
const QUALITY = /^\p{L}+(?:ate|al|ic|ive|ed|ous)$/iu;
const TITLED = /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u;

/** Whether a line names the thing itself, or opens with a word of its name: it goes on about it and does not say what it is. */
function repeats(meaning: string, named: ContextNode): boolean {
  // "Pine gate of oak that closes by itself": its name, and what kind of gate it is.
  const isDescribed =
    countWords(named.name) > 1 && countWords(meaning) >= MIN_DESCRIBED_WORDS && /\s(?:that|which)\s/i.test(meaning);
  if (names(meaning, named)) return !(isDescribed && meaning.toLowerCase().startsWith(`${named.name.toLowerCase()} `));
  const opening = wordsIn(meaning).find(({ text }) => !/^(?:an?|the|each|every|all)$/i.test(text))?.text ?? '';
  const words = wordsIn(named.name);
  // "Private connection …" below Private Link shares no more than its quality.
  const isQuality = countWords(meaning) >= MIN_DESCRIBED_WORDS && QUALITY.test(opening) && TITLED.test(named.name);
  const shared = isQuality ? words.slice(-1) : words;
  return opening.length > 3 && shared.some(({ text }) => stemOf(text) === stemOf(opening));
}

const LEANING =
  /^(?:no(?!\.? of\b)|not|only|never|always|must|should|\p{L}+ as of|by|of|in|on|at|for|from|to|with|without|after|before|per|via|same|also|like|similar|both|up|if|when|how|what|why|see|e\.?g|i\.?e|use|using|make|ensure|default|diff|different|difference|based|sometimes|often|usually|occasionally|once|our|note)(?![\p{L}\d-])/iu;
