import type { Problem, Severity } from '../problem.ts';
import { lastDayOf } from './as-of.ts';
import { needsEveryStep } from './combination.ts';
import { evaluate, necessityOf } from './evaluate.ts';
import type { Evaluation, Reason, Verdict } from './evaluation.ts';
import { lookupFor } from './evaluation.ts';
import type { Cell, KnowledgeBase, Place } from './knowledge.ts';
import { isKnown, isProof } from './knowledge.ts';
import { printComparison } from './predicate.ts';
import { differs } from './prose-numbers.ts';
import type { Requirement, Scenario } from './scenario.ts';
import { keySizeOf, wordsFor } from './scenario.ts';
import { printValue, sameValue } from './value.ts';

/** The study day problems are dated by: days since 1970-01-01. */
export type VerifyOptions = { today: number };

type Report = (place: Place, severity: Severity, rule: string, message: string) => void;

/**
 * What is wrong with a scenario as a question: no single key, a requirement that decides nothing, an unknown that does, a
 * wrong option without a sourced reason, prose that does not carry its predicates. An error keeps it from being asked.
 */
export function verify(scenario: Scenario, kb: KnowledgeBase, { today }: VerifyOptions): Problem[] {
  const problems: Problem[] = [];
  const report: Report = ({ path, line, column }, severity, rule, message) => {
    problems.push({ path, line, column, severity, rule: `scenario/${rule}`, message });
  };
  const evaluation = evaluate(scenario, kb);
  checkKey(scenario, evaluation, report);
  checkUnknowns(scenario, evaluation, report);
  checkNecessity(scenario, kb, evaluation, report);
  checkReasons(scenario, evaluation, report);
  for (const requirement of scenario.requirements) checkProse(scenario, requirement, kb, report);
  checkTwins(scenario, kb, report);
  checkOpenToNew(scenario, kb, evaluation, report);
  checkDates(scenario, evaluation, today, report);
  checkLengths(scenario, report);
  return problems;
}

function checkKey(scenario: Scenario, { key, decided }: Evaluation, report: Report): void {
  const wanted = keySizeOf(scenario);
  const fits = wanted === null ? key.length > 0 && key.length < scenario.choices.length : key.length === wanted;
  if (fits || (!decided && key.length === 0)) return;
  const found = key.length === 0 ? 'no option' : key.join(', ');
  const right = wanted === null ? 'some but not all' : `exactly ${wanted}`;
  report(
    scenario.place,
    'error',
    'key-size',
    `${found} would be right, and it should be ${right}: change a requirement or an option.`,
  );
}

function checkUnknowns(scenario: Scenario, { decided, verdicts }: Evaluation, report: Report): void {
  if (decided) return;
  const facts = [...new Set(verdicts.flatMap(({ unknowns }) => unknowns.map(({ cell }) => cell.fact)))];
  const which = facts.length === 0 ? 'a fact the preference compares' : facts.join(', ');
  report(
    scenario.place,
    'error',
    'unknown-decides',
    `The answer depends on what is not known (${which}): ask for something else.`,
  );
}

/** In a design put together from parts, what holds of every assembly may be part of the story: that is a warning. */
function checkNecessity(scenario: Scenario, kb: KnowledgeBase, { key, verdicts }: Evaluation, report: Report): void {
  const open = new Set(verdicts.filter(({ verdict }) => verdict === 'undecided').map(({ option }) => option));
  const necessities = necessityOf(scenario, kb);
  for (const [index, { requirement, preference, without }] of necessities.entries()) {
    const opens = without.verdicts.some(({ option, verdict }) => verdict === 'undecided' && !open.has(option));
    if (opens || without.key.join() !== key.join() || sparesStep(scenario, requirement, key, kb)) continue;
    const place =
      scenario.requirements[index]?.place ??
      scenario.preferences[index - scenario.requirements.length]?.place ??
      scenario.place;
    const what = requirement === null ? `The preference “${preference}”` : `The requirement “${requirement}”`;
    report(
      place,
      scenario.choose === 'compose' ? 'warning' : 'error',
      'needless',
      `${what} decides nothing: without it the answer is the same. Take it out, or add an option that only it rules out.`,
    );
  }
}

/** In a combination a requirement is needed, too, when without it the key would not need all its steps. */
function sparesStep(
  scenario: Scenario,
  requirement: string | null,
  key: readonly string[],
  kb: KnowledgeBase,
): boolean {
  if (scenario.choose !== 'combination') return false;
  const rest = { ...scenario, requirements: scenario.requirements.filter(({ id }) => id !== requirement) };
  return !needsEveryStep(rest, key, lookupFor(scenario, kb));
}

function checkReasons(scenario: Scenario, { verdicts, decided }: Evaluation, report: Report): void {
  if (!decided) return;
  for (const verdict of verdicts) {
    if (verdict.verdict !== 'fails' || hasProof(verdict)) continue;
    const place = scenario.choices.find(({ id }) => id === verdict.option)?.place ?? scenario.place;
    const facts = verdict.fails.map(({ cell }) => cell.fact).join(', ');
    const because = facts === '' ? 'no fact of its own rules it out' : `only an opinion rules it out (${facts})`;
    report(
      place,
      'error',
      'no-sourced-reason',
      `${verdict.option} is wrong, but ${because}: give the cell a source or change the option.`,
    );
  }
}

function hasProof({ fails, broken }: Verdict): boolean {
  return fails.some(({ cell }) => isProof(cell)) || broken.some(isProof);
}

function checkProse(scenario: Scenario, requirement: Requirement, kb: KnowledgeBase, report: Report): void {
  const words = wordsFor(scenario, requirement.id);
  if (words.trim() === '') {
    report(
      requirement.place,
      'error',
      'not-in-prose',
      `No words of the prose carry “${requirement.id}”: link them, [like this](#${requirement.id}).`,
    );
    return;
  }
  const numeric = requirement.anyOf.flatMap(({ operand, attribute, family }) =>
    'amount' in operand ? [{ ...operand, attribute, family }] : [],
  );
  const wrong = numeric.filter(({ amount, attribute, family }) =>
    differs(words, amount, unitFor(scenario, family, attribute, kb)),
  );
  if (numeric.length > 0 && wrong.length === numeric.length) {
    const asked = numeric.map(({ text }) => text).join(' or ');
    report(
      requirement.place,
      'error',
      'number-differs',
      `The prose of “${requirement.id}” names another number than ${asked}: make them the same.`,
    );
  }
}

function unitFor(scenario: Scenario, family: string | null, attribute: string, kb: KnowledgeBase): string | null {
  const own = scenario.choices.flatMap(({ use, gives }) => [
    ...(use ? [use.family] : []),
    ...gives.flatMap(({ comparison }) => comparison.family ?? []),
  ]);
  const families = family === null ? [scenario.family, ...own] : [family];
  return families.map((id) => kb.families.get(id)?.attributes.get(attribute)?.unit).find((unit) => unit) ?? null;
}

/** Two options of a `best` question that its facts cannot tell apart are both right or both wrong: one is no use. */
function checkTwins(scenario: Scenario, kb: KnowledgeBase, report: Report): void {
  if (scenario.choose !== 'best') return;
  const lookup = lookupFor(scenario, kb);
  const attributes = [
    ...scenario.requirements.flatMap(({ anyOf }) => anyOf.map(({ attribute }) => attribute)),
    ...scenario.preferences.map(({ attribute }) => attribute),
  ];
  for (const [index, choice] of scenario.choices.entries()) {
    const twin = scenario.choices.slice(0, index).find((other) =>
      attributes.every((attribute) => {
        const [one, two] = [lookup(choice, { family: null, attribute }), lookup(other, { family: null, attribute })];
        return one && two && isKnown(one) && isKnown(two) && sameValue(one.value, two.value);
      }),
    );
    if (twin && attributes.length > 0) {
      report(
        choice.place,
        'error',
        'twin-options',
        `${choice.id} and ${twin.id} are alike in everything that is asked for: replace one of them.`,
      );
    }
  }
}

function checkOpenToNew(scenario: Scenario, kb: KnowledgeBase, { key }: Evaluation, report: Report): void {
  if (scenario.choose === 'not') return;
  for (const choice of scenario.choices.filter(({ id, use }) => key.includes(id) && use)) {
    const cell = lookupFor(scenario, kb)(choice, { family: null, attribute: 'open-to-new' });
    if (cell && isKnown(cell) && printValue(cell.value) === 'no') {
      report(
        choice.place,
        'error',
        'closed-to-new',
        `${choice.id} is in the key, and its service takes no new customers: ask for something it is not the answer to.`,
      );
    }
  }
}

function checkDates(scenario: Scenario, evaluation: Evaluation, today: number, report: Report): void {
  const stale = new Map<string, string>();
  for (const cell of decidingCells(evaluation)) {
    const dates = cell.sources.flatMap(({ asOf }) => asOf ?? []);
    const old = dates.find((asOf) => today - (lastDayOf(asOf) ?? today) > 365);
    if (old !== undefined) stale.set(cell.fact, old);
  }
  for (const [fact, asOf] of stale) {
    report(
      scenario.place,
      'warning',
      'old-fact',
      `${fact} decides, and was last read in ${asOf}: look whether it still holds.`,
    );
  }
}

/** The cells that decided: why wrong options are wrong, and why the key is right where another option fails. */
export function decidingCells({ verdicts }: Evaluation): Cell[] {
  const failing = verdicts.flatMap(({ fails }) => fails);
  const asked = new Set(failing.map((reason) => `${reason.requirement} ${printComparison(reason.comparison)}`));
  const isAsked = (reason: Reason) => asked.has(`${reason.requirement} ${printComparison(reason.comparison)}`);
  const passing = verdicts.filter(({ inKey }) => inKey).flatMap(({ passes }) => passes.filter(isAsked));
  const ranked = verdicts.flatMap(({ beatenBy }) => (beatenBy ? [beatenBy.winner, beatenBy.loser] : []));
  return [...new Set([...[...failing, ...passing].map(({ cell }) => cell), ...ranked])];
}

function checkLengths(scenario: Scenario, report: Report): void {
  const counts = scenario.choices.map(({ text }) => wordCount(text));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most > 2 * least && most - least > 3) {
    report(
      scenario.place,
      'warning',
      'lengths',
      `The options have from ${least} to ${most} words: make them alike, so that length gives nothing away.`,
    );
  }
}

/** Words of a text. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
