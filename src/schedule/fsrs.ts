import { FSRSAlgorithm } from 'ts-fsrs';
import type { Grade } from './event.ts';
import type { FsrsParameters } from './fsrs-parameters.ts';
import { memoryOf } from './memory.ts';
import type { Schedule, Scheduler } from './schedule.ts';
import { addDays } from './study-day.ts';

/** The chance of recall at which a card is asked again. */
const WANTED_RECALL = 0.9;

/**
 * The algorithm with these parameters, or with its own. Without chance in the intervals: a replay of the log must give the
 * same schedule on every device.
 */
export function fsrsAlgorithm(parameters: FsrsParameters | null): FSRSAlgorithm {
  const own = { request_retention: WANTED_RECALL, enable_fuzz: false };
  return new FSRSAlgorithm(parameters === null ? own : { ...own, w: [...parameters] });
}

/** What FSRS calls a grade: below 3 is “again” (1); 3, 4 and 5 are “hard”, “good” and “easy” (2 to 4). */
export function ratingOf(grade: Grade): 1 | 2 | 3 | 4 {
  return grade < 3 ? 1 : ((grade - 1) as 2 | 3 | 4);
}

/**
 * FSRS-6 in whole study days, with the parameters given or its own: a card is asked again when its chance of recall has
 * fallen to 90 %, at the earliest on the next day. The E-Factor stays as it is. A card that was scheduled otherwise so far
 * begins with its interval as its stability. Source: ts-fsrs.
 */
export function fsrsWith(parameters: FsrsParameters | null): Scheduler {
  const algorithm = fsrsAlgorithm(parameters);
  return {
    name: 'fsrs',
    parameters,
    review(schedule, grade, day): Schedule {
      const { repetitions, lapses } = schedule;
      const before = memoryOf(schedule);
      // A clock that went backwards makes a review seem older than the last one: no time has passed then.
      const elapsed = before === null ? 0 : Math.max(0, day - before.lastDay);
      const isRecalled = grade >= 3;
      const { stability, difficulty } = algorithm.next_state(before, elapsed, ratingOf(grade));
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
    },
  };
}

/** FSRS-6 with its own parameters. */
export const fsrs: Scheduler = fsrsWith(null);
