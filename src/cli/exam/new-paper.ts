import type { Blueprint } from '../../decks/blueprint.ts';
import { Failure } from '../../failure.ts';
import { counted } from '../../numbers.ts';
import { examOf } from '../../readiness/exam.ts';
import { keySizeOf } from '../../rules/scenario.ts';
import { composePaper } from '../../study/exam/compose.ts';
import type { Paper } from '../../study/exam/paper.ts';
import type { BankQuestion } from './pool.ts';

/** What can be asked of a new exam; what is left out is as the blueprint has it. */
export type PaperRequest = { questions?: number; minutes?: number; practice?: boolean };

/**
 * Puts a paper together for an exam. A smaller one has the same share of questions that do not count, and the same time a
 * question. Throws an input failure when there is no question for it.
 */
export function newPaper(
  blueprint: Blueprint,
  pool: readonly BankQuestion[],
  { questions, minutes, practice = false }: PaperRequest,
  seed: number,
): Paper {
  const { exam, remarks } = examOf(blueprint);
  const wanted = questions ?? blueprint.questions;
  if (wanted < 1 || minutes === 0) throw new Failure('usage', 'A mock exam has one question and one minute at least.');
  if (pool.length === 0) {
    throw new Failure(
      'input',
      `There is no question for ${blueprint.title}: write scenarios with the tags of its tasks, or name another exam.`,
    );
  }
  const unscored = Math.round((wanted * (blueprint.questions - exam.scored)) / blueprint.questions);
  const plan = { domains: exam.domains, scored: wanted - unscored, unscored };
  const { chosen, shortfalls } = composePaper(pool, plan, seed);
  const { id, title, short, scale, passShare } = blueprint;
  const usual = Math.max(1, Math.round((blueprint.minutes * chosen.length) / blueprint.questions));
  const repeated = chosen.filter(({ question }) => question.lastAsked !== null).length;
  return {
    deck: id,
    title,
    short,
    mode: practice ? 'practice' : 'exam',
    minutes: minutes ?? usual,
    seed,
    scale,
    passShare,
    domains: exam.domains.map((domain) => ({ id: domain.id, title: domain.title })),
    tasks: exam.tasks.map((task) => ({ id: task.id, title: task.title })),
    questions: chosen.map(({ question, scored }) => ({
      identity: question.identity,
      bank: question.question.bank,
      card: question.question.card,
      domain: question.domains[0],
      tasks: question.tasks,
      scored,
      choose: keySizeOf(question.question.scenario),
    })),
    remarks: [
      ...remarks,
      ...(blueprint.provisional === null ? [] : [blueprint.provisional]),
      ...(chosen.length === wanted
        ? []
        : [`There are only ${counted(chosen.length, 'question')} for this exam, not ${wanted}.`]),
      ...shortfalls.map(({ domain, wanted: share, found }) => {
        const name = exam.domains.find((one) => one.id === domain)?.title ?? domain;
        const has = found === 0 ? 'There is no question' : `There are only ${counted(found, 'question')}`;
        return `${has} for domain ${domain}, ${name}, which has a share of ${share}: the rest comes from the domains nearest to it.`;
      }),
      ...(repeated === 0 ? [] : [repeatedWords(repeated)]),
      `Which share passes is not published: ${Math.round(passShare.mean * 100)} % right is taken for it.`,
    ].filter((_, index, all) => passShare.sd > 0 || index < all.length - 1),
  };
}

function repeatedWords(count: number): string {
  return `${counted(count, 'question')} you have answered before: what was never asked is used up, so the score may flatter.`;
}
