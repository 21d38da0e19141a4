import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/schedule/event.ts';
import { applyEvent, compareEvents, foldEvents, kindOfGrade } from '../../src/schedule/fold.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { eventOn, history, repeat, review, type What } from './events.ts';

/** The schedule after these happenings, each on its day, in this order. */
function scheduleAfter(...happenings: [day: number, what: What][]) {
  return foldEvents(
    happenings.map(([day, what], index) => eventOn(day, index, what)),
    sm2,
  );
}

describe('a grade of a card already graded below 4 on that study day', () => {
  test('is a repeat; of any other card, or on another day, it is a review', () => {
    const failed = scheduleAfter([10, review(3)]);
    expect(kindOfGrade(failed, studyDayOf(10))).toBe('repeat');
    expect(kindOfGrade(failed, studyDayOf(11))).toBe('review');
    expect(kindOfGrade(scheduleAfter([10, review(4)]), studyDayOf(10))).toBe('review');
    expect(kindOfGrade(newSchedule, studyDayOf(10))).toBe('review');
  });

  test('is a repeat also after it got its 4', () => {
    expect(kindOfGrade(scheduleAfter([10, review(1)], [10, repeat(4)]), studyDayOf(10))).toBe('repeat');
  });

  test('changes nothing but what is owed, which only 4 or more pays', () => {
    const failed = scheduleAfter([10, review(1)]);
    expect(failed).toMatchObject({ toRepeat: true, failedOn: 10, intervalDays: 1, due: 11 });
    expect(scheduleAfter([10, review(1)], [10, repeat(3)])).toEqual(failed);
    expect(scheduleAfter([10, review(1)], [10, repeat(0)], [10, repeat(5)])).toEqual({ ...failed, toRepeat: false });
  });

  test('is one also when another device, which had not heard of it, gave a passing grade in between', () => {
    const merged = scheduleAfter([10, review(1)], [10, review(4)]);
    expect(merged).toMatchObject({ failedOn: 10, toRepeat: false });
    expect(kindOfGrade(merged, studyDayOf(10))).toBe('repeat');
  });

  test('pays nothing on another day', () => {
    expect(scheduleAfter([10, review(1)], [11, repeat(5)]).toRepeat).toBe(true);
  });
});

describe('what else happens to a card', () => {
  const learnt: [number, What][] = [
    [10, review(4)],
    [11, review(4)],
    [17, review(4)],
  ];

  test('a card that was placed stands there, and goes on from there', () => {
    const figures = { due: studyDayOf(60), intervalDays: 40, easeHundredths: 210, repetitions: 2, lapses: 3 };
    const placed = scheduleAfter(...learnt, [18, { kind: 'placed', ...figures }]);
    expect(placed).toMatchObject({ ...figures, lastDay: 17, toRepeat: false, failedOn: null });
    expect(scheduleAfter([18, { kind: 'placed', ...figures }], [60, review(4)])).toMatchObject({
      due: 60 + 84,
      intervalDays: 84,
      lapses: 3,
      lastDay: 60,
    });
  });

  test('suspending, flagging and their opposites leave the schedule alone', () => {
    const before = scheduleAfter(...learnt);
    expect(scheduleAfter(...learnt, [18, { kind: 'suspend' }])).toEqual({ ...before, suspended: true });
    expect(scheduleAfter(...learnt, [18, { kind: 'suspend' }], [18, { kind: 'resume' }])).toEqual(before);
    expect(scheduleAfter(...learnt, [18, { kind: 'flag' }])).toEqual({ ...before, flagged: true });
    expect(scheduleAfter(...learnt, [18, { kind: 'flag' }], [18, { kind: 'unflag' }])).toEqual(before);
  });

  test('burying hides it until a day', () => {
    const until = studyDayOf(19);
    expect(scheduleAfter(...learnt, [18, { kind: 'bury', until }])).toEqual({
      ...scheduleAfter(...learnt),
      buriedUntil: until,
    });
  });

  test('forgetting makes it new again, but keeps it suspended and flagged', () => {
    expect(
      scheduleAfter(...learnt, [18, { kind: 'flag' }], [18, { kind: 'suspend' }], [18, { kind: 'forget' }]),
    ).toEqual({
      ...newSchedule,
      flagged: true,
      suspended: true,
    });
  });

  test.each(['bring-up', 'changed'] as const)('a %s makes it due at once, its interval untouched', (kind) => {
    const before = scheduleAfter(...learnt);
    expect(before.due).toBe(32);
    expect(scheduleAfter(...learnt, [20, { kind }])).toEqual({ ...before, due: 20 });
    expect(scheduleAfter(...learnt, [40, { kind }])).toEqual(before);
    expect(scheduleAfter([20, { kind }])).toEqual(kind === 'changed' ? newSchedule : { ...newSchedule, due: 20 });
  });

  test('a bring-up of a card that failed that day waits for the next, on which a grade counts again', () => {
    expect(scheduleAfter(...learnt, [32, review(3)], [32, { kind: 'bring-up' }]).due).toBe(33);
  });

  test('birth, pairing, retirement and restoring change nothing', () => {
    const others: [number, What][] = [
      [18, { kind: 'birth' }],
      [18, { kind: 'pairing', alias: 'x' }],
      [18, { kind: 'retire' }],
      [18, { kind: 'restore' }],
    ];
    expect(scheduleAfter(...learnt, ...others)).toEqual(scheduleAfter(...learnt));
  });

  test('a kind of event that a newer version wrote changes nothing', () => {
    const unknown = { ...eventOn(18, 9, { kind: 'birth' }), kind: 'teleport' } as unknown as Event;
    expect(applyEvent(newSchedule, unknown, sm2)).toEqual(newSchedule);
  });
});

describe('an undo', () => {
  test('leaves out the event it names', () => {
    const failed = eventOn(10, 1, review(1));
    const undo = eventOn(10, 2, { kind: 'undo', target: failed.id });
    const good = eventOn(10, 3, review(4));
    expect(foldEvents([failed, undo], sm2)).toEqual(newSchedule);
    expect(foldEvents([failed, undo, good], sm2)).toEqual(foldEvents([good], sm2));
  });

  test('of an undo, or of an event nobody knows, changes nothing', () => {
    const first = eventOn(10, 1, review(4));
    const undo = eventOn(10, 2, { kind: 'undo', target: first.id });
    const again = eventOn(10, 3, { kind: 'undo', target: undo.id });
    expect(foldEvents([first, undo, again], sm2)).toEqual(newSchedule);
    expect(foldEvents([first, eventOn(10, 4, { kind: 'undo', target: 'nobody-1' })], sm2)).toEqual(
      foldEvents([first], sm2),
    );
  });

  test('of the last event gives what was before it, whatever the history', () => {
    fc.assert(
      fc.property(history, (events) => {
        fc.pre(events.length > 0);
        const last = events.at(-1) as Event;
        const undo = eventOn(last.day, 1_000, { kind: 'undo', target: last.id });
        expect(foldEvents([...events, undo], sm2)).toEqual(foldEvents(events.slice(0, -1), sm2));
      }),
    );
  });
});

describe('the fold over a card’s events', () => {
  test('is what applying them one by one gives', () => {
    fc.assert(
      fc.property(history, (events) => {
        const oneByOne = events.reduce((schedule, event) => applyEvent(schedule, event, sm2), newSchedule);
        expect(foldEvents(events, sm2)).toEqual(oneByOne);
      }),
    );
  });

  test('does not depend on the order they come in, nor on how often each comes', () => {
    const withUndos = history.chain((events) =>
      fc
        .subarray(events.map(({ id }) => id))
        .map((targets) => [
          ...events,
          ...targets.map((target, index) => eventOn(20_000, 1_000 + index, { kind: 'undo', target })),
        ]),
    );
    fc.assert(
      fc.property(
        withUndos.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events)),
        ),
        ([events, permuted, twice]) => {
          expect(foldEvents([...permuted, ...twice], sm2)).toEqual(foldEvents(events, sm2));
        },
      ),
    );
  });

  test('keeps every number whole and the ease at 1.3 or more', () => {
    fc.assert(
      fc.property(history, (events) => {
        const schedule = foldEvents(events, sm2);
        expect(schedule.easeHundredths).toBeGreaterThanOrEqual(130);
        for (const number of [schedule.intervalDays, schedule.repetitions, schedule.lapses, schedule.due ?? 0]) {
          expect(Number.isSafeInteger(number)).toBe(true);
        }
      }),
    );
  });

  test('orders events by time, then counter, then device', () => {
    const base = eventOn(10, 1, review(4), 'b');
    const later = { ...base, at: base.at + 1, device: 'a' };
    const counted = { ...base, counter: 1, device: 'a' };
    const other = { ...base, device: 'c' };
    expect([later, other, counted, base].sort(compareEvents)).toEqual([base, other, counted, later]);
  });
});
