import { describe, expect, test } from 'vitest';
import { quantitiesIn } from '../../../src/notes/language/quantities.ts';

const withUnit: [text: string, quantities: string[]][] = [
  ['Messages are up to 256 KB in size', ['256 KB']],
  ['3000 messages per second, or 300 without batching', ['3000']],
  ['RAM (10GB)', ['10GB']],
  ['3 or more hives in a shed', ['3 or more']],
  ['15 min timeout', ['15 min']],
  ['A subnet of at least /27 with 8 free addresses', ['/27', '8']],
  ['The range of a network must be between /28 and /16', ['/28 and /16']],
  ['29 Second timeout', ['29 Second']],
  ['1- 6 hours', ['1- 6 hours']],
  ['limited to 7 instances per AZ per group', ['7']],
  ['3500 PUT/POST requests', ['3500']],
  ['$0.05 per GB', ['$0.05 per GB']],
  ['99.99% SLA', ['99.99%']],
  ['Scale up to 256k IOPS', ['256k IOPS']],
  ['1,073,741,824 bytes', ['1,073,741,824 bytes']],
  ['needs 3 AZs', ['3']],
  ['Fast, single-digit ms latency', ['single-digit ms']],
  ['Upto 40 gates', ['40']],
  ['5 Internet Gateways', ['5']],
  ['Kept for 1 minute to 14 days', ['1 minute to 14 days']],
  ['The store has 11 nines', ['11 nines']],
  ['changes every 30 or 60 seconds', ['30 or 60 seconds']],
  ['1 object in 10, 000, 000 years', ['10, 000, 000 years']],
  ['holds 1 000 000 bytes', ['1 000 000 bytes']],
  ['A hive holds 16 000 bees', ['16 000']],
];

const none: string[] = [
  'S3, EC2 and IPv6',
  'in us-east-1',
  'TLS 1.2 or HTTP/2',
  'works at Layer 7',
  'Stratum 0 clocks are old',
  'sold for MS 365 keepers',
  'a t2.micro instance',
  '10.0.0.0/16',
  'Turn to /24 of the book',
  'since v1.2.3',
  '4xx errors',
  'released in 2019',
];

describe('quantitiesIn', () => {
  test.each(withUnit)('finds what can be asked for in "%s"', (text, quantities) => {
    const found = quantitiesIn(text).filter((quantity) => quantity.hasUnit);
    expect(found.map((quantity) => quantity.text)).toEqual(quantities);
    for (const { start, end, text: part } of found) expect(text.slice(start, end)).toBe(part);
  });

  test.each(none)('leaves the digits of a name alone in "%s"', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  test('a number in the name of several things counts nothing', () => {
    expect(quantitiesIn('The 4 Scenarios of scaling').map(({ hasUnit }) => hasUnit)).toEqual([false]);
  });

  test('nines are counted, however they are written', () => {
    expect(quantitiesIn('11 9s of durability')[0]).toMatchObject({ text: '11 9s', hasUnit: true });
    expect(quantitiesIn("4 9's of durability")[0]).toMatchObject({ text: "4 9's", hasUnit: true });
  });

  test('a space joins thousands and nothing else', () => {
    expect(quantitiesIn('Rows 3 11 and 2 20').map(({ text }) => text)).toEqual(['3', '11', '2', '20']);
    expect(quantitiesIn('Rows 3 0000').map(({ text }) => text)).toEqual(['3', '0000']);
  });

  test('tells a bare number from one with a unit', () => {
    expect(quantitiesIn('the default is 0').map(({ text, hasUnit }) => ({ text, hasUnit }))).toEqual([
      { text: '0', hasUnit: false },
    ]);
  });
});
