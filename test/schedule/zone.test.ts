import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedZone } from '../../src/schedule/zone.ts';

describe('a named zone', () => {
  test.each([
    ['Europe/Berlin', '2026-07-01T00:00:00Z', 120],
    ['Europe/Berlin', '2026-01-01T00:00:00Z', 60],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 660],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 630],
    ['America/St_Johns', '2026-01-01T00:00:00Z', -210],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 345],
    ['UTC', '2026-01-01T00:00:00Z', 0],
  ])('%s is at %s %i minutes ahead of UTC', (name, instant, minutes) => {
    expect(namedZone(name)?.(Date.parse(instant))).toBe(minutes * 60_000);
  });

  test('is null when there is none of that name', () => {
    expect(namedZone('Europe/Atlantis')).toBeNull();
    expect(namedZone('')).toBeNull();
  });

  test('agrees with the clock face of the zone at any instant since 1900', () => {
    const names = [
      'America/Sao_Paulo',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Pacific/Apia',
      'Europe/Amsterdam',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2050, 0, 1) / 1000 }),
        (name, second) => {
          const face = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
          const shown = Date.parse(`${face.format(second * 1000).replace(' ', 'T')}Z`);
          expect(namedZone(name)?.(second * 1000)).toBe(shown - second * 1000);
        },
      ),
      { numRuns: 500 },
    );
  });
});
