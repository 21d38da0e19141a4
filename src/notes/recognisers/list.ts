import { type ContextNode, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { hasFiniteVerb, mainVerbIndex } from '../language/main-verb.ts';
import { lacksSubject, opensWithPronoun, withoutLeadIn } from '../language/openings.ts';
import { quantitiesIn } from '../language/quantities.ts';
import { capitalise, decapitalise, isOpenEnded, trimEnding } from '../language/questions.ts';
import { leadSpan } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { isPropertyLabel } from '../language/terms.ts';
import { baseForm, isParticiple, thirdPerson } from '../language/verbs.ts';
import { countWords, firstWord, wordsIn } from '../language/words.ts';
import { skipVerdict } from './skip.ts';

const MIN_MEMBERS = 2;
const MAX_MEMBERS = 7;
const MAX_MEMBER_WORDS = 8;
const MAX_STEP_WORDS = 16;
const MAX_WORDS_OF_STEPS = 50;

/** A parent with two to seven short children: one card that asks for them all, in order where they are steps. */
export const list: Recogniser = {
  name: 'list',
  scope: 'group',
  recognise(item) {
    if (item.kind === 'table' || item.kind === 'code' || item.own === null) return null;
    if (item.own.kind === 'question' || (item.own.kind === 'generic' && !isPropertyLabel(item.own.label))) return null;
    const members = listOf(item);
    if (
      members === null ||
      (item.own.kind === 'statement' && (countWords(item.inline.text) > 14 || opensWithPronoun(item.inline.text)))
    )
      return null;
    const steps = areSteps(item, members);
    const isCounted = !steps && item.inline.text.endsWith(':') && announcedCount(item.inline.text) === members.length;
    const short = members.filter((member) => isMember(member, steps) || (isCounted && isPart(member)));
    const isEnumeration = short.length === members.length;
    if (
      short.length < MIN_MEMBERS ||
      short.length > MAX_MEMBERS ||
      (!isEnumeration && short.length * 2 < members.length)
    )
      return null;
    if (!isEnumeration && (steps || short.length < 3)) return null;
    const said = short.map((member) => trimEnding(withoutLeadIn(member.inline.text))).filter((text) => text !== '');
    const texts = withoutDoubles(steps || isCounted ? said.map(shortStep) : said);
    if ((steps || isCounted) && countWords(texts.join(' ')) > MAX_WORDS_OF_STEPS) return null;
    const open =
      members.some((member) => isOpenEnded(member.inline.text) && countWords(member.inline.text) <= 2) ||
      isOpenEnded(item.inline.text);
    const last = short.at(-1) as Item;
    const proposal: Proposal = {
      form: 'list',
      front: listFront(item.own, texts.length, { steps, open, complete: isEnumeration }),
      members: texts.map(capitalise),
      ordered: steps,
      lines: { line: item.lines.line, endLine: Math.max(item.lines.endLine, last.lines.endLine) },
    };
    // What a long step says beside what is done is asked for on its own.
    const covered =
      steps || isCounted ? short.filter(({ inline }) => countWords(inline.text) <= MAX_MEMBER_WORDS + 6) : short;
    return make([proposal], isEnumeration && isOnlyLabel(item) ? [item, ...covered] : covered);
  },
};

/** Whether a child is one of the things its label counts, however long it goes on about it. */
function isPart(item: Item): boolean {
  const { text } = item.inline;
  return (
    !/[?:]$/.test(text) &&
    item.children.length === 0 &&
    leadSpan(item.inline) === null &&
    skipVerdict(item) === null &&
    countWords(shortStep(trimEnding(text))) <= MAX_MEMBER_WORDS + 4
  );
}

/** What is done in a step: a long one without its brackets, and up to its first comma. */
function shortStep(text: string): string {
  if (countWords(text) <= MAX_MEMBER_WORDS) return text;
  const bare = text.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  const [first = bare] = bare.split(/[,;]\s|\.\s/);
  return countWords(first) >= 3 ? first : bare;
}

/** Each member once, whatever its capitals. */
function withoutDoubles(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text] as const)).values()];
}

/** A label that says nothing but what its list is: no meaning behind a separator, no number, no stop. */
function isOnlyLabel(item: Item): boolean {
  const { text } = item.inline;
  const sides = sidesOf(item.inline);
  return (
    (sides === null || text.endsWith(':')) && !/[.!?]$/.test(text) && !quantitiesIn(text).some(({ hasUnit }) => hasUnit)
  );
}

/** The direct children that make one list: all of them, when they are bullets or steps; of a heading, those of its first list. */
function listOf(item: Item): readonly Item[] | null {
  const [first] = item.children;
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

/** Whether nothing but code stands below a step: how it is done, not more that is to be done. */
function isOnlyShown({ children }: Item): boolean {
  return children.every(
    ({ kind, inline: { text, spans } }) =>
      kind === 'code' || spans.some((span) => span.kind === 'code' && span.start === 0 && span.end === text.length),
  );
}

function isMember(item: Item, steps: boolean): boolean {
  const { text } = item.inline;
  if ((steps ? !isOnlyShown(item) : item.children.length > 0) || text === '' || text.endsWith('?')) return false;
  if (!steps && text.endsWith(':')) return false;
  const words = wordsIn(text);
  if (words.length === 0 || words.length > (steps ? MAX_STEP_WORDS : MAX_MEMBER_WORDS)) return false;
  if (skipVerdict(item) !== null) return false;
  if (steps) return true;
  const sides = sidesOf(item.inline);
  if (sides !== null && (sides.kind === 'term' || sides.kind === 'property')) return false;
  if (quantitiesIn(text).some((quantity) => quantity.hasUnit)) return false;
  if (/\s(?:->|=>|→)\s/.test(text)) return false;
  const verb = words[mainVerbIndex(words, text)];
  return !opensWithPronoun(text) && !lacksSubject(text) && (verb === undefined || isParticiple(verb.text));
}

const PROCEDURE =
  /^(?:\p{L}+ing\b|how to\b|to\b|steps?\b|procedure\b|process\b|workflow\b|flow\b)|\b(?:steps?|procedure|workflow|how to)\b/iu;

/** Labels of numbered lists that are no actions and have an order all the same. */
const RANKED =
  /\b(?:order|priorit(?:y|ies)|precedence|hierarchy|sequence|ranking|stages?|phases?|layers?|states?|election criteria)\b/i;

/** Whether the order counts: a numbered list of actions, or actions under a label that names a procedure. */
function areSteps(parent: Item, members: readonly Item[]): boolean {
  const actions = members.filter((member) => startsWithAction(member.inline.text)).length;
  const mostly = actions * 2 >= members.length;
  if (members.every((member) => member.kind === 'step'))
    return mostly || PROCEDURE.test(parent.inline.text) || RANKED.test(parent.inline.text);
  return actions === members.length && members.length >= 3 && PROCEDURE.test(parent.inline.text);
}

function startsWithAction(text: string): boolean {
  const first = firstWord(text);
  return (
    baseForm(first) !== null ||
    thirdPerson(first) === 'sure' ||
    /^(?:then|next|finally|first|you|user|client|server|go)$/.test(first)
  );
}

const ASKING =
  /\b(?:on|of|by|for|with|to|via|are|be|is|run|include|includes|including|from|in|have|has|need|needs|using|as|support|supports|allow|allows|can|into|between|provides|contains|like|such as)$/i;

/** How a list is asked for: in order, some of it, or all of it; `complete` when the members are all that stands there. */
export type Asking = { steps: boolean; open: boolean; complete: boolean };

/** The question that a label asks of the members under it. */
export function listFront(own: ContextNode, count: number, { steps, open, complete }: Asking): string {
  const label =
    own.inline.text.length > 0 && own.kind === 'statement' ? own.inline.text.replace(/[\s:.]+$/, '') : own.label;
  const asked = trimEnding(label.replace(/[\s:]+$/, ''));
  if (steps)
    return `${capitalise(asked.replace(/\s*\(in order\)/i, ''))}: the ${count}${RANKED.test(asked) ? '' : ' steps'} in order?`;
  const number = open ? 'name some' : `${count}`;
  if (!complete) return `${asked}: what to know? (${number})`;
  if (ASKING.test(asked)) return `${capitalise(asked)} what? (${number})`;
  const words = wordsIn(asked);
  if (own.kind === 'generic' || isPropertyLabel(asked)) return `What are the ${asked.toLowerCase()}? (${number})`;
  if (/^(?:where|when|how|why|what|who|which)\b/i.test(asked)) return `${capitalise(asked)}? (${number})`;
  if (hasFiniteVerb(words)) return `${capitalise(asked)}: which? (${number})`;
  const last = words.at(-1)?.text ?? '';
  if (baseForm(words[0]?.text ?? '') === 'sure' && words.length > 1 && !isPropertyLabel(asked))
    return `${capitalise(asked)}: what to know? (${number})`;
  if (words.length <= 4 && /[a-z]{2}[^su]s$/.test(last)) return `What are the ${decapitalise(asked)}? (${number})`;
  return `${asked}: what to know? (${number})`;
}
