import type { Random } from '../random.ts';
import type { Grade } from '../schedule/event.ts';
import { newSchedule, type Schedule, type Scheduler } from '../schedule/schedule.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { type LookDay, MATURE_DAYS, type Recall } from './recall.ts';

/** What the days ahead are simulated from. */
export type ForecastInput = {
  /** Cards that have been learnt and are not put aside: a sample of them when `scale` is above 1. */
  cards: readonly Schedule[];
  /** How many cards each of the sample, and each new one, stands for; at least 1. */
  scale: number;
  scheduler: Scheduler;
  today: StudyDay;
  days: number;
  /** New cards there are, those begun a day, and how many of today's are still to come. */
  newCards: number;
  newPerDay: number;
  newToday: number;
  /** At most so many reviews a day; what is over waits for the next day. */
  reviewsPerDay: number;
  measured: MeasuredRecall;
  runs: number;
  random: Random;
};

/** How the learner has answered so far. */
export type MeasuredRecall = {
  first: Recall;
  young: Recall;
  mature: Recall;
  /** Weights of the grades 3, 4 and 5 among what was recalled. */
  grades: { hard: number; good: number; easy: number };
};

/** Cards on one day to come, new ones included: in the middle, and between which ends in nine of ten simulations. */
export type ForecastDay = { day: StudyDay; low: number; median: number; high: number; fresh: number };

/** What is supposed before anything was measured, as if so many answers had been seen: nine of ten recalled. */
const SUPPOSED: Recall = { asked: 20, recalled: 18 };

/** The answers of the days given, added up. Grades nobody gave count as “good”. */
export function measuredRecall(days: readonly LookDay[]): MeasuredRecall {
  const sum = (part: (day: LookDay) => number) => days.reduce((total, day) => total + part(day), 0);
  const recall = (part: (day: LookDay) => Recall): Recall => ({
    asked: sum((day) => part(day).asked),
    recalled: sum((day) => part(day).recalled),
  });
  return {
    first: recall(({ first }) => first),
    young: recall(({ young }) => young),
    mature: recall(({ mature }) => mature),
    grades: { hard: sum(({ hard }) => hard), good: sum(({ good }) => good) + 1, easy: sum(({ easy }) => easy) },
  };
}

/**
 * Simulates the days after today, with today's cards done first: every card that comes due is recalled or not with the
 * chances measured, gets its next day from the scheduler, and new cards are begun as long as there are any. Each run draws
 * the chances anew from what the answers leave open, so that few answers give a wide range. The same input and the same
 * numbers of `random` give the same days.
 */
export function forecastDays(input: ForecastInput): ForecastDay[] {
  const { days, today, runs, scale } = input;
  const all = Array.from({ length: Math.max(1, runs) }, () => simulate(input));
  return Array.from({ length: days }, (_, index) => {
    const cards = all.map((run) => (run[index + 1]?.cards ?? 0) * scale).sort((a, b) => a - b);
    const fresh = all.map((run) => (run[index + 1]?.fresh ?? 0) * scale).sort((a, b) => a - b);
    return {
      day: addDays(today, index + 1),
      low: quantile(cards, 0.05),
      median: quantile(cards, 0.5),
      high: quantile(cards, 0.95),
      fresh: quantile(fresh, 0.5),
    };
  });
}

/** One course of the days: what was done on each, today first. */
function simulate(input: ForecastInput): { cards: number; fresh: number }[] {
  const { cards, scale, scheduler, today, days, newPerDay, reviewsPerDay, measured, random } = input;
  const chances = {
    first: drawnShare(measured.first, random),
    young: drawnShare(measured.young, random),
    mature: drawnShare(measured.mature, random),
  };
  const waiting: Schedule[][] = Array.from({ length: days + 1 }, () => []);
  const put = (card: Schedule): void => {
    if (card.due !== null) waiting[Math.max(0, card.due - today)]?.push(card);
  };
  for (const card of cards) put(card);

  const answered = (card: Schedule, chance: number, day: StudyDay): Schedule => {
    const grade = random() < chance ? recalledGrade(measured, random) : 1;
    return { ...scheduler.review(card, grade, day), lastDay: day };
  };
  const most = Math.max(0, Math.round(reviewsPerDay / scale));
  let left = input.newCards / scale;
  let owed = 0;
  return waiting.map((due, index) => {
    const day = addDays(today, index);
    const now = due.length > most ? due.splice(0, most) : due.splice(0);
    for (const card of due) waiting[index + 1]?.push(card);
    for (const card of now) {
      const isMature = card.lastDay !== null && day - card.lastDay >= MATURE_DAYS;
      put(answered(card, isMature ? chances.mature : chances.young, day));
    }
    // In a sample a day's new cards may be less than one: the part is carried on to the next day.
    owed += Math.min(left, (index === 0 ? input.newToday : newPerDay) / scale);
    const fresh = Math.floor(owed + 1e-9);
    owed -= fresh;
    left -= fresh;
    for (let each = 0; each < fresh; each += 1) put(answered(newSchedule, chances.first, day));
    return { cards: now.length + fresh, fresh };
  });
}

function recalledGrade({ grades: { hard, good, easy } }: MeasuredRecall, random: Random): Grade {
  const at = random() * (hard + good + easy);
  return at < hard ? 3 : at < hard + good ? 4 : 5;
}

/** A share that the answers allow: normal about the measured one, which has the supposed answers added to it. */
function drawnShare({ asked, recalled }: Recall, random: Random): number {
  const all = asked + SUPPOSED.asked;
  const share = (recalled + SUPPOSED.recalled) / all;
  return Math.min(0.995, Math.max(0.02, share + normal(random) * Math.sqrt((share * (1 - share)) / all)));
}

/** A standard normal number. Source: Box and Muller, 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The value below which this share of the sorted values lies, as a whole number of cards. */
function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}
