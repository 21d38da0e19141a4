import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/study/exam/apportion.ts';
import { composePaper, type PaperPlan, type PoolQuestion } from '../../../src/study/exam/compose.ts';

const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });

describe('seats by largest remainder', () => {
  it('add up, and are never a whole seat away from their quota', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 200 }), (some, seats) => {
        const shared = apportion(some, seats);
        const sum = some.reduce((total, weight) => total + weight, 0);
        expect(shared.reduce((total, each) => total + each, 0)).toBe(seats);
        for (const [at, weight] of some.entries()) {
          expect(Math.abs((shared[at] ?? 0) - (seats * weight) / sum)).toBeLessThan(1);
        }
      }),
    );
  });

  it('never give more to the smaller remainder', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 200 }), (some, seats) => {
        const sum = some.reduce((total, weight) => total + weight, 0);
        const shared = apportion(some, seats);
        const remainders = some.map((weight) => ((seats * weight) % sum) / sum);
        const raised = some.map((weight, at) => (shared[at] ?? 0) - Math.floor((seats * weight) / sum));
        for (const [one, up] of raised.entries()) {
          for (const [other, down] of raised.entries()) {
            if (up === 1 && down === 0) {
              expect(remainders[one]).toBeGreaterThanOrEqual((remainders[other] ?? 0) - 1e-9);
            }
          }
        }
      }),
    );
  });

  it('are those of the exam guide: 65 questions of 26, 29, 25 and 20 %', () => {
    expect(apportion([0.26, 0.29, 0.25, 0.2], 65)).toEqual([17, 19, 16, 13]);
    expect(apportion([0.26, 0.29, 0.25, 0.2], 10)).toEqual([3, 3, 2, 2]);
  });

  it('are even where nothing is known, and whole quotas stay whole', () => {
    expect(apportion([0, 0, 0], 4)).toEqual([2, 1, 1]);
    expect(apportion([0.2, 0.2, 0.2, 0.2, 0.2], 75)).toEqual([15, 15, 15, 15, 15]);
  });
});

const plan: PaperPlan = {
  domains: [
    { id: '1', weight: 0.26 },
    { id: '2', weight: 0.29 },
    { id: '3', weight: 0.25 },
    { id: '4', weight: 0.2 },
  ],
  scored: 65,
  unscored: 10,
};

function pool(counts: Record<string, number>, over: Partial<PoolQuestion> = {}): PoolQuestion[] {
  return Object.entries(counts).flatMap(([domain, count]) =>
    Array.from({ length: count }, (_, at) => ({
      identity: `${domain}-${at}`,
      domains: [domain] as [string],
      lastAsked: null,
      ...over,
    })),
  );
}

function countBy<Q>(items: readonly Q[], key: (item: Q) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

describe('a paper', () => {
  it('has the shares of the domains, among the questions that count and among the others, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { chosen, shortfalls } = composePaper(pool({ 1: 40, 2: 40, 3: 40, 4: 40 }), plan, seed);
        const of = (scored: boolean) =>
          countBy(
            chosen.filter((each) => each.scored === scored),
            ({ question }) => question.domains[0],
          );
        expect(of(true)).toEqual({ 1: 17, 2: 19, 3: 16, 4: 13 });
        expect(of(false)).toEqual({ 1: 3, 2: 3, 3: 2, 4: 2 });
        expect(new Set(chosen.map(({ question }) => question.identity)).size).toBe(75);
        expect(shortfalls).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const some = pool({ 1: 40, 2: 40, 3: 40, 4: 40 });
    const ids = (seed: number) => composePaper(some, plan, seed).chosen.map(({ question }) => question.identity);
    expect(ids(7)).toEqual(ids(7));
    expect(ids(7)).not.toEqual(ids(8));
  });

  it('asks what was never asked first, then what was asked longest ago', () => {
    const fresh = pool({ 1: 18, 2: 40, 3: 40, 4: 40 });
    const old = Array.from({ length: 10 }, (_, at): PoolQuestion => {
      return { identity: `old-${at}`, domains: ['1'], lastAsked: 1000 + at };
    });
    const { chosen } = composePaper([...old, ...fresh], plan, 3);
    const ofFirst = chosen.map(({ question }) => question.identity).filter((id) => /^(1|old)-/.test(id));
    expect(ofFirst).toHaveLength(20);
    expect(ofFirst.filter((id) => id.startsWith('old')).sort()).toEqual(['old-0', 'old-1']);
  });

  it('asks what was made up by the rules after what was written, and before what was asked', () => {
    const some = [
      ...pool({ 2: 40, 3: 40, 4: 40 }),
      ...pool({ 1: 12 }),
      ...pool({ 1: 30 }, { generated: true }).map((each) => ({ ...each, identity: `made-${each.identity}` })),
      ...pool({ 1: 30 }, { lastAsked: 5 }).map((each) => ({ ...each, identity: `old-${each.identity}` })),
    ];
    const { chosen } = composePaper(some, plan, 3);
    const ofFirst = chosen.map(({ question }) => question.identity).filter((id) => /^(1|made-1|old-1)-/.test(id));
    expect(countBy(ofFirst, (id) => id.replace(/-.*/, ''))).toEqual({ 1: 12, made: 8 });
  });

  it('has the share of questions of which several options are to be picked, as long as new ones last', () => {
    const mixed = (several: number, single: number) =>
      ['1', '2', '3', '4'].flatMap((domain) => [
        ...pool({ [domain]: several }, { several: true }).map((each) => ({ ...each, identity: `s-${each.identity}` })),
        ...pool({ [domain]: single }),
      ]);
    const severalOf = (some: PoolQuestion[], seed: number) =>
      composePaper(some, { ...plan, severalShare: 0.2 }, seed).chosen.filter(({ question }) => question.several);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const found = severalOf(mixed(40, 40), seed);
        expect(found).toHaveLength(15);
        for (const count of Object.values(countBy(found, ({ question }) => question.domains[0])))
          expect(count).toBeGreaterThanOrEqual(3);
        // Too few of them: what was never asked comes before the right kinds.
        expect(severalOf(mixed(1, 40), seed)).toHaveLength(4);
        expect(severalOf(mixed(40, 10), seed).length).toBeGreaterThan(30);
      }),
      { numRuns: 20 },
    );
  });

  it('fills a domain without questions with those that touch it, then with its neighbours, and says so', () => {
    const touching: PoolQuestion = { identity: 'touching', domains: ['1', '4'], lastAsked: null };
    const some = [...pool({ 1: 60, 2: 60, 3: 60 }), touching];
    const { chosen, shortfalls } = composePaper(some, plan, 5);
    expect(shortfalls).toEqual([{ domain: '4', wanted: 15, found: 0 }]);
    expect(chosen).toHaveLength(75);
    expect(chosen.map(({ question }) => question.identity)).toContain('touching');
    const counts = countBy(chosen, ({ question }) => question.domains[0]);
    // All that is missing but the one that touches it comes from domain 3, the nearest.
    expect((counts['3'] ?? 0) - 18).toBeGreaterThanOrEqual(14);
    expect(chosen.filter(({ scored }) => !scored)).toHaveLength(10);
  });

  it('takes nothing from a domain that has just enough for itself', () => {
    const { chosen } = composePaper(pool({ 1: 60, 2: 22, 3: 18 }), plan, 5);
    expect(countBy(chosen, ({ question }) => question.domains[0])).toEqual({ 1: 35, 2: 22, 3: 18 });
  });

  it('gives all there is when that is less than a paper, with as large a part that does not count', () => {
    const { chosen } = composePaper(pool({ 1: 5, 2: 5, 3: 5 }), plan, 5);
    expect(chosen).toHaveLength(15);
    expect(chosen.filter(({ scored }) => !scored)).toHaveLength(2);
  });
});
