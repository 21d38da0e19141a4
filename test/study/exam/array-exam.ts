import { Failure } from '../../../src/failure.ts';
import { keySizeOf } from '../../../src/rules/scenario.ts';
import type { ExamResult, Marked } from '../../../src/study/exam/mark.ts';
import type { Paper } from '../../../src/study/exam/paper.ts';
import type { ExamSession } from '../../../src/study/exam/session.ts';
import type { ExamEvent } from '../../../src/study/exam/sheet.ts';
import type { QuizQuestion } from '../../../src/study/quiz/question.ts';
import type { BroughtUp } from '../../../src/study/quiz/session.ts';
import { kb } from '../quiz/array-quiz.ts';

/** A paper of these questions, as many minutes as there are questions, the first domain for the even places. */
export function paperOf(questions: readonly QuizQuestion[], over: Partial<Paper> = {}): Paper {
  return {
    deck: 'lamps',
    title: 'Certified Lamp Lighter',
    short: 'LAMP-1',
    mode: 'exam',
    minutes: questions.length,
    seed: 7,
    scale: { min: 100, max: 1000, pass: 750 },
    passShare: { mean: 0.72, sd: 0.04 },
    domains: [
      { id: '1', title: 'Wicks' },
      { id: '2', title: 'Oil' },
    ],
    tasks: [
      { id: '1.1', title: 'Cut wicks' },
      { id: '2.1', title: 'Choose oil' },
    ],
    questions: questions.map(({ identity, bank, card, scenario }, at) => ({
      identity,
      bank,
      card,
      domain: at % 2 === 0 ? '1' : '2',
      tasks: [at % 2 === 0 ? '1.1' : '2.1'],
      scored: true,
      choose: keySizeOf(scenario),
    })),
    remarks: [],
    ...over,
  };
}

/** A mock exam over arrays, with a clock that the test sets. What is stored outlives a session, as a disk does. */
export class ArrayExam implements ExamSession {
  readonly kb = kb;
  readonly paper: Paper;
  readonly questions: ReadonlyMap<string, QuizQuestion>;
  readonly stored: ExamEvent[] = [];
  ended: Marked | null = null;

  get result(): ExamResult | null {
    return this.ended?.result ?? null;
  }

  time = 1_795_597_200_000;
  failure: Failure | null = null;
  #tick: (() => boolean) | null = null;

  constructor(questions: readonly QuizQuestion[], over: Partial<Paper> = {}) {
    this.paper = paperOf(questions, over);
    this.questions = new Map(questions.map((question) => [question.identity, question]));
  }

  get events(): readonly ExamEvent[] {
    return [...this.stored];
  }

  now(): number {
    return this.time;
  }

  medianMs(): number | null {
    return null;
  }

  record(events: readonly ExamEvent[]): void {
    this.#mayFail();
    this.stored.push(...events);
  }

  end(event: ExamEvent, marked: Marked): ReadonlyMap<string, readonly BroughtUp[]> {
    this.#mayFail();
    this.stored.push(event);
    this.ended = marked;
    return new Map(
      marked.questions.map(({ of, judged }) => [
        of.identity,
        judged.marks.bringUp.map((fact) => ({ card: fact, front: `What of ${fact}?`, inDays: 0 })),
      ]),
    );
  }

  everySecond(call: () => boolean, stop: AbortSignal): Promise<void> {
    this.#tick = call;
    return new Promise((resolve) => stop.addEventListener('abort', () => resolve()));
  }

  /** A second of the clock on the screen, after so much time. */
  pass(ms: number): void {
    this.time += ms;
    this.#tick?.();
  }

  #mayFail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }

  lockNext(): void {
    this.failure = new Failure('database', 'The database is locked: close the other certamen and try again.');
  }
}
