import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grade } from '../../src/schedule/event.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { itemsAfter } from './sm2-from-the-text.ts';

const grade = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Grade>;

/** The schedules after each of the grades, every review on the day the card was due. */
function schedulesAfter(grades: readonly Grade[]): Schedule[] {
  const schedules: Schedule[] = [];
  let schedule = newSchedule;
  for (const given of grades) {
    schedule = sm2.review(schedule, given, schedule.due ?? studyDayOf(20_000));
    schedules.push(schedule);
  }
  return schedules;
}

describe('SM-2', () => {
  test.each([
    { grades: [4, 4, 4, 4], intervals: [1, 6, 15, 38] },
    { grades: [5, 5, 5, 5], intervals: [1, 6, 17, 50] },
    { grades: [3, 3, 3, 3], intervals: [1, 6, 13, 26] },
    { grades: [4, 4, 4, 1, 4, 4, 4], intervals: [1, 6, 15, 1, 1, 6, 15] },
    { grades: [0, 2, 5], intervals: [1, 1, 1] },
  ] as { grades: Grade[]; intervals: number[] }[])('gives the intervals $intervals for the grades $grades', (row) => {
    expect(schedulesAfter(row.grades).map(({ intervalDays }) => intervalDays)).toEqual(row.intervals);
  });

  test('does not round up what only a float would leave over a whole number of days', () => {
    expect(Math.ceil(25 * 2.2)).toBe(56);
    const schedule = { ...newSchedule, intervalDays: 25, easeHundredths: 220, repetitions: 3 };
    expect(sm2.review(schedule, 4, studyDayOf(0)).intervalDays).toBe(55);
  });

  test('moves the ease by 0.10, 0 and −0.14, never below 1.3, and not at all when the card was forgotten', () => {
    const eases = (grades: Grade[]) => schedulesAfter(grades).map(({ easeHundredths }) => easeHundredths);
    expect(eases([5, 4, 3, 2, 1, 0])).toEqual([260, 260, 246, 246, 246, 246]);
    expect(eases(Array.from({ length: 12 }, () => 3)).slice(-3)).toEqual([130, 130, 130]);
  });

  test('counts a lapse only when there were repetitions to lose', () => {
    expect(schedulesAfter([1, 1, 4, 1, 1, 5, 0]).map(({ lapses }) => lapses)).toEqual([0, 0, 0, 1, 1, 1, 2]);
  });

  test('is due as many days after the review as the interval has, also when it comes late', () => {
    const late = sm2.review(
      { ...newSchedule, repetitions: 2, intervalDays: 6, due: studyDayOf(100) },
      4,
      studyDayOf(130),
    );
    expect(late).toMatchObject({ intervalDays: 15, due: 145 });
  });

  test('equals an independent SM-2 written from the text over 10,000 random histories, interval by interval', () => {
    const largest = BigInt(Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 40 }), (grades) => {
        const expected = [...itemsAfter(grades)].map((item) => ({
          repetitions: Number(item.n),
          intervalDays: Number(item.interval < largest ? item.interval : largest),
          easeHundredths: Number(item.ef),
          lapses: Number(item.lapses),
        }));
        const actual = schedulesAfter(grades).map(({ repetitions, intervalDays, easeHundredths, lapses }) => ({
          repetitions,
          intervalDays,
          easeHundredths,
          lapses,
        }));
        expect(actual).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  test('stays exact, then stays put, where the days outgrow what a number holds', () => {
    const grades = Array.from({ length: 60 }, () => 5 as const);
    const actual = schedulesAfter(grades).map(({ intervalDays }) => BigInt(intervalDays));
    const expected = [...itemsAfter(grades)].map(({ interval }) => interval);
    const largest = BigInt(Number.MAX_SAFE_INTEGER);
    expect(expected.some((interval) => interval > 2n ** 31n && interval < largest)).toBe(true);
    expect(actual).toEqual(expected.map((interval) => (interval < largest ? interval : largest)));
    expect(schedulesAfter(grades).every(({ due }) => Number.isSafeInteger(due))).toBe(true);
  });
});
