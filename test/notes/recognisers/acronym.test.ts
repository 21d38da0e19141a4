import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  [
    '# Risk\n\n- Annualized Rate of Occurrence (ARO)',
    'What does ARO stand for? ▸ Annualized Rate of Occurrence',
    'What is Annualized Rate of Occurrence abbreviated to? ▸ ARO',
  ],
  [
    '# Risk\n\n- Nodes use the Message Passing Interface (MPI) to talk',
    'What does MPI stand for? ▸ Message Passing Interface',
  ],
  [
    '# Risk\n\n- WAF - Web Application Firewall',
    'What does WAF stand for? ▸ Web Application Firewall',
    'What is Web Application Firewall abbreviated to? ▸ WAF',
  ],
];

const nearMisses = [
  '\n## Protocol of Boxes (PB)\n\n- keep honey dry',
  'Sealed Pine Boxes (SPB):\n- keep honey dry\n- float in a pond',
  '\n## Sealed Pine Boxes (SPB)\n\n- keep honey dry',
  '- Sealed Pine Boxes (SPB)\n  - keep honey dry\n  - float in a pond',
  '- Sealed Pine Boxes (SPB): keep honey dry',
  '- **SPB** (Sealed Pine Boxes) - keep honey dry',
  '- RAM (10GB)',
  '- Keys (public)',
  '- HTTP(S) only',
  '- The root (ROOT) is one',
];

describe('an acronym with its expansion', () => {
  test.each(habits)('%j', (markdown, ...cards) => expect(cardsOf('acronym', markdown)).toEqual(cards));

  test.each(nearMisses)('%j spells nothing out', (item) => expect(cardsOf('acronym', `# Risk\n\n${item}`)).toEqual([]));

  test('what a name over other things is short for is asked where it is all the item says', () => {
    expect(cardsOf('acronym', '# Net\n\n- SPB = sealed pine box\n  - keeps honey dry\n  - floats')).toEqual([
      'What does SPB stand for? ▸ sealed pine box',
      'What is sealed pine box abbreviated to? ▸ SPB',
    ]);
  });

  test('of a protocol is asked for in a heading too', () => {
    const note = '# Net\n\n## PBP (Pine Box Protocol), OBP (Oak Box Protocol)\n\n- keep honey dry';
    expect(cardsOf('acronym', note)).toEqual([
      'What does PBP stand for? ▸ Pine Box Protocol',
      'What does OBP stand for? ▸ Oak Box Protocol',
    ]);
  });

  test.each([
    ['in small letters', '- Nodes use a message passing interface (MPI) to talk'],
    ['of several', '- Nodes use Message Passing Interfaces (MPIs) to talk'],
    [
      'that the note is full of',
      '- Nodes use the Message Passing Interface (MPI) to talk\n- MPI is old\n- Write MPI programs in C',
    ],
  ])('is not asked for where a sentence spells it out in passing: one %s', (_, note) => {
    expect(cardsOf('acronym', `# Net\n\n${note}`)).toEqual([]);
  });

  test('in small letters is asked for where little else stands beside it', () => {
    expect(cardsOf('acronym', '# Net\n\n- uses a message passing interface (MPI)')).toHaveLength(1);
  });

  test('is not asked for, nor its meaning, below a heading that spells it out', () => {
    const { drafts } = readNote({
      path: 'net.md',
      text: '# Net\n\n## Pine Box Club (PBC)\n\n- PBC - Pine Box Club\n  - meets at noon',
    });
    expect(drafts.filter(({ recogniser }) => recogniser === 'acronym' || recogniser === 'definition')).toEqual([]);
  });

  test('is asked once in a note, where it is first spelt out', () => {
    expect(
      cardsOf('acronym', '# Net\n\n- Access Control List (ACL)\n- Each Access Control List (ACL) has rules'),
    ).toHaveLength(2);
  });
});
