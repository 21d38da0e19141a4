import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Quiz\n\n### MTU stands for\nMaximum transfer unit', 'MTU stands for what? ▸ Maximum transfer unit'],
  [
    '# Quiz\n\n### A hub floods all ports whereas a ___ learns who is where\nswitch',
    'A hub floods all ports whereas a […] learns who is where ▸ switch',
  ],
  [
    '# Net\n\n## what can a keeper watch?\n\n- **wax and comb**\n    - cells\n    - frames\n- brood\n- honey',
    'What can a keeper watch? ▸ Wax and comb; Brood; Honey',
  ],
  [
    '# Net\n\n- Why use a private endpoint?\n    - Traffic stays inside',
    'Why use a private endpoint? ▸ Traffic stays inside',
  ],
  [
    '# Net\n\n## Relays\n\n- Why copy?\n    - Wider reach\n    - Moving to another hall\n    - Locks on open shelves',
    'Relays: why copy? ▸ Wider reach; Moving to another hall; Locks on open shelves',
  ],
  [
    '# Net\n\n## What does a relay need?\n\n- a helper address\n- a route back',
    'What does a relay need? ▸ A helper address; A route back',
  ],
  [
    '# Net\n\n- Which command shows the path to a host? traceroute',
    'Which command shows the path to a host? ▸ traceroute',
  ],
  [
    '# Cron\n\nBut what if you want to run a script every minute?\n\nYou put it in `/etc/cron.d/`.',
    'What if you want to run a script every minute? ▸ You put it in /etc/cron.d/',
  ],

  ['# Net\n\n- Persistent storage? Use EBS', 'Persistent storage? ▸ Use EBS'],
  ['# Net\n\n- Cheap backups? - Tape store', 'Cheap backups? ▸ Tape store'],
  ['# Net\n\nMany small files? Object store of the cloud.', 'Many small files? ▸ Object store of the cloud'],
];

const nearMisses = [
  '# Net\n\n## What is a round?\n\n- In spring the keeper of the old yard walks along the fence and looks at each of the hives\n- In autumn the keeper of the old yard walks along the fence and looks at each of the hives\n- In winter the keeper of the old yard walks along the fence and looks at each of the hives',
  '# Quiz\n\n### A ___ floods all ports whereas a ___ learns who is where\nswitch',
  '# Quiz\n\n### MTU stands for\n\nMaximum transfer unit\n\nIt is a number.',
  '# Net\n\n- Why use a private endpoint?',
  '# Net\n\n## Relays\n\n- Really?\n    - Wider reach',
  '# Net\n\n- What about it?\n    - nothing at all',
  '# Net\n\n- Relays\n    - forward requests',
  '# Net\n\n- Is it fast? (it depends)',
  '# Net\n\nHow does it work?\n\nThe relay forwards what it gets.',

  '# Net\n\n- Fast enough? It depends',
  '# Net\n\n- Old hives? What for',
  '# Net\n\n- Then old hives? Use straw',
  '# Net\n\n- Old hives? Use straw?',
  '# Net\n\n- Really? A relay',
  '# Net\n\n- Old hives? Use the straw of the field beside the mill',
  '# Net\n\n- The old hives of the keeper of the valley? Use straw',
];

describe('a question with its answer below', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('question', markdown)).toEqual(cards));

  test.each(nearMisses)('%j asks nothing that is answered', (markdown) =>
    expect(cardsOf('question', markdown)).toEqual([]),
  );
});
