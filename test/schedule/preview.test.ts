import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grade } from '../../src/schedule/event.ts';
import { applyEvent, foldEvents, kindOfGrade } from '../../src/schedule/fold.ts';
import { previewGrades } from '../../src/schedule/preview.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { eventOn, history } from './events.ts';

test('a preview shows the interval each grade will give', () => {
  const preview = previewGrades(
    { ...newSchedule, repetitions: 2, intervalDays: 6, due: studyDayOf(10) },
    studyDayOf(10),
    sm2,
  );
  expect([1, 3, 4, 5].map((grade) => preview[grade as Grade].intervalDays)).toEqual([1, 15, 15, 16]);
});

test('a preview is what the grade then does, also for a repeat', () => {
  fc.assert(
    fc.property(
      history,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 20_000, max: 20_060 }),
      (events, given, day) => {
        const schedule = foldEvents(events, sm2);
        const kind = kindOfGrade(schedule, studyDayOf(day));
        const event = eventOn(day, 5_000, { kind, grade: given as Grade, tookMs: 1 });
        expect(previewGrades(schedule, studyDayOf(day), sm2)[given as Grade]).toEqual(applyEvent(schedule, event, sm2));
      },
    ),
  );
});
