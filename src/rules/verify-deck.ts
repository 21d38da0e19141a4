import type { Problem } from '../problem.ts';
import { evaluate } from './evaluate.ts';
import type { KnowledgeBase } from './knowledge.ts';
import type { Scenario } from './scenario.ts';
import type { VerifyOptions } from './verify.ts';
import { verify, wordCount } from './verify.ts';

/** Below this many scenarios, shares say nothing. */
const leastForShares = 12;

/**
 * What is wrong with each scenario of a deck, and with them together: keys that are the longest option more than a third of
 * the time, families or positions that are lopsided.
 */
export function verifyDeck(scenarios: readonly Scenario[], kb: KnowledgeBase, options: VerifyOptions): Problem[] {
  return [...scenarios.flatMap((scenario) => verify(scenario, kb, options)), ...verifyTogether(scenarios, kb)];
}

/** What is wrong with the scenarios of a deck together, each of them aside. */
export function verifyTogether(scenarios: readonly Scenario[], kb: KnowledgeBase): Problem[] {
  const problems: Problem[] = [];
  const [first] = scenarios;
  if (!first || scenarios.length < leastForShares) return problems;
  const { path } = first.place;
  const warn = (rule: string, message: string) =>
    problems.push({ path, line: 1, column: 1, severity: 'warning', rule: `deck/${rule}`, message });
  const single = scenarios
    .filter(({ choose }) => choose === 'best')
    .map((scenario) => ({ scenario, key: evaluate(scenario, kb).key[0] }));
  const longest = single.filter(({ scenario, key }) => isLongest(scenario, key)).length;
  if (longest > single.length / 3 && single.length >= leastForShares) {
    warn(
      'longest-is-key',
      `The longest option is the answer in ${longest} of ${single.length}: shorten some, or lengthen others.`,
    );
  }
  const positions = single.map(({ scenario, key }) => scenario.choices.findIndex(({ id }) => id === key));
  const [position, inPosition] = mostCommon(positions);
  if (inPosition > single.length / 2 && single.length >= leastForShares) {
    warn(
      'position',
      `The answer is option ${Number(position) + 1} in ${inPosition} of ${single.length}: change the order of some.`,
    );
  }
  const [family, inFamily] = mostCommon(scenarios.map((scenario) => scenario.family));
  if (inFamily > scenarios.length / 2) {
    warn('family', `${inFamily} of ${scenarios.length} questions are of ${family}: write some of other families.`);
  }
  return problems;
}

function isLongest({ choices }: Scenario, key: string | undefined): boolean {
  const others = choices.filter(({ id }) => id !== key).map(({ text }) => wordCount(text));
  const own = choices.find(({ id }) => id === key);
  return own !== undefined && others.every((count) => wordCount(own.text) > count);
}

function mostCommon<T>(items: readonly T[]): [T | undefined, number] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  const [top] = [...counts].sort(([, one], [, other]) => other - one);
  return top ? [top[0], top[1]] : [undefined, 0];
}
