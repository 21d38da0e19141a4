import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from '../../src/random.ts';
import { weighAnswers } from '../../src/readiness/evidence.ts';
import { fitAbilities } from '../../src/readiness/fit.ts';
import { type OutsideMock, withOutsideMocks } from '../../src/readiness/outside-mock.ts';
import { priorCovariance, priorMean } from '../../src/readiness/prior.ts';
import { readinessOf } from '../../src/readiness/readiness.ts';
import { addDays } from '../../src/schedule/study-day.ts';
import { simulatedExam as exam, today } from './simulation/worlds.ts';

const nothing = weighAnswers(exam, [], today);
const prior = priorMean(new Float64Array(exam.tasks.length).fill(0.3));

const evidenceOf = (mocks: readonly OutsideMock[]) => withOutsideMocks(exam, nothing, mocks, 'sap', today);
const abilitiesOf = (mocks: readonly OutsideMock[]) =>
  fitAbilities(prior, priorCovariance(exam), evidenceOf(mocks).cells);

/** A mock with so many right and wrong in each domain; without `byDomain` only the total is known. */
function mock(
  id: string,
  marks: readonly { right: number; wrong: number }[],
  more: Partial<OutsideMock> = {},
): OutsideMock {
  const domains = exam.domains.map(({ id: domain }, at) => {
    const { right, wrong } = marks[at] ?? { right: 0, wrong: 0 };
    return { domain, right, asked: right + wrong };
  });
  const sum = (key: 'right' | 'asked') => domains.reduce((all, each) => all + each[key], 0);
  return { id, deck: 'sap', source: 'mock', day: today, right: sum('right'), asked: sum('asked'), domains, ...more };
}

const marks = fc.array(fc.record({ right: fc.nat(25), wrong: fc.nat(25) }), {
  minLength: exam.domains.length,
  maxLength: exam.domains.length,
});
const mocks: fc.Arbitrary<OutsideMock[]> = fc
  .array(
    fc.record({
      marks,
      ago: fc.nat(200),
      source: fc.constantFrom('mock' as const, 'official' as const),
      byDomain: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((drafts) =>
    drafts.map(({ marks: own, ago, source, byDomain }, at) =>
      mock(`m-${at}`, own, { source, day: addDays(today, -ago), ...(byDomain ? {} : { domains: [] }) }),
    ),
  );

describe('mocks taken elsewhere', () => {
  it('are no riddle where someone was right less often than by guessing', () => {
    const wrong = [11, 14, 0, 0].map((count) => ({ right: 0, wrong: count }));
    const before = abilitiesOf([mock('own', wrong)]).mean[0] as number;
    const more = abilitiesOf([
      mock(
        'own',
        wrong.map((each, at) => (at === 0 ? { ...each, right: 1 } : each)),
      ),
    ]).mean[0];
    const less = abilitiesOf([
      mock(
        'own',
        wrong.map((each, at) => (at === 0 ? { ...each, wrong: 12 } : each)),
      ),
    ]).mean[0];
    expect(more).toBeGreaterThan(before);
    expect(less).toBeLessThan(before);
  });

  it('never lower an ability by one more right answer, nor raise one by one more wrong', () => {
    fc.assert(
      fc.property(mocks, marks, fc.nat(exam.domains.length - 1), (others, own, domain) => {
        const before = abilitiesOf([...others, mock('own', own)]).mean;
        const with1 = (right: number, wrong: number) =>
          abilitiesOf([
            ...others,
            mock(
              'own',
              own.map((each, at) => (at === domain ? { right: each.right + right, wrong: each.wrong + wrong } : each)),
            ),
          ]).mean;
        const [more, less] = [with1(1, 0), with1(0, 1)];
        for (const [task, ability] of before.entries()) {
          if (exam.tasks[task]?.domain !== domain) continue;
          expect(more[task]).toBeGreaterThanOrEqual(ability - 1e-4);
          expect(less[task]).toBeLessThanOrEqual(ability + 1e-4);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count the same to the last digit in whatever order they are given', () => {
    fc.assert(
      fc.property(mocks, fc.integer(), (given, seed) => {
        expect(evidenceOf(shuffled(given, seeded(seed)))).toEqual(evidenceOf(given));
      }),
    );
  });

  it('say most about the domain they were good in, and something about all', () => {
    const good = mock('m', [{ right: 30, wrong: 0 }]);
    const [before, after] = [abilitiesOf([]).mean, abilitiesOf([good]).mean];
    const gain = (domain: number) => {
      const at = exam.tasks.findIndex((task) => task.domain === domain);
      return (after[at] as number) - (before[at] as number);
    };
    for (const other of exam.domains.keys()) {
      expect(gain(other)).toBeGreaterThan(0);
      if (other > 0) expect(gain(0)).toBeGreaterThan(gain(other));
    }
  });

  it('are first answers to their questions, of a task only as many as its weight makes certain', () => {
    const { items, itemsByTask } = evidenceOf([
      mock(
        'm',
        exam.domains.map(() => ({ right: 3, wrong: 2 })),
      ),
    ]);
    expect(items).toBe(5 * exam.domains.length);
    for (const [domain] of exam.domains.entries()) {
      const own = exam.tasks.flatMap((task, at) => (task.domain === domain ? [itemsByTask[at] as number] : []));
      expect(own.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(5);
    }
    const total = evidenceOf([mock('m', [], { right: 60, asked: 75, domains: [] })]);
    expect(total.items).toBe(75);
    expect([...total.itemsByTask]).toEqual(exam.tasks.map(({ weight }) => Math.floor(75 * weight + 1e-9)));
  });

  it('fade by half in ninety days, and say nothing about another exam or a domain there is not', () => {
    const own = exam.domains.map(() => ({ right: 8, wrong: 8 }));
    const asked = (one: OutsideMock) => evidenceOf([one]).cells.map((cell) => cell.asked);
    expect(asked(mock('m', own, { day: addDays(today, -90) }))).toEqual(exam.domains.map(() => 8));
    expect(evidenceOf([mock('m', own, { deck: 'another' })])).toEqual(nothing);
    expect(evidenceOf([mock('m', [], { domains: [{ domain: 'z', right: 3, asked: 4 }] })])).toEqual(nothing);
  });

  it('of the vendor say more against a low mark than those of others, whose questions may be easier', () => {
    const marked = (source: OutsideMock['source']) => {
      const own = exam.domains.map(() => ({ right: 12, wrong: 3 }));
      return abilitiesOf([mock('m', own, { source })]).mean[0] as number;
    };
    expect(marked('official')).toBeGreaterThan(marked('mock'));
  });

  it('can open the gate, and the same records without them leave it shut', () => {
    const records = { exam, cards: [], answers: [], day: today, examDay: today, newPerDay: 0 };
    const taken = [1, 2, 3].map((at) =>
      mock(
        `m-${at}`,
        exam.domains.map(() => ({ right: 14, wrong: 6 })),
      ),
    );
    expect(readinessOf(records).gate.isOpen).toBe(false);
    expect(readinessOf({ ...records, outside: { deck: 'sap', mocks: taken } }).gate.isOpen).toBe(true);
    expect(readinessOf({ ...records, outside: { deck: 'sap', mocks: [] } })).toEqual(readinessOf(records));
  });
});
