import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupsToDelete } from '../../src/store/retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday, at noon UTC. */
const now = Date.parse('2026-11-25T12:00:00Z');

function kept(stamps: readonly number[], zone = 'UTC'): string[] {
  const gone = new Set(backupsToDelete(stamps, now, zone));
  return stamps.filter((stamp) => !gone.has(stamp)).map((stamp) => new Date(stamp).toISOString().slice(0, 13));
}

const at = (text: string) => Date.parse(text);

describe('of all backups', () => {
  test.each<[string, string[], string[]]>([
    ['none is deleted when there are none', [], []],
    [
      'every one of today and yesterday is kept',
      ['2026-11-25T11:30Z', '2026-11-25T11:00Z', '2026-11-24T23:00Z', '2026-11-24T00:00Z'],
      ['2026-11-25T11', '2026-11-25T11', '2026-11-24T23', '2026-11-24T00'],
    ],
    [
      'the newest of each day before that is kept',
      ['2026-11-23T08:00Z', '2026-11-23T22:00Z', '2026-11-20T01:00Z', '2026-11-20T02:00Z'],
      ['2026-11-23T22', '2026-11-20T02'],
    ],
    ['one from years ago is kept while there are few', ['2019-01-01T00:00Z'], ['2019-01-01T00']],
    ['one of a clock that ran ahead is kept', ['2031-01-01T00:00Z'], ['2031-01-01T00']],
  ])('%s', (_, stamps, expected) => {
    expect(kept(stamps.map(at))).toEqual(expected);
  });

  test('a backup a day for two years leaves two recent, twelve days, ten weeks and nine months', () => {
    const stamps = Array.from({ length: 730 }, (_, index) => now - index * DAY);
    const left = kept(stamps).map((hour) => hour.slice(0, 10));
    expect(left).toHaveLength(2 + 12 + 10 + 9);
    expect(left.slice(0, 14)).toEqual(stamps.slice(0, 14).map((stamp) => new Date(stamp).toISOString().slice(0, 10)));
    // The twelfth day is Thursday the 12th: the weeks end on the Sundays before its own week.
    expect(left.slice(14, 24)).toEqual([
      '2026-11-08',
      '2026-11-01',
      '2026-10-25',
      '2026-10-18',
      '2026-10-11',
      '2026-10-04',
      '2026-09-27',
      '2026-09-20',
      '2026-09-13',
      '2026-09-06',
    ]);
    expect(left.slice(24)).toEqual([
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  test('days are those of the learner: 23:00 UTC is tomorrow in Berlin', () => {
    const stamps = ['2026-11-22T23:30Z', '2026-11-23T12:00Z'].map(at);
    expect(kept(stamps, 'UTC')).toHaveLength(2);
    expect(kept(stamps, 'Europe/Berlin')).toEqual(['2026-11-23T12']);
  });
});

const stamps = fc.array(fc.integer({ min: now - 900 * DAY, max: now }), { maxLength: 200 });
const zones = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');

test('deleting is done in one go: what is left is left again', () => {
  fc.assert(
    fc.property(stamps, zones, (made, zone) => {
      const gone = new Set(backupsToDelete(made, now, zone));
      const left = made.filter((stamp) => !gone.has(stamp));
      expect(backupsToDelete(left, now, zone)).toEqual([]);
    }),
  );
});

test('the newest is never deleted, nothing of the last day either, and at most 31 older ones stay', () => {
  fc.assert(
    fc.property(stamps, zones, (made, zone) => {
      const gone = new Set(backupsToDelete(made, now, zone));
      expect(gone.has(Math.max(...made))).toBe(false);
      expect([...gone].every((stamp) => stamp < now - DAY)).toBe(true);
      const old = new Set(made.filter((stamp) => stamp < now - 2 * DAY - HOUR && !gone.has(stamp)));
      expect(old.size).toBeLessThanOrEqual(31);
    }),
  );
});

test('backups made every half hour, with retention each time, never lose the only one of a kept day', () => {
  let left: number[] = [];
  const start = now - 40 * DAY;
  for (let instant = start; instant <= now; instant += 6 * HOUR) {
    left.push(instant);
    const gone = new Set(backupsToDelete(left, instant, 'UTC'));
    left = left.filter((stamp) => !gone.has(stamp));
  }
  const days = new Set(left.map((stamp) => Math.floor(stamp / DAY)));
  const today = Math.floor(now / DAY);
  for (let back = 0; back <= 13; back += 1) expect(days.has(today - back)).toBe(true);
});
