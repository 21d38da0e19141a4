import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeScheduler } from '../../src/cli/change-scheduler.ts';
import type { Desk } from '../../src/cli/desk.ts';
import { recordBatch, recordHappening } from '../../src/cli/grading.ts';
import { rememberCards } from '../../src/cli/remember.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { seeded } from '../../src/random.ts';
import type { Grade } from '../../src/schedule/event.ts';
import { fsrs, fsrsWith } from '../../src/schedule/fsrs.ts';
import { nearestParameters } from '../../src/schedule/fsrs-parameters.ts';
import type { Scheduler } from '../../src/schedule/schedule.ts';
import { sm2 } from '../../src/schedule/sm2.ts';
import { studyDayAt } from '../../src/schedule/study-day.ts';
import { saveCards } from '../../src/store/cards.ts';
import { cardsToRemember, rememberedCards } from '../../src/store/memories.ts';
import { scheduleOf } from '../../src/store/schedules.ts';
import { settings } from '../../src/store/settings.ts';
import { aCard, NOW } from '../store/fixtures.ts';
import { temporaryStore } from '../store/temporary.ts';

const DAY_MS = 86_400_000;
const ids = Array.from({ length: 30 }, (_, at) => `card-${at}`);

/** A desk with thirty cards and a hundred days of grades, in which things also happened to some cards. */
function studied(): { desk: Desk; at: (scheduler: Scheduler) => Desk } {
  const store = temporaryStore();
  saveCards(
    store,
    ids.map((id, position) => aCard(id, { position })),
  );
  const zone = () => 0;
  const at = (scheduler: Scheduler): Desk => ({
    store,
    settings: readSettings(settings(store)),
    scheduler,
    zone,
    now: () => NOW,
    dayAt: (instant) => studyDayAt(instant, zone, 4),
  });
  const desk = at(sm2);
  const random = seeded(3);
  recordBatch(
    desk,
    Array.from({ length: 400 }, () => ({
      card: ids[Math.floor(random() * 28)] as string,
      grade: Math.floor(random() * 6) as Grade,
      at: NOW - Math.floor(random() * 100) * DAY_MS,
    })),
  );
  recordHappening(desk, 'card-1', { kind: 'suspend' }, NOW);
  recordHappening(desk, 'card-2', { kind: 'forget' }, NOW - 50 * DAY_MS);
  return { desk, at };
}

const schedules = ({ store }: Desk) => ids.map((id) => scheduleOf(store, id));

test('changing the scheduler there and back leaves every schedule as it was', () => {
  const { desk, at } = studied();
  const before = schedules(desk);
  const change = changeScheduler(desk, fsrs, { preview: false });
  expect(change.learnt).toBe(28);
  expect(change.moved).toBeGreaterThan(5);
  expect(schedules(desk)).not.toEqual(before);
  expect(readSettings(settings(desk.store)).scheduler).toBe('fsrs');
  changeScheduler(at(fsrs), sm2, { preview: false });
  expect(schedules(desk)).toEqual(before);
  expect(readSettings(settings(desk.store)).scheduler).toBe('sm2');
});

test('there and back leaves every schedule as it was, whatever FSRS was fitted to', () => {
  const { desk, at } = studied();
  const before = schedules(desk);
  const numbers = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 21, maxLength: 21 });
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const [first, second] = [fsrsWith(nearestParameters(one)), fsrsWith(nearestParameters(other))];
      changeScheduler(desk, first, { preview: false });
      const fitted = schedules(desk);
      changeScheduler(at(first), second, { preview: false });
      changeScheduler(at(second), first, { preview: false });
      expect(schedules(desk)).toEqual(fitted);
      changeScheduler(at(first), sm2, { preview: false });
      expect(schedules(desk)).toEqual(before);
      // It stays set, so that FSRS goes on with it when it is chosen again.
      expect(readSettings(settings(desk.store)).fsrsParameters).toEqual(first.parameters);
    }),
    { numRuns: 10 },
  );
});

test('reviews that are given under one scheduler count under the other', () => {
  const { desk, at } = studied();
  changeScheduler(desk, fsrs, { preview: false });
  recordBatch(at(fsrs), [{ card: 'card-29', grade: 5, at: NOW }]);
  expect(scheduleOf(desk.store, 'card-29')).toMatchObject({ intervalDays: 8, easeHundredths: 250 });
  changeScheduler(at(fsrs), sm2, { preview: false });
  expect(scheduleOf(desk.store, 'card-29')).toMatchObject({ intervalDays: 1, easeHundredths: 260, stability: null });
});

test('a preview says the same as the change and stores nothing', () => {
  const { desk } = studied();
  const before = schedules(desk);
  const preview = changeScheduler(desk, fsrs, { preview: true });
  expect(schedules(desk)).toEqual(before);
  expect(readSettings(settings(desk.store)).scheduler).toBe('sm2');
  expect(changeScheduler(desk, fsrs, { preview: false })).toEqual(preview);
});

test('working out memories stops when nobody waits for it, and goes on where it was', async () => {
  const { desk } = studied();
  await expect(rememberCards(desk.store, AbortSignal.abort())).rejects.toThrow();
  expect(cardsToRemember(desk.store)).toHaveLength(28);
  expect(await rememberCards(desk.store, new AbortController().signal)).toBe(28);
  expect(cardsToRemember(desk.store)).toEqual([]);
});

test('memories are the same whichever scheduler sets the intervals, and are worked out once', async () => {
  const { desk, at } = studied();
  expect(await rememberCards(desk.store)).toBe(28);
  const memories = () => rememberedCards(desk.store).map(({ id, memory }) => ({ id, memory }));
  const under = memories();
  expect(under.find(({ id }) => id === 'card-29')?.memory).toBeNull();
  expect(under.filter(({ memory }) => memory !== null)).toHaveLength(28);
  expect(await rememberCards(desk.store)).toBe(0);
  changeScheduler(desk, fsrs, { preview: false });
  expect(memories()).toEqual(under);
  recordBatch(at(fsrs), [{ card: 'card-3', grade: 4, at: NOW }]);
  recordHappening(at(fsrs), 'card-4', { kind: 'forget' }, NOW);
  expect(cardsToRemember(desk.store)).toEqual(['card-3']);
  expect(rememberedCards(desk.store).find(({ id }) => id === 'card-4')?.memory).toBeNull();
});
