import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/random.ts';
import type { Grade } from '../../src/schedule/event.ts';
import { countLooks, type LookCount, lookDays } from '../../src/statistics/look-days.ts';
import { appendAnswer } from '../../src/store/answers.ts';
import { answersByDay } from '../../src/store/answers-by-day.ts';
import { cardsByEase, cardsByInterval, confusions, hardestCards, recallByTags } from '../../src/store/card-figures.ts';
import { saveAlias, saveCards } from '../../src/store/cards.ts';
import { appendEvents, stamper } from '../../src/store/log.ts';
import { logParts, looksOutOfOrder } from '../../src/store/log-parts.ts';
import { gradesOn, looksAfter, looksByQuarter, looksOfCards } from '../../src/store/look-history.ts';
import { putSchedule } from '../../src/store/schedules.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import type { AnswerEvent } from '../../src/study/quiz/answer.ts';
import { aCard, aSchedule, day, NOW } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const DAY_MS = 86_400_000;
type Look = { card?: string; on: number; grade?: Grade; kind?: 'review' | 'repeat'; tookMs?: number | null };

/** Records looks in the order given, each at noon of its day; returns their ids. */
function looked(store: Store, looks: readonly Look[]): string[] {
  return inTransaction(store, () => {
    const stamp = stamper(store);
    const events = looks.map(({ card = 'a', on, grade = 4, kind = 'review', tookMs = 4000 }) => {
      return { ...stamp(on * DAY_MS), card, day: day(on), kind, grade, tookMs } as const;
    });
    appendEvents(store, events);
    return events.map(({ id }) => id);
  });
}

function undone(store: Store, target: string): void {
  inTransaction(store, () =>
    appendEvents(store, [{ ...stamper(store)(NOW), card: 'a', day: day(20_100), kind: 'undo', target }]),
  );
}

function counted(store: Store, looksAPart?: number): LookCount {
  const count: LookCount = { days: new Map(), cards: new Map() };
  for (const part of logParts(store, looksAPart))
    for (const { name, looks } of looksOfCards(store, part)) countLooks(count, name, looks);
  return count;
}

const lookHistory = (store: Store) => lookDays(counted(store));
const taggedRecall = (store: Store) => [...recallByTags(store, counted(store).cards)].flat();

describe('the history of looks', () => {
  it('tells first, young and mature looks apart by the days since the last one', () => {
    const store = temporaryStore();
    looked(store, [
      { on: 20_000, grade: 5 },
      { on: 20_001, grade: 2 },
      { on: 20_001, kind: 'repeat', grade: 4, tookMs: null },
      { on: 20_002, grade: 3 },
      { on: 20_022, grade: 4 },
      { on: 20_043, grade: 1 },
      { card: 'b', on: 20_043, grade: 4 },
    ]);
    const days = lookHistory(store);
    expect(days.map((each) => each.day)).toEqual([20_000, 20_001, 20_002, 20_022, 20_043]);
    expect(days[0]).toMatchObject({ first: { asked: 1, recalled: 1 }, young: { asked: 0, recalled: 0 }, easy: 1 });
    expect(days[1]).toMatchObject({ looks: 2, reviews: 1, timed: 1, tookMs: 4000, young: { asked: 1, recalled: 0 } });
    expect(days[2]).toMatchObject({ young: { asked: 1, recalled: 1 }, hard: 1 });
    expect(days[3]?.young).toEqual({ asked: 1, recalled: 1 });
    expect(days[4]).toMatchObject({ mature: { asked: 1, recalled: 0 }, first: { asked: 1, recalled: 1 } });
  });

  it('counts nothing that was taken back', () => {
    const store = temporaryStore();
    const [, second] = looked(store, [{ on: 20_000 }, { on: 20_001, grade: 1 }]);
    undone(store, second as string);
    expect(lookHistory(store).map((each) => each.day)).toEqual([20_000]);
    expect(gradesOn(store, day(20_001))).toEqual([]);
    expect(looksByQuarter(store, day(0))).toEqual([{ quarter: (20_000 * DAY_MS) / 900_000, looks: 1 }]);
  });

  it('survives a clock that went backwards, and says how many looks are dated after today', () => {
    const store = temporaryStore();
    looked(store, [{ on: 20_010 }, { on: 20_001 }, { on: 20_001 }, { on: 20_030 }]);
    const days = lookHistory(store);
    expect(days.reduce((sum, { looks }) => sum + looks, 0)).toBe(4);
    expect(days.every(({ young, mature }) => young.asked >= 0 && mature.asked >= 0)).toBe(true);
    expect(looksAfter(store, day(20_015))).toBe(1);
  });

  it('is the same in parts of any size, what was recalled of cards and the looks out of order too', () => {
    const store = temporaryStore();
    const random = seeded(4);
    const whole = (below: number) => Math.floor(random() * below);
    const cards = Array.from({ length: 9 }, (_, at) => `card-${at}`);
    saveCards(
      store,
      cards.map((id, position) => aCard(id, { position, tags: [`tag/${position % 3}`] })),
    );
    for (const id of cards) putSchedule(store, id, aSchedule({ lapses: 1 }));
    saveAlias(store, 'a-name', 'card-5');
    const ids = looked(
      store,
      Array.from({ length: 120 }, () => ({
        card: [...cards, 'a-name'][whole(10)] as string,
        on: 20_000 + whole(60),
        grade: whole(6) as Grade,
      })),
    );
    for (const id of ids.filter((_, at) => at % 17 === 0)) undone(store, id);
    const sumOf = (looks: number) => [...looksOutOfOrder(store, looks)].reduce((sum, each) => sum + each, 0);
    expect(sumOf(1000)).toBeGreaterThan(20);
    expect([...logParts(store, 7)].length).toBeGreaterThan(5);
    for (const looks of [1, 2, 7, 50, 119, 120, 121]) {
      expect([...logParts(store, looks)].at(-1)?.share).toBe(1);
      expect(counted(store, looks)).toEqual(counted(store));
      expect(sumOf(looks)).toBe(sumOf(1000));
    }
  });

  it('is empty without reviews', () => {
    const store = temporaryStore();
    expect(lookHistory(store)).toEqual([]);
    expect(taggedRecall(store)).toEqual([]);
    expect(hardestCards(store, 5)).toEqual([]);
    expect(confusions(store, 5)).toEqual([]);
    expect(cardsByInterval(store)).toEqual([]);
  });
});

describe('the figures of cards', () => {
  it('add up by tags, under every id of a card, first looks left out', () => {
    const store = temporaryStore();
    saveCards(store, [aCard('a'), aCard('b', { tags: ['storage'] }), aCard('c', { tags: ['storage'], retired: true })]);
    for (const id of ['a', 'b', 'c']) putSchedule(store, id, aSchedule({ lapses: 1, lastDay: day(20_001) }));
    saveAlias(store, 'old-a', 'a');
    looked(store, [
      { on: 20_000 },
      { on: 20_001, grade: 2 },
      { card: 'old-a', on: 19_000 },
      { card: 'old-a', on: 19_001, grade: 5 },
      { card: 'b', on: 20_000 },
      { card: 'c', on: 20_000 },
      { card: 'c', on: 20_001 },
    ]);
    expect(taggedRecall(store)).toEqual([{ tags: ['compute/ec2'], cards: 1, asked: 2, recalled: 1, lapses: 1 }]);
  });

  it('name the cards that lapsed most, and count intervals and ease of learnt cards alone', () => {
    const store = temporaryStore();
    saveCards(store, [aCard('a'), aCard('b'), aCard('c')]);
    const learnt = { due: day(20_010), intervalDays: 6, lastDay: day(20_004) };
    putSchedule(store, 'a', aSchedule({ ...learnt, lapses: 2 }));
    putSchedule(store, 'b', aSchedule({ ...learnt, lapses: 9, easeHundredths: 130, suspended: true }));
    expect(hardestCards(store, 5).map(({ id, lapses, suspended }) => [id, lapses, suspended])).toEqual([
      ['b', 9, true],
      ['a', 2, false],
    ]);
    expect(cardsByInterval(store)).toEqual([{ value: 6, cards: 2 }]);
    expect(cardsByEase(store)).toEqual([
      { value: 130, cards: 1 },
      { value: 250, cards: 1 },
    ]);
  });

  it('say which option was taken for which, without what was taken back or was right', () => {
    const store = temporaryStore();
    const answered = (picked: string[], key: string[], correct: boolean): AnswerEvent =>
      inTransaction(store, () => {
        const stamps = stamper(store)(NOW);
        const answer: AnswerEvent = {
          ...stamps,
          question: `q${stamps.counter}`,
          day: day(20_000),
          card: null,
          bank: 'generated',
          family: 'elb',
          tags: [],
          generated: true,
          aimed: false,
          mode: 'quiz',
          options: 4,
          picked,
          key,
          correct,
          sure: true,
          difficulty: 0.5,
          tookMs: null,
          together: [],
        };
        appendAnswer(store, answer);
        return answer;
      });
    answered(['nlb'], ['alb'], false);
    answered(['nlb'], ['alb'], false);
    answered(['clb', 'nlb'], ['alb', 'nlb'], false);
    answered(['alb'], ['alb'], true);
    const taken = answered(['gwlb'], ['alb'], false);
    undone(store, taken.id);
    expect(confusions(store, 5)).toEqual([
      { family: 'elb', picked: 'nlb', key: 'alb', count: 2, question: expect.any(String) },
      { family: 'elb', picked: 'clb', key: 'alb', count: 1, question: expect.any(String) },
    ]);
    expect(answersByDay(store, day(20_000), 3)).toEqual([{ day: 20_000, asked: 4, right: 1 }]);
  });
});
