import { describe, expect, it } from 'vitest';
import { saveCards } from '../../src/store/cards.ts';
import { cardsDoneOn, looksByDay, streakOf } from '../../src/store/days.ts';
import { appendEvents, stamper } from '../../src/store/log.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, day, NOW } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const DAY_MS = 86_400_000;

/** Records a good look at the card `a` on each of these days, and returns the looks' ids. */
function looked(store: Store, ...days: number[]): string[] {
  return inTransaction(store, () => {
    const stamp = stamper(store);
    const looks = days.map(
      (on) => ({ ...stamp(on * DAY_MS), card: 'a', day: day(on), kind: 'review', grade: 4, tookMs: 4000 }) as const,
    );
    appendEvents(store, looks);
    return looks.map(({ id }) => id);
  });
}

function undo(store: Store, target: string | undefined): void {
  if (target === undefined) throw new Error('there is nothing to undo');
  inTransaction(store, () =>
    appendEvents(store, [{ ...stamper(store)(NOW), card: 'a', day: day(20_004), kind: 'undo', target }]),
  );
}

describe('the days so far', () => {
  it('count looks by study day, those without one too', () => {
    const store = temporaryStore();
    looked(store, 20_001, 20_003, 20_003, 20_004);
    expect(looksByDay(store, day(20_004), 4)).toEqual([1, 0, 2, 1]);
  });

  it('make a row of days with a look, which today need not have yet', () => {
    const store = temporaryStore();
    looked(store, 19_999, 20_001, 20_002, 20_003);
    expect(streakOf(store, day(20_003))).toBe(3);
    expect(streakOf(store, day(20_004))).toBe(3);
    expect(streakOf(store, day(20_005))).toBe(0);
  });

  it('hold no look that was taken back', () => {
    const store = temporaryStore();
    saveCards(store, [aCard('a')]);
    const looks = looked(store, 20_003, 20_004);
    undo(store, looks[1]);
    expect(looksByDay(store, day(20_004), 2)).toEqual([1, 0]);
    expect(streakOf(store, day(20_004))).toBe(1);
    expect(cardsDoneOn(store, day(20_004))).toEqual([]);
    undo(store, looks[0]);
    expect(streakOf(store, day(20_004))).toBe(0);
  });
});
