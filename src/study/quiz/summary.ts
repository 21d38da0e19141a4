import type { QuizStep } from './quiz.ts';

/** What a sitting came to, for its last screen. */
export type QuizSummary = {
  answered: number;
  right: number;
  /** Of the right ones, those the learner was not sure of. */
  guessed: number;
  tookMs: number;
  /** Whether facts were at fault. */
  blamesFacts: boolean;
  /** By family, or by bank; those with most wrong answers first. */
  families: readonly { family: string; answered: number; right: number }[];
};

/** What the answers of a sitting come to; those taken back are not among them. */
export function summariseQuiz(steps: readonly QuizStep[]): QuizSummary {
  const families = new Map<string, { family: string; answered: number; right: number }>();
  for (const { judged } of steps) {
    const { family } = judged.question.scenario;
    const { answered, right } = families.get(family) ?? { answered: 0, right: 0 };
    families.set(family, { family, answered: answered + 1, right: right + judged.marks.credit });
  }
  const right = steps.filter(({ judged }) => judged.marks.credit === 1);
  return {
    answered: steps.length,
    right: right.length,
    guessed: right.filter(({ judged }) => !judged.sure).length,
    blamesFacts: steps.some(({ judged }) => judged.marks.atFault.length > 0),
    tookMs: steps.reduce((sum, { judged }) => sum + judged.tookMs, 0),
    families: [...families.values()].sort(
      (a, b) => b.answered - b.right - (a.answered - a.right) || (a.family < b.family ? -1 : 1),
    ),
  };
}
