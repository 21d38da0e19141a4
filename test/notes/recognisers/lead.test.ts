import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- `-m` will create a home for all', '-m: what does it do? ▸ Will create a home for all'],
  ['- **Pay at once**, can be cheaper for all', 'Pay at once: what does it allow? ▸ Can be cheaper for all'],
  ['- `tail -f hive.log` view new lines of it', 'tail -f hive.log: what does it do? ▸ View new lines of it'],
  [
    '- **lowestPrice** pulls nodes from the cheapest pool',
    'lowestPrice: what does it do? ▸ Pulls nodes from the cheapest pool',
  ],
  ['- `Throttles` is the number of calls turned away', 'Throttles: what is it? ▸ The number of calls turned away'],
  ['- `ASC` is the default if no order is given', 'What is the default if no order is given? ▸ ASC'],
  [
    '- The `chage -E 0` command sets the last day of that account',
    'chage -E 0: what does it do? ▸ Sets the last day of that account',
  ],

  ['- `fg` to move the job to the front', 'fg: what does it do? ▸ Move the job to the front'],
  ['`touch /.smoke` to force the hive to settle', 'touch /.smoke: what does it do? ▸ Force the hive to settle'],
  [
    '`hivectl -p err` search for all errors  \n`hivectl -s today` all errors since today, not those that were there before  \n`hivectl UID=7` all errors tied to user 7',
    'hivectl -p err: what does it do? ▸ Search for all errors',
    'hivectl -s today: what is it for? ▸ All errors since today, not those that were there before',
    'hivectl UID=7: what is it for? ▸ All errors tied to user 7',
  ],
  [
    '- `SIGPAUSE` pause a process until somebody has the time to look at it\n- `SIGNONE` end by hand, no more',
    'SIGPAUSE: what does it do? ▸ Pause a process until somebody has the time to look at it',
    'SIGNONE: what does it do? ▸ End by hand, no more',
  ],

  ['- Running `drain n1` moves all pods off the host', 'drain n1: what does it do? ▸ Moves all pods off the host'],
  ['- Using `smoke low` gives the bees a quiet night', 'smoke low: what does it do? ▸ Gives the bees a quiet night'],
];

const nearMisses = [
  '- `tail -f hive.log` list of new lines',
  '- **Very important** words',
  '- Nodes **pull** images',
  '- **Never** pulls images',
  '- **Spot** - cheap nodes',

  '- `hivectl -s today` all errors since today',
  '- `hivectl` to be installed first',
  '- `hive.type: Oak` in the yard file\n- `hive.size: Big` in the same file',
  '- `hivectl -s` option for the seconds\n- `hivectl -t` option for the minutes',
  '- Running drain moves all pods off the host',
  '- Before running `drain n1` moves all pods off the host',
  '- Running `drain n1` often',
];

describe('a bold or code name and its verb', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j leads with no name', (item) => expect(cardsOf('lead', `# Net\n\n${item}`)).toEqual([]));
});
