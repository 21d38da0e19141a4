import fc from 'fast-check';
import type { Event, Grade } from '../../src/schedule/event.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';

const DAY_MS = 86_400_000;

/** What is particular to an event; the rest is its place in the order. */
export type What = Event extends infer E
  ? E extends Event
    ? Omit<E, 'id' | 'at' | 'counter' | 'device' | 'day' | 'card'>
    : never
  : never;

/** The event with this number on this study day: numbers order the events of a day. */
export function eventOn(day: number, number: number, what: What, device = 'laptop'): Event {
  const stamp = {
    id: `${device}-${number}`,
    at: day * DAY_MS + number,
    counter: 0,
    device,
    day: studyDayOf(day),
    card: 'c',
  };
  return { ...stamp, ...what } as Event;
}

/** A review with this grade. */
export function review(grade: Grade): What {
  return { kind: 'review', grade, tookMs: null };
}

/** A repeat with this grade. */
export function repeat(grade: Grade): What {
  return { kind: 'repeat', grade, tookMs: null };
}

const grade = fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Grade>;

const what: fc.Arbitrary<What> = fc.oneof(
  { weight: 6, arbitrary: grade.map(review) },
  { weight: 2, arbitrary: grade.map(repeat) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('suspend', 'resume', 'flag', 'unflag', 'forget', 'bring-up', 'changed')
      .map((kind) => ({ kind }) as What),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 20_000, max: 20_050 })
      .map((day) => ({ kind: 'bury', until: studyDayOf(day) }) as What),
  },
  { weight: 1, arbitrary: fc.constantFrom('birth', 'retire', 'restore').map((kind) => ({ kind }) as What) },
  { weight: 1, arbitrary: fc.constant<What>({ kind: 'pairing', alias: 'other' }) },
  {
    weight: 1,
    arbitrary: fc.record({ due: fc.integer({ min: 20_000, max: 20_200 }), lapses: fc.nat(9) }).map(
      ({ due, lapses }): What => ({
        kind: 'placed',
        due: studyDayOf(due),
        intervalDays: 30,
        easeHundredths: 210,
        repetitions: 2,
        lapses,
      }),
    ),
  },
);

/** Where another program left a card: known well, due in a month. */
export const placed = {
  kind: 'placed',
  due: studyDayOf(20_030),
  intervalDays: 40,
  easeHundredths: 220,
  repetitions: 5,
  lapses: 1,
} as const;

/** A history of one card without undos, in its order: any kinds, on two devices, some at the same millisecond. */
export const history: fc.Arbitrary<Event[]> = fc
  .array(fc.record({ what, gap: fc.integer({ min: 0, max: 3 }), device: fc.constantFrom('laptop', 'phone') }), {
    maxLength: 40,
  })
  .map((drafts) => {
    let day = 20_000;
    return drafts.map((draft, index) => {
      day += draft.gap;
      return eventOn(day, index, draft.what, draft.device);
    });
  });
