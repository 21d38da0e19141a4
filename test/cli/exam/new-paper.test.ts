import { describe, expect, it } from 'vitest';
import { newPaper } from '../../../src/cli/exam/new-paper.ts';
import type { BankQuestion } from '../../../src/cli/exam/pool.ts';
import { shippedBlueprints } from '../../../src/cli/readiness/blueprints.ts';
import { questionOf } from '../../study/quiz/array-quiz.ts';

const { blueprints } = shippedBlueprints();
const professional = blueprints.find(({ id }) => id === 'aws-sap-c02');
if (professional === undefined) throw new Error('the blueprint of this test does not ship');
const model = questionOf(1);

/** So many questions of each domain, each with a task of its own domain. */
function pool(counts: Record<string, number>, lastAsked: number | null = null): BankQuestion[] {
  return Object.entries(counts).flatMap(([domain, count]) =>
    Array.from({ length: count }, (_, at): BankQuestion => {
      const identity = `${domain}-${at}`;
      return { question: { ...model, identity }, identity, domains: [domain], tasks: [`${domain}.1`], lastAsked };
    }),
  );
}

const plenty = { 1: 60, 2: 60, 3: 60, 4: 60 };

describe('a new paper', () => {
  it('is as long as the exam, with its time, its shares and its questions that do not count', () => {
    const paper = newPaper(professional, pool(plenty), {}, 1);
    expect(paper).toMatchObject({ deck: 'aws-sap-c02', minutes: 180, mode: 'exam' });
    expect(paper.questions).toHaveLength(75);
    expect(paper.questions.filter(({ scored }) => !scored)).toHaveLength(10);
    const scored = paper.questions.filter((question) => question.scored);
    expect(['1', '2', '3', '4'].map((id) => scored.filter(({ domain }) => domain === id).length)).toEqual([
      17, 19, 16, 13,
    ]);
  });

  it('has as much time a question when it is shorter', () => {
    const paper = newPaper(professional, pool(plenty), { questions: 20, practice: true }, 1);
    expect(paper).toMatchObject({ minutes: 48, mode: 'practice' });
    expect(paper.questions.filter(({ scored }) => !scored)).toHaveLength(3);
  });

  it('says which domain has no question, and that what was asked before comes again', () => {
    const paper = newPaper(professional, pool({ 1: 60, 2: 60, 3: 60 }, 5), {}, 1);
    expect(paper.questions).toHaveLength(75);
    const said = paper.remarks.join('\n');
    expect(said).toMatch(/There is no question for domain 4, .+, which has a share of 15: the rest comes from/);
    expect(said).toContain('75 questions you have answered before');
  });

  it('has questions made where those written for a domain were all asked, and says so', () => {
    const asked = pool({ 3: 30 }, 5);
    const more = () => pool({ 3: 40 }).map((each) => ({ ...each, identity: `made-${each.identity}`, generated: true }));
    const paper = newPaper(professional, [...pool({ 1: 60, 2: 60, 4: 60 }), ...asked], {}, 1, more);
    const made = paper.questions.filter(({ identity }) => identity.startsWith('made-'));
    expect(made).toHaveLength(18);
    expect(made.every(({ domain }) => domain === '3')).toBe(true);
    const said = paper.remarks.join('\n');
    expect(said).toContain('18 questions are made from the decision tables');
    expect(said).not.toContain('you have answered before');
    const unasked = () => {
      throw new Error('none is to be made');
    };
    expect(newPaper(professional, pool(plenty), {}, 1, unasked).questions).toHaveLength(75);
  });

  it('has as many questions with several answers as the blueprint says', () => {
    const mixed = pool(plenty).map((each, at) => ({ ...each, several: at % 2 === 0 }));
    const chosen = new Set(newPaper(professional, mixed, {}, 1).questions.map(({ identity }) => identity));
    expect(mixed.filter(({ identity, several }) => several && chosen.has(identity))).toHaveLength(15);
  });

  it('says that there are fewer questions than the exam has', () => {
    const paper = newPaper(professional, pool({ 1: 3, 2: 3, 3: 3, 4: 3 }), {}, 1);
    expect(paper.questions).toHaveLength(12);
    expect(paper.remarks.join('\n')).toContain('There are only 12 questions for this exam, not 75.');
  });

  it('refuses an exam without a question, and one of no questions or minutes, in a sentence', () => {
    expect(() => newPaper(professional, [], {}, 1)).toThrow('There is no question for');
    expect(() => newPaper(professional, pool(plenty), { questions: 0 }, 1)).toThrow('one question');
    expect(() => newPaper(professional, pool(plenty), { minutes: 0 }, 1)).toThrow('one minute');
  });
});
