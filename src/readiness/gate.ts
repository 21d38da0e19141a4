import type { Evidence } from './evidence.ts';
import type { Exam } from './exam.ts';
import { type Fit, logistic, SLIP, SLOPE } from './fit.ts';
import { cholesky, dot, inverse, matrixOf, solve } from './linear.ts';
import type { Facts } from './prior.ts';

/** Whether there is evidence enough to print a chance to pass, and if not, what is missing. */
export type Gate = {
  isOpen: boolean;
  /** About how many more first answers open it; 0 when it is open. */
  moreItems: number;
  /** The ids of the tasks those answers should be about, the heaviest first; all that have none, when that is what is missing. */
  tasks: readonly string[];
  /** The ids of the tasks of which next to nothing was learnt and nothing asked, in the exam's order. */
  untouched: readonly string[];
};

const LEAST_ITEMS = 60;
const LEAST_WEIGHT = 0.7;
const MOST_SD = 0.06;
/** No more than so many answers are ever asked for at once. */
const MOST_ITEMS = 500;
/** A task of which less than this share of its facts was seen counts as not begun, and one of whose own cards none was. */
const BEGUN_SHARE = 0.25;

/** Judges the evidence: first answers, the weight of the tasks they are about, and how unsure the expected share still is. */
export function judgeEvidence(exam: Exam, evidence: Evidence, facts: Facts, fit: Fit, shareSd: number): Gate {
  const asked = (task: number) => (evidence.itemsByTask[task] as number) > 0;
  const byWeight = exam.tasks.map((_, at) => at).sort((a, b) => weightOf(exam, b) - weightOf(exam, a) || a - b);
  const without = byWeight.filter((task) => !asked(task));
  const covered = byWeight.filter(asked).reduce((sum, task) => sum + weightOf(exam, task), 0);
  const untouched = exam.tasks.flatMap(({ id }, task) => (!asked(task) && !isBegun(facts, task) ? [id] : []));
  const isOpen = evidence.items >= LEAST_ITEMS && covered >= LEAST_WEIGHT && shareSd <= MOST_SD;
  if (isOpen) return { isOpen, moreItems: 0, tasks: [], untouched };
  const forWeight = tasksToCover(exam, without, covered);
  const moreItems = Math.max(LEAST_ITEMS - evidence.items, forWeight, itemsForSd(exam, fit, shareSd), 1);
  const tasks = covered < LEAST_WEIGHT ? without : mostUnsure(exam, fit);
  return { isOpen, moreItems, tasks: tasks.map((task) => exam.tasks[task]?.id ?? ''), untouched };
}

function isBegun({ needed, seen, own }: Facts, task: number): boolean {
  return (own[task] as number) > 0 && (seen[task] as number) >= BEGUN_SHARE * (needed[task] as number);
}

/** The share of the exam whose tasks have a first answer. */
export function askedWeight(exam: Exam, { itemsByTask }: Evidence): number {
  return exam.tasks.reduce((sum, { weight }, at) => sum + ((itemsByTask[at] as number) > 0 ? weight : 0), 0);
}

function weightOf({ tasks }: Exam, task: number): number {
  return tasks[task]?.weight ?? 0;
}

/** How many of the tasks without a question need one until enough weight has. */
function tasksToCover(exam: Exam, without: readonly number[], covered: number): number {
  let weight = covered;
  let count = 0;
  for (const task of without) {
    if (weight >= LEAST_WEIGHT) break;
    weight += weightOf(exam, task);
    count += 1;
  }
  return count;
}

/** The three tasks an answer tells most about: those with the largest part in how unsure the share is. */
function mostUnsure(exam: Exam, { covariance }: Fit): number[] {
  const part = (task: number) => weightOf(exam, task) ** 2 * (covariance[task]?.[task] as number);
  return exam.tasks
    .map((_, at) => at)
    .sort((a, b) => part(b) - part(a) || a - b)
    .slice(0, 3);
}

/** How many answers, spread over the tasks by weight, bring the expected share within the limit: 0 when it is within. */
function itemsForSd(exam: Exam, { mean, covariance }: Fit, shareSd: number): number {
  if (shareSd <= MOST_SD) return 0;
  const slopes = Float64Array.from(mean, (ability) => {
    const known = logistic(SLOPE * ability);
    return (1 - exam.guess - SLIP) * SLOPE * known * (1 - known);
  });
  const gradient = slopes.map((slope, task) => slope * weightOf(exam, task));
  const precision = inverse(cholesky(covariance));
  const sdAfter = (items: number) => {
    const more = matrixOf(mean.length, (row, column) => {
      const chance = exam.guess + (1 - exam.guess - SLIP) * logistic(SLOPE * (mean[row] as number));
      const told = (items * weightOf(exam, row) * (slopes[row] as number) ** 2) / (chance * (1 - chance));
      return (precision[row]?.[column] as number) + (row === column ? told : 0);
    });
    return Math.sqrt(dot(gradient, solve(cholesky(more), gradient)));
  };
  // The closed form is a little off what was counted from draws: what matters is by how much it has to shrink.
  const wanted = (sdAfter(0) * MOST_SD) / shareSd;
  let [tooFew, enough] = [0, MOST_ITEMS];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (sdAfter(middle) > wanted) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
