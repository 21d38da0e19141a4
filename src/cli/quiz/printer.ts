import type { Problem } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { questionJson } from '../../rules/question-json.ts';
import { type Scenario, stemText } from '../../rules/scenario.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { printJson, printLine, sayProblems } from '../print.ts';

/** How questions are printed, and what is wrong with those that are not. */
export type Printer = {
  question(scenario: Scenario, kb: KnowledgeBase): void;
  /** A question whose key its bank states. */
  stated(question: QuizQuestion): void;
  problem(problem: Problem): void;
};

/**
 * One question a line with its verdicts. An error keeps something from being asked, and is part of the output; anything less
 * is only said.
 */
export const jsonPrinter: Printer = {
  question: (scenario, kb) => printJson(questionJson(scenario, kb)),
  stated: (question) => printJson(statedJson(question)),
  problem(problem) {
    if (problem.severity === 'error') printJson({ type: 'problem', ...problem });
    else sayProblems([problem]);
  },
};

/** The prose and the options of each question, for a person whose screen is a pipe; what is right is not told. */
export const textPrinter: Printer = {
  question: printText,
  stated: ({ scenario }) => printText(scenario),
  problem: (problem) => sayProblems([problem]),
};

function printText(scenario: Scenario): void {
  printLine(stemText(scenario));
  for (const [place, { text }] of scenario.choices.entries())
    printLine(`  ${String.fromCharCode(65 + place)}  ${text}`);
  printLine('');
}

/** A question with a stated key: the fields of others that can be told of it, and what its bank says. */
function statedJson({ scenario, stated, bank, identity }: QuizQuestion): object {
  return {
    id: identity,
    bank,
    generated: false,
    stem: stemText(scenario),
    choose: stated?.key.length,
    tags: scenario.tags,
    options: scenario.choices.map(({ id, text }) => {
      return { id, text, inKey: stated?.key.includes(id), why: stated?.why.get(id) ?? null };
    }),
    key: stated?.key,
    explanation: stated?.explanation.join('\n\n') || null,
  };
}
