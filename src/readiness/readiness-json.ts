import { formatDay, type StudyDay } from '../schedule/study-day.ts';
import type { Exam } from './exam.ts';
import { type Forecast, type Interval, shownChance } from './forecast.ts';
import type { Gate } from './gate.ts';
import type { Readiness } from './readiness.ts';

/** A forecast as JSON: both null while there is not enough evidence. */
export type ForecastJson = { pass: number | null; score: Interval | null };

/** What `certamen readiness --json` prints. */
export type ReadinessJson = ForecastJson & {
  deck: string;
  day: string;
  examDay: string | null;
  enough: boolean;
  /** What is missing, in a sentence; null when there is enough. */
  needs: string | null;
  verdict: string | null;
  keepUp: ForecastJson;
  /** The share of right answers, which is said even without enough evidence. */
  correct: Interval;
  coverage: { items: number; facts: number };
  untouched: readonly string[];
  domains: readonly { id: string; title: string; weight: number; correct: Interval; cards: number; items: number }[];
  next: readonly { action: string; task: string; minutes: number; gain: number; why: string }[];
};

/** How many tasks without a question are named. */
const TASKS_NAMED = 8;

/** How many next actions are told. */
export const ACTIONS_TOLD = 3;

/** Readiness as JSON: shares from 0 to 1, scores in points. `examDay` is null when no exam is booked. */
export function readinessJson(
  readiness: Readiness,
  { deck, day, examDay }: { deck: string; day: StudyDay; examDay: StudyDay | null },
): ReadinessJson {
  const { gate, stop, keepUp, coverage, domains, next } = readiness;
  return {
    deck,
    day: formatDay(day),
    examDay: examDay === null ? null : formatDay(examDay),
    enough: gate.isOpen,
    needs: needsOf(readiness),
    verdict: verdictOf(readiness),
    ...forecastJson(gate, stop),
    keepUp: forecastJson(gate, keepUp),
    correct: shares(stop.share),
    coverage: { items: share(coverage.items), facts: share(coverage.facts) },
    untouched: gate.untouched,
    domains: domains.map(({ id, title, weight, correct, cards, items }) => ({
      id,
      title,
      weight: share(weight),
      correct: shares(correct),
      cards,
      items,
    })),
    next: next.slice(0, ACTIONS_TOLD).map(({ action, task, minutes, gain, why }) => ({
      action,
      task,
      minutes,
      gain: Math.round(gain * 10_000) / 10_000,
      why,
    })),
  };
}

/** What is missing for a number, as the end of a sentence that begins “Not enough evidence: needs”; null when nothing is. */
export function needsOf({
  exam,
  gate: { isOpen, moreItems, tasks, untouched },
}: Pick<Readiness, 'exam' | 'gate'>): string | null {
  if (isOpen) return null;
  const named = tasks.slice(0, TASKS_NAMED);
  const items = `about ${moreItems} more ${moreItems === 1 ? 'question' : 'questions'}, first of all on ${ofTasks(named)}`;
  if (untouched.length === 0) return items;
  const all = untouched.length === exam.tasks.length;
  return `${items}; nothing was learnt or asked yet on ${all ? 'any task' : ofTasks(untouched)}`;
}

function ofTasks(ids: readonly string[]): string {
  return `${ids.length === 1 ? 'task' : 'tasks'} ${listed(ids)}`;
}

/** The chance to pass in words; null while there is not enough evidence. */
export function verdictOf({ exam, gate, stop }: Readiness): string | null {
  if (!gate.isOpen) return null;
  const chance = shownChance(stop.chance);
  if (chance < 0.4) return 'not ready';
  if (chance < 0.7) return 'borderline';
  return chance > 0.85 && isSafe(exam, stop) ? 'ready' : 'likely';
}

/** Ready is said only when a bad day would still be near the pass mark: 700 where 750 of 100 to 1,000 passes. */
function isSafe({ scale }: Exam, { score }: Forecast): boolean {
  if (scale === null || score === null) return true;
  return score.low >= scale.pass - (scale.max - scale.min) / 18;
}

function forecastJson({ isOpen }: Gate, { chance, score }: Forecast): ForecastJson {
  return isOpen ? { pass: shownChance(chance), score } : { pass: null, score: null };
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

function share(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function shares({ median, low, high }: Interval): Interval {
  return { median: share(median), low: share(low), high: share(high) };
}
