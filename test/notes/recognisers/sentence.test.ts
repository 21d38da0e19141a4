import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['# Queue\n\n- Topics provide managed message fan-out', 'Topics provide […] ▸ managed message fan-out'],
  ['# Queue\n\n- Names have to end in `.fifo` to count', 'Names have to end in […] to count ▸ .fifo'],
  ['# Queue\n\n- Readers share **one cursor** per group', 'Readers share […] per group ▸ one cursor'],
  ['# Queue\n\n- Supports cross-account access', 'Queue supports […] ▸ cross-account access'],
  ['# Queue\n\n- It keeps messages in several zones', 'Queue keeps […] ▸ messages in several zones'],
  ['# Queue\n\n- But only works for Linux', 'Queue only works for […] ▸ Linux'],
  ['# Queue\n\n- Targets can be Elastic IP, EC2, or Lambda', 'Targets can be what? (3) ▸ Elastic IP; EC2; Lambda'],
  ['# Net\n\n- Access port carries one VLAN', 'Access port carries […] ▸ one VLAN'],
  ['# Net\n\n- Closures capture variables', 'Closures capture […] ▸ variables'],
  ['# Net\n\n- Blocking calls stall the whole event loop', 'Blocking calls stall the […] ▸ whole event loop'],
  ['# Net\n\n- Native VLAN is untagged', 'Native VLAN is […] ▸ untagged'],
  ['# Net\n\n- Warden inhibits enzyme binding', 'Warden inhibits […] ▸ enzyme binding'],
  ['# Net\n\n- The keys `a:Vpc` and `a:Vpce` work only inside', 'The keys […] work only inside ▸ a:Vpc and a:Vpce'],
  ['# Pods\n\n- Each pod gets an own address', 'Each pod gets an […] ▸ own address'],
  [
    '# Law\n\n- Damages put the claimant in the position of before',
    'Damages put what? ▸ the claimant in the position of before',
  ],
  [
    '# Net\n\n- Zones bring compute, storage, and other services closer',
    'Zones bring […] ▸ compute, storage, and other services closer',
  ],
];

const nearMisses = [
  '- big and small things',
  '- What is it good for?',
  '- How readers share the cursor of a group',
  '- same as above',
  '- Dead rows are removed',
  '- To do the dual scaling',
  '- Put up several nodes behind it',
  '- System rules do this for private zones',
  '- Open source manager of clusters for big jobs here',
  '- Volumes beside the group for programs of all kinds',
];

describe('a plain sentence', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('sentence', markdown)).toEqual(cards));

  test.each(nearMisses)('%j gives no cloze', (item) => expect(cardsOf('sentence', `# Queue\n\n${item}`)).toEqual([]));

  test('a cloze hides at most six words and never the whole sentence', () => {
    const [card = ''] = cardsOf(
      'sentence',
      '# Queue\n\n- The broker writes every message of a topic to three disks in different zones before it answers',
    );
    expect(card.split(' ▸ ')[1]?.split(' ').length).toBeLessThanOrEqual(6);
    expect(card).toContain('The broker writes');
  });
});
