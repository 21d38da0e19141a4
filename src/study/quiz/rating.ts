import type { Level } from '../../rules/difficulty.ts';
import type { LoggedAnswer } from './answer.ts';

/**
 * How good a learner is at questions, in logits: 0 answers one of medium difficulty half knowing. In all, and how much better
 * or worse in each family, so that a family that was never asked starts from what is known of the others.
 */
export type Ratings = { overall: number; families: ReadonlyMap<string, number> };

/** The rating of a family. */
export function ratingOf({ overall, families }: Ratings, family: string): number {
  return overall + (families.get(family) ?? 0);
}

/** What of an answer a rating looks at. */
export type Rated = Pick<
  LoggedAnswer,
  'family' | 'correct' | 'sure' | 'options' | 'key' | 'difficulty' | 'firstExposure'
>;

/** How far one answer moves a rating: much while there are few, less later, never so little that it stands still. */
const FIRST_STEP = 0.8;
const LEAST_STEP = { overall: 0.08, family: 0.2 };
/** A right answer that was a guess says half as much. */
const GUESSED = 0.5;
/** A difficulty of 0.55, the middle of medium, is 0 logits; a tenth more is half a logit harder. */
const MIDDLE = 0.55;
const LOGITS_A_DIFFICULTY = 5;

/** A difficulty of the rules (0 to 1) in logits. */
function hardnessOf(difficulty: number): number {
  return (difficulty - MIDDLE) * LOGITS_A_DIFFICULTY;
}

/** The chance to get a question right by guessing: one in as many as there are ways to pick. */
function guessOf(options: number, choose: number): number {
  let ways = 1;
  for (let at = 1; at <= choose; at += 1) ways = (ways * (options - choose + at)) / at;
  return 1 / Math.max(1, ways);
}

/** How likely a learner of this rating is to answer right. Source: the logistic curve of Elo's ratings over a guessing floor. */
export function expectedSuccess(rating: number, difficulty: number, options: number, choose: number): number {
  const guess = guessOf(options, choose);
  return guess + (1 - guess) / (1 + Math.exp(hardnessOf(difficulty) - rating));
}

/**
 * The ratings, from the whole log in its order, so that nothing is stored that an undo or another device could make untrue. A
 * question seen before says little of ability and moves nothing. Source: A. Elo, *The Rating of Chessplayers*, 1978.
 */
export function ratingsOf(answers: readonly Rated[]): Ratings {
  let overall = 0;
  let total = 0;
  const families = new Map<string, { above: number; count: number }>();
  for (const { family, correct, sure, options, key, difficulty, firstExposure } of answers) {
    if (!firstExposure) continue;
    const { above, count } = families.get(family) ?? { above: 0, count: 0 };
    const expected = expectedSuccess(overall + above, difficulty, options, key.length);
    const error = (Number(correct) - expected) * (correct && !sure ? GUESSED : 1);
    overall += stepAfter(total, LEAST_STEP.overall) * error;
    families.set(family, { above: above + stepAfter(count, LEAST_STEP.family) * error, count: count + 1 });
    total += 1;
  }
  return { overall, families: new Map([...families].map(([family, { above }]) => [family, above])) };
}

function stepAfter(count: number, least: number): number {
  return Math.max(least, FIRST_STEP / Math.sqrt(1 + count));
}

/** The middle of each level. */
const levels: readonly { level: Level; difficulty: number }[] = [
  { level: 'easy', difficulty: 0.35 },
  { level: 'medium', difficulty: 0.55 },
  { level: 'hard', difficulty: 0.7 },
];

/** Success between 75 % and 85 % teaches most: hard enough to think, not so hard as to lose heart. */
const WANTED_SUCCESS = 0.8;

/** The level at which a learner of this rating is expected to get four in five right, of four options. */
export function levelFor(rating: number): Level {
  const far = ({ difficulty }: { difficulty: number }) =>
    Math.abs(expectedSuccess(rating, difficulty, 4, 1) - WANTED_SUCCESS);
  return levels.reduce((best, each) => (far(each) < far(best) ? each : best)).level;
}
