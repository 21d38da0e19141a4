import { type ContextNode, type Item, make, type NoteScope, type Proposal, type Recogniser } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { mainVerbIndex } from '../language/main-verb.ts';
import { opensWithPronoun } from '../language/openings.ts';
import { quantitiesIn } from '../language/quantities.ts';
import { isFullSentence, isOpenEnded } from '../language/questions.ts';
import { standAlone } from '../language/resolve.ts';
import { sidesOf } from '../language/sides.ts';
import { onlySentence } from '../language/standing.ts';
import { subjectOfSentence } from '../language/subject.ts';
import { isPropertyLabel, namesProperties } from '../language/terms.ts';
import { baseForm, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { toldInLine } from './inline-command.ts';
import { isACards } from './is-a.ts';
import { ASKING, listFront, OTHERS, RANKED } from './list-front.ts';
import {
  hasAside,
  hasUnit,
  isClause,
  isLongMember,
  isMember,
  isName,
  isOwned,
  isPart,
  isShown,
  isStep,
  MAX_MEMBER_WORDS,
  memberText,
  stepText,
} from './list-member.ts';
import { NAMING, partsBelow } from './parts.ts';

const MIN_MEMBERS = 2;
const MIN_LINES = 3;
/** So many members one card asks for at most. */
export const MAX_MEMBERS = 7;
/** Of so many at most, the first are asked for as some of them. */
const MAX_OPEN_MEMBERS = 15;
/** And so many words of steps. */
export const MAX_WORDS_OF_STEPS = 50;
const MAX_WORDS_OF_CLAUSES = 45;
const MAX_STATEMENT_WORDS = 14;
/** A longer sentence than that leads to a list of bare names only. */
const MAX_LONG_STATEMENT_WORDS = 24;

/** A parent with two to seven short children: one card that asks for them all, in order where they are steps. */
export const list: Recogniser = {
  name: 'list',
  scope: 'group',
  recognise(item, note) {
    const own = askedOf(item, note);
    const members = own === null ? null : listOf(item);
    if (own === null || members === null) return null;
    const steps = areSteps(item, members);
    const isCounted = !steps && item.inline.text.endsWith(':') && announcedCount(item.inline.text) === members.length;
    const isLoose = !steps && !isCounted && members.length <= MAX_MEMBERS && areClauses(item, own, members);
    const plain = isLoose
      ? members
      : members.filter((member) => (steps ? isStep(member) : isMember(member)) || (isCounted && isPart(member)));
    // One of several names may go on in a bracket, and some of those that a colon leads to.
    const more = members.length - plain.length;
    const isLed = item.inline.text.endsWith(':');
    const areAsides =
      !steps &&
      (plain.length >= MIN_MEMBERS ? more <= (isLed ? plain.length : 1) : isLed && members.length >= MIN_LINES) &&
      members.every((member) => plain.includes(member) || hasAside(member));
    const short = areAsides ? members : plain;
    const isEnumeration = short.length === members.length;
    // Of very many some are asked for.
    const isLong = !steps && short.length > MAX_MEMBERS && members.length <= MAX_OPEN_MEMBERS;
    const listed = isLong ? short.slice(0, MAX_MEMBERS) : short;
    if (
      short.length < MIN_MEMBERS ||
      listed.length > MAX_MEMBERS ||
      (!isEnumeration && short.length * 2 < members.length)
    )
      return null;
    const fewest = announcedCount(item.inline.text) === null ? Math.min(3, members.length - 1) : members.length;
    if (!isEnumeration && (steps || short.length < fewest || partsBelow(item) !== null)) return null;
    const said = listed.map((member) => (steps || isCounted ? stepText(member) : memberText(member)));
    const texts = withoutDoubles(said.filter((text) => text !== ''));
    if ((steps || isCounted) && countWords(texts.join(' ')) > MAX_WORDS_OF_STEPS) return null;
    const open =
      isLong ||
      (!isEnumeration && namesProperties(own.label)) ||
      members.some((member) => isOpenEnded(member.inline.text) && countWords(member.inline.text) <= 2) ||
      isOpenEnded(item.inline.text);
    const last = listed.at(-1) as Item;
    const told = steps || item.inline.text.endsWith(':') ? [] : kindsTold(item, note);
    const subject = told.length === 0 ? null : subjectOfSentence(item.inline.text);
    const proposal: Proposal = {
      form: 'list',
      front:
        subject === null
          ? listFront(own, texts.length, { steps, open, complete: isEnumeration })
          : `${subject}: what to know? (${open ? 'name some' : texts.length})`,
      members: texts,
      ordered: steps,
      lines: { line: item.lines.line, endLine: Math.max(item.lines.endLine, last.lines.endLine) },
    };
    // What a long step or a number says beside what is listed is asked for on its own.
    const covered =
      steps || isCounted
        ? short.filter(
            (member) =>
              countWords(member.inline.text) <= MAX_MEMBER_WORDS + 6 && !isCut(member) && toldInLine(member) === null,
          )
        : plain.filter((member) => !hasUnit(member) && !hasAside(member));
    return make([...told, proposal], isEnumeration && isOnlyLabel(item) ? [item, ...covered] : covered);
  },
};

/** "A lane is a way for carts" over what it has: what it is, which its list does not tell. */
function kindsTold(item: Item, note: NoteScope): Proposal[] {
  const said = onlySentence(item, note);
  return said === null || said.added > 0 ? [] : isACards(said);
}

/** Whether a step says more than its list tells of it. */
function isCut(member: Item): boolean {
  return countWords(stepText(member)) < countWords(memberText(member).replace(/\s*\([^()]*\)/g, ''));
}

/** What a label asks for: the label, its pronoun resolved; null where it names or says nothing that a list could answer. */
function askedOf(item: Item, note: NoteScope): ContextNode | null {
  if (item.kind === 'table' || item.kind === 'code' || item.own === null || item.own.kind === 'question') return null;
  const { own, inline } = item;
  const isNaming = NAMING.test(own.label) || OTHERS.test(own.label);
  if (own.kind === 'generic' && !isPropertyLabel(own.label) && !(isNaming && item.children.every(isName))) return null;
  const words = countWords(inline.text);
  const isLong = own.kind === 'statement' && words > MAX_STATEMENT_WORDS;
  if (isLong && (words > MAX_LONG_STATEMENT_WORDS || !item.children.every(isName))) return null;
  if (!opensWithPronoun(inline.text)) return own;
  const { previous } = item;
  // "It has two parts:" goes on with the paragraph it was typed in.
  const isOneParagraph = previous?.kind === 'paragraph' && previous.lines.endLine + 1 >= item.lines.line;
  const before = isOneParagraph ? subjectOfSentence(previous.inline.text) : null;
  const standing = standAlone(inline, item, note, before);
  return standing === null || opensWithPronoun(standing.inline.text)
    ? null
    : { ...own, kind: 'statement', inline: standing.inline };
}

/** Whether the members may go on for longer: what a thing has (uses, benefits, limits), or what a colon leads to. */
function areClauses(item: Item, own: ContextNode, members: readonly Item[]): boolean {
  if (countWords(members.map(({ inline }) => inline.text).join(' ')) > MAX_WORDS_OF_CLAUSES) return false;
  if (LEADS_TO_CLAUSES.test(item.inline.text)) return members.every(isClause);
  // Limits that are numbers are asked for one by one.
  if (namesProperties(own.label)) return members.every(isOwned) && members.filter(hasUnit).length * 2 < members.length;
  // Below a name with a colon, what has a verb says something of the name and is asked for by itself.
  const isAsked =
    own.kind === 'statement' || (ASKING.test(own.label) && mainVerbIndex(wordsIn(own.label), own.label) > 0);
  return item.inline.text.endsWith(':') && members.every(isAsked ? isOwned : isLongMember);
}

/** "Scales out if:" over what must be so. */
const LEADS_TO_CLAUSES = /\b(?:if|when|unless|because|while|as long as|so that)\W*:$/i;

/** Each member once, whatever its capitals. */
function withoutDoubles(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text] as const)).values()];
}

/** A label that says nothing but what its list is: no meaning behind a separator, no number, no stop, no whole sentence. */
function isOnlyLabel(item: Item): boolean {
  const { text } = item.inline;
  if (item.kind === 'heading' && item.own?.kind === 'statement' && !text.endsWith(':')) return false;
  const sides = sidesOf(item.inline);
  return (
    (sides === null || text.endsWith(':')) && !/[.!?]$/.test(text) && !quantitiesIn(text).some(({ hasUnit }) => hasUnit)
  );
}

/** The direct children that make one list: all of them, when they are bullets or steps; of a heading, those of its first list. */
export function listOf(item: Item): readonly Item[] | null {
  const [first] = item.children;
  if (first?.kind === 'paragraph') return linesOf(item) ?? namesBelow(item) ?? stepsBelow(item);
  if (first === undefined || (first.kind !== 'bullet' && first.kind !== 'step')) return null;
  const children = first.group;
  // What stands below a heading's list is no part of it; anything else makes the list one of several things.
  const isFirstOfSection = item.kind === 'heading' && children.every((child) => child.kind === first.kind);
  if (!isFirstOfSection && !item.children.every((child) => child.kind === first.kind)) return null;
  return (isFirstOfSection ? children : item.children).length < MIN_MEMBERS
    ? null
    : isFirstOfSection
      ? children
      : item.children;
}

/**
 * The lines of a paragraph under a label, each a thing of its own: the only paragraph there, or the only one that is nothing but names. Null
 * where fewer than three stand in it.
 */
function linesOf({ children }: Item): readonly Item[] | null {
  const paragraphs: Item[][] = [];
  for (const [at, child] of children.entries()) {
    const before = children[at - 1];
    const goesOn = before?.kind === 'paragraph' && child.lines.line === before.lines.endLine + 1;
    if (child.kind !== 'paragraph') continue;
    if (goesOn) paragraphs.at(-1)?.push(child);
    else paragraphs.push([child]);
  }
  const [only, other] = paragraphs.filter((lines) => lines.length >= MIN_LINES && lines.every(isLine));
  if (only === undefined || other !== undefined) return null;
  return only.length === children.length || only.every(isName) ? only : null;
}

/** Whether a line may be one of a list: it asks nothing, explains nothing, and shows no command. */
function isLine({ inline: { text, spans } }: Item): boolean {
  return !/[?:]/.test(text) && !spans.some((span) => span.kind === 'mark');
}

/** The bare names below what a section says first of them; null where anything else is among them. */
function namesBelow({ kind, children }: Item): readonly Item[] | null {
  const group = children.find((child) => child.kind !== 'paragraph')?.group ?? [];
  const areNames =
    kind === 'heading' && group.length >= MIN_LINES && group.every((one) => one.kind === 'bullet' && isName(one));
  return areNames ? group : null;
}

/** The numbered list of what is done, one thing after the other, below what a section says first; null where it is not the only one. */
function stepsBelow({ children }: Item): readonly Item[] | null {
  const steps = children.filter(({ kind }) => kind === 'step');
  const areOne = steps.length >= MIN_LINES && steps[0]?.group.length === steps.length;
  return areOne && steps.every((step) => isStep(step) && baseForm(firstWord(step.inline.text)) !== null) ? steps : null;
}

/** Labels of things of one kind, which are numbered to be counted. */
const KINDS = /\b(?:types|kinds|options|modes|models|tiers|classes|categories|flavou?rs|variants)\b/i;

const IN_ORDER = /\bin (?:this|the following|that) order\b/i;

const PROCEDURE =
  /^(?:\p{L}+ing\b|how to\b|to\b|steps?\b|procedure\b|process\b|workflow\b|flow\b)|\b(?:steps?|procedure|workflow|how to)\b/iu;

/** "Login process:" over who does what, one after the other. */
const COURSE = /\b(?:process|procedure|workflow|sequence|flow|life ?cycle|handshake)\s*:?$/i;

/** Whether the order counts: a numbered list of actions, or actions under a label that names a procedure. */
export function areSteps(parent: Item, members: readonly Item[]): boolean {
  const { text } = parent.inline;
  if (IN_ORDER.test(text)) return true;
  const isCounted = announcedCount(text) === members.length && !PROCEDURE.test(text) && !isTask(text);
  if ((KINDS.test(text) || isCounted) && !RANKED.test(text)) return false;
  const actions = members.filter((member) => startsWithAction(member.inline.text) || isShown(member)).length;
  const mostly = actions * 2 >= members.length;
  if (members.every((member) => member.kind === 'step'))
    return (
      mostly || isTask(parent.inline.text) || PROCEDURE.test(parent.inline.text) || RANKED.test(parent.inline.text)
    );
  if (members.length < MIN_LINES) return false;
  if (actions === members.length) return PROCEDURE.test(text);
  return COURSE.test(text) && members.every((member) => isFullSentence(member.inline.text));
}

/** A label that says what is to be done: "Reset the router", not "Reset types". */
function isTask(label: string): boolean {
  const [first, second] = wordsIn(label);
  const isVerb = baseForm(first?.text ?? '');
  return (
    second !== undefined && (isVerb === 'sure' || (isVerb !== null && /^(?:an?|the|your|to|from)$/i.test(second.text)))
  );
}

function startsWithAction(text: string): boolean {
  const first = firstWord(text);
  return (
    baseForm(first) !== null ||
    thirdPerson(first) === 'sure' ||
    /^(?:then|next|finally|first|you|user|client|server|go)$/.test(first)
  );
}
