import { expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

test('a few words around code ask for the code', () => {
  expect(
    cardsOf('fragment', '# Clusters\n\n- Long node table with `kubectl get nodes`\n- Agents report to the server'),
  ).toEqual(['Long node table with […] ▸ kubectl get nodes']);
});

test.each(['- big data', '- highly available', '- `x`'])('%j asks nothing by itself', (item) => {
  expect(cardsOf('fragment', `# K\n\n${item}`)).toEqual([]);
});
