import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

describe('the first words under a name', () => {
  test('say what it is', () => {
    expect(
      cardsOf('gloss', '# Net\n\n## Fleets\n\n- collection of spot nodes\n- They scale with the price of the pool'),
    ).toEqual(['What are Fleets? ▸ Collection of spot nodes']);
  });

  test('say what it is up to where they go on about it', () => {
    expect(
      cardsOf(
        'gloss',
        '# Net\n\n## Lid theft\n\nAn exploit where a wasp abuses the open lid of a hive causing it to lose honey or bees that nobody else would otherwise have been able to reach.\n\nIt is rare.\n',
      ),
    ).toEqual([
      'What is Lid theft? ▸ An exploit where a wasp abuses the open lid of a hive',
      'Lid theft: an exploit where a wasp abuses the open lid of a hive, causing it to do what? ▸ Lose honey or bees that nobody else would otherwise have been able to reach',
    ]);
  });

  test('say what it is further down, where no other line opens with an article', () => {
    expect(
      cardsOf(
        'gloss',
        '# Net\n\n## Fleet\n\n- Nodes + pools make a big one\n- A set of nodes which are started together',
      ),
    ).toEqual(['What is Fleet? ▸ A set of nodes which are started together']);
  });

  test.each([
    '# Net\n\n## Fleet\n\n- Nodes + pools\n- A set of nodes which are started together\n- A pool of hosts',
    '# Net\n\n## Fleet\n\n- Nodes + pools\n- A lot of nodes that never stop',
    '# Net\n\n## Jobs\n\n- `fg` to move a job to the front\n- `bg` to leave it there',
    '# Net\n\n## Fleets\n\n- They scale fast\n- collection of nodes in pools',
    '# Net\n\n## Fleets vs pools\n\n- group of nodes in one zone\n- cheap',
    '# Net\n\n- fleet example\n  - group of nodes in one zone\n  - cheap',
    '# Net\n\n## Running fleets\n\n- group of nodes',
    '# Net\n\n## A project\n\n- Associates objects and services with a bill\n- cheap',
    '# Net\n\n## Gates\n\n- Connects your network to the store\n- cheap',
    '# Net\n\n## Fleets\n\n- Run a group of nodes in one zone\n- cheap',
  ])('%j do not', (markdown) => expect(cardsOf('gloss', markdown)).toEqual([]));
});
