import { evaluateCombination } from './combination.ts';
import type { Beaten, Evaluation, Lookup, Reason, Verdict, VerdictName } from './evaluation.ts';
import { judge, lookupFor, partsFor } from './evaluation.ts';
import type { CompatibilityRule, KnowledgeBase } from './knowledge.ts';
import { brokenRules } from './path.ts';
import { rank } from './rank.ts';
import type { Choice, Scenario } from './scenario.ts';
import type { Truth } from './truth.ts';
import { all } from './truth.ts';

type Standing = {
  choice: Choice;
  truth: Truth;
  passes: Reason[];
  fails: Reason[];
  unknowns: Reason[];
  broken: CompatibilityRule[];
};

/** Verifying, measuring and showing a question all ask the same of it: what was worked out last over a knowledge base is kept. */
const known = new WeakMap<Scenario, { kb: KnowledgeBase; evaluation: Evaluation }>();

/**
 * The key of a scenario, and for each option its verdict with the facts that make it so. Pure and total: a scenario that is
 * badly made gets a key that `verify` finds fault with.
 */
export function evaluate(scenario: Scenario, kb: KnowledgeBase): Evaluation {
  const last = known.get(scenario);
  if (last?.kb === kb) return last.evaluation;
  const evaluation = workOut(scenario, kb);
  known.set(scenario, { kb, evaluation });
  return evaluation;
}

function workOut(scenario: Scenario, kb: KnowledgeBase): Evaluation {
  const lookup = lookupFor(scenario, kb);
  if (scenario.choose === 'combination') return evaluateCombination(scenario, lookup);
  const standings = scenario.choices.map((choice) => standingOf(scenario, choice, lookup, kb));
  if (scenario.choose === 'best' || scenario.choose === 'compose') return evaluateBest(scenario, standings, lookup);
  const wanted = scenario.choose === 'each';
  const verdicts = standings.map((standing) => {
    const name = standing.truth === true ? 'qualifies' : standing.truth === false ? 'fails' : 'undecided';
    return verdictOf(standing, name, standing.truth === wanted, null);
  });
  return { key: keyOf(verdicts), decided: standings.every(({ truth }) => truth !== 'unknown'), verdicts };
}

function standingOf(scenario: Scenario, choice: Choice, lookup: Lookup, kb: KnowledgeBase): Standing {
  const family = kb.families.get(scenario.family);
  const broken = scenario.choose === 'compose' && family ? brokenRules(kb, partsFor(scenario, choice, family)) : [];
  const standing: Standing = { choice, truth: true, passes: [], fails: [], unknowns: [], broken };
  const truths: Truth[] = [broken.length === 0];
  for (const requirement of scenario.requirements) {
    const judged = judge(scenario, requirement, choice, lookup);
    truths.push(judged?.truth ?? 'unknown');
    if (judged?.truth === true) standing.passes.push(...judged.reasons);
    if (judged?.truth === false) standing.fails.push(...judged.reasons);
    if (judged?.truth === 'unknown') standing.unknowns.push(...judged.reasons);
  }
  return { ...standing, truth: all(truths) };
}

function evaluateBest(scenario: Scenario, standings: readonly Standing[], lookup: Lookup): Evaluation {
  const cellsOf = (choice: Choice) => (attribute: string) => lookup(choice, { family: null, attribute });
  const compare = (one: Standing, other: Standing) =>
    rank(scenario.preferences, cellsOf(one.choice), cellsOf(other.choice));
  const inPlay = standings.filter(({ truth }) => truth !== false);
  let decided = true;
  const verdicts = standings.map((standing) => {
    if (standing.truth === false) return verdictOf(standing, 'fails', false, null);
    const rivals = inPlay.filter((other) => other !== standing);
    const ranked = rivals.map((rival) => ({ rival, ranking: compare(rival, standing) }));
    const winners = ranked.filter(({ rival, ranking }) => rival.truth === true && ranking.order === 'better');
    if (standing.truth === 'unknown') {
      decided &&= winners.length > 0;
      return verdictOf(standing, 'undecided', false, null);
    }
    if (winners.length > 0) {
      const best = winners.find(
        ({ rival }) => !winners.some((other) => compare(other.rival, rival).order === 'better'),
      );
      return verdictOf(
        standing,
        'qualifies-but-worse',
        false,
        beatenBy(standing, best?.rival ?? null, compare, cellsOf),
      );
    }
    const isOpen = ranked.some(({ ranking }) => ranking.order === 'better' || ranking.order === 'unknown');
    if (isOpen) decided = false;
    return verdictOf(standing, isOpen ? 'undecided' : 'best', !isOpen, null);
  });
  return { key: keyOf(verdicts), decided, verdicts };
}

function beatenBy(
  loser: Standing,
  winner: Standing | null,
  compare: (one: Standing, other: Standing) => ReturnType<typeof rank>,
  cellsOf: (choice: Choice) => (attribute: string) => ReturnType<Lookup>,
): Beaten | null {
  if (!winner) return null;
  const ranking = compare(winner, loser);
  if (ranking.order !== 'better') return null;
  const { attribute } = ranking.by;
  const [won, lost] = [cellsOf(winner.choice)(attribute), cellsOf(loser.choice)(attribute)];
  if (!won || !lost) return null;
  return { by: winner.choice.id, preference: ranking.by, winner: won, loser: lost, proof: ranking.proof };
}

function verdictOf(
  { choice, passes, fails, unknowns, broken }: Standing,
  verdict: VerdictName,
  inKey: boolean,
  beaten: Beaten | null,
): Verdict {
  return { option: choice.id, verdict, inKey, passes, fails, unknowns, broken, beatenBy: beaten, replaces: null };
}

function keyOf(verdicts: readonly Verdict[]): string[] {
  return verdicts.filter(({ inKey }) => inKey).map(({ option }) => option);
}

/** One requirement or preference, and what a scenario would come to without it. */
export type Necessity = { requirement: string | null; preference: string | null; without: Evaluation };

const knownNecessities = new WeakMap<Scenario, { kb: KnowledgeBase; necessities: readonly Necessity[] }>();

/** The keys that would remain if one requirement or preference were left out: what each of them is there for. */
export function necessityOf(scenario: Scenario, kb: KnowledgeBase): readonly Necessity[] {
  const last = knownNecessities.get(scenario);
  if (last?.kb === kb) return last.necessities;
  const requirements = scenario.requirements.map(({ id }) => ({
    requirement: id,
    preference: null,
    without: workOut({ ...scenario, requirements: scenario.requirements.filter((other) => other.id !== id) }, kb),
  }));
  const preferences = scenario.preferences.map((preference) => ({
    requirement: null,
    preference: `${preference.attribute} ${preference.direction}`,
    without: workOut({ ...scenario, preferences: scenario.preferences.filter((other) => other !== preference) }, kb),
  }));
  const necessities = [...requirements, ...preferences];
  knownNecessities.set(scenario, { kb, necessities });
  return necessities;
}
