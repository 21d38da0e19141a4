import { describe, expect, test } from 'vitest';
import { cardsOf, type Example } from './cards-of.ts';

const habits: Example[] = [
  ['- Relay TCP 23\n  - asks by name\n  - is not safe', 'Relay: which port? ▸ TCP 23'],
  ['- Relay TCP 23\n  - a way to ask by name', 'Relay: which port? ▸ TCP 23'],
  ['- Relay (UDP port 53)', 'Relay: which port? ▸ UDP port 53'],
  ['- Relay v2 - port 443', 'Relay v2: which port? ▸ port 443'],
  ['- Relay UDP 67 and UDP 68', 'Relay: which ports? ▸ UDP 67 and UDP 68'],
  ['- Relay TCP 20 (data) TCP 21 (control)', 'Relay: which ports? ▸ TCP 20 (data) TCP 21 (control)'],
  ['## Relay TCP/443\n\n- asks by name\n- is safe', 'Relay: which port? ▸ TCP/443'],
];

const nearMisses = [
  '- Relay uses TCP 23',
  '- Allow TCP 23',
  '- The relay listens on port 53',
  '- Relay TCP 23 when it is dark',
  '- TCP 23',
  '- Relay TCP',
  '- Relay 23',
  '- Default: port 23',
];

describe('a name with the port it listens at', () => {
  test.each(habits)('%j', (item, ...cards) => expect(cardsOf('port', `# Net\n\n${item}`)).toEqual(cards));

  test.each(nearMisses)('%j names no service and its port', (item) =>
    expect(cardsOf('port', `# Net\n\n${item}`)).toEqual([]),
  );

  test('what stands below is said of the name alone', () => {
    const note = '# Net\n\n- Relay TCP 23\n  - a way to ask by name for what is known\n  - is not safe';
    expect(cardsOf('gloss', note)).toEqual(['What is Relay? ▸ A way to ask by name for what is known']);
  });
});
