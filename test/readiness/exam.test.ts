import { describe, expect, it } from 'vitest';
import type { Blueprint } from '../../src/decks/blueprint.ts';
import { examOf } from '../../src/readiness/exam.ts';

const topics = { tags: [], headings: [], also: { tags: [], headings: [] } };

function blueprint(weights: readonly (number | null)[]): Blueprint {
  return {
    id: 'x',
    title: 'Exam X',
    short: 'X',
    vendor: 'V',
    from: null,
    to: null,
    preferred: false,
    provisional: null,
    domains: weights.map((weight, at) => ({
      id: `${at + 1}`,
      title: `Domain ${at + 1}`,
      weight,
      tasks: [1, 2].map((task) => ({ id: `${at + 1}.${task}`, title: 'T', weight: null, ...topics })),
    })),
    questions: 75,
    scored: null,
    unscored: 10,
    minutes: 180,
    scale: null,
    passShare: { mean: 0.66, sd: 0 },
    kinds: [
      { name: 'one', share: 0.8, guess: 0.25 },
      { name: 'two', share: 0.2, guess: 0.1 },
    ],
    sources: [],
  };
}

describe('the exam of a blueprint', () => {
  it('splits the weight of a domain evenly over its tasks where none is published', () => {
    const { exam, remarks } = examOf(blueprint([0.6, 0.4]));
    expect(exam.tasks.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.2, 0.2]);
    expect(exam.guess).toBeCloseTo(0.22);
    expect(exam.scored).toBe(65);
    expect(remarks).toEqual([]);
  });

  it('says in a sentence when weights do not add up, and goes on with them scaled', () => {
    const { exam, remarks } = examOf(blueprint([0.6, 0.6]));
    expect(exam.domains.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(remarks).toEqual([
      'The weights of Exam X add up to 120 %, not 100 %: they were scaled to 100 %; correct them in its file.',
    ]);
  });

  it('shares out what is not published, and knows that it is assumed', () => {
    const { exam, remarks } = examOf(blueprint([0.5, null, null]));
    expect(exam.domains.map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.25]);
    expect(exam.weightsAssumed).toBe(true);
    expect(remarks).toEqual([]);
  });

  it('makes a task of a domain that lists none', () => {
    const whole = blueprint([0.7, 0.3]);
    const { exam } = examOf({ ...whole, domains: whole.domains.map((domain) => ({ ...domain, tasks: [] })) });
    expect(exam.tasks.map(({ id, weight }) => [id, weight])).toEqual([
      ['1', 0.7],
      ['2', 0.3],
    ]);
  });
});
