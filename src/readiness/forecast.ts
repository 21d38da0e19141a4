import type { Draws } from './draws.ts';
import type { Exam } from './exam.ts';
import { flattened, logistic, SLIP, SLOPE } from './fit.ts';

/** The middle of what may be, and the ends between which it is in nine of ten cases. */
export type Interval = { median: number; low: number; high: number };

/** What a learner would do in the exam on one day. */
export type Forecast = {
  /** The chance to pass, 0 to 1, as it was counted. `shownChance` says how it is shown. */
  chance: number;
  /** The share of right answers on the day. */
  share: Interval;
  /** The same on the exam's scale, in whole points; null for an exam without one. */
  score: Interval | null;
  /** The chance of a right answer in each domain, in the exam's order. */
  domains: readonly Interval[];
  /** How unsure the expected share of right answers is, as a standard deviation. */
  shareSd: number;
};

/** Abilities drift so much a day without evidence, each task's by itself: variance in logits squared. */
const DRIFT_A_DAY = 0.0015;

/**
 * Counts how the drawn exams go for abilities with this mean (logits, by task), so many days after the evidence. The drift
 * of those days is averaged over in closed form; it flattens chances towards a half where that lowers them, and never
 * raises one, so that waiting alone makes no draw, and so no median, better.
 */
export function forecastExam(exam: Exam, draws: Draws, mean: Float64Array, driftDays: number): Forecast {
  const drift = DRIFT_A_DAY * Math.max(0, driftDays);
  const aboveSlope = SLOPE * flattened(drift * SLOPE ** 2);
  const span = 1 - exam.guess - SLIP;
  const expected = new Float64Array(draws.length);
  const results = new Float64Array(draws.length);
  const scores = new Float64Array(draws.length);
  const domains = exam.domains.map(() => new Float64Array(draws.length));
  const domainOf = exam.tasks.map(({ domain }) => domain);
  const rightOf = new Float64Array(domains.length);
  const weightOf = new Float64Array(domains.length);
  let passes = 0;
  for (const [at, { off, weights, luck, passShare }] of draws.entries()) {
    let share = 0;
    let driftVariance = 0;
    rightOf.fill(0);
    weightOf.fill(0);
    for (let task = 0; task < off.length; task += 1) {
      const ability = (mean[task] as number) + (off[task] as number);
      const known = logistic((ability > 0 ? aboveSlope : SLOPE) * ability);
      const weight = weights[task] as number;
      const right = weight * (exam.guess + span * known);
      const domain = domainOf[task] as number;
      share += right;
      driftVariance += (weight * span * SLOPE * known * (1 - known)) ** 2 * drift;
      rightOf[domain] = (rightOf[domain] as number) + right;
      weightOf[domain] = (weightOf[domain] as number) + weight;
    }
    // Σ w·p(1−p) + Σ w·(p−r)², which is what drawing a task and then an answer varies by, comes to r(1−r).
    const luckSd = Math.sqrt((share * (1 - share)) / exam.scored + driftVariance);
    const result = Math.max(0, Math.min(1, share + luck * luckSd));
    expected[at] = share;
    results[at] = result;
    scores[at] = scaled(exam, result, passShare);
    if (result >= passShare) passes += 1;
    for (const [domain, column] of domains.entries()) {
      const weight = weightOf[domain] as number;
      column[at] = weight > 0 ? (rightOf[domain] as number) / weight : 0;
    }
  }
  const { median } = intervalOf(expected);
  return {
    chance: passes / draws.length,
    share: around(median, intervalOf(results)),
    score: exam.scale === null ? null : rounded(around(scaled(exam, median, exam.passShare.mean), intervalOf(scores))),
    domains: domains.map(intervalOf),
    shareSd: standardDeviation(expected),
  };
}

/** A share of right answers on the exam's scale, the pass mark at its place and straight lines on both sides of it. */
export function scaled({ scale }: Pick<Exam, 'scale'>, share: number, passShare: number): number {
  if (scale === null) return share;
  const { min, max, pass } = scale;
  if (share < passShare) return min + ((pass - min) * share) / passShare;
  return passShare >= 1 ? max : pass + ((max - pass) * (share - passShare)) / (1 - passShare);
}

/** The chance as it is shown: to the nearest 5 %, never 0 or 100 %. */
export function shownChance(chance: number): number {
  return Math.min(95, Math.max(5, Math.round(chance * 20) * 5)) / 100;
}

function intervalOf(values: Float64Array): Interval {
  const sorted = values.slice().sort();
  const quantile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: quantile(0.5), low: quantile(0.05), high: quantile(0.95) };
}

/** The interval about another middle, which it always holds. */
function around(median: number, { low, high }: Interval): Interval {
  return { median, low: Math.min(low, median), high: Math.max(high, median) };
}

function rounded({ median, low, high }: Interval): Interval {
  return { median: Math.round(median), low: Math.round(low), high: Math.round(high) };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
