import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { planAhead } from '../../src/readiness/plan-ahead.ts';
import { type PlanCard, type PlanInput, planDay } from '../../src/readiness/plan-day.ts';
import { firstMemory, stabilityAfter } from '../../src/schedule/memory.ts';
import { addDays } from '../../src/schedule/study-day.ts';
import { compare, policies, study } from './simulation/study.ts';
import { simulatedExam as exam, today } from './simulation/worlds.ts';

/** Cards of the exam's tasks in turn, some learnt so many days ago. */
function cardsOf(count: number, memory: PlanCard['memory'] = null): PlanCard[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${memory === null ? 'new' : 'old'}-${at}`,
    links: [{ task: exam.tasks[at % exam.tasks.length]?.id ?? '', weight: 1 }],
    memory,
    due: null,
  }));
}

function inputOf(cards: readonly PlanCard[], changes: Partial<PlanInput> = {}): PlanInput {
  const days = { day: today, examDay: addDays(today, 60) };
  return { exam, cards, ...days, minutes: 30, secondsPerReview: 10, secondsPerNew: 40, usualMinutes: null, ...changes };
}

const learnt = (daysAgo: number, stability: number) => ({
  stability,
  difficulty: 5,
  lastDay: addDays(today, -daysAgo),
});

describe('the plan of a day', () => {
  it('never takes longer than the minutes there are, and asks no card twice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 90 }),
        (minutes, count, left) => {
          const cards = [...cardsOf(count), ...cardsOf(count, learnt(9, 4))];
          const plan = planDay(inputOf(cards, { minutes, examDay: addDays(today, left) }));
          expect(plan.minutes).toBeLessThanOrEqual(minutes);
          const asked = [...plan.reviews, ...plan.fresh];
          expect(new Set(asked).size).toBe(asked.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('brings a card up before the exam though its interval would skip it', () => {
    const skipping = cardsOf(20, learnt(50, 90));
    expect(planDay(inputOf(skipping, { examDay: addDays(today, 3) })).reviews).toHaveLength(20);
  });

  it('asks first what weighs most in the exam and is forgotten most', () => {
    const two = (task: string, id: string, daysAgo: number): PlanCard => ({
      id,
      links: [{ task, weight: 1 }],
      memory: learnt(daysAgo, 5),
      due: null,
    });
    const plan = planDay(
      inputOf([two('1.1', 'fresher', 2), two('1.1', 'older', 30), two('1.1', 'seen today', 0)], {
        examDay: addDays(today, 5),
      }),
    );
    expect(plan.reviews).toEqual(['older', 'fresher']);
  });

  it('asks one card of a line a day, and none of a line that was asked today', () => {
    const [one, other, third] = cardsOf(3);
    const siblings = [
      { ...(one as PlanCard), line: 'a:1' },
      { ...(other as PlanCard), line: 'a:1' },
      third as PlanCard,
    ];
    expect(planDay(inputOf(siblings)).fresh).toHaveLength(2);
    const seen: PlanCard = { ...(cardsOf(1, learnt(0, 3))[0] as PlanCard), line: 'a:1' };
    expect(planDay(inputOf([...siblings, seen])).fresh).toEqual([third?.id]);
  });

  it('leaves cards of no task of the exam to the usual queue, and asks nothing on the day of the exam', () => {
    const foreign: PlanCard = { id: 'x', links: [{ task: '9.9', weight: 1 }], memory: learnt(9, 2), due: today };
    expect(planDay(inputOf([foreign])).reviews).toEqual([]);
    expect(planDay(inputOf(cardsOf(20), { examDay: today }))).toEqual({ reviews: [], fresh: [], minutes: 0 });
  });

  it('keeps the last days near what the days before took', () => {
    const cards = cardsOf(900, learnt(30, 10));
    expect(planDay(inputOf(cards, { examDay: addDays(today, 1), usualMinutes: 12 })).minutes).toBeLessThan(1.5 * 12);
  });
});

describe('the plan until the exam', () => {
  it('fits when there is time, and every card is begun', () => {
    const plan = planAhead(inputOf(cardsOf(400)));
    expect(plan).toMatchObject({ fits: true, unlearnt: 0, minutesNeeded: 30 });
    expect(plan.days).toHaveLength(60);
    expect(plan.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(400);
  });

  it('says how many cards stay unlearnt when it does not fit, and how many minutes a day would do', () => {
    const input = inputOf(cardsOf(600), { examDay: addDays(today, 20), minutes: 10 });
    const plan = planAhead(input);
    expect(plan.fits).toBe(false);
    expect(plan.unlearnt).toBeGreaterThan(100);
    expect(plan.minutesNeeded).toBeGreaterThan(10);
    expect(planAhead({ ...input, minutes: plan.minutesNeeded ?? 0 }).fits).toBe(true);
    expect(planAhead(inputOf(cardsOf(600), { examDay: addDays(today, 1), minutes: 10 })).minutesNeeded).toBeNull();
  });

  it('is played forward in a moment also for fifty thousand cards', () => {
    const began = performance.now();
    const plan = planAhead(inputOf([...cardsOf(25_000), ...cardsOf(25_000, learnt(20, 30))], { minutes: 10 }));
    expect(plan.days).toHaveLength(60);
    // A second or two on a machine with nothing else to do.
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  it('catches up after a missed week without a day longer than the learner has', () => {
    const missedWeek = study(77, 'plan', (day) => day >= 20 && day < 27);
    const whole = study(77, 'plan');
    expect(missedWeek.share).toBeGreaterThan(whole.share - 0.01);
    expect(missedWeek.share).toBeLessThanOrEqual(whole.share + 0.005);
  });
});

describe('sixty days at thirty minutes', () => {
  it('lead to more right answers by the plan than by SM-2 or at random, and to no fewer than weakest first', () => {
    const seeds = Array.from({ length: 6 }, (_, at) => 1000 + 2 * at);
    const [plan, sm2, random, weakest] = policies.map((policy) => seeds.map((seed) => study(seed, policy)));
    expect(compare(plan ?? [], sm2 ?? []).low).toBeGreaterThan(0);
    expect(compare(plan ?? [], random ?? []).low).toBeGreaterThan(0);
    expect(compare(plan ?? [], weakest ?? []).high).toBeGreaterThan(0);
    expect(Math.max(...(plan ?? []).map(({ lastWeek }) => lastWeek))).toBeLessThan(1.5);
  });
});

describe('what the plan expects of a look', () => {
  it('is what FSRS computes for a good and an again', () => {
    const algorithm = new FSRSAlgorithm({ enable_fuzz: false });
    expect(firstMemory.stability).toBeCloseTo(algorithm.init_stability(3), 4);
    expect(firstMemory.difficulty).toBeCloseTo(algorithm.init_difficulty(3), 3);
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (stability, difficulty, daysAgo) => {
          const { recalled, forgotten } = stabilityAfter(
            { stability, difficulty, lastDay: addDays(today, -daysAgo) },
            today,
          );
          expect(recalled).toBeCloseTo(algorithm.next_state({ stability, difficulty }, daysAgo, 3).stability, 3);
          expect(forgotten).toBeCloseTo(algorithm.next_state({ stability, difficulty }, daysAgo, 1).stability, 3);
        },
      ),
    );
  });
});
