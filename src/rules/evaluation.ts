import type { Cell, CompatibilityRule, Family, KnowledgeBase } from './knowledge.ts';
import { partsOf, pathCell } from './path.ts';
import type { Comparison } from './predicate.ts';
import { test } from './predicate.ts';
import type { Choice, Preference, Requirement, Scenario } from './scenario.ts';
import { wordsFor } from './scenario.ts';
import type { Truth } from './truth.ts';

/** What became of an option. */
export type VerdictName = 'best' | 'qualifies' | 'qualifies-but-worse' | 'fails' | 'undecided';

/** One fact held against one requirement, and the words of the prose that ask for it. */
export type Reason = { requirement: string; comparison: Comparison; cell: Cell; words: string };

/** What outranks an option: the better one, the preference, and the two facts it compares. */
export type Beaten = { by: string; preference: Preference; winner: Cell; loser: Cell; proof: boolean };

export type Verdict = {
  option: string;
  verdict: VerdictName;
  inKey: boolean;
  passes: readonly Reason[];
  fails: readonly Reason[];
  /** Facts that are not known and would tell. */
  unknowns: readonly Reason[];
  /** Rules its path breaks: it cannot be built. */
  broken: readonly CompatibilityRule[];
  beatenBy: Beaten | null;
  /** For a wrong step: the step of the key whose place it would take, and the requirements that are then not met. */
  replaces: { step: string; loses: readonly string[] } | null;
};

export type Evaluation = {
  /** What every completion of the unknown facts agrees on, in the order of the options. */
  key: readonly string[];
  /** Whether no unknown fact could change the key. */
  decided: boolean;
  verdicts: readonly Verdict[];
};

/** Where an option's facts are looked up: its table, or the parts of its path. Null when its table has no such attribute. */
export type Lookup = (choice: Choice, comparison: Pick<Comparison, 'family' | 'attribute'>) => Cell | null;

/** The lookup that fits the scenario. */
export function lookupFor(scenario: Scenario, kb: KnowledgeBase): Lookup {
  const family = kb.families.get(scenario.family);
  if (scenario.choose === 'compose' && family) {
    return (choice, { attribute }) => pathCell(family, partsFor(scenario, choice, family), attribute);
  }
  return ({ use }, { family: asked, attribute }) => {
    if (!use || (asked !== null && asked !== use.family)) return null;
    return kb.families.get(use.family)?.options.get(use.option)?.cells.get(attribute) ?? null;
  };
}

/** The whole path of an assembly, what is given included. */
export function partsFor(scenario: Scenario, choice: Choice, family: Family): string[] {
  return partsOf(family, [...scenario.given, ...choice.slots]);
}

/** How a requirement stands for one option by itself: its truth, and the facts that make it so. */
export function judge(
  scenario: Scenario,
  requirement: Requirement,
  choice: Choice,
  lookup: Lookup,
): { truth: Truth; reasons: Reason[] } | null {
  const words = wordsFor(scenario, requirement.id);
  const tested = requirement.anyOf.flatMap((comparison) => {
    const cell = lookup(choice, comparison);
    if (!cell) return [];
    return [{ truth: test(comparison, cell), reason: { requirement: requirement.id, comparison, cell, words } }];
  });
  if (tested.length === 0) return null;
  const truth = tested.some((one) => one.truth === true)
    ? true
    : tested.some((one) => one.truth === 'unknown')
      ? 'unknown'
      : false;
  return { truth, reasons: tested.filter((one) => one.truth === truth).map(({ reason }) => reason) };
}
