import { expect, test } from 'vitest';
import { lastDayOf } from '../../src/rules/as-of.ts';
import { parseDay } from '../../src/schedule/study-day.ts';

test.each([
  ['2026', '2026-12-31'],
  ['2026-H1', '2026-06-30'],
  ['2026-H2', '2026-12-31'],
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-04-13', '2026-04-13'],
])('%s may mean a day as late as %s', (asOf, day) => {
  expect(lastDayOf(asOf)).toBe(parseDay(day));
});

test.each(['2026-13', '2026-00', '2026-02-29', '2026-06-31', '2026-06-00', '2026-H3', '26', 'May 2026'])(
  '%s is no date',
  (asOf) => {
    expect(lastDayOf(asOf)).toBeNull();
  },
);
