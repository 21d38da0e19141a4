import fc from 'fast-check';
import { createEmptyCard, fsrs as library, type Grade as Rating } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/schedule/event.ts';
import { foldEvents } from '../../src/schedule/fold.ts';
import { fsrs } from '../../src/schedule/fsrs.ts';
import { memoryOf, recallAfter, recallChance } from '../../src/schedule/memory.ts';
import { newSchedule, type Schedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { addDays, studyDayOf } from '../../src/schedule/study-day.ts';
import { eventOn, history, placed, review } from './events.ts';

const DAY_MS = 86_400_000;
const start = studyDayOf(20_000);

const looks = fc.array(fc.record({ grade: fc.constantFrom<Grade>(1, 3, 4, 5), gap: fc.integer({ min: 1, max: 60 }) }), {
  minLength: 1,
  maxLength: 15,
});

describe('FSRS as a scheduler', () => {
  it('has the memory that the library has after the same reviews', () => {
    fc.assert(
      fc.property(looks, (given) => {
        // No learning steps, as with us: every review is on a day of its own.
        const theirs = library({ enable_fuzz: false, learning_steps: [], relearning_steps: ['10m'] });
        let card = createEmptyCard(new Date(start * DAY_MS));
        let schedule: Schedule = newSchedule;
        let day = start;
        for (const { grade, gap } of given) {
          day = addDays(day, gap);
          card = theirs.next(card, new Date(day * DAY_MS), (grade === 1 ? 1 : grade - 1) as Rating).card;
          schedule = { ...fsrs.review(schedule, grade, day), lastDay: day };
          expect(schedule.stability).toBeCloseTo(card.stability, 6);
          expect(schedule.difficulty).toBeCloseTo(card.difficulty, 6);
        }
        expect(
          recallChance(memoryOf(schedule) as NonNullable<ReturnType<typeof memoryOf>>, addDays(day, 40)),
        ).toBeCloseTo(theirs.get_retrievability(card, new Date((day + 40) * DAY_MS), false), 6);
      }),
    );
  });

  it('asks again when the chance of recall has fallen to nine of ten', () => {
    const schedule = [0, 4, 20, 80].reduce<Schedule>(
      (before, gap) => ({ ...fsrs.review(before, 4, addDays(start, gap)), lastDay: addDays(start, gap) }),
      newSchedule,
    );
    expect(schedule.intervalDays).toBe(Math.round(schedule.stability ?? 0));
    expect(recallAfter(schedule.stability ?? 0, schedule.stability ?? 0)).toBeCloseTo(0.9, 12);
  });

  it('gives a better grade no shorter interval, and one day at least', () => {
    fc.assert(
      fc.property(looks, fc.integer({ min: 0, max: 400 }), (given, wait) => {
        let day = start;
        const schedule = given.reduce<Schedule>((before, { grade, gap }) => {
          day = addDays(day, gap);
          return { ...fsrs.review(before, grade, day), lastDay: day };
        }, newSchedule);
        const intervals = ([0, 1, 2, 3, 4, 5] as const).map(
          (grade) => fsrs.review(schedule, grade, addDays(day, wait)).intervalDays,
        );
        expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
        expect(intervals[0]).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('counts repetitions and lapses as SM-2 does', () => {
    fc.assert(
      fc.property(history, (events) => {
        const [ours, theirs] = [foldEvents(events, fsrs), foldEvents(events, sm2)];
        for (const key of ['repetitions', 'lapses', 'lastDay', 'failedOn', 'toRepeat', 'suspended'] as const) {
          expect(ours[key]).toBe(theirs[key]);
        }
      }),
    );
  });

  it('goes on when a clock went backwards between two reviews', () => {
    const events = [eventOn(20_010, 1, review(4)), eventOn(20_002, 2, review(4))].map((event, at) => ({
      ...event,
      at,
    }));
    expect(foldEvents(events, fsrs)).toMatchObject({ lastDay: 20_002, repetitions: 2 });
  });

  it('begins where another program left a card: its interval is its stability', () => {
    const schedule = foldEvents([eventOn(20_000, 1, placed)], fsrs);
    expect(memoryOf(schedule)).toEqual({ stability: 40, difficulty: 6, lastDay: 19_990 });
    const after = foldEvents([eventOn(20_000, 1, placed), eventOn(20_030, 2, review(4))], fsrs);
    expect(after.intervalDays).toBeGreaterThan(60);
    expect(after.lapses).toBe(1);
  });

  it('knows no memory of a card that was never reviewed, or was forgotten', () => {
    expect(memoryOf(newSchedule)).toBeNull();
    expect(memoryOf(foldEvents([eventOn(1, 1, review(4)), eventOn(2, 2, { kind: 'forget' })], fsrs))).toBeNull();
  });
});
