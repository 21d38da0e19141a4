import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- Need shared files over SMB -> Azure Files', 'Need shared files over SMB: what do you choose? ▸ Azure Files'],
  ['- The cache is full => old entries are evicted', 'The cache is full: what follows? ▸ Old entries are evicted'],
  ['- SYN → SYN/ACK → ACK', 'From SYN: the 3 steps in order? ▸ SYN; SYN/ACK; ACK'],
  ['- CrashLoop -> check the previous log', 'CrashLoop: what do you do? ▸ Check the previous log'],
  ['- Need to see open connections? → netstat', 'Need to see open connections? ▸ netstat'],
  ['- **Short** -> drop the oldest rows first', 'Short: what does it do? ▸ Drop the oldest rows first'],
  ['- If the timer runs out -> Down', 'If the timer runs out: what follows? ▸ Down'],
  [
    '- Single hosts do not copy data. Failure -> restore a snapshot',
    'Do single hosts copy data? ▸ No, do not copy data',
    'Failure: what do you do? ▸ Restore a snapshot',
  ],
  [
    '`drain n1` --> moves all pods of that node to another one that is ready\n`cordon n1` --> takes no new pods',
    'drain n1: what does it do? ▸ Moves all pods of that node to another one that is ready',
    'cordon n1: what does it do? ▸ Takes no new pods',
  ],
  [
    '- upgrade workers --> can be upgraded all at a time or one by one, by moving what runs on those that are down to the others that are still up',
    'Upgrade workers: what follows? ▸ Can be upgraded all at a time or one by one',
  ],
];

const nearMisses = [
  '- Points a name to any other name (alpha.org -> beta.org)',
  '- Turn left - then right',
  '- The call `a -> b` is typed',
  '- A region pair, e.g. West -> North',
  '- x >= 3',
  '- All pods reach each other by service <-> address',
  '- Host <--> switch',
  '- a<=>b',
];

describe('an arrow', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('arrow', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j points nowhere', (item) => expect(cardsOf('arrow', `# Net\n\n${item}`)).toEqual([]));
});
