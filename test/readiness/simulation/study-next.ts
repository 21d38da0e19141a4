import { seeded } from '../../../src/random.ts';
import { drawExams } from '../../../src/readiness/draws.ts';
import { weighAnswers } from '../../../src/readiness/evidence.ts';
import { FACTS_PER_TASK } from '../../../src/readiness/exam.ts';
import { fitAbilities, logistic, SLIP, SLOPE } from '../../../src/readiness/fit.ts';
import { forecastExam } from '../../../src/readiness/forecast.ts';
import { nextActions } from '../../../src/readiness/next-actions.ts';
import { type Facts, KEPT_RECALL, priorCovariance, priorMean } from '../../../src/readiness/prior.ts';
import { carriedOn } from '../../../src/readiness/readiness.ts';
import { simulatedExam, simulateLearner, today, worlds } from './worlds.ts';

export const rules = ['ours', 'oracle', 'weakest', 'leastCovered', 'heaviest', 'random'] as const;
export type Rule = (typeof rules)[number];

const BLOCKS = 3;
const FACTS_A_BLOCK = 10;

/** The mean gain in the true chance to pass, in points of 100, when three blocks of ten facts are chosen by each rule. */
export function gainsOfRules(learners: number, seed: number): Record<Rule, number> {
  const world = worlds.stronger;
  const exam = simulatedExam;
  const random = seeded(seed);
  const covariance = priorCovariance(exam);
  const sums: Record<Rule, number> = { ours: 0, oracle: 0, weakest: 0, leastCovered: 0, heaviest: 0, random: 0 };
  for (let index = 0; index < learners; index += 1) {
    const learner = simulateLearner(world, exam, random);
    const evidence = weighAnswers(exam, learner.answers, today);
    const fit = fitAbilities(priorMean(learner.known), covariance, evidence.cells);
    const draws = drawExams(exam, fit, seeded(seed + index), 400);
    const before = chanceToPass(learner.ability);
    const learnt = (known: Float64Array) =>
      learner.ability.map(
        (value, at) => value + world.factEffect * ((known[at] as number) - (learner.known[at] as number)),
      );

    const choose: Record<Rule, (known: Float64Array, open: number[]) => number> = {
      ours: (known) => {
        const mean = carriedOn(fit, learner.known, known);
        const forecast = forecastExam(exam, draws, mean, 0);
        const facts = factsOf(known);
        const actions = nextActions({ exam, evidence, facts, fit, mean, forecast }, [], today, today);
        const first = actions.find(({ action }) => action === 'learn');
        return exam.tasks.findIndex(({ id }) => id === first?.task);
      },
      oracle: (known, open) => bestOf(open, (task) => chanceToPass(learnt(withBlock(known, task)))),
      weakest: (known, open) => {
        const mean = carriedOn(fit, learner.known, known);
        return bestOf(open, (task) => -(mean[task] as number));
      },
      leastCovered: (known, open) => bestOf(open, (task) => -(known[task] as number)),
      heaviest: (_, open) => bestOf(open, (task) => exam.tasks[task]?.weight ?? 0),
      random: () => Math.floor(random() * exam.tasks.length),
    };
    for (const rule of rules) {
      let known = learner.known;
      for (let block = 0; block < BLOCKS; block += 1) {
        const open = exam.tasks.flatMap((_, at) => ((known[at] as number) < KEPT_RECALL ? [at] : []));
        if (open.length === 0) break;
        const task = choose[rule](known, open);
        if (task >= 0) known = withBlock(known, task);
      }
      sums[rule] += 100 * (chanceToPass(learnt(known)) - before);
    }
  }
  for (const rule of rules) sums[rule] /= learners;
  return sums;
}

function withBlock(known: Float64Array, task: number): Float64Array {
  const more = (KEPT_RECALL * FACTS_A_BLOCK) / FACTS_PER_TASK;
  return known.map((share, at) => (at === task ? Math.max(share, Math.min(KEPT_RECALL, share + more)) : share));
}

function factsOf(known: Float64Array): Facts {
  const recalled = known.map((share) => share * FACTS_PER_TASK);
  const seen = recalled.map((sum) => Math.min(FACTS_PER_TASK, sum / KEPT_RECALL));
  const needed = new Float64Array(known.length).fill(FACTS_PER_TASK);
  return {
    needed,
    seen,
    own: seen,
    unseen: new Float64Array(known.length),
    cards: new Int32Array(known.length),
    recalled,
  };
}

function bestOf(tasks: readonly number[], value: (task: number) => number): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const task of tasks) {
    const own = value(task);
    if (own > most) [best, most] = [task, own];
  }
  return best;
}

/** The chance to pass with these true abilities, in closed form. */
function chanceToPass(ability: Float64Array): number {
  const { tasks, guess, scored, passShare } = simulatedExam;
  let share = 0;
  for (const [at, { weight }] of tasks.entries()) {
    share += weight * (guess + (1 - guess - SLIP) * logistic(SLOPE * (ability[at] as number)));
  }
  const z = (share - passShare.mean) / Math.sqrt((share * (1 - share)) / scored + 0.03 ** 2);
  // Source: W. Bowling et al., A logistic approximation to the cumulative normal distribution, 2009.
  return logistic(1.5976 * z + 0.07056 * z ** 3);
}
