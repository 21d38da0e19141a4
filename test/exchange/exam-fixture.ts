import type { ExamRecord } from '../../src/exchange/exam-record.ts';
import type { Estimate } from '../../src/study/exam/score.ts';

const share: Estimate = { value: 0.5, low: 0.1, high: 0.9 };
const part = (id: string) => ({ id, title: `Part ${id}`, right: 1, asked: 2, share });

/** An exam of two questions that began at an instant, and is over. */
export function anExam(at: number): Pick<ExamRecord, 'paper' | 'events' | 'result'> {
  const question = (identity: string) => ({
    ...{ identity, bank: 'notes/deck.md', card: null, domain: '1', tasks: ['1.1'], scored: true, choose: 1 },
  });
  return {
    paper: {
      ...{ deck: 'lamps', title: 'Certified Lamp Lighter', short: 'LAMP-1', mode: 'exam', minutes: 2, seed: 7 },
      scale: { min: 100, max: 1000, pass: 750 },
      passShare: { mean: 0.72, sd: 0.04 },
      domains: [{ id: '1', title: 'Wicks' }],
      tasks: [{ id: '1.1', title: 'Cut wicks' }],
      questions: [question('first'), question('second')],
      remarks: ['It is small.'],
    },
    events: [
      { at, kind: 'open', question: null, options: null },
      { at: at + 10, kind: 'go', question: 'first', options: null },
      { at: at + 20, kind: 'answer', question: 'first', options: ['a'] },
      { at: at + 30, kind: 'strike', question: 'first', options: [] },
      { at: at + 40, kind: 'end', question: null, options: null },
    ],
    result: {
      ...{ right: 1, asked: 2, share, scaled: { value: 500, low: 200, high: 800 }, passed: false },
      ...{ unscored: { right: 0, asked: 0 }, answered: 1, total: 2, tookMs: 40, outOfTime: false, medianMs: null },
      longest: [{ place: 0, spentMs: 30 }],
      changes: { toRight: 0, toWrong: 0, wrongToWrong: 0 },
      domains: [part('1')],
      tasks: [part('1.1')],
    },
  };
}
