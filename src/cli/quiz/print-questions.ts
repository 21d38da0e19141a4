import { hasErrors } from '../../problem.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import type { Scenario } from '../../rules/scenario.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import { say } from '../print.ts';
import { readQuestions } from './decks.ts';
import { readingPages } from './page-reader.ts';
import type { Printer } from './printer.ts';
import { generated, isWanted, isWantedStated, some, type WantedQuestions } from './selection.ts';

/** How many generated questions are printed unless told. */
const USUAL_COUNT = 10;

/** What is to be printed. */
export type PrintRequest = WantedQuestions & { count?: number; seed?: number };

/**
 * Prints the questions of these files in their order; with a seed in another. What has errors is printed as problems and
 * never as a question. 1 when there are errors.
 */
export async function printQuestions(
  kb: KnowledgeBase,
  files: readonly string[],
  request: PrintRequest,
  today: StudyDay,
  print: Printer,
): Promise<number> {
  let code = 0;
  const asked: (Scenario | QuizQuestion)[] = [];
  for (const file of files) {
    const { value: deck, problems } = await readingPages((read) => readQuestions(file, kb, today, read));
    if (hasErrors(problems)) code = 1;
    for (const problem of problems) print.problem(problem);
    asked.push(
      ...deck.scenarios.filter((scenario) => isWanted(scenario, kb, request)),
      ...deck.stated.filter((question) => isWantedStated(question, request)),
    );
  }
  for (const one of some(asked, request.count, request.seed)) {
    if ('stated' in one) print.stated(one);
    else print.question(one, kb);
  }
  return code;
}

/** Prints generated questions: the same for the same seed. */
export function printGenerated(kb: KnowledgeBase, request: PrintRequest, print: Printer): number {
  const { count = USUAL_COUNT, seed = 1 } = request;
  let printed = 0;
  for (const scenario of generated(kb, request, count, seed)) {
    print.question(scenario, kb);
    printed += 1;
  }
  if (printed < count) say(`No more than ${printed} different questions like these were found.`);
  return 0;
}
