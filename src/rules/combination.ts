import type { Evaluation, Lookup, Reason, Verdict } from './evaluation.ts';
import { judge } from './evaluation.ts';
import { test } from './predicate.ts';
import type { Choice, Requirement, Scenario } from './scenario.ts';
import { wordsFor } from './scenario.ts';
import type { Truth } from './truth.ts';
import { all, any } from './truth.ts';

/**
 * Tries every k-subset of the steps. The key is the one that meets every requirement, breaks none and has its
 * prerequisites; with several such subsets the key is all their steps, so that its size shows that it is not unique.
 */
export function evaluateCombination(scenario: Scenario, lookup: Lookup): Evaluation {
  const { choices, count } = scenario;
  const judged = judgementsOf(scenario, lookup);
  const tried = subsets(choices, count ?? 1).map((steps) => ({ steps, truth: holds(scenario, steps, judged) }));
  const keys = tried.filter(({ truth }) => truth === true).map(({ steps }) => steps);
  const open = tried.filter(({ truth }) => truth === 'unknown').map(({ steps }) => steps);
  const inKey = new Set(keys.flat());
  const inOpen = new Set(open.flat());
  const verdicts = choices.map((choice): Verdict => {
    const isOpen = !inKey.has(choice) && inOpen.has(choice);
    const reasons = reasonsFor(scenario, choice, judged);
    const [key] = keys;
    return {
      option: choice.id,
      verdict: inKey.has(choice) ? 'best' : isOpen ? 'undecided' : 'fails',
      inKey: inKey.has(choice),
      passes: reasons.passes,
      fails: inKey.has(choice) ? [] : reasons.fails,
      unknowns: reasons.unknowns,
      broken: [],
      beatenBy: null,
      replaces: key && !inKey.has(choice) ? replacedBy(scenario, key, choice, judged) : null,
    };
  });
  const key = verdicts.filter((verdict) => verdict.inKey).map(({ option }) => option);
  return { key, decided: open.length === 0, verdicts };
}

/** Whether the key needs each of its steps: no smaller part of it meets every requirement. */
export function needsEveryStep(scenario: Scenario, key: readonly string[], lookup: Lookup): boolean {
  const steps = scenario.choices.filter(({ id }) => key.includes(id));
  const judged = judgementsOf(scenario, lookup);
  return steps.every(
    (step) =>
      holds(
        scenario,
        steps.filter((other) => other !== step),
        judged,
      ) !== true,
  );
}

/** All ways to take `size` of the items, in their order. */
export function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

type Judged = { truth: Truth; reasons: Reason[] };

/** How requirements stand for steps: many subsets ask for the same ones. */
type Judgements = {
  lookup: Lookup;
  /** By the step's own facts; null when its table has no such attribute, or only a gift can meet it. */
  own(requirement: Requirement, step: Choice): Judged | null;
  /** By what the step gives. */
  gifts(requirement: Requirement, step: Choice): Judged[];
};

function judgementsOf(scenario: Scenario, lookup: Lookup): Judgements {
  const remembered = <Value>(work: (requirement: Requirement, step: Choice) => Value) => {
    const known = new Map<Requirement, Map<Choice, Value>>();
    return (requirement: Requirement, step: Choice): Value => {
      let bySteps = known.get(requirement);
      if (bySteps === undefined) {
        bySteps = new Map();
        known.set(requirement, bySteps);
      }
      const found = bySteps.get(step);
      if (found !== undefined) return found;
      const value = work(requirement, step);
      bySteps.set(step, value);
      return value;
    };
  };
  return {
    lookup,
    own: remembered((requirement, step) =>
      requirement.mode === 'given' ? null : judge(scenario, requirement, step, lookup),
    ),
    gifts: remembered((requirement, step) => giftsOf(scenario, requirement, step, lookup)),
  };
}

function holds(scenario: Scenario, steps: readonly Choice[], judged: Judgements): Truth {
  const { lookup } = judged;
  const met = scenario.requirements.map((requirement) => isMet(requirement, steps, judged));
  const ready = steps.flatMap((step) =>
    step.needs.map((need) => {
      const others = steps.filter((other) => other !== step);
      return any(others.map((other) => truthOf(lookup(other, need), need)));
    }),
  );
  return all([...met, ...ready]);
}

function truthOf(cell: ReturnType<Lookup>, comparison: Parameters<typeof test>[0]): Truth {
  return cell ? test(comparison, cell) : false;
}

function isMet(requirement: Requirement, steps: readonly Choice[], { own, gifts }: Judgements): Truth {
  if (requirement.mode === 'all') return all(steps.map((step) => own(requirement, step)?.truth ?? true));
  return any(
    steps.flatMap((step) => [
      own(requirement, step)?.truth ?? false,
      ...gifts(requirement, step).map(({ truth }) => truth),
    ]),
  );
}

function giftsOf(scenario: Scenario, requirement: Requirement, step: Choice, lookup: Lookup): Judged[] {
  return step.gives
    .filter((gift) => gift.requirement === requirement.id)
    .map(({ option, comparison }) => {
      const cell = lookup({ ...step, use: { family: comparison.family ?? '', option } }, comparison);
      const words = wordsFor(scenario, requirement.id);
      return {
        truth: truthOf(cell, comparison),
        reasons: cell ? [{ requirement: requirement.id, comparison, cell, words }] : [],
      };
    });
}

function reasonsFor(scenario: Scenario, step: Choice, { own: ownOf, gifts }: Judgements) {
  const passes: Reason[] = [];
  const fails: Reason[] = [];
  const unknowns: Reason[] = [];
  for (const requirement of scenario.requirements) {
    const own = ownOf(requirement, step);
    const judged = [...(own ? [own] : []), ...gifts(requirement, step)];
    const isGiven = judged.some(({ truth }) => truth === true);
    for (const { truth, reasons } of judged) {
      if (truth === true) passes.push(...reasons);
      if (truth === false && !isGiven) fails.push(...reasons);
      if (truth === 'unknown' && !isGiven) unknowns.push(...reasons);
    }
  }
  return { passes, fails, unknowns };
}

/** The step of the key whose place a wrong step would take with the least loss, and what is then no longer met. */
function replacedBy(scenario: Scenario, key: readonly Choice[], wrong: Choice, judged: Judgements) {
  const swaps = key.map((step) => {
    const steps = key.map((other) => (other === step ? wrong : other));
    const loses = scenario.requirements
      .filter((requirement) => isMet(requirement, steps, judged) !== true)
      .map(({ id }) => id);
    return { step: step.id, loses };
  });
  return swaps.reduce((least, swap) => (swap.loses.length < least.loses.length ? swap : least));
}
