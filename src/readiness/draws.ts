import type { Random } from '../random.ts';
import type { Exam } from './exam.ts';
import type { Fit } from './fit.ts';
import { cholesky, matrixOf } from './linear.ts';

/** Everything that is left to chance in so many exams: the same for every day a forecast is made for, so that days compare. */
export type Draws = readonly {
  /** How far the learner's ability on each task is from what is most likely, in logits. */
  off: Float64Array;
  /** The share of the exam that each task has. */
  weights: Float64Array;
  /** The luck of the day, in standard deviations. */
  luck: number;
  /** The share of right answers that passes. */
  passShare: number;
}[];

export const DRAW_COUNT = 2000;

/** How sure an assumed weight of a domain is: like that of an exam of so many questions a domain. */
const WEIGHT_CONCENTRATION = 20;

/** The pass mark is not drawn farther than this from its mean. */
const PASS_BELOW = 0.12;
const PASS_ABOVE = 0.1;

/** Draws so many exams of a learner whose abilities are known as far as the fit says. */
export function drawExams(exam: Exam, { covariance }: Fit, random: Random, count = DRAW_COUNT): Draws {
  const size = covariance.length;
  // What the smallest rounding could take from a variance is given back.
  const lower = cholesky(
    matrixOf(size, (row, column) => (covariance[row]?.[column] as number) + (row === column ? 1e-9 : 0)),
  );
  const normal = normalSource(random);
  const published = Float64Array.from(exam.tasks, ({ weight }) => weight);
  const { mean, sd } = exam.passShare;
  const independent = new Float64Array(size);
  return Array.from({ length: count }, () => {
    // Loops here and in the forecast: `from` with a function takes ten times as long, and this runs 2,000 times.
    for (let at = 0; at < size; at += 1) independent[at] = normal();
    const off = new Float64Array(size);
    for (let row = 0; row < size; row += 1) {
      const entries = lower[row] as Float64Array;
      let sum = 0;
      for (let at = 0; at <= row; at += 1) sum += (entries[at] as number) * (independent[at] as number);
      off[row] = sum;
    }
    return {
      off,
      weights: exam.weightsAssumed ? drawWeights(exam, random, normal) : published,
      luck: normal(),
      passShare: Math.max(mean - PASS_BELOW, Math.min(mean + PASS_ABOVE, mean + sd * normal())),
    };
  });
}

/** Weights of the tasks with those of the domains drawn from a Dirichlet distribution around what is assumed. */
function drawWeights({ domains, tasks }: Exam, random: Random, normal: () => number): Float64Array {
  const parts = domains.map(({ weight }) => gamma(WEIGHT_CONCENTRATION * domains.length * weight, random, normal));
  const sum = parts.reduce((total, part) => total + part, 0);
  return Float64Array.from(tasks, ({ domain, weight }) => {
    const assumed = domains[domain]?.weight ?? 0;
    return assumed > 0 ? (weight / assumed) * ((parts[domain] as number) / sum) : 0;
  });
}

/** A source of standard normal numbers. Source: G. Box and M. Muller, 1958. */
export function normalSource(random: Random): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** A gamma number of this shape and scale 1. Source: G. Marsaglia and W. Tsang, A Simple Method for Generating Gamma Variables, 2000. */
export function gamma(shape: number, random: Random, normal: () => number): number {
  if (shape <= 0) return 0;
  if (shape < 1) return gamma(shape + 1, random, normal) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
