import { describe, expect, test } from 'vitest';
import { withoutFrame } from '../../../src/notes/outline/heading-frame.ts';

const framed = [
  ['6.3 Hive Networks', 'Hive Networks'],
  ['6.3.1. API keys', 'API keys'],
  ['8.5 - Frames', 'Frames'],
  ['Describe hives (30-35%)', 'Describe hives'],
  ['Hives and frames (20 % of the exam)', 'Hives and frames'],
  ['Domain 2: Hives - 26%', 'Domain 2: Hives'],
  ['Frames: 25–30%', 'Frames'],
  ['~~~~ Keeping bees ~~~~', 'Keeping bees'],
  ['== 2.1 Smoke (5%) ==', 'Smoke'],
];

const plain = [
  'Hives',
  '5.8 GHz band',
  '802.11 networks',
  '1.1.1.1',
  'C++',
  'Using --force',
  'Durability (99.9%)',
  'Discount (up to 90%)',
  'Rent -- buy',
  '50%',
  '~~~~',
];

describe('a heading', () => {
  test.each(framed)('%j says %j', (text, said) => {
    expect(withoutFrame({ text, spans: [] }).text).toBe(said);
  });

  test.each(plain)('%j has no frame', (text) => {
    expect(withoutFrame({ text, spans: [] }).text).toBe(text);
  });

  test('keeps its marks where they stand', () => {
    const inline = { text: '2.1 Using `ls`', spans: [{ kind: 'code' as const, start: 10, end: 12 }] };
    expect(withoutFrame(inline)).toEqual({ text: 'Using `ls`', spans: [{ kind: 'code', start: 6, end: 8 }] });
  });
});
