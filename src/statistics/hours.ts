import type { Zone } from '../schedule/study-day.ts';

/** Looks in the quarter of an hour that is this many quarters after 1970 began. */
export type QuarterLooks = { quarter: number; looks: number };

/** Looks in one hour of the learner's clock, 0 to 23. */
export type HourLooks = { hour: number; looks: number };

const QUARTER_MS = 900_000;

/** The looks by hour of the learner's clock, all 24 hours. Quarters, since some zones are half an hour off. */
export function looksByHour(quarters: readonly QuarterLooks[], zone: Zone): HourLooks[] {
  const hours: HourLooks[] = Array.from({ length: 24 }, (_, hour) => ({ hour, looks: 0 }));
  for (const { quarter, looks } of quarters) {
    const at = quarter * QUARTER_MS;
    const hour = (((Math.floor((at + zone(at)) / (4 * QUARTER_MS)) % 24) + 24) % 24) as number;
    const own = hours[hour] as HourLooks;
    own.looks += looks;
  }
  return hours;
}
