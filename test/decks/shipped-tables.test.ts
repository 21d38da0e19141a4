import { expect, test } from 'vitest';
import { formatProblem } from '../../src/problem.ts';
import { shippedKnowledge } from './shipped.ts';

test('every shipped decision table and rule loads without a problem', () => {
  expect(shippedKnowledge().problems.map(formatProblem)).toEqual([]);
});

test('the shipped tables hold the 48 families with 286 options and 2,506 cells', () => {
  const families = [...shippedKnowledge().value.families.values()].filter(({ id }) => id !== 'part');
  const options = families.flatMap((family) => [...family.options.values()]);
  expect([families.length, options.length, options.flatMap(({ cells }) => [...cells.values()]).length]).toEqual([
    48, 286, 2506,
  ]);
});

test('every cell says where it comes from', () => {
  const cells = [...shippedKnowledge().value.families.values()]
    .flatMap(({ options }) => [...options.values()])
    .flatMap((option) => [...option.cells.values()]);
  const bare = cells.filter(({ standing, value }) => standing === 'unsourced' && value.is !== 'unknown');
  expect(bare.map(({ fact }) => fact)).toEqual([]);
});
