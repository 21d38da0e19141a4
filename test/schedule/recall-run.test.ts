import { expect, it } from 'vitest';
import { daysBefore, recallRuns } from '../../src/schedule/recall-run.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { eventOn, placed, repeat, review } from './events.ts';

it('takes the reviews of a card in their order, without repeats and what was taken back', () => {
  const events = [
    eventOn(20_005, 4, review(5)),
    eventOn(20_001, 1, review(1)),
    eventOn(20_001, 2, repeat(4)),
    eventOn(20_003, 3, review(4)),
    eventOn(20_006, 5, { kind: 'undo', target: 'laptop-3' }),
  ];
  expect(recallRuns(events)).toEqual([
    [
      { grade: 1, day: 20_001 },
      { grade: 5, day: 20_005 },
    ],
  ]);
});

it('begins anew when a card is forgotten, and stops where another program placed it', () => {
  const events = [
    eventOn(20_001, 1, review(4)),
    eventOn(20_002, 2, { kind: 'forget' }),
    eventOn(20_003, 3, review(3)),
    eventOn(20_004, 4, placed),
    eventOn(20_030, 5, review(4)),
  ];
  expect(recallRuns(events)).toEqual([[{ grade: 4, day: 20_001 }], [{ grade: 3, day: 20_003 }]]);
});

it('counts no days before the first review, and none when a clock went backwards', () => {
  const run = [20_005, 20_002, 20_009].map((day) => ({ grade: 4 as const, day: studyDayOf(day) }));
  expect([0, 1, 2, 3].map((at) => daysBefore(run, at))).toEqual([0, 0, 7, 0]);
});
