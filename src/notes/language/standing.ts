import type { Inline, Item, NoteScope } from '../item.ts';
import { independentClauses, modalOf, opensOrder } from './clauses.ts';
import { commandsIn, isCommand } from './commands.ts';
import { isPluralNoun } from './main-verb.ts';
import { opensWithPronoun } from './openings.ts';
import { capitalise } from './questions.ts';
import type { Range } from './ranges.ts';
import { type Standing, standAlone } from './resolve.ts';
import { sentencesIn } from './sentences.ts';
import { replaceStart, sliceInline, subjectOfSentence } from './subject.ts';
import { thirdPerson } from './verbs.ts';

/** The sentences of an item, each made to stand alone; none for a table or code. */
export function standingSentences(item: Item, note: NoteScope): Standing[] {
  item.found.sentences ??= sentencesOf(withoutColon(item), item, note);
  return item.found.sentences;
}

/** The same of any part of an item's text. `subject` is what a pronoun in its first sentence means, or null. */
export function sentencesOf(inline: Inline, item: Item, note: NoteScope, subject: string | null = null): Standing[] {
  const standing: Standing[] = [];
  const line = opensWithPronoun(inline.text) ? lineBefore(item) : null;
  let last = line === null ? null : lastSentence(line, note);
  let before = subject ?? (last === null ? null : namedSubject(last.inline.text));
  const clauses = clausesIn(inline);
  for (const [index, { start, end }] of clauses.entries()) {
    const text = inline.text.slice(start, end);
    // "Why use a veil?" above its answer says nothing itself.
    if (text.endsWith('?')) continue;
    const leans = opensWithPronoun(text);
    if (leans && isExercise(item)) continue;
    // Who went on in the next line speaks of that line, not of the heading.
    if (leans && line !== null && last === null && standing.length === 0) continue;
    const command = leans && standing.length === 0 ? commandAbove(item) : null;
    if (command === '') continue;
    const meant = command ?? (leans && last !== null ? (agentOf(last) ?? before) : before);
    // "Copy the key. This is shown when …": what an order is about is not named as whoever does something is.
    if (meant === null && leans && last !== null && opensOrder(last.inline.text)) continue;
    // "The smoker calms bees. It burns straw": whose subject is not made out, is not the heading's.
    if (meant === null && last !== null && STANDS_FOR.test(text) && speaksOfAnother(last)) continue;
    if (last !== null && isOfAll(text, last.inline.text, meant)) continue;
    const part = sliceInline(inline, start, end);
    const isSecond = /[,\s]$/.test(inline.text.slice(0, start)) && !/[.!?;]\s+$/.test(inline.text.slice(0, start));
    // "The lock can be turned off, but this is not recommended": what is not is all that stands before.
    if (isSecond && JUDGED.test(text)) continue;
    const goesOn = isSecond && last !== null ? continued(part, last, before, item, note) : null;
    const one = goesOn ?? standAlone(isSecond ? { ...part, text: capitalise(part.text) } : part, item, note, meant);
    if (one === null) continue;
    last = one;
    standing.push(one);
    // Whom a sentence speaks of is made out for the next one; most items are a single sentence.
    if (index + 1 < clauses.length) before = namedSubject(one.inline.text) ?? meant;
  }
  return standing;
}

/**
 * "This keeps them quick" behind "Paths are short": what several things are, and not one of them. So is what follows a condition, and what is
 * useful or important at times.
 */
function isOfAll(text: string, before: string, subject: string | null): boolean {
  const [, verb = ''] = THIS_DOES.exec(text) ?? [];
  if (verb === '') return false;
  return (
    UNDER_CONDITION.test(before) ||
    MATTERS.test(text) ||
    (subject !== null && isPluralNoun(subject.split(' ').at(-1) ?? '') && thirdPerson(verb) !== null)
  );
}

const THIS_DOES = /^this (?:also |then |in turn )?(\p{L}+s)\s/iu;
const MATTERS =
  /^this is (?:\p{L}+ )?(?:important|useful|helpful|handy|necessary|relevant|crucial) (?:when|if|because|since|as)\s/iu;

const JUDGED =
  /^(?:this|that|it)(?:['’]s| is|['’]s not| is not| isn['’]t) (?:\p{L}+ )?(?:recommended|advised|advisable|discouraged|encouraged|desired|desirable|required|needed|necessary|optional|possible|supported)\W*$/iu;

const STANDS_FOR = /^(?:(?:however|but|so|and|then|also),?\s)?(?:it|they|he|she)\s/i;

/** "The smoker calms bees" under Bees: a sentence about a thing that its item is not named after, by a verb nobody knows. */
function speaksOfAnother({ inline: { text }, added, item }: Standing): boolean {
  const name = (item.context.at(-1)?.name ?? '').toLowerCase();
  const said = text.toLowerCase();
  if (added > 0) return false;
  return UNDER_CONDITION.test(text) ? !said.includes(name) : ANOTHER.test(text) && !said.startsWith(`the ${name}`);
}

/** "If hives are far apart, keepers take a car": whom it speaks of stands behind the comma. */
const UNDER_CONDITION = /^(?:if|when|once|unless|although|though|because|since|while|after|before|for)\s[^,]+,\s/i;

const ANOTHER = /^the\s(?!others?\b|rest\b|latter\b)\p{L}+\s\p{L}+s\s/iu;

/** "… and convert schemas": what a `can` before it allows as well, with the subject of both. */
function continued(
  part: Inline,
  { inline: { text } }: Standing,
  subject: string | null,
  item: Item,
  note: NoteScope,
): Standing | null {
  const modal = modalOf(text);
  if (modal === null || subject === null || !opensOrder(part.text)) return null;
  const start = `${subject} ${modal} `;
  return { inline: replaceStart(part, 0, start), added: start.length, item, note };
}

/** What an exercise tells of its own people, "They have a database of users", is no fact. */
function isExercise({ context }: Item): boolean {
  return context.some(({ label }) => EXERCISE.test(label));
}

const EXERCISE =
  /^(?:labs?|lab notes?|exercises?|hands[- ]on(?: labs?)?|demos?|practice|assignments?|homework|walk-?throughs?|scenarios?)$/i;

/** "All hosts inside it": named by what was spoken of before, which the next sentence may go on about. */
const LEANING = /\b(?:it|its|them|their|this|these|you|we)\b/i;

const NOTE_THAT = /^(?:please )?(?:you should |you must )?(?:note|know|remember|keep in mind|be aware) that\s/i;

/** The subject of a sentence as the next one names it: with its article, and of what happens on a condition. */
function namedSubject(sentence: string): string | null {
  const text = sentence.replace(UNDER_CONDITION, '').replace(NOTE_THAT, '');
  const subject = subjectOfSentence(text) ?? conditionSubject(sentence, text);
  const article = /^(?:The|An?)\s/.exec(text)?.[0] ?? '';
  if (subject !== null && LEANING.test(subject)) return null;
  return subject !== null && text.startsWith(article + subject) ? article + subject : subject;
}

/** "If the old gate opens again, it stays empty": whom a pronoun behind a condition means. Null of other sentences. */
function conditionSubject(sentence: string, rest: string): string | null {
  if (rest.length === sentence.length || !BEHIND_CONDITION.test(rest)) return null;
  const clause = sentence.slice(0, sentence.length - rest.length).replace(/^\p{L}+\s|,\s$/giu, '');
  const subject = subjectOfSentence(clause);
  const article = /^(?:the|an?)\s/i.exec(clause)?.[0] ?? '';
  return subject !== null && clause.startsWith(article + subject) ? capitalise(article + subject) : subject;
}

const BEHIND_CONDITION = /^(?:then\s|by default,?\s)?(?:it|they)\s/i;

function clausesIn({ text, spans }: Inline): Range[] {
  const clauses: Range[] = [];
  for (const sentence of sentencesIn(text, spans)) {
    for (const { start, end } of independentClauses(sentence.text)) {
      clauses.push({ start: sentence.start + start, end: sentence.start + end });
    }
  }
  return clauses;
}

/** The one sentence of an item, or null where there are none or several. */
export function onlySentence(item: Item, note: NoteScope): Standing | null {
  const { found } = item;
  if (found.only === undefined) found.only = onlySentenceOf(item, note);
  return found.only;
}

function onlySentenceOf(item: Item, note: NoteScope): Standing | null {
  if (item.kind === 'table' || item.kind === 'code' || item.kind === 'details') return null;
  if (sentencesIn(item.inline.text, item.inline.spans).length !== 1) return null;
  const [only = null, other] = standingSentences(item, note);
  return other === undefined ? only : null;
}

/** The text of an item, without the colon that only leads to an example under it. */
function withoutColon({ kind, inline, children }: Item): Inline {
  const isLead = kind === 'label' || children.length > 0;
  if (isLead || !inline.text.endsWith(':')) return inline;
  return sliceInline(inline, 0, inline.text.replace(LEADS_TO_EXAMPLE, '').length);
}

const LEADS_TO_EXAMPLE = /(?:[.,;]?\s+(?:for )?(?:examples?|e\.?g\.?|like so|like this|as follows))?\s*:$/i;

/** The part of the same paragraph right before this one: a line that was broken at the end of a thought, or what stands before a label. */
function lineBefore({ kind, previous, lines }: Item): Item | null {
  if ((kind !== 'paragraph' && kind !== 'label') || previous?.kind !== 'paragraph') return null;
  return previous.lines.endLine + 1 >= lines.line ? previous : null;
}

/** The last sentence of a line; null where that line in turn leans on another that was not read yet, so that no chain of them is followed. */
function lastSentence(line: Item, note: NoteScope): Standing | null {
  if (line.found.sentences === undefined && opensWithPronoun(line.inline.text)) return null;
  return standingSentences(line, note).at(-1) ?? null;
}

const MAX_COMMAND_WORDS = 4;

/** The one short command in a block right above an item; empty where the block holds anything else, null where there is none. */
function commandAbove({ previous }: Item): string | null {
  if (previous?.kind !== 'code') return null;
  const [command = '', other] = commandsIn(previous.text);
  return other === undefined && isCommand(command, MAX_COMMAND_WORDS) ? command : '';
}

const PASSIVE =
  /\b(?:is|are|was|were|be)\s+(?:\p{L}+ly\s)?\p{L}+(?:ed|en|pt|ld|ne|un)\s+(?:\p{L}+\s)?(?:by|in|as|via|using)\s+(?:an?\s|the\s)?$/iu;

/** "Another way is", "The second operation to be described is", "There is a tool called": what is named next is spoken of from then on. */
const INTRODUCED =
  /^(?:(?:the )?(?:an)?other|(?:the )?(?:first|second|third|fourth|last|next|final|simplest|most common|main|default))\s[^,.;:]{2,60}?\s(?:is|are)\s(?:the |an? )?$|^there (?:is|are)\s[^,.;:]{2,60}?\s(?:called|named)\s$/i;

/** "The other kind is a backup gate": the few words at the end that name it, without a mark. */
function plainlyIntroduced(text: string): string | null {
  const at = text.search(NAMED_AT_END);
  const name = at < 0 ? '' : text.slice(at).trim();
  return name !== '' && INTRODUCED.test(text.slice(0, text.length - name.length)) ? `The ${name}` : null;
}

const NAMED_AT_END = /(?<=\s(?:is|are) (?:the|an?)) [\p{L}\d-]+(?: [\p{L}\d-]+){0,2}$/u;

/** The name set apart at the end of a passive: "State is kept in **etcd**. It is …" goes on about etcd. */
function agentOf({ inline: { text, spans } }: Standing): string | null {
  const end = text.replace(/[.!\s]+$/, '').length;
  const name = spans.find((span) => (span.kind === 'code' || span.kind === 'bold') && span.end === end);
  if (name === undefined) return plainlyIntroduced(text.slice(0, end));
  const before = text.slice(0, name.start);
  return PASSIVE.test(before) || INTRODUCED.test(before) ? text.slice(name.start, end) : null;
}
