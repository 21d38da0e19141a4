import { evaluate } from '../../rules/evaluate.ts';
import type { Evaluation } from '../../rules/evaluation.ts';
import { grade, type Marks } from '../../rules/grade.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { AnswerGiven, AnswerMode } from './answer.ts';
import type { Asking, Picked } from './ask.ts';
import { type ExplainedOption, explain } from './explain.ts';
import type { QuizQuestion } from './question.ts';
import { evaluateStated, explainStated, gradeStated } from './stated.ts';

/** A question that was answered, with all that its verdict says. */
export type Judged = {
  question: QuizQuestion;
  order: readonly string[];
  picked: readonly string[];
  sure: boolean;
  changedLate: boolean;
  tookMs: number;
  marks: Marks;
  evaluation: Evaluation;
  /** Why each option is right or wrong, in the order of the question. */
  explained: readonly ExplainedOption[];
};

/** Longer than this was a pause: an exam gives two and a half minutes a question, and what lies beyond is not counted. */
const LONGEST_MS = 300_000;

/** What an answer is worth. `medianMs` is the learner's median time for a question; null until there is one. */
export function judgeAnswer(
  { question, order, shownAt }: Asking,
  { picked, sure, changedLate }: Picked,
  kb: KnowledgeBase,
  at: number,
  medianMs: number | null,
): Judged {
  const { scenario, stated } = question;
  const tookMs = Math.max(0, Math.min(at - shownAt, LONGEST_MS));
  const manner = { sure, ms: tookMs, medianMs, changedLate };
  const given = { question, order, picked, sure, changedLate, tookMs };
  if (stated !== null) {
    const marks = gradeStated(stated, picked, manner);
    return {
      ...given,
      marks,
      evaluation: evaluateStated(scenario, stated),
      explained: explainStated(scenario, stated),
    };
  }
  const marks = grade(scenario, kb, picked, manner);
  const evaluation = evaluate(scenario, kb);
  const explained = explain(scenario, evaluation, kb);
  return { ...given, marks, evaluation, explained };
}

/** The answer as it goes into the log. */
export function answerOf({ question, picked, sure, tookMs, marks, evaluation }: Judged, mode: AnswerMode): AnswerGiven {
  const { scenario, identity, bank, card, aimed, difficulty } = question;
  return {
    question: identity,
    bank,
    card,
    family: scenario.family,
    tags: scenario.tags,
    generated: scenario.generated,
    aimed,
    mode,
    options: scenario.choices.length,
    picked,
    key: evaluation.key,
    correct: marks.credit === 1,
    sure,
    difficulty,
    tookMs,
  };
}
