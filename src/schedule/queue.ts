import { seeded, seedOf } from '../random.ts';
import { interleave } from './interleave.ts';
import type { StudyDay } from './study-day.ts';

/** A card that may be asked today, as much of it as the queue needs. */
export type Candidate = {
  id: string;
  /** The day it is due; null for a card that was never learnt. */
  due: StudyDay | null;
  intervalDays: number;
  /** Names the note and the line it was made from: cards with the same one are siblings. */
  line: string;
  /** What it is about, its first tag: two cards of one topic are kept from following each other. */
  topic: string;
  /** Higher is learnt earlier. */
  importance: number;
  /** Names its note; new cards are learnt note by note, in this name's order. */
  note: string;
  /** Its place in the note. */
  position: number;
  /** Whether it is a question with options, which takes minutes; left out, it is not. */
  isChoice?: boolean;
};

/** The rules that make a day's queue, each on its own. */
export type QueueRules = {
  /** At most so many cards a day are begun; null for no limit. */
  newPerDay: number | null;
  /** At most so many of them are questions with options; null for no limit of their own. */
  newChoicesPerDay: number | null;
  /** At most so many learnt cards a day are reviewed; null for no limit. */
  reviewsPerDay: number | null;
  /** Of the cards of one line only one a day. */
  siblingsApart: boolean;
  /** Neighbours have different topics where that can be had. */
  topicsInterleaved: boolean;
  /** New cards are spread among the reviews; otherwise they come after them. */
  newSpread: boolean;
};

/**
 * How many of the new cards of a day are questions with options: one in eight, and one at least of four or more. A question
 * takes as long as eight facts, so that both kinds get half of the time there is for what is new.
 */
export function newChoicesOf(newPerDay: number): number {
  return newPerDay < 4 ? 0 : Math.max(1, Math.floor(newPerDay / 8));
}

/** The rules as they are unless a setting says otherwise. */
export const usualRules: QueueRules = {
  newPerDay: 20,
  newChoicesPerDay: newChoicesOf(20),
  reviewsPerDay: 200,
  siblingsApart: true,
  topicsInterleaved: true,
  newSpread: true,
};

/** What was done earlier today. */
export type DoneToday = {
  /** Cards that were begun, and learnt cards that were reviewed; repeats count for neither. */
  new: number;
  reviews: number;
  /** How many of those that were begun are questions with options; left out, none. */
  newChoices?: number;
  /** The cards that were seen, with their lines. */
  seen: readonly Pick<Candidate, 'id' | 'line'>[];
};

/** What a day's queue is made from. A card is in one of the three lists at most. */
export type QueueInput<T extends Candidate> = {
  day: StudyDay;
  /** Learnt cards: due, or brought forward. */
  due: readonly T[];
  /** Cards that were never learnt. */
  fresh: readonly T[];
  /** Cards that were graded below 4 today and have not had 4 or more since. */
  repeats: readonly T[];
  done: DoneToday;
  rules: QueueRules;
  /** The order of the reviews: the same seed gives the same order, also of what is left after a restart. */
  seed: number;
};

/** A card in the queue and why it is there. */
export type Queued<T> = { card: T; reason: 'new' | 'due' | 'repeat' | 'ahead' };

/** An owed repeat comes after at least so many other cards, where there are so many; the next ones after each third. */
const REPEAT_GAP = 8;
const REPEAT_EVERY = 3;

/**
 * The cards to ask, in order. Over a limit the reviews most overdue for their interval come in, and the new cards of the
 * highest importance, in the order of their notes; of siblings, one that is due before one that is new, none whose sibling was seen
 * today. Owed repeats are always in. The result does not depend on the order of the lists. Takes O(n log n).
 */
export function buildQueue<T extends Candidate>(input: QueueInput<T>): Queued<T>[] {
  const { day, done, rules, seed } = input;
  const lines = new Lines(rules.siblingsApart ? [...done.seen, ...input.repeats] : null);
  const reviews = lines.take(mostOverdueFirst(input.due, day, seed), rules.reviewsPerDay, done.reviews);
  const begun = begunToday(input, lines);

  const asked = inSeededOrder(reviews, seed).map((card) => queued(card, isAhead(card, day) ? 'ahead' : 'due'));
  const learnt = begun.map((card) => queued(card, 'new'));
  const owed = inSeededOrder(input.repeats, seed).map((card) => queued(card, 'repeat'));

  const ordinary = rules.newSpread ? spread(asked, learnt) : [...asked, ...learnt];
  const all = withRepeats(questionsLater(ordinary), owed);
  return rules.topicsInterleaved ? interleave(all, ({ card }) => card.topic) : all;
}

/** The new cards: questions up to their own limit, facts for the rest. */
function begunToday<T extends Candidate>({ fresh, done, rules }: QueueInput<T>, lines: Lines): T[] {
  const inOrder = [...fresh].sort(compareNew);
  const { newPerDay, newChoicesPerDay } = rules;
  if (newChoicesPerDay === null) return lines.take(inOrder, newPerDay, done.new);
  const left = newPerDay === null ? newChoicesPerDay : Math.max(0, newPerDay - done.new);
  const most = Math.min(left, Math.max(0, newChoicesPerDay - (done.newChoices ?? 0)));
  const choices = lines.take(
    inOrder.filter(({ isChoice }) => isChoice === true),
    most,
    0,
  );
  const facts = lines.take(
    inOrder.filter(({ isChoice }) => isChoice !== true),
    newPerDay,
    done.new + choices.length,
  );
  return [...facts, ...choices];
}

function queued<T>(card: T, reason: Queued<T>['reason']): Queued<T> {
  return { card, reason };
}

function isAhead({ due }: Candidate, day: StudyDay): boolean {
  return due !== null && due > day;
}

/** Questions with options come in the second half, spread over it: a session begins with what is quick. */
function questionsLater<T extends Candidate>(queue: readonly Queued<T>[]): Queued<T>[] {
  const facts = queue.filter(({ card }) => card.isChoice !== true);
  const half = Math.ceil(facts.length / 2);
  const questions = queue.filter(({ card }) => card.isChoice === true);
  return [...facts.slice(0, half), ...spread(facts.slice(half), questions)];
}

/** Lets the cards of a line in once: the first that asks, unless another of the line was seen before. */
class Lines {
  /** The cards of each line that were seen or let in; null when siblings need not be kept apart. */
  readonly #cards: Map<string, Set<string>> | null;

  constructor(seen: readonly Pick<Candidate, 'id' | 'line'>[] | null) {
    this.#cards = seen === null ? null : new Map();
    for (const card of seen ?? []) this.#add(card);
  }

  /** The first of these cards that may come in, as many as the limit leaves after what was done. */
  take<T extends Candidate>(cards: readonly T[], limit: number | null, done: number): T[] {
    const most = limit === null ? cards.length : Math.max(0, limit - done);
    const taken: T[] = [];
    for (const card of cards) {
      if (taken.length >= most) break;
      if (this.#hasSibling(card)) continue;
      this.#add(card);
      taken.push(card);
    }
    return taken;
  }

  #hasSibling({ id, line }: Candidate): boolean {
    const cards = this.#cards?.get(line);
    return cards !== undefined && (cards.size > 1 || !cards.has(id));
  }

  #add({ id, line }: Pick<Candidate, 'id' | 'line'>): void {
    if (this.#cards === null) return;
    const cards = this.#cards.get(line);
    if (cards === undefined) this.#cards.set(line, new Set([id]));
    else cards.add(id);
  }
}

function mostOverdueFirst<T extends Candidate>(cards: readonly T[], day: StudyDay, seed: number): T[] {
  return sortedBy(cards, seed, ({ due, intervalDays }) => (due === null ? 0 : (due - day) / Math.max(1, intervalDays)));
}

function inSeededOrder<T extends Candidate>(cards: readonly T[], seed: number): T[] {
  return sortedBy(cards, seed, () => 0);
}

/**
 * Sorted by a number, the lowest first, and where that is the same in an order that the seed and the id of each card
 * alone decide, so that leaving some out does not move the others.
 */
function sortedBy<T extends Candidate>(cards: readonly T[], seed: number, keyOf: (card: T) => number): T[] {
  return cards
    .map((card) => ({ card, key: keyOf(card), chance: seeded(seedOf(`${seed} ${card.id}`))() }))
    .sort((a, b) => a.key - b.key || a.chance - b.chance || compareText(a.card.id, b.card.id))
    .map(({ card }) => card);
}

function compareNew(a: Candidate, b: Candidate): number {
  return (
    b.importance - a.importance || compareText(a.note, b.note) || a.position - b.position || compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Both lists merged so that the second is spread evenly over the first, each in its own order. */
function spread<T>(many: readonly T[], few: readonly T[]): T[] {
  const at = (index: number, { length }: readonly T[]) => (index + 0.5) / length;
  const merged: T[] = [];
  let next = 0;
  many.forEach((item, index) => {
    while (next < few.length && at(next, few) < at(index, many)) merged.push(few[next++] as T);
    merged.push(item);
  });
  return [...merged, ...few.slice(next)];
}

/** The owed repeats put in after a gap: one, then one after every few others; what is left over comes at the end. */
function withRepeats<T>(others: readonly T[], repeats: readonly T[]): T[] {
  const merged: T[] = [];
  let next = 0;
  others.forEach((item, index) => {
    const sinceGap = index - REPEAT_GAP;
    if (sinceGap >= 0 && sinceGap % REPEAT_EVERY === 0 && next < repeats.length) merged.push(repeats[next++] as T);
    merged.push(item);
  });
  return [...merged, ...repeats.slice(next)];
}
