import { FSRSAlgorithm } from 'ts-fsrs';
import type { Grade } from './event.ts';
import { memoryOf } from './memory.ts';
import type { Schedule, Scheduler } from './schedule.ts';
import { addDays, type StudyDay } from './study-day.ts';

/** The chance of recall at which a card is asked again. */
const WANTED_RECALL = 0.9;

// Without chance in the intervals: a replay of the log must give the same schedule on every device.
const algorithm = new FSRSAlgorithm({ request_retention: WANTED_RECALL, enable_fuzz: false });

/**
 * FSRS-6 with its default parameters, in whole study days: a card is asked again when its chance of recall has fallen to
 * 90 %, at the earliest on the next day. Grades below 3 are “again”; 3, 4 and 5 are “hard”, “good” and “easy”. The E-Factor
 * stays as it is. A card that was scheduled otherwise so far begins with its interval as its stability. Source: ts-fsrs.
 */
export const fsrs: Scheduler = { name: 'fsrs', review };

function review(schedule: Schedule, grade: Grade, day: StudyDay): Schedule {
  const { repetitions, lapses } = schedule;
  const before = memoryOf(schedule);
  // A clock that went backwards makes a review seem older than the last one: no time has passed then.
  const elapsed = before === null ? 0 : Math.max(0, day - before.lastDay);
  const isRecalled = grade >= 3;
  const { stability, difficulty } = algorithm.next_state(before, elapsed, isRecalled ? grade - 1 : 1);
  const intervalDays = algorithm.next_interval(stability, elapsed);
  return {
    ...schedule,
    stability,
    difficulty,
    intervalDays,
    due: addDays(day, intervalDays),
    repetitions: isRecalled ? repetitions + 1 : 0,
    lapses: !isRecalled && repetitions > 0 ? lapses + 1 : lapses,
  };
}
