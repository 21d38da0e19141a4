import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Store\n\n`etcd` can be used in two different ways:\n\n- `stacked` runs on the same hosts\n- `external` runs on hosts of its own',
    'Etcd can be used in two different ways: which? (2) ▸ Stacked; External',
  ],
  [
    '# Fleet\n\n## Placement strategies\n\n- **Cluster**: all in one rack\n- **Spread**: each on hardware of its own\n- **Partition**: groups of racks',
    'What are the placement strategies? (3) ▸ Cluster; Spread; Partition',
  ],
  [
    '# Probe\n\n- A probe takes the following settings:\n  - **Port**: where it asks\n  - **Interval**: how often it asks',
    'A probe takes the following settings: which? (2) ▸ Port; Interval',
  ],
  [
    '# Session\n\n- You can change the behaviour of a session:\n  - **None**: any host may answer\n  - **Address**: one host for an address\n  - **Both**: one host for an address and a protocol',
    'Change the behaviour of a session: which? (3) ▸ None; Address; Both',
  ],
  [
    '# Lease\n\n## How a lease is made\n\n1. Discover: is there a server?\n2. Offer: how about this address?\n3. Request: give me this one',
    'How a lease is made: the 3 steps in order? ▸ Discover; Offer; Request',
  ],
];

const nearMisses = [
  '# Fleet\n\n## Three strategies\n\n- **Cluster**: all in one rack\n- **Spread**: each on its own',
  '# Fleet\n\n## Details\n\n- **Cluster**: all in one rack\n- **Spread**: each on its own',
  '# Route\n\n## Kinds of records\n\n- Type 1 = router\n- Type 2 = network',
  '# Fleet\n\n## Placement strategies\n\n- **Cluster**: all in one rack\n- and another one nobody named',
];

describe('parts that are each explained under a label that announces them', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('parts', markdown)).toEqual(cards));

  test.each(nearMisses)('%j announces none', (markdown) => expect(cardsOf('parts', markdown)).toEqual([]));
});
