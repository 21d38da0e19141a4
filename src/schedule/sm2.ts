import type { Grade } from './event.ts';
import type { Schedule, Scheduler } from './schedule.ts';
import { addDays, type StudyDay } from './study-day.ts';

/** The lowest E-Factor, in hundredths. */
const LOWEST_EASE = 130;

/** What a passing grade adds to the E-Factor: 0.1 − (5−q)(0.08 + (5−q)·0.02), in hundredths. */
const easeSteps: Record<3 | 4 | 5, number> = { 3: -14, 4: 0, 5: 10 };

/**
 * SM-2 as published, in integers. A grade of 3 or more changes the E-Factor first and sets the interval with the new one:
 * 1 day, 6 days, then the last interval × E-Factor, rounded up. A lower grade starts the repetitions over at 1 day and
 * leaves the E-Factor alone; it is a lapse when there were repetitions to lose.
 * Source: P. Wozniak, Optimization of Learning, 1990, chapter 3.2.
 */
export const sm2: Scheduler = { name: 'sm2', parameters: null, review };

function review(schedule: Schedule, grade: Grade, day: StudyDay): Schedule {
  const { intervalDays, repetitions, lapses } = schedule;
  if (grade < 3) {
    return {
      ...schedule,
      due: addDays(day, 1),
      intervalDays: 1,
      repetitions: 0,
      lapses: repetitions > 0 ? lapses + 1 : lapses,
    };
  }
  const easeHundredths = Math.max(LOWEST_EASE, schedule.easeHundredths + easeSteps[grade as 3 | 4 | 5]);
  const next = nextInterval(repetitions, intervalDays, easeHundredths);
  return { ...schedule, due: addDays(day, next), intervalDays: next, easeHundredths, repetitions: repetitions + 1 };
}

/** The interval in days after a passing grade, where `repetitions` of them in a row went before. */
function nextInterval(repetitions: number, lastDays: number, easeHundredths: number): number {
  if (repetitions === 0) return 1;
  if (repetitions === 1) return 6;
  return scaledUp(lastDays, easeHundredths);
}

/**
 * ⌈days × hundredths / 100⌉, exact for every result a number holds exactly, and the largest such number beyond that.
 * The hundreds are multiplied apart from the rest, so that no product that matters leaves the exact range.
 */
function scaledUp(days: number, hundredths: number): number {
  const rest = days % 100;
  const whole = ((days - rest) / 100) * hundredths;
  return Math.min(whole + Math.ceil((rest * hundredths) / 100), Number.MAX_SAFE_INTEGER);
}
