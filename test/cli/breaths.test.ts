import { expect, test } from 'vitest';
import { firstPartOf, inBreaths } from '../../src/cli/breaths.ts';

test('everything else has its turn between two parts, and nothing more is done when nobody waits', async () => {
  const order: string[] = [];
  const stop = new AbortController();
  const work = inBreaths(['a', 'b', 'c'], { signal: stop.signal }, (part) => {
    order.push(part);
    setImmediate(() => order.push(`after ${part}`));
    if (part === 'b') stop.abort();
  });
  await expect(work).rejects.toThrow();
  expect(order).toEqual(['a', 'after a', 'b', 'after b']);
});

test('the first part of something is done when its share of the whole is', () => {
  const told: number[] = [];
  const waiting = firstPartOf({ done: (share) => told.push(share) }, 0.5);
  for (const share of [0, 0.5, 1]) waiting.done?.(share);
  expect(told).toEqual([0, 0.25, 0.5]);
});
