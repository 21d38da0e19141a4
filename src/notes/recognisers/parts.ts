import { type ContextNode, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { isPluralNoun } from '../language/main-verb.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { capitalise } from '../language/questions.ts';
import { leadSpan } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { isPropertyLabel } from '../language/terms.ts';
import { baseForm, isParticiple } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { ABLE, ASKING, listFront, RANKED } from './list-front.ts';
import { isName } from './list-member.ts';
import { isOfExample } from './of-example.ts';
import { isNameAbove, MAX_PARENT_WORDS, MAX_PART_WORDS, named, namesOf, upToNames } from './part-names.ts';

const MIN_PARTS = 2;
const MAX_LABEL_WORDS = 14;
/** A sentence that counts them and ends in a colon may be longer still. */
const MAX_COUNTED_WORDS = 24;
/** So many under a sentence with a colon are a list, whatever the sentence. */
const MIN_LISTED = 3;

/** Things that are each explained under a label that announces them, or as numbered steps: one card asks for their names. */
export const parts: Recogniser = {
  name: 'parts',
  scope: 'group',
  recognise(item) {
    if (isOfExample(item)) return null;
    const below = partsBelow(item);
    // A bare name among those that are explained says nothing further.
    if (below !== null) {
      const bare = listBelow(item).filter(isBare);
      return make(
        [below],
        (below.members ?? []).every((name) => named(item.inline.text, name)) ? [item, ...bare] : bare,
      );
    }
    const behind = partsBehind(item);
    return behind === null ? null : make([behind]);
  },
};

/** The card of the names of what stands below a label that announces them, or null. */
export function partsBelow(item: Item): Proposal | null {
  if (item.kind === 'table' || item.kind === 'code' || item.own === null || item.own.kind === 'question') return null;
  const children = listBelow(item);
  const names = namesOf(children, announcedCount(item.inline.text) === children.length);
  if (names === null || children.every(isBare)) return null;
  const announced = announces(item, names.length);
  const numbered = names.length >= MIN_LISTED && children.every(({ kind }) => kind === 'step');
  // "4 pricing options:", "Tokens" over numbers: they are counted, not taken one after the other.
  const ordered = numbered && (RANKED.test(item.inline.text) || PROCESS.test(item.inline.text) || areActs(names));
  const isNamed = numbered && item.own.kind === 'term' && countWords(item.inline.text) <= MAX_PARENT_WORDS;
  if (!ordered && !announced && !isNamed) return null;
  const asking = { steps: ordered, open: false, complete: true };
  return listCard(item, children, names, listFront(upToNames(item.own, names), names.length, asking), ordered);
}

/** Labels of what is done one after the other. */
const PROCESS = /\b(?:how|steps?|process|procedure|workflow|flow|life ?cycle|methodology|fields|columns)\b/i;

/** "Preparation", "Containment", "Open the hive": most of the names are of what is done. */
function areActs(names: readonly string[]): boolean {
  const acts = names.filter(
    (name) =>
      /^\p{L}+(?:ation|ment|ing|ery)\b/iu.test(name) || (name.includes(' ') && baseForm(firstWord(name)) === 'sure'),
  );
  return acts.length * 2 > names.length;
}

/** What stands under a label; of a heading over a list, this alone: what follows it is no part of it. */
function listBelow({ kind, children, parent }: Item): readonly Item[] {
  const [first] = children;
  const isList = first?.kind === 'step' || first?.kind === 'bullet';
  // The sections of a whole note are no parts of one thing.
  const headings =
    kind === 'heading' && parent !== null && !isList ? children.filter((child) => child.kind === 'heading') : [];
  const listed = kind === 'heading' && isList ? first.group : headings.length >= MIN_PARTS ? headings : children;
  return listed.filter(({ inline: { text } }) => !OPEN_ENDING.test(text));
}

/** What only says that there are more. */
const OPEN_ENDING = /^(?:and )?(?:etc|others|more|so on)\W*$/i;

/** "There are 2 types of indexes:" before two sections, or two lines with a term each: what is counted comes next. */
function partsBehind(item: Item): Proposal | null {
  if (item.children.length > 0 || (item.kind !== 'paragraph' && item.kind !== 'bullet' && item.kind !== 'label'))
    return null;
  const count = announcedCount(item.inline.text);
  if (count === null) return null;
  const text = item.inline.text.replace(/^there (?:are|is)\s|[\s:.]+$/gi, '');
  if (countWords(text) > MAX_LABEL_WORDS || opensWithPronoun(text)) return null;
  const found: Item[] = [];
  for (let next = item.next; next !== null && next.kind === item.next?.kind; next = next.next) found.push(next);
  const isLed = found[0]?.kind === 'heading' || item.inline.text.endsWith(':') || isParagraph([item, ...found]);
  const names = isLed && found.length === count ? namesOf(found, false) : null;
  return names === null ? null : listCard(item, found, names, `${capitalise(text)}: which? (${count})`, false);
}

/** Whether items are the lines of one paragraph. */
function isParagraph(items: readonly Item[]): boolean {
  return items.every(
    ({ kind, lines }, at) =>
      kind === 'paragraph' && (at === 0 || lines.line === (items[at - 1] as Item).lines.endLine + 1),
  );
}

function listCard(
  { lines }: Item,
  found: readonly Item[],
  names: readonly string[],
  front: string,
  ordered: boolean,
): Proposal {
  const last = found.at(-1) as Item;
  return {
    form: 'list',
    front: capitalise(front.replace(/^you can\s/i, '')),
    members: areCommands(found, names) ? names : names.map(capitalise),
    ordered,
    lines: { line: lines.line, endLine: Math.max(lines.endLine, last.lines.endLine) },
  };
}

/** "`hive init`" beside "`hive plan`": what is typed keeps its small letters. */
function areCommands(items: readonly Item[], names: readonly string[]): boolean {
  const program = `${names[0]?.split(' ', 1)[0]} `;
  return (
    names.every((name) => name.startsWith(program)) && items.every(({ inline }) => leadSpan(inline)?.kind === 'code')
  );
}

/** Names of which one or two are not explained, so that no other card asks for them: "Advice" beside "Events: help on the day". */
function isMixed(children: readonly Item[]): boolean {
  if (!children.every(({ kind, inline }) => kind === 'bullet' && !inline.spans.some((span) => span.kind === 'code')))
    return false;
  const bare = children.filter(isBare).length;
  return bare > 0 && bare < Math.max(MIN_LISTED, children.length / 2) && bare < children.length;
}

/** Whether an item is a name and nothing else. */
function isBare(item: Item): boolean {
  const lead = leadSpan(item.inline);
  return item.children.length === 0 && (isName(item) || (lead !== null && lead.end >= item.inline.text.length));
}

/** A bare word with more below it: two of them, "Hot" and "Cold", are no more than the one and the other. */
function isOneWord(item: Item): boolean {
  return isNameAbove(item) && countWords(item.inline.text) === 1;
}

/** "Password", "Badge" below "Something you know": names with a list of their own, or with a single line, which tell each of itself. */
function haveMore(children: readonly Item[]): boolean {
  const above = children.filter((child) => child.kind === 'bullet' && isNameAbove(child));
  return (
    above.length > 0 &&
    children.every((child) => (above.includes(child) ? isThing(child.inline.text) : isOverOne(child)))
  );
}

/** "Lanes" over a single line, which was joined to it. */
function isOverOne({ kind, inline, lines }: Item): boolean {
  const sides = sidesOf(inline);
  return kind === 'bullet' && lines.endLine > lines.line && sides?.kind === 'term' && isThing(sides.left);
}

function isThing(name: string): boolean {
  return countWords(name) <= MAX_PART_WORDS && baseForm(firstWord(name)) !== 'sure' && !isParticiple(firstWord(name));
}

/** "Access modes", "accessModes": a plural in a word or two above nothing but names in words, each with what it means. */
function areExplained(text: string, children: readonly Item[]): boolean {
  const last = (wordsIn(text).at(-1)?.text ?? '').replace(/^\p{L}*\p{Ll}(?=\p{Lu})/u, '').toLowerCase();
  return (
    countWords(text) <= MAX_PLURAL_WORDS &&
    isPluralNoun(last) &&
    !isPropertyLabel(text) &&
    children.every(({ kind, inline }) => {
      const sides = kind === 'bullet' ? sidesOf(inline) : null;
      return sides?.kind === 'term' && sides.lead !== 'code';
    })
  );
}

const MAX_PLURAL_WORDS = 2;

/** "Logs are stored in:" over two names set apart, each with what it means. */
function leadsToNames(text: string, { kind }: ContextNode, children: readonly Item[]): boolean {
  return text.endsWith(':') && kind === 'statement' && children.every(({ inline }) => leadSpan(inline) !== null);
}

/** "Identities:" over three of them. */
function isOnePlural(text: string): boolean {
  return /^\p{L}+[^\Wsu]s$/u.test(text) && !isPropertyLabel(text);
}

/** Headings that name nothing, and over names say that these are what to know. */
export const NAMING = /\b(?:terms|terminology|concepts)$/i;

/** Whether a label says that parts follow: it counts them, ends in a colon, or ends in a plural. */
function announces({ inline, own, children }: Item, count: number): boolean {
  const text = inline.text.replace(/[\s:]+$/, '');
  const counted = announcedCount(text);
  const isCountedOut = counted === count && inline.text.endsWith(':');
  if (own === null || countWords(text) > (isCountedOut ? MAX_COUNTED_WORDS : MAX_LABEL_WORDS)) return false;
  if (counted === count) return true;
  if (isMixed(children)) return true;
  const leads = inline.text.endsWith(':') && count >= MIN_LISTED;
  // A note grows: three are announced, and a fourth was added later.
  if (counted !== null) return leads && count === counted + 1;
  if (leadsToNames(inline.text, own, children)) return true;
  if (own.kind === 'generic') return NAMING.test(text) && count >= MIN_LISTED;
  if (leads && (ASKING.test(text) || ABLE.test(text))) return true;
  if (count >= MIN_LISTED && areExplained(inline.text, children)) return true;
  if (count >= MIN_LISTED && haveMore(children)) return true;
  if (leads && (own.kind === 'statement' || children.every(isNameAbove) || isOnePlural(text))) return true;
  if (count < MIN_LISTED && !inline.text.endsWith(':') && children.every(isOneWord)) return false;
  if (count >= MIN_LISTED && MANY_OF_A_KIND.test(text)) return true;
  return /\b(?:types?|kinds?|ways?|modes?|options?|strateg(?:y|ies)|methods?|levels?|states?|settings|components|parts|classes|tiers|phases|models?|categories|categori[sz]ations?|forms|fields|following)\b/i.test(
    text,
  );
}

/** Plurals of what there are several of, at the end of a label. */
const MANY_OF_A_KIND =
  /\s(?:techniques|approaches|mechanisms|stages|layers|formats|principles|pillars|patterns|roles|elements|building blocks|variants|versions|algorithms|standards|vectors|attacks|policies)$/i;
