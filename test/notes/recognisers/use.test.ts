import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Net\n\n- Use NLB for TCP traffic', 'TCP traffic: what do you use? ▸ NLB'],
  ['# Net\n\n- Use a console when you need a GUI', 'What do you use when you need a GUI? ▸ A console'],
  ['# Net\n\n- Choose Snowball if the link is slow', 'What do you use if the link is slow? ▸ Snowball'],
  [
    '- Admins use inner balancers to reach hosts of one network',
    'What do admins use to reach hosts of one network? ▸ Inner balancers',
  ],

  ['# Net\n\n- Use a hood when you pick honey', 'What do you use when you pick honey? ▸ A hood'],
];

const nearMisses = [
  '- Use case for old and new teams of the yard',
  '- Use it for TCP traffic',
  '- Used for TCP traffic',
  '- Users pay for traffic',
  '- Use of NLB is free',
  '- Admins use them to reach hosts',
  '- Use root accounts only for the first setup',

  '- Consider a scenario where guests come to the gate',
  '- Use gloves to pick them up if you want',
  '- Use gloves when you need them',
  '- Use a scale if necessary',
  '- Use a hood if possible',
  '- Pick them up if you want',
];

describe('use X for Y', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('use', markdown)).toEqual(cards));

  test.each(nearMisses)('%j is no such advice', (item) => expect(cardsOf('use', `# Net\n\n${item}`)).toEqual([]));
});
