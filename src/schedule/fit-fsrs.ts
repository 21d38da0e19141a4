import { fsrsAlgorithm, ratingOf } from './fsrs.ts';
import { type FsrsParameters, nearestParameters } from './fsrs-parameters.ts';
import { daysBefore, type RecallRun } from './recall-run.ts';

/** What an optimiser learns from: a card's ratings (1 to 4) up to one review, each with the days since the one before. */
export type TrainingItem = readonly { rating: number; elapsedDays: number }[];

/** Finds the parameters under which the last review of each item is most likely. */
export type Train = (items: readonly TrainingItem[]) => Promise<readonly number[]>;

/** What came of fitting FSRS to somebody's reviews. */
export type FsrsFit =
  | { kind: 'too-few'; reviews: number; needed: number }
  | {
      kind: 'fitted';
      parameters: FsrsParameters;
      /** Reviews that the parameters were fitted to, and later ones that they were judged on. */
      trained: number;
      judged: number;
      /** The mean log loss of the chance of recall on the latter, with the parameters FSRS comes with and with these. */
      logLoss: { before: number; after: number };
      /** Whether the second is lower by more than chance would have it. */
      isBetter: boolean;
    };

/** Fewer reviews say less about a learner than the many learners whose reviews made the default parameters. */
export const LEAST_REVIEWS = 400;

/** The share of the reviews, the earliest ones, that parameters are fitted to. */
const TRAINED_SHARE = 0.8;

/** Of a longer log only the last so many reviews before the judged ones are fitted to: more change nothing and take minutes. */
const MOST_TRAINED = 40_000;

/** A chance is taken for no surer than this: one surprise must not outweigh everything else. */
const SUREST = 0.999;

/**
 * Fits FSRS to reviews. The parameters are fitted to the first four fifths of the reviews and judged on the last fifth,
 * which they have not seen, as they will be: on what comes later. They are better when the log loss is lower by more than
 * its standard error. Only reviews a day or more after the one before say something about memory, and are counted.
 */
export async function fitFsrs(runs: readonly RecallRun[], train: Train): Promise<FsrsFit> {
  const targets = runs
    .flatMap((run) => run.map((_, at) => ({ run, at })))
    .filter(({ run, at }) => daysBefore(run, at) > 0)
    .sort((a, b) => dayOf(a) - dayOf(b));
  if (targets.length < LEAST_REVIEWS) return { kind: 'too-few', reviews: targets.length, needed: LEAST_REVIEWS };
  const trained = Math.floor(targets.length * TRAINED_SHARE);
  const items = targets.slice(Math.max(0, trained - MOST_TRAINED), trained).map(itemOf);
  const parameters = nearestParameters(await train(items));
  const judged = targets.slice(trained);
  const before = lossesOf(judged, null);
  const after = lossesOf(judged, parameters);
  const gain = before.map((loss, at) => loss - (after[at] as number));
  return {
    kind: 'fitted',
    parameters,
    trained: items.length,
    judged: judged.length,
    logLoss: { before: meanOf(before), after: meanOf(after) },
    isBetter: meanOf(gain) > standardError(gain),
  };
}

/** One review of a run. */
type Target = { run: RecallRun; at: number };

function dayOf({ run, at }: Target): number {
  return run[at]?.day ?? 0;
}

function itemOf({ run, at }: Target): TrainingItem {
  return run.slice(0, at + 1).map(({ grade }, index) => ({
    rating: ratingOf(grade),
    elapsedDays: daysBefore(run, index),
  }));
}

/** The log loss of the chance of recall at each of these reviews, with these parameters. */
function lossesOf(targets: readonly Target[], parameters: FsrsParameters | null): Float64Array {
  const algorithm = fsrsAlgorithm(parameters);
  const chances = new Map<RecallRun, Float64Array>();
  const losses = new Float64Array(targets.length);
  for (const [index, { run, at }] of targets.entries()) {
    let known = chances.get(run);
    if (known === undefined) {
      known = chancesOf(run, algorithm);
      chances.set(run, known);
    }
    const chance = Math.min(SUREST, Math.max(1 - SUREST, known[at] as number));
    losses[index] = -Math.log((run[at]?.grade ?? 0) >= 3 ? chance : 1 - chance);
  }
  return losses;
}

/** The chance of recall before each review of a run; 1 before the first. */
function chancesOf(run: RecallRun, algorithm: ReturnType<typeof fsrsAlgorithm>): Float64Array {
  const chances = new Float64Array(run.length).fill(1);
  let memory: { stability: number; difficulty: number } | null = null;
  for (const [at, { grade }] of run.entries()) {
    const elapsed = daysBefore(run, at);
    if (memory !== null) chances[at] = algorithm.forgetting_curve(elapsed, memory.stability);
    memory = algorithm.next_state(memory, elapsed, ratingOf(grade));
  }
  return chances;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: Float64Array): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / values.length;
}
