import type { Item } from '../item.ts';
import { isAllCode, isCommand, MAX_TOLD_WORDS } from '../language/commands.ts';
import { mainVerbIndex, opensThirdPerson } from '../language/main-verb.ts';
import { lacksSubject, opensWithPronoun, withoutLeadIn } from '../language/openings.ts';
import { quantitiesIn } from '../language/quantities.ts';
import { capitalise, trimEnding } from '../language/questions.ts';
import { leadSpan } from '../language/separator.ts';
import { sidesOf } from '../language/sides.ts';
import { baseForm, isParticiple } from '../language/verbs.ts';
import { countWords, wordsIn } from '../language/words.ts';
import { skipVerdict } from './skip.ts';

/** So many words a member of a plain list has at most. */
export const MAX_MEMBER_WORDS = 8;
const MAX_STEP_WORDS = 16;
const MAX_CLAUSE_WORDS = 12;
const MAX_NAME_WORDS = 4;
/** A shorter bracket stays with its name. */
const MAX_ASIDE_WORDS = 6;
const MAX_LED_NAME_WORDS = 5;

/** Whether a child is a plain member: a few words that say what they are and nothing of anything else. */
export function isMember(item: Item): boolean {
  return countWords(item.inline.text) <= MAX_MEMBER_WORDS && isLongMember(item) && !hasUnit(item);
}

/** Whether a child says what something is in up to twelve words without a verb. */
export function isLongMember(item: Item): boolean {
  const { found } = item;
  found.isPhrase ??= countWords(item.inline.text) <= MAX_CLAUSE_WORDS && isListed(item) && isNounPhrase(item);
  return found.isPhrase;
}

/**
 * "Monitoring rules (what is watched, and what happens when …)", "A group of users. It is …": whether a child is a name, and a long
 * bracket or a sentence says more of it.
 */
export function hasAside(item: Item): boolean {
  const { text } = item.inline;
  const name = withoutAside(text);
  return isListed(item) && name !== text && countWords(name) <= MAX_LED_NAME_WORDS && !hasMainVerb(name);
}

const MIN_DOING_WORDS = 5;

/** "Pine gate (lets herds pass at night)": what is said in the bracket is a fact of its own. */
function isDoing(text: string): boolean {
  const aside = text.endsWith(')') ? text.slice(text.lastIndexOf('(') + 1, -1) : '';
  return countWords(aside) >= MIN_DOING_WORDS && opensThirdPerson(aside);
}

function withoutAside(text: string): string {
  if (countWords(text) <= MAX_MEMBER_WORDS && !isDoing(text)) return text;
  const [, name = text, aside = ''] =
    /^([^().]+?(?:\(\p{L}{1,2}\))?)\s*(?:\(([^()]{3,})\)\.?|[.;]\s.*)$/u.exec(text) ?? [];
  return aside === '' || countWords(aside) >= MAX_ASIDE_WORDS || isDoing(text) ? name : text;
}

/** Whether a child is a step: what is done; below a bullet that is one nothing but code may stand. */
export function isStep(item: Item): boolean {
  const { text } = item.inline;
  return (
    countWords(text) > 0 &&
    countWords(shortStep(trimEnding(text))) <= MAX_STEP_WORDS &&
    !text.endsWith('?') &&
    (item.kind === 'step' || isOnlyShown(item)) &&
    skipVerdict(item) === null
  );
}

/** Whether a child is one of the things its label counts or leads to, however long it goes on about it. */
export function isPart(item: Item): boolean {
  return (
    isListed(item) &&
    leadSpan(item.inline) === null &&
    // "Fast reads (default) - within a second" names a thing and explains it.
    sidesOf(item.inline)?.mark !== 'dash' &&
    countWords(shortStep(trimEnding(item.inline.text))) <= MAX_STEP_WORDS
  );
}

/** Whether a child is a use, a benefit or a limit of what is above its label: a clause without a subject will do, a sentence will not. */
export function isOwned(item: Item): boolean {
  const { text } = item.inline;
  if (countWords(withoutAside(text)) > MAX_CLAUSE_WORDS || opensWithPronoun(text) || !isListed(item)) return false;
  return lacksSubject(text) || INDIRECT_QUESTION.test(text) || !hasMainVerb(text);
}

/** "Who may open the gate" below "Roles say:". */
const INDIRECT_QUESTION = /^(?:who|what|which|where|when|how|whether|why)\s/i;

/** Whether a child is a sentence or less, of up to twelve words, that names what it speaks of. */
export function isClause(item: Item): boolean {
  const { text } = item.inline;
  return countWords(text) <= MAX_CLAUSE_WORDS && !opensWithPronoun(text) && isListed(item);
}

/** Whether a child is a name: at most four words and no verb. */
export function isName(item: Item): boolean {
  return countWords(item.inline.text) <= MAX_NAME_WORDS && isMember(item);
}

/** Whether a text holds a number with a unit, which is asked for on its own as well. */
export function hasUnit({ inline }: Item): boolean {
  return quantitiesIn(inline.text).some((quantity) => quantity.hasUnit);
}

/** What a member adds to a list; a command keeps its small letters. */
export function memberText(member: Item): string {
  const { text } = member.inline;
  return isAllCode(member.inline) && isShown(member) ? text : capitalise(trimEnding(withoutLeadIn(withoutAside(text))));
}

/** What a step adds to a list: a long one without its brackets, and up to its first comma. */
export function stepText(member: Item): string {
  return isAllCode(member.inline) && isShown(member)
    ? member.inline.text
    : capitalise(shortStep(trimEnding(withoutLeadIn(member.inline.text))));
}

/** Whether a step ends in the command that does it. */
export function isShown({ inline: { text, spans } }: Item): boolean {
  return spans.some(
    ({ kind, start, end }) => kind === 'code' && end === text.length && isCommand(text.slice(start), MAX_TOLD_WORDS),
  );
}

function shortStep(text: string): string {
  if (countWords(text) <= MAX_MEMBER_WORDS) return text;
  const bare = text.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  const [first = bare] = bare.split(/[,;:]\s|\.\s|\s-{1,2}>\s/);
  // "During early boot, send a break": what is done stands behind the comma.
  const isPlace = /^(?:as|during|after|before|in|on|at|when|if|once|while|from|for)\s/i.test(first);
  return upToNext(countWords(first) >= 3 && !isPlace ? first : bare);
}

/** A step that is too long for a list, up to the next thing that is done in it or to what for. */
function upToNext(step: string): string {
  if (countWords(step) <= MAX_STEP_WORDS) return step;
  const next = NEXT_ACT.exec(step);
  const isAct = next !== null && (next[1] === undefined || baseForm(next[1]) !== null);
  return isAct && countWords(step.slice(0, next.index)) >= MIN_ACT_WORDS ? step.slice(0, next.index) : step;
}

const MIN_ACT_WORDS = 3;
const NEXT_ACT = /\s(?:and\s(?:then\s)?(\p{Ll}+)\s(?=(?:it|them|the|an?|its)\s)|so that\s|in order to\s)/u;

/** Whether a child is one thing: it explains no term, asks nothing, leads nowhere and has nothing below it. */
function isListed(item: Item): boolean {
  const { text } = item.inline;
  if (item.children.length > 0 || /[?:]$/.test(text) || countWords(text) === 0 || /\s(?:->|=>|→)\s/.test(text))
    return false;
  const sides = sidesOf(item.inline);
  return (sides === null || (sides.kind !== 'term' && sides.kind !== 'property')) && skipVerdict(item) === null;
}

/** Openings that lack a subject before a verb, and before a noun are no more than its adjective: "limited bandwidth". */
const ADJECTIVE =
  /^(?:best|good|great|ideal|perfect|easy|limited|available|similar|compatible|based|required|recommended|designed|intended)\s(?!(?:for|to|by|in|on|if|when|with|as|at|from|per|of|via)\b)/i;

function isNounPhrase({ inline: { text } }: Item): boolean {
  if (/^(?:if|when|unless|because|since|so|but|while|although)\s/i.test(text)) return false;
  // "One subnet per region" counts, and points to nothing.
  return (
    (!opensWithPronoun(text) || /^one\s(?!of\b)/i.test(text)) &&
    (!lacksSubject(text) || ADJECTIVE.test(text)) &&
    !hasMainVerb(text)
  );
}

/** Behind "hosts that" or "names you" the verb is of what is said of them. */
const RELATIVE = /\s(?:that|which|who)\s$|\p{Ll}{2,}\s(?:you|they|we)\s$/u;

function hasMainVerb(text: string): boolean {
  const bare = text.replace(/\s*\([^()]*\)/g, '');
  const words = wordsIn(bare);
  const verb = words[mainVerbIndex(words, bare)];
  // "Overlapping Address Blocks" is a name for all its capitals.
  return (
    verb !== undefined &&
    !isParticiple(verb.text) &&
    !/^\p{Lu}\p{Ll}/u.test(verb.text) &&
    !RELATIVE.test(bare.slice(0, verb.start))
  );
}

/** Whether nothing but code stands below a step: how it is done, not more that is to be done. */
function isOnlyShown({ children }: Item): boolean {
  return children.every((child) => child.kind === 'code' || isAllCode(child.inline));
}
