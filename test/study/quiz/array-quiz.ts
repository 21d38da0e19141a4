import { Failure } from '../../../src/failure.ts';
import { difficulty } from '../../../src/rules/difficulty.ts';
import { generate } from '../../../src/rules/generate.ts';
import type { Scenario } from '../../../src/rules/scenario.ts';
import type { AnswerGiven } from '../../../src/study/quiz/answer.ts';
import { questionIdentity } from '../../../src/study/quiz/identity.ts';
import type { QuizQuestion } from '../../../src/study/quiz/question.ts';
import type { QuizSession, SavedAnswer } from '../../../src/study/quiz/session.ts';
import { shippedKnowledge } from '../../decks/shipped.ts';

export const { value: kb } = shippedKnowledge();

/** A question the rules make of a seed. */
export function questionOf(seed: number, of: { family?: string } = {}): QuizQuestion {
  const scenario = generate(kb, seed, of);
  if (scenario === null) throw new Error(`seed ${seed} gives no question`);
  return asQuestion(scenario);
}

export function asQuestion(scenario: Scenario, over: Partial<QuizQuestion> = {}): QuizQuestion {
  const bank = scenario.generated ? 'generated' : 'notes/deck.md';
  return {
    scenario,
    stated: null,
    identity: questionIdentity(scenario),
    bank,
    card: null,
    aimed: false,
    difficulty: difficulty(scenario, kb),
    ...over,
  };
}

/** A quiz over an array, with a clock that the test sets and a log of what was stored. */
export class ArrayQuiz implements QuizSession {
  readonly kb = kb;
  readonly title = 'Quiz';
  readonly seed = 7;
  readonly stored: AnswerGiven[] = [];
  readonly undone: string[] = [];
  readonly flagged = new Set<string>();
  readonly total: number | null;
  time = 1_795_597_200_000;
  /** Thrown by the next change, as a database would that is locked. */
  failure: Failure | null = null;
  readonly #questions: QuizQuestion[];

  constructor(questions: readonly QuizQuestion[]) {
    this.#questions = [...questions];
    this.total = questions.length;
  }

  now(): number {
    return this.time;
  }

  medianMs(): number | null {
    return null;
  }

  next(): QuizQuestion | null {
    return this.#questions.shift() ?? null;
  }

  save(answer: AnswerGiven, { marks }: Parameters<QuizSession['save']>[1]): SavedAnswer {
    this.#mayFail();
    this.stored.push(answer);
    return {
      event: `device-${this.stored.length}`,
      broughtUp: marks.bringUp.map((fact) => ({ card: fact, front: `What of ${fact}?`, inDays: 0 })),
    };
  }

  undo(event: string): void {
    this.#mayFail();
    this.undone.push(event);
  }

  toggleFlag(card: string): boolean {
    if (!this.flagged.delete(card)) this.flagged.add(card);
    return this.flagged.has(card);
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
