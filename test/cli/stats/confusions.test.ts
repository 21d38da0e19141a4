import { expect, test } from 'vitest';
import { recordAnswer } from '../../../src/cli/quiz/answering.ts';
import { titledConfusions } from '../../../src/cli/stats/confusions.ts';
import { NOW, type World, world } from '../import/world.ts';

/** A wrong answer to a question: which option was picked in place of which. */
function taken({ desk }: World, family: string, picked: string, key: string): void {
  const answer = {
    ...{
      question: `about ${family}`,
      bank: 'notes/deck.md',
      card: null,
      family,
      tags: [],
      generated: false,
      aimed: false,
    },
    ...{ mode: 'quiz' as const, options: 4, picked: [picked], key: [key], correct: false, sure: true },
    ...{ difficulty: 0.5, tookMs: null },
  };
  recordAnswer(desk, answer, null, [], NOW);
}

test('options that were taken for others are called what the learner read, not by their ids', async () => {
  const here = world();
  taken(here, 'elb', 'nlb', 'nlb-alb');
  taken(here, 'elb', 'nlb', 'nlb-alb');
  taken(here, 'stores.gift', 'Amazon EBS', 'Amazon S3');
  expect(await titledConfusions(here.desk, 5)).toEqual([
    {
      ...{ family: 'elb', picked: 'nlb', key: 'nlb-alb', count: 2 },
      familyTitle: 'Load balancer types',
      pickedTitle: expect.stringMatching(/Network Load Balancer/),
      keyTitle: expect.stringMatching(/NLB|Network Load Balancer/),
    },
    {
      ...{ family: 'stores.gift', picked: 'Amazon EBS', key: 'Amazon S3', count: 1 },
      familyTitle: 'stores.gift',
      pickedTitle: 'Amazon EBS',
      keyTitle: 'Amazon S3',
    },
  ]);
});

test('an option that no table and no question has any more keeps its id', async () => {
  const here = world();
  taken(here, 'elb', 'no-such-option', 'alb');
  expect(await titledConfusions(here.desk, 5)).toMatchObject([{ pickedTitle: 'no-such-option', key: 'alb' }]);
  expect(await titledConfusions(world().desk, 5)).toEqual([]);
});
