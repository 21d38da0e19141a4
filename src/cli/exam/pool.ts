import type { Blueprint } from '../../decks/blueprint.ts';
import { taskFinder } from '../../decks/blueprint-tasks.ts';
import type { KnowledgeBase } from '../../rules/knowledge.ts';
import { keySizeOf } from '../../rules/scenario.ts';
import { answers } from '../../store/answers.ts';
import type { PoolQuestion } from '../../study/exam/compose.ts';
import type { QuizQuestion } from '../../study/quiz/question.ts';
import type { Desk } from '../desk.ts';
import { shippedDecks } from '../quiz/decks.ts';
import { questionsOfFile } from '../quiz/file-questions.ts';
import { ownDecks } from '../quiz/own-decks.ts';

/** A question of the bank with its place in an exam. */
export type BankQuestion = PoolQuestion & { question: QuizQuestion; tasks: readonly string[] };

/** Every question of the decks, those of the learner's own included, by its identity. */
export function questionBank({ store, settings }: Desk, kb: KnowledgeBase): Map<string, QuizQuestion> {
  const files = [...(settings.shippedContent ? shippedDecks() : []), ...ownDecks(store)];
  const questions = files.flatMap((file) => questionsOfFile(store, file, kb));
  return new Map(questions.map((question) => [question.identity, question]));
}

/** Those of some questions that belong to an exam, each with its domains and tasks, and when it was answered last. */
export function poolFor({ store }: Desk, questions: Iterable<QuizQuestion>, blueprint: Blueprint): BankQuestion[] {
  const tasksOf = taskFinder(blueprint);
  const domainOf = new Map(
    blueprint.domains.flatMap(({ id, tasks }) => tasks.map((task): [string, string] => [task.id, id])),
  );
  const asked = new Map(answers(store).map(({ question, at }) => [question, at]));
  return [...questions].flatMap((question): BankQuestion[] => {
    const links = tasksOf(question.scenario.tags);
    const [domain, ...others] = [...new Set(links.flatMap(({ task }) => domainOf.get(task) ?? []))];
    if (domain === undefined) return [];
    const own = links.filter(({ weight }) => weight === 1);
    const tasks = (own.length > 0 ? own : links).map(({ task }) => task);
    const { identity, scenario } = question;
    return [
      {
        ...{ question, identity, domains: [domain, ...others], tasks, lastAsked: asked.get(identity) ?? null },
        ...{ several: keySizeOf(scenario) !== 1, generated: scenario.generated },
      },
    ];
  });
}
