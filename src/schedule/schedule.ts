import type { Grade } from './event.ts';
import type { FsrsParameters } from './fsrs-parameters.ts';
import type { StudyDay } from './study-day.ts';

/** What the events of one card add up to. A cache: it can be rebuilt from the log at will. */
export type Schedule = {
  /** The day it is due; null for a card that was never graded (or was forgotten). */
  due: StudyDay | null;
  intervalDays: number;
  /** The E-Factor in whole hundredths, 250 at the start, never below 130: a float would round 17.000000000000004 up to 18. */
  easeHundredths: number;
  /** What FSRS knows of the memory, see `Memory`; both null while another scheduler is in use. */
  stability: number | null;
  difficulty: number | null;
  /** Successful repetitions in a row. */
  repetitions: number;
  /** How often it was failed after it had been learnt. */
  lapses: number;
  suspended: boolean;
  flagged: boolean;
  /** Not shown before this day; null when not buried. */
  buriedUntil: StudyDay | null;
  /** The last study day on which it was graded below 4: further grades of that day are repeats. */
  failedOn: StudyDay | null;
  /** It still owes, on `failedOn`, a look that gets 4 or more. */
  toRepeat: boolean;
  /** The study day of the last review or repeat that counts; null when there is none. */
  lastDay: StudyDay | null;
};

/** A scheduling algorithm. Pure: a preview of a grade and the grade itself are the same computation. */
export type Scheduler = {
  name: 'sm2' | 'fsrs';
  /** What it was fitted to its learner with; null for what it comes with. */
  parameters: FsrsParameters | null;
  /** The schedule after a review with this grade on this study day. */
  review(schedule: Schedule, grade: Grade, day: StudyDay): Schedule;
};

/** A lapsed card is a leech from this many lapses on. */
export const LEECH_LAPSES = 8;

/** The schedule of a card nothing has happened to yet. */
export const newSchedule: Schedule = {
  due: null,
  intervalDays: 0,
  easeHundredths: 250,
  stability: null,
  difficulty: null,
  repetitions: 0,
  lapses: 0,
  suspended: false,
  flagged: false,
  buriedUntil: null,
  failedOn: null,
  toRepeat: false,
  lastDay: null,
};
