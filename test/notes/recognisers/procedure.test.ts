import { expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

test('a procedure of more steps than one card asks for is asked in two parts', () => {
  const steps = [
    'Drain the node',
    '`apt upgrade agent`',
    'Restart it',
    'Check it',
    'Uncordon the node',
    '`kubectl get nodes`',
    'Wait for it',
    'Go on',
  ];
  expect(
    cardsOf('procedure', `# Nodes\n\n## Upgrading a node\n\n${steps.map((step, i) => `${i + 1}) ${step}`).join('\n')}`),
  ).toEqual([
    'Upgrading a node: steps 1 to 4 of 8? ▸ Drain the node; apt upgrade agent; Restart it; Check it',
    'Upgrading a node: steps 5 to 8 of 8? ▸ Uncordon the node; kubectl get nodes; Wait for it; Go on',
  ]);
});

test('commands by numbers are a procedure, even under a word like details', () => {
  const steps = '1. `apt upgrade agent`\n2. restart the agent\n3. `kubectl get nodes`';
  expect(cardsOf('procedure', `# Agent upgrade\n\nDetails:\n\n${steps}`)).toEqual([
    'Agent upgrade: the 3 steps in order? ▸ apt upgrade agent; Restart the agent; kubectl get nodes',
  ]);
  expect(cardsOf('procedure', '# Agent upgrade\n\nDetails:\n\n1. one agent\n2. two nodes\n3. three pods')).toEqual([]);
});

const nearMisses: [string, string][] = [
  [
    'seven steps: one list card asks for them',
    Array.from({ length: 7 }, (_, i) => `${i + 1}. Drain node n${i + 1}`).join('\n'),
  ],
  ['more than two cards hold', Array.from({ length: 15 }, (_, i) => `${i + 1}. Drain node n${i + 1}`).join('\n')],
  ['eight things without an order', Array.from({ length: 8 }, (_, i) => `${i + 1}. large pod p${i + 1}`).join('\n')],
  ['eight bullets', Array.from({ length: 8 }, (_, i) => `- Drain node n${i + 1}`).join('\n')],
];

test.each(nearMisses)('%s: no procedure in parts', (_, steps) => {
  expect(cardsOf('procedure', `# Nodes\n\n## Nodes of a pool\n\n${steps}`)).toEqual([]);
});
