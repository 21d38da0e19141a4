import { firstMemory, type Memory, recallChance, stabilityAfter } from '../schedule/memory.ts';
import { addDays, type StudyDay } from '../schedule/study-day.ts';
import { mostWorthFirst, type PlanCard, type PlanInput, planDay } from './plan-day.ts';
import { factsOn } from './prior.ts';

/** What the days until the exam would ask, were every one of them kept. */
export type AheadPlan = {
  days: readonly { day: StudyDay; reviews: number; fresh: number; minutes: number }[];
  /** New cards that would never be begun though their task has not had as many as it is expected to need. */
  unlearnt: number;
  fits: boolean;
  /** Minutes a day that would do, in steps of five; null when not even all of a day would. */
  minutesNeeded: number | null;
};

const STEP_MINUTES = 5;
const MOST_MINUTES = 240;
/** Of very many cards only those that pay most today are played forward: the days have no room for more of them. */
const MOST_CARDS = 3000;

/** Plays the plan forward to the exam with what is to be expected of each look, and says whether every card that is needed fits in. */
export function planAhead(given: PlanInput): AheadPlan {
  const input = withFewerCards(given);
  const { days, unlearnt } = playForward(input);
  const fits = unlearnt === 0;
  return { days, unlearnt, fits, minutesNeeded: fits ? input.minutes : minutesFor(input) };
}

function withFewerCards(input: PlanInput): PlanInput {
  if (input.cards.length <= MOST_CARDS) return input;
  const ranked = mostWorthFirst(input).slice(0, MOST_CARDS);
  return { ...input, cards: ranked.map(({ card }) => card) };
}

function minutesFor(input: PlanInput): number | null {
  let [tooFew, enough] = [Math.ceil(input.minutes / STEP_MINUTES), MOST_MINUTES / STEP_MINUTES + 1];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (playForward({ ...input, minutes: middle * STEP_MINUTES }).unlearnt === 0) enough = middle;
    else tooFew = middle;
  }
  return enough * STEP_MINUTES > MOST_MINUTES ? null : enough * STEP_MINUTES;
}

function playForward(input: PlanInput): Pick<AheadPlan, 'days' | 'unlearnt'> {
  const cards = new Map(input.cards.map((card) => [card.id, card]));
  const days: AheadPlan['days'][number][] = [];
  let total = 0;
  for (let day = input.day; day < input.examDay; day = addDays(day, 1)) {
    const usualMinutes = days.length === 0 ? input.usualMinutes : total / days.length;
    const plan = planDay({ ...input, cards: [...cards.values()], day, usualMinutes });
    total += plan.minutes;
    days.push({ day, reviews: plan.reviews.length, fresh: plan.fresh.length, minutes: plan.minutes });
    for (const id of [...plan.reviews, ...plan.fresh]) {
      const card = cards.get(id) as PlanCard;
      cards.set(id, { ...card, memory: expectedAfter(card.memory, day) });
    }
  }
  const { needed, seen, unseen } = factsOn(input.exam, [...cards.values()], input.examDay);
  const missing = unseen.map((count, task) =>
    Math.min(count, Math.max(0, (needed[task] as number) - (seen[task] as number))),
  );
  return { days, unlearnt: Math.ceil(missing.reduce((sum, count) => sum + count, 0)) };
}

/** The memory after a look, its stability the mean of both outcomes by their chances. */
function expectedAfter(memory: Memory | null, day: StudyDay): Memory {
  if (memory === null) return { ...firstMemory, lastDay: day };
  const chance = recallChance(memory, day);
  const { recalled, forgotten } = stabilityAfter(memory, day);
  return { ...memory, stability: chance * recalled + (1 - chance) * forgotten, lastDay: day };
}
