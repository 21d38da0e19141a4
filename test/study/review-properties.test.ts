import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Event, Grade } from '../../src/schedule/event.ts';
import { applyEvent } from '../../src/schedule/fold.ts';
import { newSchedule } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import type { ReviewKey, ReviewState } from '../../src/study/review.ts';
import { advance, begin } from './advance.ts';
import { ArraySession, cardOf, locked } from './array-session.ts';

/** What a person may do at any moment, and what the world may do to them. */
type Act = { key: ReviewKey; afterMs: number; fails: boolean };

const key: fc.Arbitrary<ReviewKey> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<ReviewKey>({ type: 'revealAll' }) },
  { weight: 2, arbitrary: fc.constant<ReviewKey>({ type: 'reveal' }) },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 5 }).map((grade) => ({ type: 'grade', grade: grade as Grade }) as ReviewKey),
  },
  { weight: 2, arbitrary: fc.constant<ReviewKey>({ type: 'undo' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ReviewKey>(
      { type: 'suspend' },
      { type: 'bury' },
      { type: 'forget' },
      { type: 'flag' },
      { type: 'edit' },
    ),
  },
);

const act: fc.Arbitrary<Act> = fc.record({
  key,
  afterMs: fc.integer({ min: 0, max: 20_000 }),
  fails: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});

const cardIds = fc
  .integer({ min: 0, max: 12 })
  .map((count) => Array.from({ length: count }, (_, index) => `c${index}`));

function sitting(ids: readonly string[]): { session: ArraySession; state: ReviewState } {
  const session = new ArraySession(
    ids.map((id, index) => cardOf(id, index % 3 === 0 ? { form: 'list', members: ['one', 'two', 'three'] } : {})),
  );
  return { session, state: begin(session) };
}

function doing(state: ReviewState, session: ArraySession, { key: pressed, afterMs, fails }: Act): ReviewState {
  session.time += afterMs;
  session.failure = fails ? locked() : null;
  if (pressed.type === 'edit' && state.at !== 'done') session.edited = { card: state.item.card, problems: [] };
  const next = advance(state, pressed, session).state;
  session.failure = null;
  return next;
}

/** What the screen shows and the session knows, without what time alone changes. */
function shape(state: ReviewState) {
  const { position, queue, items } = state;
  const schedules = [...items].map(([id, { schedule, reason }]) => [id, schedule, reason] as const);
  return { at: state.at, card: state.at === 'done' ? null : state.item.card.id, position, queue, schedules };
}

describe('whatever a person does', () => {
  test('every item’s schedule is what the stored events of its card add up to', () => {
    fc.assert(
      fc.property(cardIds, fc.array(act, { maxLength: 60 }), (ids, acts) => {
        const { session, state: start } = sitting(ids);
        let state = start;
        for (const each of acts) {
          state = doing(state, session, each);
          for (const [id, item] of state.items) expect(item.schedule).toEqual(session.scheduleOf(id));
          expect(state.pending).toBeNull();
          if (state.at !== 'done') expect(state.item).toBe(state.items.get(state.item.card.id));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every grade is stored once, as the steps say, and replaying the log gives the same schedules', () => {
    fc.assert(
      fc.property(cardIds, fc.array(act, { maxLength: 60 }), (ids, acts) => {
        const { session, state: start } = sitting(ids);
        const state = acts.reduce((before, each) => doing(before, session, each), start);
        const steps = state.steps.filter((step) => step.kind === 'grade');
        expect(session.graded.map((each) => each.split(' ').at(-1))).toEqual(steps.map(({ grade }) => String(grade)));
        const undone = new Set(session.events.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
        for (const [id, item] of state.items) {
          const standing = session.events.filter((event: Event) => event.card === id && !undone.has(event.id));
          expect(standing.reduce((schedule, event) => applyEvent(schedule, event, sm2), newSchedule)).toEqual(
            item.schedule,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('undoing everything leads back to where they began', () => {
    const withoutFlags = act.filter(({ key: { type } }) => type !== 'flag');
    fc.assert(
      fc.property(cardIds, fc.array(withoutFlags, { maxLength: 60 }), (ids, acts) => {
        const { session, state: start } = sitting(ids);
        let state = acts.reduce((before, each) => doing(before, session, each), start);
        while (state.steps.length > 0) state = advance(state, { type: 'undo' }, session).state;
        expect({ ...shape(state), at: '' }).toEqual({ ...shape(start), at: '' });
        expect(session.graded).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a session whose cards all get 4 or more in the end has an end, with nothing owed', () => {
    fc.assert(
      fc.property(cardIds, fc.array(act, { maxLength: 40 }), (ids, acts) => {
        const { session, state: start } = sitting(ids);
        let state = acts.reduce((before, each) => doing(before, session, each), start);
        for (let looks = 0; state.at !== 'done'; looks += 1) {
          expect(looks).toBeLessThanOrEqual(ids.length);
          state = advance(
            advance(state, { type: 'revealAll' }, session).state,
            { type: 'grade', grade: 4 },
            session,
          ).state;
        }
        for (const { schedule } of state.items.values()) {
          expect(schedule.toRepeat && !schedule.suspended && schedule.buriedUntil === null).toBe(false);
        }
        expect(state.queue.length - state.position).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
