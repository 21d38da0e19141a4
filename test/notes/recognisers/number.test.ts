import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Blob\n\n- 1 garden gate per shed', '[…] garden gate per shed ▸ 1'],
  ['# Blob\n\n- Open doors of all the sheds of one keeper: 50', 'Open doors of all the sheds of one keeper: […] ▸ 50'],
  ['# Blob\n\n## Limits\n\n- 15 min timeout', '[…] timeout ▸ 15 min'],
  ['# Blob\n\n## Limits\n\n- RAM (10GB)', 'RAM: […] ▸ 10GB'],
  [
    '# Blob\n\n## Limits\n\n- Up to 8 a yard. (Up to 24 in beta)',
    'Up to […] a yard. (Up to 24 in beta) ▸ 8',
    'Up to 8 a yard. (Up to […] in beta) ▸ 24',
  ],
  ['# Blob\n\n- Messages hold up to 256 KB of text', 'Messages hold up to […] of text ▸ 256 KB'],
  [
    '# Blob\n\n- Zipped 50 MB, unzipped 250 MB',
    'Zipped […], unzipped 250 MB ▸ 50 MB',
    'Zipped 50 MB, unzipped […] ▸ 250 MB',
  ],
  ['# Blob\n\n- limited to 7 nodes per zone', 'Blob: limited to […] nodes per zone ▸ 7'],
  ['# Blob\n\n## Retries\n\n- Range 2-10', 'Range […] ▸ 2-10'],
  ['# Blob\n\n## 802.11b\n\n- Has 14 channels', '802.11b has […] channels ▸ 14'],
  ['# Blob\n\n## 10 nodes\n\n- Has 14 channels', 'Blob has […] channels ▸ 14'],
  ['# Blob\n\n- The default value is 0', 'The default value is […] ▸ 0'],
  ['# Drugs\n\n- Give 2.5 mg at night', 'Give […] at night ▸ 2.5 mg'],
  ['# Net\n\n- PoE gives 15.4 W', 'PoE gives […] ▸ 15.4 W'],
  ['# Net\n\n- 1 Main Gate per yard', '[…] Main Gate per yard ▸ 1'],
  ['# Net\n\n- Visit logs per single yard, shed or keeper: 2', 'Visit logs per single yard, shed or keeper: […] ▸ 2'],
  ['# Net\n\n- Active VPN peering connections per VPN: 50', 'Active VPN peering connections per VPN: […] ▸ 50'],

  ['# Blob\n\n- The store has 11 9s of durability', 'The store has […] of durability ▸ 11 9s'],
  ['# Blob\n\n- A hive holds up to 16 000 bees', 'A hive holds up to […] bees ▸ 16 000'],
  [
    '# Blob\n\n- Feeders are filled up each week with 5 kg of sugar, for example with 2 kg of honey',
    'Feeders are filled up each week with […] of sugar, for example with 2 kg of honey ▸ 5 kg',
  ],
  [
    '# Blob\n\n## Runts\n\n- boxes that are less than 64 kg (the least weight of a box is 64 kg)',
    'boxes that are less than […] ▸ 64 kg',
  ],
];

const nearMisses = [
  '- Take 1 gate per yard: see page 9 and then close it at night before the frost comes',
  '- 7 steps to follow',
  '- Two of the gates per shed',
  '- EC2 runs S3 jobs over IPv6',
  '- It works at Layer 7',
  '- TLS 1.2 is the oldest version in use',
  '- 4 kinds of gateways',
  '- Stores can be installed in 2 ways:\n- 1) Stacked: on the same host\n- 2) External: on a host of its own',
  '- Deployed in us-east-1',

  '- Feeders hold sugar for a week, e.g. 5 kg',
  '- Feeders hold sugar (ex: 5 kg)',
  '- Feeders are filled up each week, for example with 5 kg of sugar',
  '- Sugar in hives, imagine 5 kg of it',
];

describe('a number with its unit', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('number', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives no number card', (item) =>
    expect(cardsOf('number', `# Blob\n\n${item}`)).toEqual([]),
  );
});
