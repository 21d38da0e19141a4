import { firstMemory, type Memory, recallAfter, recallChance, stabilityAfter } from '../schedule/memory.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { Exam } from './exam.ts';
import { logistic, SLIP, SLOPE } from './fit.ts';
import { FACT_EFFECT, type FactCard, factsOn, knownShare, priorMean } from './prior.ts';

/** A card the plan may ask. */
export type PlanCard = FactCard & {
  id: string;
  /** Names its line of a note; of the cards of one line only one a day is asked. Left out where siblings need no distance. */
  line?: string;
};

/** What a day is planned from. */
export type PlanInput = {
  exam: Exam;
  cards: readonly PlanCard[];
  day: StudyDay;
  examDay: StudyDay;
  /** The minutes the learner has that day. */
  minutes: number;
  /** What one look takes, in seconds: at a card that was learnt, and at a new one, looks that repeat it included. */
  secondsPerReview: number;
  secondsPerNew: number;
  /** The mean minutes of the days before; null when there are none. */
  usualMinutes: number | null;
};

/** What one day asks, what pays most a minute first. */
export type DayPlan = {
  /** Cards that were learnt, due or not. */
  reviews: readonly string[];
  fresh: readonly string[];
  minutes: number;
};

/** A look that raises the chance of recall on the exam's day by less than this is left out. */
const LEAST_GAIN = 0.004;
/** In the last days no day may be much longer than those before. */
const LAST_DAYS = 7;
const MOST_OF_USUAL = 1.35;

/**
 * Plans one day for an exam: of the cards that raise the expected share of right answers on the exam's day, those that
 * raise it most a second, as many as fit. Whether a card is due plays no part, since the plan knows the day that counts:
 * no interval skips the exam. Cards of no task of the exam are left to the usual queue. On the exam's day and after, it asks
 * nothing. A missed day changes nothing but what pays most on the next.
 */
export function planDay(input: PlanInput): DayPlan {
  if (input.day >= input.examDay) return { reviews: [], fresh: [], minutes: 0 };
  const most = 60 * minutesOf(input);
  const reviews: string[] = [];
  const fresh: string[] = [];
  const lines = new Set(input.cards.flatMap(({ line, memory }) => (memory?.lastDay === input.day ? (line ?? []) : [])));
  let seconds = 0;
  for (const { card, seconds: needed } of mostWorthFirst(input)) {
    if (seconds + needed > most || (card.line !== undefined && lines.has(card.line))) continue;
    seconds += needed;
    if (card.line !== undefined) lines.add(card.line);
    (card.memory === null ? fresh : reviews).push(card.id);
  }
  return { reviews, fresh, minutes: seconds / 60 };
}

/** The cards worth a look on the day, those that pay most a second first, with the seconds a look takes. */
export function mostWorthFirst(input: PlanInput): { card: PlanCard; seconds: number; gain: number }[] {
  const { cards, secondsPerReview, secondsPerNew } = input;
  const gainOf = gainer(input);
  return cards
    .map((card) => {
      const seconds = card.memory === null ? secondsPerNew : secondsPerReview;
      return { card, seconds, gain: gainOf(card) / seconds };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.card.id < b.card.id ? -1 : Number(a.card.id > b.card.id)));
}

function minutesOf({ day, examDay, minutes, usualMinutes }: PlanInput): number {
  const isLast = examDay - day <= LAST_DAYS;
  return isLast && usualMinutes !== null ? Math.min(minutes, MOST_OF_USUAL * usualMinutes) : minutes;
}

/**
 * By how much a look today raises the expected share of right answers on the exam's day, were it the last look: what the
 * card is worth to its tasks × the rise of its chance of recall. 0 for a look not worth its time, and for a card seen today.
 */
function gainer({ exam, cards, day, examDay }: PlanInput): (card: PlanCard) => number {
  const then = factsOn(exam, cards, examDay);
  const known = knownShare(then);
  const ability = priorMean(known);
  const places = new Map(exam.tasks.map(({ id }, index) => [id, index]));
  const worthOfShare = exam.tasks.map(({ weight }, task) => {
    const right = logistic(SLOPE * (ability[task] as number));
    return weight * FACT_EFFECT * (1 - exam.guess - SLIP) * SLOPE * right * (1 - right);
  });
  const afterFirst = recallAfter(examDay - day, firstMemory.stability);
  return ({ memory, links }) => {
    const rise = memory === null ? afterFirst : riseOf(memory, day, examDay);
    if (rise < LEAST_GAIN || memory?.lastDay === day) return 0;
    let gain = 0;
    for (const { task, weight } of links) {
      const at = places.get(task);
      if (at === undefined) continue;
      const [needed, seen] = [then.needed[at] as number, then.seen[at] as number];
      // A new card of a task that has as many as it needs only counts by what it knows better than the others.
      const share =
        memory === null && seen >= needed
          ? (weight * (rise - (known[at] as number))) / (seen + weight)
          : (weight * rise) / Math.max(needed, seen);
      gain += (worthOfShare[at] as number) * share;
    }
    return Math.max(0, gain);
  };
}

/** By how much a look on a day raises the chance to recall the card on the exam's day, over both outcomes of the look. */
export function riseOf(memory: Memory, day: StudyDay, examDay: StudyDay): number {
  const chance = recallChance(memory, day);
  const { recalled, forgotten } = stabilityAfter(memory, day);
  const days = examDay - day;
  return (
    chance * recallAfter(days, recalled) + (1 - chance) * recallAfter(days, forgotten) - recallChance(memory, examDay)
  );
}
