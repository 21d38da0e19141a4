import type { StudyDay } from '../schedule/study-day.ts';

/** How often cards were asked, and how often they were recalled: graded 3 or better. */
export type Recall = { asked: number; recalled: number };

/** A card is mature when it was asked after so many days without a look; before that it is young. */
export const MATURE_DAYS = 21;

/** What was done on one study day. Repeats are looks, and asked nothing of memory. */
export type LookDay = {
  day: StudyDay;
  looks: number;
  /** Cards that got a review, repeats left out. */
  reviews: number;
  /** What the looks took that were timed, in milliseconds, and how many those were. */
  tookMs: number;
  timed: number;
  /** Cards seen for the first time; how many of those got 3 or better. */
  first: Recall;
  /** Asked after 1 to 20 days, and after 21 or more. */
  young: Recall;
  mature: Recall;
  /** Reviews graded 3, 4 and 5. */
  hard: number;
  good: number;
  easy: number;
};

/** A day on which nothing was done. */
export function emptyLookDay(day: StudyDay): LookDay {
  const none: Recall = { asked: 0, recalled: 0 };
  const counts = { looks: 0, reviews: 0, tookMs: 0, timed: 0, hard: 0, good: 0, easy: 0 };
  return { day, ...counts, first: none, young: none, mature: none };
}

/** The sum of several counts. */
export function addRecall(counts: readonly Recall[]): Recall {
  return counts.reduce(
    (sum, { asked, recalled }) => ({ asked: sum.asked + asked, recalled: sum.recalled + recalled }),
    { asked: 0, recalled: 0 },
  );
}

/** The share that was recalled, 0 to 1; null when nothing was asked. */
export function recallShare({ asked, recalled }: Recall): number | null {
  return asked === 0 ? null : recalled / asked;
}

/** The normal deviate of a two-sided interval that holds in nine of ten cases. */
const NINE_OF_TEN = 1.645;

/**
 * Between which shares (0 to 1) the true one lies in nine of ten cases; the whole range when nothing was asked.
 * Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927.
 */
export function recallInterval({ asked, recalled }: Recall): { low: number; high: number } {
  if (asked === 0) return { low: 0, high: 1 };
  const share = recalled / asked;
  const square = NINE_OF_TEN ** 2 / asked;
  const middle = (share + square / 2) / (1 + square);
  const half = (NINE_OF_TEN * Math.sqrt((share * (1 - share)) / asked + square / (4 * asked))) / (1 + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
