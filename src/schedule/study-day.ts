declare const studyDay: unique symbol;

/** A study day: days since 1970-01-01 in the learner's calendar. A number, so that intervals are added to it. */
export type StudyDay = number & { readonly [studyDay]: true };

/** A time zone: how far its clocks are ahead of UTC at an instant, in milliseconds (negative west of Greenwich). */
export type Zone = (at: number) => number;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The number as a study day. A fraction is cut off downwards; beyond what a number holds exactly it stays at the edge. */
export function studyDayOf(days: number): StudyDay {
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Math.floor(days), Number.MAX_SAFE_INTEGER)) as StudyDay;
}

/** The study day so many days later (or earlier, when negative). */
export function addDays(day: StudyDay, days: number): StudyDay {
  return studyDayOf(day + days);
}

/**
 * The study day at an instant (UTC milliseconds): the calendar day in the zone, begun when its clocks first reach
 * `rolloverHour` (0 to 23). It never goes back: where clocks are set back across the rollover, the new day goes on.
 */
export function studyDayAt(at: number, zone: Zone, rolloverHour: number): StudyDay {
  const offset = zone(at);
  const rolloverMs = rolloverHour * HOUR_MS;
  const day = Math.floor((at + offset - rolloverMs) / DAY_MS);
  // Clocks are set back by a day at most, so the offset they were set back from was in force a day ago.
  const earlierOffset = zone(at - DAY_MS);
  if (earlierOffset > offset) {
    const nextBegan = (day + 1) * DAY_MS + rolloverMs - earlierOffset;
    if (nextBegan <= at && zone(nextBegan) === earlierOffset) return studyDayOf(day + 1);
  }
  return studyDayOf(day);
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The day as `YYYY-MM-DD`; a year after 9999 has more digits, one before the year 0 a minus sign. */
export function formatDay(day: StudyDay): string {
  const { year, month, dayOfMonth } = civilOf(day);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The study day written as `YYYY-MM-DD`, what `formatDay` prints; null for anything else, such as 2026-02-30. */
export function parseDay(text: string): StudyDay | null {
  const [, year, month, dayOfMonth] = /^(-?\d{4,})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return null;
  const day = daysOfCivil(Number(year), Number(month), Number(dayOfMonth)) as StudyDay;
  return formatDay(day) === text ? day : null;
}

const ERA_DAYS = 146_097;
/** From 0000-03-01, where the years of the computation begin, to 1970-01-01. */
const EPOCH_DAYS = 719_468;

/**
 * Year, month (1–12) and day of the month of a day number in the Gregorian calendar, also before it was introduced.
 * Years are counted from March, so that the leap day is the last; 400 of them are an era.
 * Source: H. Hinnant, chrono-Compatible Low-Level Date Algorithms, civil_from_days.
 */
function civilOf(day: number): { year: number; month: number; dayOfMonth: number } {
  // Whole eras are split off first: at the edge of the exact range, adding the epoch's days would be rounded.
  const rest = day % ERA_DAYS;
  const shifted = rest + EPOCH_DAYS;
  const era = (day - rest) / ERA_DAYS + Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted % ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The day number of a date: the inverse of `civilOf`. Source: the same, days_from_civil. */
function daysOfCivil(year: number, month: number, dayOfMonth: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  // Added up so that no part is farther from 0 than the sum: at the edge of the exact range it would be rounded.
  const eras = era > 0 ? era - 5 : era;
  return eras * ERA_DAYS + ((era - eras) * ERA_DAYS + dayOfEra - EPOCH_DAYS);
}
