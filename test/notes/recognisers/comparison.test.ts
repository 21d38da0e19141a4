import { describe, expect, test } from 'vitest';
import { cardsOf } from './cards-of.ts';

describe('comparisons', () => {
  test('lists under "X vs Y" are compared where they open alike', () => {
    const note =
      '# Q\n\n## Standard vs FIFO\n\n- Standard:\n    - Messages are delivered at least once\n    - Fast\n- FIFO:\n    - Messages are delivered exactly once\n    - Slow\n';
    expect(cardsOf('comparison', note)).toEqual([
      'Standard vs FIFO: messages are delivered …? ▸ Standard: at least once; FIFO: exactly once',
    ]);
  });

  test('named things are compared where a section says something of each', () => {
    const note =
      '# LB\n\n## CLB\n\n- old\n\n## ALB\n\n- new\n\n## Cross zone\n\n- CLB: disabled by default\n- ALB: enabled by default\n';
    expect(cardsOf('comparison', note)).toEqual([
      'CLB vs ALB: cross zone? ▸ CLB: disabled by default; ALB: enabled by default',
    ]);
  });

  test.each([
    '# LB\n\n## Modes\n\n- Fast: kept in memory\n- Safe: kept on disk',
    '# Q\n\n## Standard and FIFO\n\n- Standard:\n    - Fast\n- FIFO:\n    - Slow',
  ])('%j compares nothing', (note) => expect(cardsOf('comparison', note)).toEqual([]));
});
