import type { ContextNode, Inline, Item, NoteScope, Span } from '../item.ts';
import { flat, holds } from './flat.ts';
import { mainVerbIndex } from './main-verb.ts';
import { lacksSubject, opensWithPronoun } from './openings.ts';
import { rememberingLast } from './remembering.ts';
import { sentencesIn } from './sentences.ts';
import { isPropertyLabel } from './terms.ts';
import { baseForm, isAuxiliary } from './verbs.ts';
import { countWords, firstWord, wordsIn } from './words.ts';

const MAX_NAME_WORDS = 5;

/** The nearest thing above an item that has a name: a term, or whom a sentence in a list speaks of; not a question or a generic word. Null when there is none. */
export function subjectOf(item: Item): ContextNode | null {
  for (let i = item.context.length - 1; i >= 0; i--) {
    const node = item.context[i] as ContextNode;
    if (node.kind === 'term' && !isNoSubject(node.name) && !isSaid(node)) return node;
    // "Oak is heavy" over "Good for cold yards": who is spoken of is nearer than what has a name.
    const said = node.kind === 'statement' && node.origin === 'bullet' ? subjectOfSentence(node.inline.text) : null;
    if (said !== null) return { ...node, kind: 'term', name: said };
  }
  return null;
}

/**
 * What a sentence without a subject speaks of: the nearest name above, the subject of the nearest sentence above, else the
 * note's own name. Null where that is too long to stand in a sentence, or not clear.
 */
export function subjectName({ context, group }: Item, note: NoteScope): string | null {
  if (lastNamed?.group !== group || lastNamed.context !== context || lastNamed.note !== note)
    lastNamed = { group, context, note, name: nameOf(group, context, note) };
  return lastNamed.name;
}

/** All items of a list stand under the same, and each of them asks for it. */
let lastNamed: {
  group: Item['group'];
  context: Item['context'];
  note: NoteScope;
  name: string | null;
} | null = null;

/** "Hive gates" above stays the name where a sentence says "Gates open at noon". */
function nameOf(group: Item['group'], context: Item['context'], note: NoteScope): string | null {
  const above = nameAbove(context, note);
  const said = leadingSubject(group);
  return said === null || (above !== null && holds(flat(above), flat(said))) ? above : said;
}

/**
 * "`smoked` keeps the smoke." right above a list of what it does: whom that one sentence speaks of, where it opens with a name. Null for a
 * list with an empty line above it.
 */
function leadingSubject([first]: Item['group']): string | null {
  const line = first?.kind === 'bullet' ? first.previous : null;
  if (first === undefined || line?.kind !== 'paragraph' || line.lines.endLine + 1 !== first.lines.line) return null;
  if (sentencesIn(line.inline.text, line.inline.spans).length !== 1) return null;
  const said = subjectOfSentence(line.inline.text);
  return said !== null && line.inline.text.startsWith(said) ? said : null;
}

function nameAbove(context: Item['context'], note: NoteScope): string | null {
  for (let i = context.length - 1; i >= 0; i--) {
    const node = context[i] as ContextNode;
    const asked = node.kind === 'question' ? askedOf(node.inline.text) : null;
    if (asked !== null) return asked;
    if (node.kind === 'generic' || node.kind === 'question' || isNoSubject(node.name)) continue;
    if (node.kind === 'term' ? isSaid(node) : lacksSubject(node.inline.text)) continue;
    const name = node.kind === 'term' ? (commandOf(node) ?? shortName(node.name)) : subjectOfSentence(node.inline.text);
    return name !== null && countWords(name) <= MAX_NAME_WORDS ? name : null;
  }
  const title = shortName(note.title.name);
  return title !== '' && countWords(title) <= MAX_NAME_WORDS ? title : null;
}

/** "What does the smoker do?", "Why use a veil?", "What is the purpose of a hive?": what a question above asks about, with its article; null where it does not say so plainly. */
function askedOf(question: string): string | null {
  const text = question.replace(/\W+$/u, '');
  const asked =
    (ASKED_OF_A_THING.exec(text) ?? ASKED_WHAT_IT_IS.exec(text))?.[1]?.replace(PURPOSE_OF, '').replace(KEPT_IN, '') ??
    '';
  if (asked === '' || countWords(asked) > MAX_NAME_WORDS || opensWithPronoun(asked) || NOBODY.test(asked)) return null;
  return asked.replace(/^(?:the|an?)\s/, (article) => article.charAt(0).toUpperCase() + article.slice(1));
}

const ASKED_OF_A_THING =
  /^(?:what|how|why|when|where)\s(?:do|does|can|should|will)\s([^,:;()?]+?)\s(?:do|work|mean|help|provide|offer|support|handle|store|need|look like)$/iu;
const ASKED_WHAT_IT_IS = /^(?:what\s(?:is|are)|why\s(?:use|using|do we need|should (?:you|we) use))\s([^,:;()?]+)$/iu;
const KEPT_IN = /^\p{L}+(?:ed|en|pt) (?:in|on|by|with|inside|within) (?=\S)/iu;
const PURPOSE_OF = /^(?:the\s)?(?:purposes?|uses?|roles?|functions?|points?|goals?|benefits?|advantages?)\sof\s/i;
const NOBODY = /^(?:you|we|i|one|someone|people)\b/i;

/** "Supports joins and indexes" is said of the thing above it, and is no name. */
export function isPredicate(text: string): boolean {
  return countWords(text) >= MIN_PREDICATE_WORDS && lacksSubject(text);
}

const MIN_PREDICATE_WORDS = 3;

function isSaid({ origin, inline: { text } }: ContextNode): boolean {
  return origin === 'bullet' && isPredicate(text);
}

/** Whether a name says what to do, "Encrypt global tables": nothing can be said of it as of a thing. */
export function isOrder(name: string): boolean {
  const [first, second] = wordsIn(name);
  return (
    first !== undefined && second !== undefined && baseForm(first.text) === 'sure' && /^\p{Lu}\p{Ll}/u.test(first.text)
  );
}

/** Names that say where or how much, not what: "In a private subnet", "Default", "1k concurrent executions"; a standard is called by its number. */
const isNoSubject: (name: string) => boolean = rememberingLast(
  (name) =>
    /^(?:in|on|at|for|with|without|by|to|from|when|if|how|why)\s|\b(?:only|with|for|to|of|by|from|via)$/i.test(name) ||
    QUALITY.test(name) ||
    PART_OF_TEXT.test(name) ||
    (/^\d/.test(name) && !STANDARD.test(name)) ||
    (isPropertyLabel(name) && !/^\p{Lu}{2,}$/u.test(name)),
);

/** "Backup example", "Gate scenarios": a part of the note. */
const PART_OF_TEXT =
  /\b(?:examples?|scenarios?|demos?|exercises?|walk-?throughs?|use[- ]cases?|(?:pros|advantages|benefits)(?:,? (?:and|vs?\.?|&) |\s?\/\s?)\p{L}+)$/iu;

/** Whether a text is how the thing above it is: "Good for small yards", "Very cheap", "Usually automatic". */
export function saysHowItIs(text: string): boolean {
  return QUALITY.test(text);
}

/** "Good for small yards", "Very cheap", "Usually automatic": how the thing above it is. */
const QUALITY =
  /^(?:(?:good|best|great|ideal|perfect|bad|suited|suitable|useful|used?|recommended|designed) (?:for|in|with|when|if)\s|(?:difficult|easy|hard|simple) to\s|(?:very|really|highly|usually|mostly|mainly|fully|not|less|more) \p{Ll})/iu;

/** "802.11a and 802.11b", "10BASE-T", "3DES": numbers that letters go with, and no units. */
const STANDARD = /^(?:(?:^|,\s|\sand\s|\/)\d+(?:\.\d+[a-z]{1,2}|-?\p{Lu}{3,}[\w-]*))+$/u;

/** "Change group (chgrp)": a heading that says what to do, and the command that does it. */
const COMMAND_OF_IT = /^\p{Lu}\p{Ll}+ [^()]+ \(([a-z][a-z\d-]{1,14})\)$/u;

function commandOf({ label, name }: ContextNode): string | null {
  return baseForm(firstWord(name)) === null ? null : (COMMAND_OF_IT.exec(label)?.[1] ?? null);
}

/** A name without what a dash or a colon adds to it: "LimitRange" of "LimitRange — defaults of a namespace". */
function shortName(named: string): string {
  // "Gates are" over what they are.
  const bare = named.replace(/\s(?:is|are|can|has|have|will|does)$/, '');
  const name = isAuxiliary(bare) || /(?:^|\s)(?:you|we|they|it|that|which)$/i.test(bare) ? named : bare;
  return (name.replace(/\s*\([^()]*\)?$/, '').split(/\s[-–—]\s|:\s/)[0] ?? name).trim();
}

/** What a sentence speaks of, when it says so itself in at most five words and without a pronoun; else null. */
export function subjectOfSentence(text: string): string | null {
  const words = wordsIn(text);
  const verb = mainVerbIndex(words, text);
  if (verb < 1 || verb > MAX_NAME_WORDS || opensWithPronoun(text)) return null;
  const subject = text.slice(0, (words[verb] as { start: number }).start).trim();
  if (/[,:;()]/.test(subject) || /^(?:if|when|in|for|with|by|on|at|after|before|as|to)\b/i.test(subject)) return null;
  const named = subject.replace(/^(?:an?|the)\s+/i, '').replace(ADVERB_AT_END, '');
  if (/^(?:an?|the)?$/i.test(named)) return null;
  if (NO_THING.test(named) || NOT_ITS_VERB.test(named) || /\s(?:that|which|who|when)\s|\s(?:you|we|they)$/.test(named))
    return null;
  return /^(?:others?|another|former|latter|rest|two|both|first|second|same|one)\b/i.test(named) ? null : named;
}

/** "Gates also", "A relay automatically": how often or how, and no part of the name. */
const ADVERB_AT_END =
  /\s(?:also|only|never|always|often|still|just|now|then|\p{Ll}+(?:al|ous|ent|ant|ive|ed|ct|re|te|st|in|mp|ul)ly)$/u;

/** "The basic idea", "the main advantage": of something else. */
const NO_THING =
  /^(?:\p{L}+ )?(?:idea|goal|aim|purpose|point|advantage|benefit|drawback|disadvantage|downside|trick|catch)s?$/iu;

/** "Hives just need frames to …", "Below is the …": the noun behind the verb was taken for it, or nothing is named. */
const NOT_ITS_VERB = /\s(?:just|still|simply|then|also|only) \p{Ll}+$|^(?:below|above|here|following)$/iu;

/** The labels above an item as one text. */
export function textAbove({ context }: Item): string {
  if (lastAbove?.context !== context) {
    lastAbove = { context, text: context.map((node) => node.label).join(' · ') };
  }
  return lastAbove.text;
}

/** All items of a list stand under the same, and each habit asks for it. */
let lastAbove: { context: Item['context']; text: string } | null = null;

/** Whether the text names a thing, by its name, its label or an alias, as whole words. */
export function names(text: string, node: ContextNode): boolean {
  const said = flat(text);
  return (
    isNamed(said, node.name) ||
    (node.label !== node.name && isNamed(said, node.label)) ||
    node.aliases.some((alias) => isNamed(said, alias))
  );
}

function isNamed(said: string, name: string): boolean {
  const wanted = flat(name);
  // Most texts are done with before the plural is put together.
  return wanted !== '' && said.includes(wanted) && (holds(said, wanted) || holds(said, `${wanted}s`));
}

/** A part of a text with the spans that lie in it, their offsets moved. */
export function sliceInline(inline: Inline, start: number, end: number): Inline {
  const spans: Span[] = [];
  for (const span of inline.spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (to > from) spans.push({ kind: span.kind, start: from - start, end: to - start });
  }
  return { text: inline.text.slice(start, end), spans };
}

/** The text with something else at its start in place of the first `length` characters; spans follow. */
export function replaceStart(inline: Inline, length: number, start: string): Inline {
  const shift = start.length - length;
  const spans = inline.spans
    .filter((span) => span.end > length)
    .map((span) => ({ kind: span.kind, start: Math.max(span.start, length) + shift, end: span.end + shift }));
  return { text: start + inline.text.slice(length), spans };
}
