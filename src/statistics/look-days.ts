import type { StudyDay } from '../schedule/study-day.ts';
import { emptyLookDay, type LookDay, MATURE_DAYS, type Recall } from './recall.ts';

/** One look at a card that was not taken back. */
export type Look = { day: StudyDay; grade: number; isReview: boolean; tookMs: number | null };

/** What the looks at many cards add up to, card by card. */
export type LookCount = {
  /** By study day. */
  days: Map<StudyDay, LookDay>;
  /** By the name that a card has in the log: what was recalled of it, its first look left out. */
  cards: Map<string, Recall>;
};

/**
 * Adds the looks at one card, in their order, to what was counted. A card is asked after as many days as its last look is
 * ago: so many that it is mature, or 1 or more that it is young; a second review on one day asks nothing, nor does one that
 * seems earlier because a clock went backwards. A repeat is on the day of its review, so it may stand as that look.
 */
export function countLooks({ days, cards }: LookCount, name: string, looks: readonly Look[]): void {
  let last: StudyDay | null = null;
  let reviews = 0;
  let recalled = 0;
  for (const look of looks) {
    let on = days.get(look.day);
    if (on === undefined) {
      on = newDay(look.day);
      days.set(look.day, on);
    }
    on.looks += 1;
    if (look.tookMs !== null) {
      on.tookMs += look.tookMs;
      on.timed += 1;
    }
    if (look.isReview) {
      on.reviews += 1;
      countReview(on, look.grade, last === null ? null : look.day - last);
      if (reviews > 0 && look.grade >= 3) recalled += 1;
      reviews += 1;
    }
    last = look.day;
  }
  if (reviews > 1) cards.set(name, { asked: reviews - 1, recalled });
}

/** A day whose counts are its own: they are added to. */
function newDay(day: StudyDay): LookDay {
  const none = () => ({ asked: 0, recalled: 0 });
  return { ...emptyLookDay(day), first: none(), young: none(), mature: none() };
}

function countReview(on: LookDay, grade: number, waitedDays: number | null): void {
  if (grade === 3) on.hard += 1;
  else if (grade === 4) on.good += 1;
  else if (grade === 5) on.easy += 1;
  if (waitedDays !== null && waitedDays < 1) return;
  const recall = waitedDays === null ? on.first : waitedDays < MATURE_DAYS ? on.young : on.mature;
  recall.asked += 1;
  if (grade >= 3) recall.recalled += 1;
}

/** Every study day with a look, oldest first. */
export function lookDays({ days }: LookCount): LookDay[] {
  return [...days.values()].sort((a, b) => a.day - b.day);
}
