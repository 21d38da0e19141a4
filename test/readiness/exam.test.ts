import { describe, expect, it } from 'vitest';
import { examOf } from '../../src/readiness/exam.ts';
import { aBlueprint } from './a-blueprint.ts';

describe('the exam of a blueprint', () => {
  it('splits the weight of a domain evenly over its tasks where none is published', () => {
    const { exam, remarks } = examOf(aBlueprint([0.6, 0.4]));
    expect(exam.tasks.map(({ weight }) => weight)).toEqual([0.3, 0.3, 0.2, 0.2]);
    expect(exam.guess).toBeCloseTo(0.22);
    expect(exam.scored).toBe(65);
    expect(remarks).toEqual([]);
  });

  it('says in a sentence when weights do not add up, and goes on with them scaled', () => {
    const { exam, remarks } = examOf(aBlueprint([0.6, 0.6]));
    expect(exam.domains.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(remarks).toEqual([
      'The weights of Exam X add up to 120 %, not 100 %: they were scaled to 100 %; correct them in its file.',
    ]);
  });

  it('shares out what is not published, and knows that it is assumed', () => {
    const { exam, remarks } = examOf(aBlueprint([0.5, null, null]));
    expect(exam.domains.map(({ weight }) => weight)).toEqual([0.5, 0.25, 0.25]);
    expect(exam.weightsAssumed).toBe(true);
    expect(remarks).toEqual([]);
  });

  it('makes a task of a domain that lists none', () => {
    const whole = aBlueprint([0.7, 0.3]);
    const { exam } = examOf({ ...whole, domains: whole.domains.map((domain) => ({ ...domain, tasks: [] })) });
    expect(exam.tasks.map(({ id, weight }) => [id, weight])).toEqual([
      ['1', 0.7],
      ['2', 0.3],
    ]);
  });
});
