import { hasErrors, type Problem } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { questionJson } from '../../rules/question-json.ts';
import type { Scenario } from '../../rules/scenario.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import { printJson, say, sayProblems } from '../print.ts';
import { readScenarios } from './decks.ts';
import { generated, isWanted, some, type WantedQuestions } from './selection.ts';

/** How many generated questions are printed unless told. */
const USUAL_COUNT = 10;

/** What is to be printed. */
export type JsonRequest = WantedQuestions & { count?: number; seed?: number };

/**
 * Prints the questions of these files with their verdicts, one a line, in the order of the files; with a seed in another.
 * What has errors is printed as problems and never as a question; warnings are said aside. 1 when there are errors.
 */
export function printQuestions(
  kb: KnowledgeBase,
  files: readonly string[],
  request: JsonRequest,
  today: StudyDay,
): number {
  let code = 0;
  const asked: Scenario[] = [];
  for (const file of files) {
    const { value: deck, problems } = readScenarios(file, kb, today);
    if (hasErrors(problems)) code = 1;
    for (const problem of problems) reportProblem(problem);
    asked.push(...deck.scenarios.filter((scenario) => isWanted(scenario, kb, request)));
  }
  for (const scenario of some(asked, request.count, request.seed)) printJson(questionJson(scenario, kb));
  return code;
}

/** Prints generated questions with their verdicts, one a line: the same for the same seed. */
export function printGenerated(kb: KnowledgeBase, request: JsonRequest): number {
  const { count = USUAL_COUNT, seed = 1 } = request;
  let printed = 0;
  for (const scenario of generated(kb, request, count, seed)) {
    printJson(questionJson(scenario, kb));
    printed += 1;
  }
  if (printed < count) say(`No more than ${printed} different questions like these were found.`);
  return 0;
}

/** An error keeps something from being asked, and is part of the output; anything less is only said. */
export function reportProblem(problem: Problem): void {
  if (problem.severity === 'error') printJson({ type: 'problem', ...problem });
  else sayProblems([problem]);
}
