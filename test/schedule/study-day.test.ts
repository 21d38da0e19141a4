import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  formatDay,
  parseDay,
  type StudyDay,
  studyDayAt,
  studyDayOf,
  weekdayOf,
  type Zone,
} from '../../src/schedule/study-day.ts';
import { namedZone } from '../../src/schedule/zone.ts';

const HOUR_MS = 3_600_000;

function zoneOf(name: string): Zone {
  const zone = namedZone(name);
  if (zone === null) throw new Error(`no zone ${name}`);
  return zone;
}

function dayAt(instant: string, zoneName: string, rolloverHour = 4): string {
  return formatDay(studyDayAt(Date.parse(instant), zoneOf(zoneName), rolloverHour));
}

describe('the study day', () => {
  test('rolls over at the set hour, so that an answer after midnight counts for the evening before', () => {
    expect(dayAt('2026-11-24T03:59:59.999Z', 'UTC')).toBe('2026-11-23');
    expect(dayAt('2026-11-24T04:00:00Z', 'UTC')).toBe('2026-11-24');
    expect(dayAt('2026-11-24T00:00:00Z', 'UTC', 0)).toBe('2026-11-24');
  });

  test('is that of the learner’s zone', () => {
    const instant = '2026-11-23T20:30:00Z';
    expect(dayAt(instant, 'Asia/Tokyo')).toBe('2026-11-24');
    expect(dayAt(instant, 'America/Los_Angeles')).toBe('2026-11-23');
  });

  test('has 23 hours when clocks go forward and 25 when they go back', () => {
    const hours = (day: string) => {
      const start = Date.parse(`${day}T00:00:00Z`);
      const all = Array.from({ length: 72 }, (_, hour) =>
        studyDayAt(start + hour * HOUR_MS, zoneOf('Europe/Berlin'), 4),
      );
      return all.filter((each) => formatDay(each) === day).length;
    };
    expect(hours('2026-03-27')).toBe(24);
    expect(hours('2026-03-28')).toBe(23);
    expect(hours('2026-10-24')).toBe(25);
  });

  test('does not go back where clocks are set back across the rollover', () => {
    // St. John's set its clocks from 00:01 back to 23:01 of the day before.
    expect(dayAt('2010-11-07T02:30:30Z', 'America/St_Johns', 0)).toBe('2010-11-07');
    expect(dayAt('2010-11-07T02:31:30Z', 'America/St_Johns', 0)).toBe('2010-11-07');
    expect(dayAt('2010-11-07T02:29:30Z', 'America/St_Johns', 0)).toBe('2010-11-06');
  });

  test('begins late where the rollover falls into an hour that was skipped', () => {
    // São Paulo went from 24:00 of 3 November 2018 straight to 01:00.
    expect(dayAt('2018-11-04T02:59:59Z', 'America/Sao_Paulo', 0)).toBe('2018-11-03');
    expect(dayAt('2018-11-04T03:00:00Z', 'America/Sao_Paulo', 0)).toBe('2018-11-04');
  });

  test('leaves out the day that a zone left out at the date line', () => {
    // Apia had no 30 December 2011.
    expect(dayAt('2011-12-30T09:59:59Z', 'Pacific/Apia', 0)).toBe('2011-12-29');
    expect(dayAt('2011-12-30T10:00:00Z', 'Pacific/Apia', 0)).toBe('2011-12-31');
  });

  test('never goes back, and changes only when the clocks pass the rollover, in any zone at any rollover', () => {
    const zones = [
      'America/Sao_Paulo',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Pacific/Apia',
      'America/St_Johns',
      'Pacific/Kwajalein',
      'Africa/Casablanca',
      'America/Caracas',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones).map(zoneOf),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: Date.UTC(1965, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.array(fc.integer({ min: 1, max: 90 * 60_000 }), { maxLength: 60 }),
        (zone, rolloverHour, start, steps) => {
          let at = start;
          let day = studyDayAt(at, zone, rolloverHour);
          for (const step of steps) {
            at += step;
            const next = studyDayAt(at, zone, rolloverHour);
            expect(next).toBeGreaterThanOrEqual(day);
            const local = (at + zone(at)) / HOUR_MS - rolloverHour;
            // The calendar's day, or the one begun before clocks were set back.
            expect([Math.floor(local / 24), Math.floor(local / 24) + 1]).toContain(next);
            if (zone(at) === zone(at - 24 * HOUR_MS)) expect(next).toBe(Math.floor(local / 24));
            day = next;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('does not go back at any change of the clocks in these zones since 1985, minute by minute', () => {
    for (const name of ['America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Beirut', 'America/St_Johns']) {
      const zone = remembering(zoneOf(name));
      for (const change of changesOf(zone, Date.UTC(1985, 0, 1), Date.UTC(2027, 0, 1))) {
        for (const rolloverHour of [0, 2, 4]) {
          let day = studyDayAt(change - 70 * 60_000, zone, rolloverHour);
          for (let at = change - 69 * 60_000; at < change + 70 * 60_000; at += 60_000) {
            const next = studyDayAt(at, zone, rolloverHour);
            if (next < day) expect.fail(`${name} goes back at ${new Date(at).toISOString()}, rollover ${rolloverHour}`);
            day = next;
          }
        }
      }
    }
  });
});

/** The same zone, which asks for the offset of an instant only once. */
function remembering(zone: Zone): Zone {
  const known = new Map<number, number>();
  return (at) => {
    const offset = known.get(at) ?? zone(at);
    known.set(at, offset);
    return offset;
  };
}

/** The instants, to the minute, at which a zone changes its offset. */
function changesOf(zone: Zone, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let at = from; at < to; at += 7 * 24 * HOUR_MS) {
    let low = at;
    let high = at + 7 * 24 * HOUR_MS;
    if (zone(low) === zone(high)) continue;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 2);
      if (zone(middle) === zone(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

describe('a day as text', () => {
  const anyDay = fc.oneof(
    fc.integer({ min: -1_000_000, max: 5_000_000 }),
    fc.maxSafeInteger(),
    fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0, -1),
  );

  test('is that of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (number) => {
        const date = new Date(number * 24 * HOUR_MS);
        expect(formatDay(studyDayOf(number))).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(studyDayOf(number))).toBe((date.getUTCDay() + 6) % 7);
      }),
    );
  });

  test('goes on beyond the year 9999 and before the year 0', () => {
    expect(formatDay(studyDayOf(2_932_896))).toBe('9999-12-31');
    expect(formatDay(studyDayOf(2_932_897))).toBe('10000-01-01');
    expect(formatDay(studyDayOf(-719_529))).toBe('-0001-12-31');
  });

  test('is read back as the same day, however far away', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        expect(parseDay(formatDay(studyDayOf(number)))).toBe(studyDayOf(number));
      }),
    );
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-11-23T00:00',
    '',
    '-0000-01-01',
    '02026-01-01',
  ])('is not %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test('knows leap years', () => {
    expect(parseDay('2028-02-29')).not.toBeNull();
    expect(parseDay('2000-02-29')).not.toBeNull();
    expect(parseDay('2100-02-29')).toBeNull();
  });
});

describe('adding days', () => {
  test('stays within what a number holds exactly', () => {
    expect(addDays(studyDayOf(10), 5)).toBe(15);
    expect(addDays(Number.MAX_SAFE_INTEGER as StudyDay, Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
