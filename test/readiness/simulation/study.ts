import { FSRSAlgorithm } from 'ts-fsrs';
import { type Random, seeded, shuffled } from '../../../src/random.ts';
import { gamma, normalSource } from '../../../src/readiness/draws.ts';
import { FACTS_PER_TASK } from '../../../src/readiness/exam.ts';
import { logistic, SLIP, SLOPE } from '../../../src/readiness/fit.ts';
import { type PlanCard, planDay } from '../../../src/readiness/plan-day.ts';
import { FACT_EFFECT } from '../../../src/readiness/prior.ts';
import type { Grade } from '../../../src/schedule/event.ts';
import { type Memory, recallAfter, recallChance } from '../../../src/schedule/memory.ts';
import { newSchedule, type Schedule } from '../../../src/schedule/schedule.ts';
import { sm2 } from '../../../src/schedule/sm2.ts';
import { addDays, type StudyDay } from '../../../src/schedule/study-day.ts';
import { simulatedExam as exam, pick, today } from './worlds.ts';

/** How a day's cards are chosen: by our plan, as SM-2 makes them due, at random, or those remembered least first. */
export const policies = ['plan', 'sm2', 'random', 'weakest'] as const;
export type Policy = (typeof policies)[number];

const DAYS = 60;
const MINUTES = 30;
const SECONDS_PER_REVIEW = 9;
const SECONDS_PER_NEW = 36;
const NEW_PER_DAY = 20;

const algorithm = new FSRSAlgorithm({ enable_fuzz: false });

/** What came of one learner's sixty days. */
export type Outcome = {
  /** The expected share of right answers on the exam's day. */
  share: number;
  /** The longest of the last seven days, over the mean day. */
  lastWeek: number;
  meanMinutes: number;
};

/** A learner: cards of the exam's tasks, how well they remember next to FSRS, and their ability apart from facts. */
type Student = { cards: PlanCard[]; remembers: number; ability: number };

function student(random: Random): Student {
  const normal = normalSource(random);
  const count = Math.round(300 * 4 ** random());
  const parts = exam.tasks.map(() => gamma(1.5, random, normal));
  const cards = Array.from({ length: count }, (_, at): PlanCard => {
    const task = exam.tasks[pick(parts, random)]?.id ?? '';
    return { id: `${at}`, links: [{ task, weight: 1 }], memory: null, due: null };
  });
  return { cards, remembers: Math.exp(0.3 * normal()), ability: 0.5 + 0.8 * normal() };
}

/** Lets one learner study to the exam's day by a policy; `missed` are days on which nothing is done. */
export function study(seed: number, policy: Policy, missed: (day: number) => boolean = () => false): Outcome {
  const { cards: given, remembers, ability } = student(seeded(seed));
  const random = seeded(seed + 1);
  const examDay = addDays(today, DAYS);
  const cards = new Map(given.map((card) => [card.id, card]));
  const schedules = new Map<string, Schedule>();
  const minutes: number[] = [];
  for (let number = 0; number < DAYS; number += 1) {
    const day = addDays(today, number);
    const queue = missed(number)
      ? []
      : choose[policy]({ cards: [...cards.values()], schedules, day, examDay, minutes, random });
    let seconds = 0;
    for (const id of queue) {
      const card = cards.get(id) as PlanCard;
      const { memory } = card;
      const chance = memory === null ? 0.8 : recallAfter(day - memory.lastDay, memory.stability * remembers);
      const isRecalled = random() < chance;
      seconds += memory === null ? SECONDS_PER_NEW : SECONDS_PER_REVIEW * (isRecalled ? 1 : 2);
      if (seconds > 60 * MINUTES * 1.02) break;
      const rating = isRecalled ? 2 + pick([0.12, 0.76, 0.12], random) : 1;
      const elapsed = memory === null ? 0 : day - memory.lastDay;
      cards.set(id, { ...card, memory: { ...algorithm.next_state(memory, elapsed, rating), lastDay: day } });
      const grade = (rating === 1 ? 1 : rating + 1) as Grade;
      schedules.set(id, sm2.review(schedules.get(id) ?? newSchedule, grade, day));
    }
    minutes.push(Math.min(seconds, 60 * MINUTES) / 60);
  }
  const mean = minutes.reduce((sum, one) => sum + one, 0) / DAYS;
  const lastWeek = Math.max(...minutes.slice(-7)) / Math.max(mean, 1e-9);
  return { share: shareOn(examDay, [...cards.values()], remembers, ability), lastWeek, meanMinutes: mean };
}

type Choice = {
  cards: PlanCard[];
  schedules: Map<string, Schedule>;
  day: StudyDay;
  examDay: StudyDay;
  minutes: readonly number[];
  random: Random;
};

const choose: Record<Policy, (choice: Choice) => string[]> = {
  plan: ({ cards, day, examDay, minutes }) => {
    const usualMinutes = minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0) / minutes.length;
    const input = { exam, cards, day, examDay, minutes: MINUTES, usualMinutes };
    const { reviews, fresh } = planDay({
      ...input,
      secondsPerReview: SECONDS_PER_REVIEW * 1.15,
      secondsPerNew: SECONDS_PER_NEW,
    });
    return [...reviews, ...fresh];
  },
  sm2: ({ cards, schedules, day }) => {
    const dueOf = (id: string) => schedules.get(id)?.due ?? Number.POSITIVE_INFINITY;
    const due = cards.filter(({ id }) => dueOf(id) <= day).sort((a, b) => dueOf(a.id) - dueOf(b.id));
    return [...due, ...cards.filter(({ memory }) => memory === null).slice(0, NEW_PER_DAY)].map(({ id }) => id);
  },
  random: ({ cards, random }) => shuffled(cards, random).map(({ id }) => id),
  weakest: ({ cards, day }) => {
    const known = new Map<string, number>();
    for (const { memory, links } of cards) {
      const task = links[0]?.task ?? '';
      known.set(task, (known.get(task) ?? 0) + (memory === null ? 0 : recallChance(memory, day)));
    }
    const key = ({ memory, links }: PlanCard) =>
      memory === null ? (known.get(links[0]?.task ?? '') ?? 0) / 1e6 : recallChance(memory, day);
    return cards
      .map((card) => ({ id: card.id, key: key(card) }))
      .sort((a, b) => a.key - b.key)
      .map(({ id }) => id);
  },
};

/** The expected share of right answers of a learner who remembers so well next to FSRS. */
function shareOn(day: StudyDay, cards: readonly PlanCard[], remembers: number, ability: number): number {
  const facts = new Map(exam.tasks.map(({ id }) => [id, { seen: 0, recalled: 0 }]));
  for (const { memory, links } of cards) {
    const fact = facts.get(links[0]?.task ?? '');
    if (memory === null || fact === undefined) continue;
    const own: Memory = { ...memory, stability: memory.stability * remembers };
    fact.seen += 1;
    fact.recalled += recallChance(own, day);
  }
  return exam.tasks.reduce((sum, { id, weight }) => {
    const { seen, recalled } = facts.get(id) ?? { seen: 0, recalled: 0 };
    const known = recalled / Math.max(FACTS_PER_TASK, seen);
    return (
      sum + weight * (exam.guess + (1 - exam.guess - SLIP) * logistic(SLOPE * (ability + FACT_EFFECT * (known - 0.5))))
    );
  }, 0);
}

/** The mean of paired differences between our plan and another policy, with the ends of its 95 % interval. */
export function compare(
  plan: readonly Outcome[],
  other: readonly Outcome[],
): { mean: number; low: number; high: number } {
  const differences = plan.map(({ share }, at) => share - (other[at]?.share ?? 0));
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (differences.length - 1);
  const half = 1.96 * Math.sqrt(variance / differences.length);
  return { mean, low: mean - half, high: mean + half };
}
