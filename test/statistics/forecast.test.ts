import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/random.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import {
  type ForecastInput,
  forecastDays,
  type MeasuredRecall,
  measuredRecall,
} from '../../src/statistics/forecast.ts';
import { emptyLookDay } from '../../src/statistics/recall.ts';

const today = studyDayOf(20_782);

function recalled(share: number, asked = 10_000): MeasuredRecall {
  const all = { asked, recalled: Math.round(asked * share) };
  return { first: all, young: all, mature: all, grades: { hard: 0, good: 1, easy: 0 } };
}

function learnt(due: number, intervalDays = 6): Schedule {
  const lastDay = studyDayOf(today + due - intervalDays);
  return { ...newSchedule, due: studyDayOf(today + due), intervalDays, repetitions: 2, lastDay };
}

function input(part: Partial<ForecastInput>): ForecastInput {
  return {
    cards: [],
    scale: 1,
    scheduler: sm2,
    today,
    days: 30,
    newCards: 0,
    newPerDay: 0,
    newToday: 0,
    reviewsPerDay: 200,
    measured: recalled(0.9),
    runs: 20,
    random: seeded(1),
    ...part,
  };
}

const total = (part: Partial<ForecastInput>): number =>
  forecastDays(input(part)).reduce((sum, { median }) => sum + median, 0);

describe('the forecast', () => {
  it('is nothing for no cards, and what is due for cards that are never forgotten', () => {
    expect(forecastDays(input({})).every(({ high }) => high === 0)).toBe(true);
    const days = forecastDays(input({ cards: [learnt(3), learnt(3), learnt(5)], measured: recalled(1, 1_000_000) }));
    expect(days[2]).toEqual({ day: today + 3, low: 2, median: 2, high: 2, fresh: 0 });
    expect(days[4]?.median).toBe(1);
  });

  it('has more cards when more are forgotten', () => {
    const cards = Array.from({ length: 300 }, (_, at) => learnt(1 + (at % 20)));
    expect(total({ cards, measured: recalled(0.6) })).toBeGreaterThan(total({ cards, measured: recalled(0.95) }) * 1.2);
  });

  it('is wider when little was measured', () => {
    const cards = Array.from({ length: 400 }, () => learnt(1));
    const width = (asked: number): number => {
      const days = forecastDays(input({ cards, reviewsPerDay: 1000, measured: recalled(0.8, asked), runs: 60 }));
      const { low, high } = days[1] as { low: number; high: number };
      return high - low;
    };
    expect(width(5)).toBeGreaterThan(width(20_000) * 1.5);
  });

  it('begins new cards while there are any, and asks them again', () => {
    const days = forecastDays(input({ newCards: 50, newPerDay: 10, newToday: 0, measured: recalled(0.9) }));
    expect(days.slice(0, 6).map(({ fresh }) => fresh)).toEqual([10, 10, 10, 10, 10, 0]);
    expect(days[1]?.median).toBe(20);
  });

  it('carries what is over the daily limit on to the next day', () => {
    const cards = Array.from({ length: 450 }, () => learnt(1));
    const days = forecastDays(input({ cards, measured: recalled(1, 1_000_000) }));
    expect(days.slice(0, 2).map(({ median }) => median)).toEqual([200, 200]);
    // Nobody is supposed to forget less than one in 200: the second day has those of the first again.
    expect(days[2]?.median).toBeGreaterThanOrEqual(50);
    expect(days[2]?.median).toBeLessThan(56);
  });

  it('says the same of a sample as of all cards, but for chance', () => {
    const cards = Array.from({ length: 1200 }, (_, at) => learnt(1 + (at % 30)));
    const whole = total({ cards, reviewsPerDay: 5000 });
    const sample = total({ cards: cards.filter((_, at) => at % 4 === 0), scale: 4, reviewsPerDay: 5000 });
    expect(Math.abs(sample - whole) / whole).toBeLessThan(0.25);
  });

  it('is the same for the same input and seed, has its ends in order, and stays within the limits', () => {
    const anyInput = fc.record({
      cards: fc.array(
        fc
          .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 60 }))
          .map(([due, days]) => learnt(due, days)),
        { maxLength: 60 },
      ),
      newCards: fc.nat({ max: 40 }),
      newPerDay: fc.nat({ max: 10 }),
      reviewsPerDay: fc.nat({ max: 30 }),
      scale: fc.constantFrom(1, 3),
    });
    fc.assert(
      fc.property(anyInput, fc.nat(), (part, seed) => {
        const once = forecastDays(input({ ...part, runs: 5, days: 12, random: seeded(seed) }));
        expect(forecastDays(input({ ...part, runs: 5, days: 12, random: seeded(seed) }))).toEqual(once);
        for (const { low, median, high } of once) {
          expect(low).toBeLessThanOrEqual(median);
          expect(median).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(part.reviewsPerDay + part.newPerDay + 2 * part.scale);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what was measured', () => {
  it('adds the days up, and leaves no grade impossible when none was given', () => {
    const first = { ...emptyLookDay(today), young: { asked: 4, recalled: 3 }, good: 2, easy: 1 };
    const measured = measuredRecall([first, { ...first, mature: { asked: 1, recalled: 1 } }]);
    expect(measured.young).toEqual({ asked: 8, recalled: 6 });
    expect(measured.mature).toEqual({ asked: 1, recalled: 1 });
    expect(measuredRecall([]).grades.good).toBeGreaterThan(0);
  });
});
