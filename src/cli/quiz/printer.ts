import type { Problem } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { questionJson } from '../../rules/question-json.ts';
import { type Scenario, stemText } from '../../rules/scenario.ts';
import { printJson, printLine, sayProblems } from '../print.ts';

/** How questions are printed, and what is wrong with those that are not. */
export type Printer = { question(scenario: Scenario, kb: KnowledgeBase): void; problem(problem: Problem): void };

/**
 * One question a line with its verdicts. An error keeps something from being asked, and is part of the output; anything less
 * is only said.
 */
export const jsonPrinter: Printer = {
  question: (scenario, kb) => printJson(questionJson(scenario, kb)),
  problem(problem) {
    if (problem.severity === 'error') printJson({ type: 'problem', ...problem });
    else sayProblems([problem]);
  },
};

/** The prose and the options of each question, for a person whose screen is a pipe; what is right is not told. */
export const textPrinter: Printer = {
  question(scenario) {
    printLine(stemText(scenario));
    for (const [place, { text }] of scenario.choices.entries())
      printLine(`  ${String.fromCharCode(65 + place)}  ${text}`);
    printLine('');
  },
  problem: (problem) => sayProblems([problem]),
};
