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
 * question. Where a domain has too few questions that were never asked, `more` is called for others. Throws an input failure
 * when there is no question for it.
 */
export function newPaper(
  blueprint: Blueprint,
  pool: readonly BankQuestion[],
  { questions, minutes, practice = false }: PaperRequest,
  seed: number,
  more: () => readonly BankQuestion[] = () => [],
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
  const several = severalShareOf(blueprint);
  const plan = {
    ...{ domains: exam.domains, scored: wanted - unscored, unscored },
    ...(several === null ? {} : { severalShare: several }),
  };
  const first = composePaper(pool, plan, seed);
  const isShort = first.shortfalls.length > 0 || first.chosen.some(({ question }) => question.lastAsked !== null);
  const { chosen, shortfalls } = isShort ? composePaper([...pool, ...more()], plan, seed) : first;
  const { id, title, short, scale, passShare } = blueprint;
  const usual = Math.max(1, Math.round((blueprint.minutes * chosen.length) / blueprint.questions));
  const generated = chosen.filter(({ question }) => question.generated === true).length;
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
      ...(generated === 0 ? [] : [generatedWords(generated)]),
      ...(repeated === 0 ? [] : [repeatedWords(repeated)]),
      `Which share passes is not published: ${Math.round(passShare.mean * 100)} % right is taken for it.`,
    ].filter((_, index, all) => passShare.sd > 0 || index < all.length - 1),
  };
}

/** The share of questions of which several options are to be picked; null for an exam whose kinds say nothing of it. */
function severalShareOf({ kinds }: Blueprint): number | null {
  const counted = kinds.filter(({ name }) => /^\S+ of\b/.test(name));
  if (counted.length === 0) return null;
  return counted.filter(({ name }) => !name.startsWith('one ')).reduce((sum, { share }) => sum + share, 0);
}

function generatedWords(count: number): string {
  const are = count === 1 ? 'is' : 'are';
  return `${counted(count, 'question')} ${are} made from the decision tables, since too few of those written for ${count === 1 ? 'its domain' : 'their domains'} are new to you: readiness does not count ${count === 1 ? 'it' : 'them'}.`;
}

function repeatedWords(count: number): string {
  return `${counted(count, 'question')} you have answered before: what was never asked is used up, so the score may flatter.`;
}
