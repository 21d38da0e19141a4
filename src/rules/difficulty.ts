import { evaluate } from './evaluate.ts';
import type { Lookup } from './evaluation.ts';
import { lookupFor } from './evaluation.ts';
import type { KnowledgeBase } from './knowledge.ts';
import { isKnown } from './knowledge.ts';
import type { Choice, Scenario } from './scenario.ts';
import { sameValue } from './value.ts';

export type Level = 'easy' | 'medium' | 'hard';

/**
 * How hard a scenario is, from 0 to 1: 0.35 near (the mean share of equal cells between distractors and key) + 0.30 single
 * (the share of distractors that fail exactly one requirement) + 0.20 requirements ((n − 1)/3, at most 1) + 0.15 ranked
 * (whether a distractor loses only by preference).
 */
export function difficulty(scenario: Scenario, kb: KnowledgeBase): number {
  const { verdicts } = evaluate(scenario, kb);
  const lookup = lookupFor(scenario, kb);
  const isKey = (choice: Choice) => verdicts.some(({ option, inKey }) => inKey && option === choice.id);
  const keys = scenario.choices.filter(isKey);
  const distractors = scenario.choices.filter((choice) => !isKey(choice));
  const nearness = distractors.flatMap((one) => keys.map((key) => likeness(scenario, kb, one, key, lookup)));
  const wrong = verdicts.filter(({ inKey }) => inKey === (scenario.choose === 'not'));
  const failsOne = wrong.filter(
    ({ fails, broken }) => new Set([...fails.map((reason) => reason.requirement), ...broken]).size === 1,
  );
  const isRanked = verdicts.some(({ verdict }) => verdict === 'qualifies-but-worse');
  const requirements = Math.min(1, Math.max(0, (scenario.requirements.length - 1) / 3));
  return (
    0.35 * mean(nearness) +
    0.3 * (failsOne.length / Math.max(1, wrong.length)) +
    0.2 * requirements +
    0.15 * Number(isRanked)
  );
}

/** Easy below 0.45, hard from 0.65. */
export function levelOf(amount: number): Level {
  if (amount < 0.45) return 'easy';
  return amount < 0.65 ? 'medium' : 'hard';
}

/** The share of equal cells among the attributes that both options know. */
function likeness(scenario: Scenario, kb: KnowledgeBase, one: Choice, other: Choice, lookup: Lookup): number {
  const family = kb.families.get(one.use?.family ?? scenario.family);
  const compared = [...(family?.attributes.keys() ?? [])].flatMap((attribute) => {
    const cells = [one, other].map((choice) => lookup(choice, { family: null, attribute }));
    const [first, second] = cells;
    if (!first || !second || !isKnown(first) || !isKnown(second)) return [];
    return [Number(sameValue(first.value, second.value))];
  });
  return mean(compared);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
