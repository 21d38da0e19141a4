import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay, type StudyDay, studyDayOf } from '../../src/schedule/study-day.ts';
import { looksByHour } from '../../src/statistics/hours.ts';
import { periodLabel, periodStart, recallByPeriod } from '../../src/statistics/periods.ts';
import { addRecall, emptyLookDay, recallInterval, recallShare } from '../../src/statistics/recall.ts';
import { recallByTopic } from '../../src/statistics/topics.ts';

const day = (text: string): StudyDay => parseDay(text) as StudyDay;

const recall = fc.nat({ max: 5000 }).chain((asked) => fc.nat({ max: asked }).map((recalled) => ({ asked, recalled })));

describe('a measured share', () => {
  it('lies within its interval, which lies within 0 and 1', () => {
    fc.assert(
      fc.property(recall, (counts) => {
        const { low, high } = recallInterval(counts);
        const share = recallShare(counts) ?? 0.5;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
    );
  });

  it('is the less uncertain the more was asked, and unknown when nothing was', () => {
    const width = (asked: number) => {
      const { low, high } = recallInterval({ asked, recalled: asked * 0.9 });
      return high - low;
    };
    expect(width(1000)).toBeLessThan(width(100));
    expect(recallShare({ asked: 0, recalled: 0 })).toBeNull();
    expect(recallInterval({ asked: 0, recalled: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('periods', () => {
  it('begin on Mondays and on the first of a month', () => {
    expect(formatDay(periodStart(day('2026-11-25'), 'week'))).toBe('2026-11-23');
    expect(formatDay(periodStart(day('2026-11-25'), 'month'))).toBe('2026-11-01');
    expect(periodLabel(day('2026-11-01'), 'month')).toBe('Nov 2026');
    expect(periodLabel(day('2026-11-05'), 'week')).toBe('5 Nov');
  });

  it('lose no day up to today that is recent enough, and count none from after today', () => {
    const today = day('2026-11-25');
    const of = (on: string) => ({ ...emptyLookDay(day(on)), mature: { asked: 2, recalled: 1 } });
    const months = recallByPeriod(
      ['2024-01-01', '2026-01-31', '2026-02-01', '2026-11-25', '2026-11-26', '2027-01-01'].map(of),
      'month',
      { today, count: 12 },
    );
    expect(months.map(({ from }) => formatDay(from)).at(0)).toBe('2025-12-01');
    expect(months).toHaveLength(12);
    expect(addRecall(months.map(({ mature }) => mature))).toEqual({ asked: 6, recalled: 3 });
    expect(months.at(-1)?.mature.asked).toBe(2);
  });
});

describe('looks by hour', () => {
  it('follow the clock of the learner, also half an hour off, and lose none', () => {
    const hour = 3_600_000;
    const quarters = [
      { quarter: 4 * 9 + 2, looks: 3 },
      { quarter: 4 * 23, looks: 1 },
    ];
    const kolkata = looksByHour(quarters, () => 5.5 * hour);
    expect(kolkata[15]).toEqual({ hour: 15, looks: 3 });
    expect(kolkata[4]).toEqual({ hour: 4, looks: 1 });
    const west = looksByHour(quarters, () => -10 * hour);
    expect(west[23]?.looks).toBe(3);
    expect(kolkata.reduce((sum, { looks }) => sum + looks, 0)).toBe(4);
  });
});

describe('topics', () => {
  it('add up the cards below them, the least recalled first, those hardly asked last', () => {
    const tagged = (tags: string[], asked: number, recalled: number) => ({
      tags,
      asked,
      recalled,
      cards: 1,
      lapses: 0,
    });
    const topics = recallByTopic(
      [
        tagged(['compute/ec2/spot'], 10, 9),
        tagged(['compute/ec2', 'compute/ec2/limits'], 10, 5),
        tagged(['storage/s3'], 20, 10),
        tagged(['network/vpc'], 3, 0),
        tagged([], 50, 0),
      ],
      2,
    );
    expect(topics.map(({ name }) => name)).toEqual(['storage/s3', 'compute/ec2', 'network/vpc']);
    expect(topics[1]).toMatchObject({ asked: 20, recalled: 14, cards: 2 });
  });

  it('stand in one order whatever order the cards come in', () => {
    const card = fc.record({
      tags: fc.array(fc.constantFrom('a/b', 'a/c', 'd', 'a/b/e'), { maxLength: 3 }),
      asked: fc.constantFrom(5, 20, 40),
      recalled: fc.constantFrom(0, 3, 5),
      cards: fc.constant(1),
      lapses: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(card), (cards) => {
        expect(recallByTopic([...cards].reverse(), 2)).toEqual(recallByTopic(cards, 2));
      }),
    );
  });
});

it('a study day with a fraction is none', () => {
  expect(periodStart(studyDayOf(20_000.9), 'day')).toBe(20_000);
});
