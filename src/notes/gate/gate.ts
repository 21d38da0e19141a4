import { BLANK } from '../../cards/card.ts';
import type { Item, NoteScope } from '../item.ts';
import { independentClauses } from '../language/clauses.ts';
import { flat } from '../language/flat.ts';
import { sentencesIn } from '../language/sentences.ts';
import { stemOf } from '../language/stems.ts';
import type { Candidate } from './candidate.ts';
import { Context, levelsAboveIn } from './context.ts';
import { joinedClozes } from './joined.ts';
import { standsInOtherForm } from './other-form.ts';
import { type Answered, answerOf, isComparable, mayRepeat, repeats, type Saying, sayingOf } from './repetition.ts';
import { countWords, isGivenAway, objectionTo, tidied } from './rules.ts';

/** A candidate that became a card, with the context it shows. */
export type Passed = { candidate: Candidate; context: readonly string[] };

/** A candidate that did not, and why. */
export type Refused = { candidate: Candidate; reason: string };

const maxCardsPerItem = 3;

/**
 * Lets through what is fit to be asked, in the order given. Every front is unique in the note, context included; what is said
 * twice is asked once, at its more specific place.
 */
export function gate(note: NoteScope, candidates: readonly Candidate[]): { passed: Passed[]; refused: Refused[] } {
  const refused: Refused[] = [];
  const above = levelsAboveIn(note);
  let open: Entry[] = [];
  for (const raw of candidates) {
    const candidate = tidied(raw);
    const reason = objectionTo(candidate);
    if (reason !== null) {
      refused.push({ candidate, reason });
      continue;
    }
    const entry: Entry = { candidate, context: new Context(candidate, note, above), question: null };
    const thin = candidate.isExplicit ? null : objectionInContext(entry);
    if (thin === null) {
      open.push(entry);
    } else {
      refused.push({ candidate, reason: thin });
    }
  }
  for (const step of [withoutRepetitions, withoutNearRepetitions, withinMeasure, withUniqueFronts]) {
    const result = step(open, note);
    open = result.kept;
    refused.push(...result.refused);
  }
  return { passed: open.map(({ candidate, context }) => ({ candidate, context: context.labels })), refused };
}

/** `question` is what makes two cards ask the same, kept until the context changes. */
type Entry = { candidate: Candidate; context: Context; question: string | null };
type Step = { kept: Entry[]; refused: Refused[] };

function objectionInContext({ candidate, context }: Entry): string | null {
  const { labels } = context;
  const words = countWords(candidate.front.replaceAll(BLANK, ''), 3);
  // Below a name, a value behind its own name counts: "RDS › Timeout […]".
  const hidden = candidate.form === 'cloze' && candidate.front.endsWith(BLANK) && labels.length > 0 ? 1 : 0;
  if (words < 3 && words + hidden + countWords(labels.join(' ')) < 3) {
    return 'the question has under 3 words';
  }
  const isShort = candidate.form === 'basic' || candidate.form === 'reversed';
  if (isShort && labels.some((label) => isGivenAway(label, candidate.back))) return 'the answer is above the question';
  const answers = isShort ? [candidate.back] : candidate.form === 'cloze' ? candidate.members : [];
  const shown = [...labels, candidate.front];
  return answers.some((answer) => standsInOtherForm(shown, answer))
    ? 'the answer is on the card in another form'
    : null;
}

/** The same fact told twice is one card: the explicit one, else the one at the more specific place, else the first. */
function withoutRepetitions(entries: readonly Entry[]): Step {
  const byAnswer = new Map<string, Entry[]>();
  for (const entry of entries) {
    const answer = flat(entry.candidate.back);
    const group = byAnswer.get(answer);
    if (group === undefined) byAnswer.set(answer, [entry]);
    else group.push(entry);
  }
  const kept = new Set<Entry>();
  for (const group of byAnswer.values()) for (const entry of bestOfEachFact(group)) kept.add(entry);
  return partition(entries, (entry) => kept.has(entry), 'said twice in this note');
}

/** Of entries with one answer the best that states each fact. Most answers are given once: nothing is compared then. */
function bestOfEachFact(entries: readonly Entry[]): Iterable<Entry> {
  if (entries.length === 1) return entries;
  const facts = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = factKey(entry);
    const same = facts.get(key);
    if (same === undefined) facts.set(key, [entry]);
    else same.push(entry);
  }
  return [...facts.values()].flatMap(bestOf);
}

/** The best of entries that say the same; of what is said of several names in lists, the best for each of them. */
function bestOf(entries: readonly Entry[]): Entry[] {
  const named = entries.filter(({ candidate }) => isNamedAbove(candidate.item));
  const best = new Map<string, Entry>();
  for (const entry of named.length > 1 ? named : entries) {
    const key = named.length > 1 ? entry.context.labels.join('|') : '';
    const other = best.get(key);
    if (other === undefined || rank(entry) > rank(other)) best.set(key, entry);
  }
  return [...best.values()];
}

/** The same fact told before in nearly the same words. Only cards whose answers end alike are compared, so that a long note stays quick. */
function withoutNearRepetitions(entries: readonly Entry[], { title }: NoteScope): Step {
  type Told = Answered & { entry: Entry; saying: Saying | null };
  const byAnswer = new Map<string, Told[]>();
  const dropped = new Set<Entry>();
  // Most answers are in no other: their cards need no closer look.
  const sayingIn = (told: Told): Saying => {
    told.saying ??= sayingOf(told.candidate, told.entry.context.labels, title);
    return told.saying;
  };
  const repeat = (one: Told, other: Told): boolean => {
    if (!mayRepeat(one, other)) return false;
    const [saying, said] = [sayingIn(one), sayingIn(other)];
    return repeats(saying, said) || repeats(said, saying);
  };
  for (const entry of entries) {
    const { candidate } = entry;
    if (!isComparable(candidate)) continue;
    const one: Told = { entry, candidate, answer: answerOf(candidate), saying: null };
    const key = endOf(one.answer);
    const near = byAnswer.get(key);
    if (near === undefined) byAnswer.set(key, [one]);
    else if (near.some((other) => !dropped.has(other.entry) && repeat(one, other))) dropped.add(entry);
    else if (near.length < maxCompared) near.push(one);
  }
  return partition(entries, (entry) => !dropped.has(entry), 'said before in this note, in nearly the same words');
}

const maxCompared = 40;

/** The last word of an answer: two answers of which one holds the other mostly end alike. */
function endOf(answer: string): string {
  return stemOf(answer.slice(answer.lastIndexOf(' ') + 1));
}

function rank({ candidate, context }: Entry): number {
  return (candidate.isExplicit ? 100 : 0) + context.depth;
}

/**
 * What makes two cards the same: their words, in any order. A short one means something only below its parent ("Disabled by
 * default" of two products is two facts), so its context counts too.
 */
function factKey({ candidate, context }: Entry): string {
  const { form, front, back, isExplicit } = candidate;
  const answer = flat(back);
  if (isExplicit) {
    return `explicit|${flat(front)}|${front}|${answer}|${context.labels.join('|')}`;
  }
  const words = new Set(flat(front.replaceAll(BLANK, ` ${answer} `)).split(' '));
  const whole = [...words].sort().join(' ');
  const place = words.size >= 6 ? '' : context.labels.join('|');
  return `${form}|${whole}|${answer}|${place}`;
}

/** What stands below a name in a list is said of that name: "Share it for reading" of one disk and of another is two facts. */
function isNamedAbove({ parent }: Item): boolean {
  return parent !== null && (parent.kind === 'bullet' || parent.kind === 'step') && parent.own?.kind === 'term';
}

/** Whether so many cards of an item are not too many: three, or, the ways back and names spelled out left out, one for each of its sentences. */
function holds({ item }: Candidate, { all, told }: Count): boolean {
  if (all <= maxCardsPerItem || item.kind === 'table') return true;
  return (
    item.kind !== 'code' && told <= sentencesIn(item.inline.text).flatMap(({ text }) => independentClauses(text)).length
  );
}

/** How many cards of an item were let through, and how many of them tell one of its sentences. */
type Count = { all: number; told: number };

function tellsSentence({ form, recogniser }: Candidate): boolean {
  return form !== 'reversed' && recogniser !== 'acronym';
}

function withinMeasure(entries: readonly Entry[]): Step {
  const counts = new Map<unknown, Count>();
  return partition(
    entries,
    ({ candidate }) => {
      if (candidate.isExplicit) {
        return true;
      }
      // A table's rows count apart, and so do the lines of a block of code.
      const { kind } = candidate.item;
      const key = kind === 'table' || kind === 'code' ? `${candidate.lines.line}` : candidate.item;
      const { all, told } = counts.get(key) ?? { all: 0, told: 0 };
      const count = { all: all + 1, told: told + (tellsSentence(candidate) ? 1 : 0) };
      counts.set(key, count);
      return holds(candidate, count);
    },
    'too many cards of one item',
  );
}

/** Cards that ask the same with other answers show one level more each, until they differ; what cannot differ is left out. */
function withUniqueFronts(all: readonly Entry[]): Step {
  const { kept: entries, refused } = withJoinedClozes(all);
  let clashes = clashing(entries);
  while (clashes.size > 0) {
    const widened = [...clashes].filter((entry) => {
      entry.question = null;
      return entry.context.widen();
    });
    if (widened.length === 0) {
      break;
    }
    clashes = clashing(entries);
  }
  const seen = new Set<string>();
  const { kept, refused: clashed } = partition(
    entries,
    (entry) => {
      if (!clashes.has(entry)) {
        return true;
      }
      const key = questionKey(entry);
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst;
    },
    'the same question has another answer in this note',
  );
  return { kept, refused: [...refused, ...clashed] };
}

/** Clozes that are the same but for what they hide are asked together. */
function withJoinedClozes(entries: readonly Entry[]): Step {
  const dropped = new Set<Entry>();
  for (const same of groupsOf(entries)) {
    const joined = joinedClozes(same.map(({ candidate }) => candidate));
    if (joined === null) continue;
    for (const entry of same.slice(1)) dropped.add(entry);
    const [first] = same as [Entry];
    first.candidate = joined;
    first.question = null;
  }
  return partition(entries, (entry) => !dropped.has(entry), 'asked together with what is said like it');
}

function clashing(entries: readonly Entry[]): Set<Entry> {
  return new Set(groupsOf(entries).flat());
}

/** The cards that ask the same, two and more at a time. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const byQuestion = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = questionKey(entry);
    const same = byQuestion.get(key);
    if (same === undefined) {
      byQuestion.set(key, [entry]);
    } else {
      same.push(entry);
    }
  }
  return [...byQuestion.values()].filter((same) => same.length > 1);
}

function questionKey(entry: Entry): string {
  entry.question ??= `${entry.context.labels.map(flat).join('|')}|${entry.candidate.front.toLowerCase()}`;
  return entry.question;
}

function partition(entries: readonly Entry[], keep: (entry: Entry) => boolean, reason: string): Step {
  const kept: Entry[] = [];
  const refused: Refused[] = [];
  for (const entry of entries) {
    if (keep(entry)) {
      kept.push(entry);
    } else {
      refused.push({ candidate: entry.candidate, reason });
    }
  }
  return { kept, refused };
}
