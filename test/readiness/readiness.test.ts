import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from '../../src/random.ts';
import { type Answer, guessChance, weighAnswers } from '../../src/readiness/evidence.ts';
import { fitAbilities } from '../../src/readiness/fit.ts';
import { shownChance } from '../../src/readiness/forecast.ts';
import { type FactCard, factsOn, knownShare, priorCovariance, priorMean } from '../../src/readiness/prior.ts';
import { type Records, readinessOf } from '../../src/readiness/readiness.ts';
import { readinessJson } from '../../src/readiness/readiness-json.ts';
import { addDays } from '../../src/schedule/study-day.ts';
import { manyRecords, timeOneForecast } from './simulation/many-answers.ts';
import { examWith, simulatedExam, today } from './simulation/worlds.ts';

const exam = simulatedExam;
const taskIds = exam.tasks.map(({ id }) => id);

const answers: fc.Arbitrary<Answer[]> = fc
  .array(
    fc.record({
      tasks: fc.subarray(taskIds, { minLength: 1, maxLength: 2 }),
      source: fc.constantFrom('own' as const, 'mock' as const, 'official' as const),
      ago: fc.integer({ min: 0, max: 300 }),
      isRight: fc.boolean(),
      guessed: fc.boolean(),
      guess: fc.constantFrom(0, 0.05, 0.1, 0.25, 0.5),
    }),
    { maxLength: 80 },
  )
  .map((rows) =>
    rows.map(({ ago, ...row }, at) => ({
      ...row,
      item: `item ${at}`,
      day: addDays(today, -ago),
      at: -ago * 1000 + at,
      counts: true,
    })),
  );

const cards: fc.Arbitrary<FactCard[]> = fc.array(
  fc
    .record({
      task: fc.constantFrom(...taskIds),
      weight: fc.constantFrom(1, 0.5),
      stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
      ago: fc.integer({ min: 0, max: 200 }),
      seen: fc.boolean(),
    })
    .map(({ task, weight, stability, ago, seen }) => ({
      links: [{ task, weight }],
      memory: seen ? { stability, difficulty: 5, lastDay: addDays(today, -ago) } : null,
      due: seen ? addDays(today, 3 - ago) : null,
    })),
  { maxLength: 60 },
);

const records: fc.Arbitrary<Records> = fc.record({
  exam: fc.constant(exam),
  cards,
  answers,
  day: fc.constant(today),
  examDay: fc.integer({ min: 0, max: 200 }).map((days) => addDays(today, days)),
  newPerDay: fc.integer({ min: 0, max: 30 }),
});

const abilitiesFrom = (given: readonly Answer[], known: readonly FactCard[] = []) =>
  fitAbilities(
    priorMean(knownShare(factsOn(exam, known, today))),
    priorCovariance(exam),
    weighAnswers(exam, given, today).cells,
  );

const some = { numRuns: 60 };

describe('readiness', () => {
  it('gives the same numbers for the same records, in whatever order they come', () => {
    fc.assert(
      fc.property(records, fc.integer(), (given, seed) => {
        const other = {
          ...given,
          answers: shuffled(given.answers, seeded(seed)),
          cards: shuffled(given.cards, seeded(seed)),
        };
        const json = (of: Records) => readinessJson(readinessOf(of), { deck: 'x', day: today, examDay: of.examDay });
        expect(json(other)).toEqual(json(given));
      }),
      { numRuns: 25 },
    );
  });

  it('is not changed by a second look at a question within sixty days', () => {
    fc.assert(
      fc.property(records, fc.boolean(), (given, isRight) => {
        const first = given.answers.find(({ day }) => day >= addDays(today, -60));
        if (first === undefined) return;
        const again: Answer = { ...first, day: today, at: first.at + 1e9, isRight };
        expect(readinessOf({ ...given, answers: [...given.answers, again] }).stop).toEqual(readinessOf(given).stop);
      }),
      { numRuns: 25 },
    );
  });

  it('never thinks less of a task after a right first answer about it, or more after a wrong one', () => {
    fc.assert(
      fc.property(
        answers,
        cards,
        fc.constantFrom(...taskIds),
        fc.constantFrom(0, 0.1, 0.25),
        (given, known, task, guess) => {
          const at = taskIds.indexOf(task);
          const before = abilitiesFrom(given, known).mean[at] as number;
          const meanWith = (isRight: boolean) => {
            const more: Answer = {
              item: 'new',
              tasks: [task],
              source: 'own',
              day: today,
              at: 1e9,
              isRight,
              guessed: false,
              guess,
              counts: true,
            };
            return abilitiesFrom([...given, more], known).mean[at] as number;
          };
          expect(meanWith(true)).toBeGreaterThanOrEqual(before - 1e-4);
          expect(meanWith(false)).toBeLessThanOrEqual(before + 1e-4);
        },
      ),
      some,
    );
  });

  it('is surer of a task the more was asked about it', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...taskIds), (given, task) => {
        const at = taskIds.indexOf(task);
        const without = given.filter(({ tasks }) => !tasks.includes(task));
        if (without.length === given.length) return;
        const spread = (of: readonly Answer[]) => abilitiesFrom(of).covariance[at]?.[at] as number;
        expect(spread(without)).toBeGreaterThan(spread(given) * 0.98);
      }),
      some,
    );
  });

  it('expects no less of a task after a review that succeeded, and is not moved by cards that were never seen', () => {
    fc.assert(
      fc.property(cards, (known) => {
        const mean = (of: readonly FactCard[]) => priorMean(knownShare(factsOn(exam, of, today)));
        const reviewed = known.map((card) =>
          card.memory === null
            ? card
            : { ...card, memory: { ...card.memory, stability: card.memory.stability * 2, lastDay: today } },
        );
        const unseen = taskIds.map((task) => ({ links: [{ task, weight: 1 }], memory: null, due: null }));
        for (const [at, value] of mean(reviewed).entries())
          expect(value).toBeGreaterThanOrEqual(mean(known)[at] as number);
        expect(mean([...known, ...unseen])).toEqual(mean(known));
      }),
      some,
    );
  });

  it('never predicts more for a later day when nothing is studied until then', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 400 }), (given, days) => {
        const sooner = readinessOf(given).stop;
        const later = readinessOf({ ...given, examDay: addDays(given.examDay, days) }).stop;
        expect(later.score?.median).toBeLessThanOrEqual(sooner.score?.median as number);
        expect(later.share.median).toBeLessThanOrEqual(sooner.share.median);
      }),
      { numRuns: 40 },
    );
  });

  it('expects no less of who keeps reviewing than of who stops', () => {
    fc.assert(
      fc.property(records, (given) => {
        const { stop, keepUp } = readinessOf(given);
        expect(keepUp.share.median).toBeGreaterThanOrEqual(stop.share.median);
      }),
      { numRuns: 25 },
    );
  });

  it('prints no chance to pass without evidence, and says what is missing', () => {
    const empty = readinessOf({ exam, cards: [], answers: [], day: today, examDay: today, newPerDay: 0 });
    const json = readinessJson(empty, { deck: 'aws', day: today, examDay: null });
    expect(json).toMatchObject({
      pass: null,
      score: null,
      enough: false,
      verdict: null,
      coverage: { items: 0, facts: 0 },
    });
    expect(json.needs).toMatch(/^about \d+ more questions, first of all on tasks 1\.1, .*yet on any task$/);
    expect(json.untouched).toEqual(taskIds.toSorted());
  });

  it('does not count practice that is no evidence, however much of it there is', () => {
    const many = manyRecords(500);
    const generated = { ...many, answers: many.answers.map((answer) => ({ ...answer, counts: false })) };
    expect(readinessOf(many).gate.isOpen).toBe(true);
    expect(readinessOf(generated).gate.isOpen).toBe(false);
    expect(readinessOf(generated).stop).toEqual(readinessOf({ ...many, answers: [] }).stop);
  });

  it('keeps the gate shut for one who only knows the cards of some topics, and names the tasks that were not begun', () => {
    const solid = ['2.4', '2.5', '3.3', '3.4', '4.3', '4.4'];
    const partial = ['1.1', '2.1', '2.2', '2.3', '2.6', '3.1', '4.2'];
    const learnt = (tasks: readonly string[], count: number): FactCard[] =>
      tasks.flatMap((task) =>
        Array.from({ length: count }, () => ({
          links: [{ task, weight: 1 }],
          memory: { stability: 30, difficulty: 5, lastDay: addDays(today, -12) },
          due: addDays(today, 18),
        })),
      );
    const notes = readinessOf({
      exam,
      cards: [...learnt(solid, 18), ...learnt(partial, 8), ...learnt(['1.2', '1.5', '3.2', '3.5'], 3)],
      answers: [],
      day: today,
      examDay: today,
      newPerDay: 0,
    });
    expect(notes.coverage.facts).toBeGreaterThan(0.2);
    expect(notes.coverage.facts).toBeLessThan(0.35);
    expect(notes.gate.isOpen).toBe(false);
    expect(notes.gate.untouched).toEqual(['1.2', '1.3', '1.4', '1.5', '3.2', '3.5', '4.1']);
  });

  it('covers a task only once half of the facts it is expected to need were seen, and names one that is only touched', () => {
    const wide = {
      ...exam,
      tasks: exam.tasks.map((task) => ({ ...task, facts: task.id === '2.4' ? 150 : task.facts })),
    };
    const learnt = (task: string, count: number, weight: 1 | 0.5): FactCard[] =>
      Array.from({ length: count }, () => ({
        links: [{ task, weight }],
        memory: { stability: 30, difficulty: 5, lastDay: addDays(today, -12) },
        due: addDays(today, 18),
      }));
    const read = (cards: FactCard[]) =>
      readinessOf({ exam: wide, cards, answers: [], day: today, examDay: today, newPerDay: 0 });
    expect(read(learnt('2.4', 74, 1)).coverage.facts).toBe(0);
    expect(read(learnt('2.4', 75, 1)).coverage.facts).toBeCloseTo(0.29 / 6, 6);
    expect(read(learnt('2.5', 15, 1)).coverage.facts).toBeCloseTo(0.29 / 6, 6);
    expect(read(learnt('1.5', 20, 0.5)).gate.untouched).toContain('1.5');
    expect(read([...learnt('1.5', 20, 0.5), ...learnt('1.5', 1, 1)]).gate.untouched).not.toContain('1.5');
  });

  it('puts first what gains most a minute: cards that are due, or a task of which nothing is known', () => {
    const { next } = readinessOf(manyRecords(500));
    expect(next[0]?.gain).toBeGreaterThan(0);
    const values = next.map(({ shareGain, minutes }) => shareGain / minutes);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const bare = readinessOf({ ...manyRecords(0), cards: [] });
    expect(bare.next[0]).toMatchObject({ action: 'learn', task: '1.1', minutes: 12 });
    expect(bare.next[0]?.why).toBe('Task 1.1 is 5.2 % of the exam, 0 cards, 0 questions answered');
  });

  it('is wider where the weights of the exam are only assumed', () => {
    const many = manyRecords(300);
    const uneven = {
      ...many,
      answers: many.answers.map((answer) => ({ ...answer, isRight: answer.tasks[0]?.[0] !== '1' })),
    };
    const width = ({ stop }: ReturnType<typeof readinessOf>) => stop.shareSd;
    const known = examWith([0.25, 0.25, 0.25, 0.25], [5, 6, 5, 4]);
    const assumed = { ...known, weightsAssumed: true };
    expect(width(readinessOf({ ...uneven, exam: assumed }))).toBeGreaterThan(
      width(readinessOf({ ...uneven, exam: known })),
    );
  });

  it('shows a chance to the nearest five per cent and never as certain', () => {
    expect([0, 0.02, 0.31, 0.66, 0.99, 1].map(shownChance)).toEqual([0.05, 0.05, 0.3, 0.65, 0.95, 0.95]);
  });

  it('knows the chance to guess each kind of question', () => {
    expect([guessChance(4, 1), guessChance(5, 2), guessChance(6, 3), guessChance(2, 1), guessChance(0, 1)]).toEqual([
      0.25, 0.1, 0.05, 0.5, 0,
    ]);
  });

  it('takes far less than a second for 5,000 answers and 2,000 cards', () => {
    let ticks = 0n;
    const began = performance.now();
    timeOneForecast(() => (ticks += 1n));
    // Fifty milliseconds on a machine with nothing else to do, which the bench measures.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
