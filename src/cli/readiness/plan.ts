import type { Exam } from '../../readiness/exam.ts';
import type { PlanCard, PlanInput } from '../../readiness/plan-day.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { usualLookMs } from '../../store/days.ts';
import { usualMinutesBefore } from '../../store/records.ts';
import type { Desk } from '../desk.ts';

/** What a look takes until there are looks that were timed, and how much longer a new card takes. */
const LOOK_SECONDS = 10;
const NEW_TAKES = 4;
/** How many days back the usual length of a day is measured. */
const USUAL_DAYS = 28;

/** What the plan for an exam is made from, of the cards the exam asks about. */
export function planInput(
  { store, settings }: Desk,
  { exam, cards }: { exam: Exam; cards: readonly PlanCard[] },
  day: StudyDay,
  examDay: StudyDay,
): PlanInput {
  const ms = usualLookMs(store);
  const secondsPerReview = ms === null ? LOOK_SECONDS : Math.max(2, ms / 1000);
  return {
    exam,
    cards,
    day,
    examDay,
    minutes: settings.minutesPerDay,
    secondsPerReview,
    secondsPerNew: NEW_TAKES * secondsPerReview,
    usualMinutes: usualMinutesBefore(store, day, USUAL_DAYS),
  };
}
