import { type Memory, recallChance } from '../schedule/memory.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Exam } from './exam.ts';
import { type Matrix, matrixOf } from './linear.ts';

/** A fact card, as much of it as readiness needs. */
export type FactCard = {
  /** The tasks it belongs to, by id: whole (1) or as something it touches (0.5). */
  links: readonly { task: string; weight: number }[];
  /** Null for a card that was never reviewed. */
  memory: Memory | null;
  /** The day its schedule asks for it; null when none does. */
  due: StudyDay | null;
};

/** The chance of recall that reviewing when a card is due keeps up. */
export const KEPT_RECALL = 0.9;

/** Ability in logits of a learner who knows half of a task's facts, and what knowing them all instead of none adds. */
const ABILITY_MEAN = 0.5;
export const FACT_EFFECT = 1.8;

/** Standard deviations of ability: of the learner as a whole, of a domain, of a task. */
const LEARNER_SD = 1.1;
const DOMAIN_SD = 0.3;
const TASK_SD = 0.45;

/** What a learner's cards say of each task, in the order of the exam's tasks. */
export type Facts = {
  /** How many it is expected to need. */
  needed: Float64Array;
  /** Cards that were reviewed at least once, by their weights. */
  seen: Float64Array;
  /** Of these, the cards that are its own: those it only touches left out. */
  own: Float64Array;
  /** Cards that were not. */
  unseen: Float64Array;
  /** Cards that belong to the task, counted one by one. */
  cards: Int32Array;
  /** The sum of weight × chance of recall over the cards that were seen. */
  recalled: Float64Array;
};

/**
 * What is known of each task's facts on a day. Without `kept`, nothing is reviewed until then; with it, every card in review
 * is asked whenever it is due, so that none falls below `KEPT_RECALL`, and so many of the cards that were never seen are
 * learnt, of each task alike. A link to no task of this exam is passed over.
 */
export function factsOn(exam: Exam, cards: readonly FactCard[], day: StudyDay, kept?: { newCards: number }): Facts {
  const places = new Map(exam.tasks.map(({ id }, index) => [id, index]));
  const size = exam.tasks.length;
  const facts: Facts = {
    needed: Float64Array.from(exam.tasks, ({ facts: count }) => count),
    seen: new Float64Array(size),
    own: new Float64Array(size),
    unseen: new Float64Array(size),
    cards: new Int32Array(size),
    recalled: new Float64Array(size),
  };
  const add = (column: Float64Array | Int32Array, at: number, amount: number) => {
    column[at] = (column[at] as number) + amount;
  };
  for (const { links, memory } of cards) {
    const chance = memory === null ? 0 : recallChance(memory, day);
    for (const { task, weight } of links) {
      const at = places.get(task);
      if (at === undefined) continue;
      add(facts.cards, at, 1);
      add(memory === null ? facts.unseen : facts.seen, at, weight);
      if (memory !== null && weight === 1) add(facts.own, at, 1);
      if (memory !== null) add(facts.recalled, at, weight * (kept ? Math.max(KEPT_RECALL, chance) : chance));
    }
  }
  if (kept) learn(facts, kept.newCards / Math.max(1, cards.filter(({ memory }) => memory === null).length));
  return facts;
}

/** Learns this share, at most all, of the cards that were never seen. */
function learn({ seen, unseen, recalled }: Facts, share: number): void {
  for (const [at, weight] of unseen.entries()) {
    const learnt = weight * Math.min(1, share);
    seen[at] = (seen[at] as number) + learnt;
    recalled[at] = (recalled[at] as number) + learnt * KEPT_RECALL;
    unseen[at] = weight - learnt;
  }
}

/** The share of each task's facts that is known, 0 to 1: cards that were never seen count for nothing. */
export function knownShare({ needed, seen, recalled }: Pick<Facts, 'needed' | 'seen' | 'recalled'>): Float64Array {
  return recalled.map((sum, at) => sum / Math.max(needed[at] as number, seen[at] as number));
}

/** The share of each task's facts that was ever seen, 0 to 1. */
export function seenShare({ needed, seen }: Facts): Float64Array {
  return seen.map((sum, at) => Math.min(1, sum / (needed[at] as number)));
}

/** The mean ability on each task, in logits, that this share of its facts leads to expect. */
export function priorMean(known: Float64Array): Float64Array {
  return known.map((share) => ABILITY_MEAN + FACT_EFFECT * (share - 0.5));
}

/** How the abilities on the tasks vary together before any answer: through the learner, the domain, and each alone. */
export function priorCovariance({ tasks }: Exam): Matrix {
  return matrixOf(tasks.length, (row, column) => {
    const sameDomain = tasks[row]?.domain === tasks[column]?.domain;
    return LEARNER_SD ** 2 + (sameDomain ? DOMAIN_SD ** 2 : 0) + (row === column ? TASK_SD ** 2 : 0);
  });
}
