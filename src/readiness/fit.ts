import type { Cell, SourceKind } from './evidence.ts';
import { cholesky, dot, inverse, type Matrix, matrixOf, solve, times } from './linear.ts';

/** How much easier than the exam's the questions of a source are, in logits. */
const sourceBias: Record<SourceKind, { mean: number; sd: number }> = {
  own: { mean: 0.3, sd: 0.35 },
  mock: { mean: 0.1, sd: 0.35 },
  official: { mean: 0, sd: 0.15 },
};
const sourceKinds = Object.keys(sourceBias) as SourceKind[];

/** Even who knows everything slips so often. */
export const SLIP = 0.03;

/** How much the difficulty of questions about one task varies, in logits. */
const ITEM_SD = 0.8;

/**
 * What a normal spread in the logit does to the logistic function: it flattens its slope by this factor.
 * Source: D. MacKay, The Evidence Framework Applied to Classification Networks, 1992, the probit approximation.
 */
export function flattened(variance: number): number {
  return 1 / Math.sqrt(1 + (Math.PI * variance) / 8);
}

/** The slope of a question of unknown difficulty. */
export const SLOPE = flattened(ITEM_SD ** 2);

/** The logistic function. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** What the answers make of the abilities: their most likely values and how unsure they are together. */
export type Fit = {
  /** Ability on each task, in logits. */
  mean: Float64Array;
  covariance: Matrix;
  /** For each task, how much of what the facts led to expect is still in force, 0.3 to 1. */
  priorForce: Float64Array;
};

const MOST_ROUNDS = 25;
const LONGEST_STEP = 1.5;
const CLOSE_ENOUGH = 1e-5;
/** A step is halved until it leads upwards, but no further than to this share of it. */
const LEAST_SHARE = 1 / 64;
/** Skill that was built on facts fades with them, however many answers stand for it. */
const LEAST_PRIOR_FORCE = 0.3;

/**
 * The abilities that the answers and the prior make most likely, by Fisher scoring. A question about several tasks asks
 * for the mean of their abilities, by their parts. The unknowns are the tasks' abilities, then the bias of each source of questions.
 */
export function fitAbilities(priorMean: Float64Array, priorCovariance: Matrix, cells: readonly Cell[]): Fit {
  const tasks = priorMean.length;
  const size = tasks + sourceKinds.length;
  const precision = inverse(cholesky(priorCovariance));
  const start = Float64Array.from({ length: size }, (_, at) =>
    at < tasks ? (priorMean[at] as number) : sourceBias[sourceKinds[at - tasks] as SourceKind].mean,
  );
  const startPrecision = matrixOf(size, (row, column) => {
    if (row < tasks && column < tasks) return precision[row]?.[column] as number;
    return row === column ? sourceBias[sourceKinds[row - tasks] as SourceKind].sd ** -2 : 0;
  });
  const rows = cells.map((cell) => rowOf(cell, tasks));

  const heightOf = (abilities: Float64Array): number => {
    const off = abilities.map((value, at) => value - (start[at] as number));
    const prior = -0.5 * dot(off, times(startPrecision, off));
    return cells.reduce((sum, cell, at) => sum + logLikelihood(cell, rows[at] as Row, abilities), prior);
  };

  let estimate = start.slice();
  let height = heightOf(estimate);
  let lower = cholesky(startPrecision);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const gradient = times(
      startPrecision,
      estimate.map((value, at) => (start[at] as number) - value),
    );
    const information = startPrecision.map((entries) => entries.slice());
    for (const [at, cell] of cells.entries()) addCell(cell, rows[at] as Row, estimate, gradient, information);
    lower = cholesky(information);
    const step = solve(lower, gradient).map((value) => Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, value)));
    // Where someone is right less often than by guessing, a whole step may lead past the top, and back, for ever.
    let share = 1;
    let next = estimate.map((value, at) => value + (step[at] as number));
    for (let reached = heightOf(next); ; reached = heightOf(next)) {
      if (reached >= height || share <= LEAST_SHARE) {
        height = reached;
        break;
      }
      share /= 2;
      const part = share;
      const from = estimate;
      next = from.map((value, at) => value + part * (step[at] as number));
    }
    estimate = next;
    if (share * Math.max(...step.map(Math.abs)) < CLOSE_ENOUGH) break;
  }

  const all = inverse(lower);
  const covariance = all.slice(0, tasks).map((entries) => entries.slice(0, tasks));
  const priorForce = Float64Array.from(covariance, (entries, at) =>
    Math.min(1, Math.max(LEAST_PRIOR_FORCE, dot(entries, precision[at] as Float64Array))),
  );
  return { mean: estimate.slice(0, tasks), covariance, priorForce };
}

/** The unknowns a question depends on, and by how much each. */
type Row = { places: readonly number[]; parts: readonly number[] };

function rowOf({ tasks, parts, source }: Cell, taskCount: number): Row {
  return { places: [...tasks, taskCount + sourceKinds.indexOf(source)], parts: [...parts, 1] };
}

/** The chance of a right answer in a cell, and the part of it that is known and not guessed. */
function chanceIn(
  { guess }: Cell,
  { places, parts }: Row,
  abilities: Float64Array,
): { known: number; span: number; chance: number } {
  let ability = 0;
  for (const [at, place] of places.entries()) ability += (parts[at] as number) * (abilities[place] as number);
  const known = Math.min(1 - 1e-12, Math.max(1e-12, logistic(SLOPE * ability)));
  const span = 1 - guess - SLIP;
  return { known, span, chance: guess + span * known };
}

function logLikelihood(cell: Cell, row: Row, abilities: Float64Array): number {
  const { chance } = chanceIn(cell, row, abilities);
  return cell.right * Math.log(chance) + (cell.asked - cell.right) * Math.log(1 - chance);
}

/** Adds what one cell says to the gradient of the log likelihood and to its expected curvature. */
function addCell(
  cell: Cell,
  row: Row,
  estimate: Float64Array,
  gradient: Float64Array,
  information: readonly Float64Array[],
): void {
  const { right, asked } = cell;
  const { places, parts } = row;
  const { known, span, chance } = chanceIn(cell, row, estimate);
  const slope = span * SLOPE * known * (1 - known);
  const score = ((right - asked * chance) * slope) / (chance * (1 - chance));
  const weight = (asked * slope ** 2) / (chance * (1 - chance));
  for (const [at, place] of places.entries()) {
    const part = parts[at] as number;
    gradient[place] = (gradient[place] as number) + part * score;
    const entries = information[place] as Float64Array;
    for (const [to, other] of places.entries()) {
      entries[other] = (entries[other] as number) + part * (parts[to] as number) * weight;
    }
  }
}
