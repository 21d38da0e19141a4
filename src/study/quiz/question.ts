import { seeded, seedOf, shuffled } from '../../random.ts';
import type { Scenario } from '../../rules/scenario.ts';
import type { StatedKey } from './stated.ts';

/** A question as a sitting asks it. */
export type QuizQuestion = {
  scenario: Scenario;
  /** The key that its bank states; null where the key is derived from facts. */
  stated: StatedKey | null;
  /** The same for every look at it, whatever its place: what a first exposure is counted by. */
  identity: string;
  /** Where it comes from: `certamen-decks/aws-architecture.md`, a note of the learner's, `generated`, or `bank:` and its path. */
  bank: string;
  /** The id of its `choice` card; null for one that has none. */
  card: string | null;
  /** Whether it was picked for what the learner is weak at: such an answer trains, and is no evidence of readiness. */
  aimed: boolean;
  /** From 0 to 1, as `difficulty` of the rules has it. */
  difficulty: number;
};

/** The ids of the options in the order they are shown: the same for the same seed, that of the bank where it matters. */
export function optionOrder(
  { scenario, identity, stated }: Pick<QuizQuestion, 'scenario' | 'identity' | 'stated'>,
  seed: number,
): string[] {
  const ids = scenario.choices.map(({ id }) => id);
  return stated?.fixedOrder ? ids : shuffled(ids, seeded(seedOf(`${seed} ${identity}`)));
}
