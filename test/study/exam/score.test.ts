import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/random.ts';
import { normalSource } from '../../../src/readiness/draws.ts';
import { scaled } from '../../../src/readiness/forecast.ts';
import { scaledEstimate, shareOf } from '../../../src/study/exam/score.ts';
import { rangeLine } from '../../../src/tui/widgets/range.ts';

const professional = { scale: { min: 100, max: 1000, pass: 750 }, passShare: { mean: 0.72, sd: 0.04 } };

/** In how many of these simulated exams the interval holds the truth. */
function covered(exams: number, holds: (share: number, right: number, asked: number, at: number) => boolean): number {
  const random = seeded(5);
  let held = 0;
  for (let at = 0; at < exams; at += 1) {
    const share = 0.35 + 0.6 * random();
    let right = 0;
    for (let question = 0; question < 65; question += 1) right += random() < share ? 1 : 0;
    if (holds(share, right, 65, at)) held += 1;
  }
  return held / exams;
}

describe('the score of an exam', () => {
  it('passes at the mark, and is 100 and 1,000 at the ends', () => {
    const of = (right: number, asked: number) => scaledEstimate(professional, right, asked, seeded(1))?.value;
    expect(of(0, 100)).toBe(100);
    expect(of(72, 100)).toBe(750);
    expect(of(100, 100)).toBe(1000);
  });

  it('has an interval that holds what the learner is worth in nine of ten exams', () => {
    const normal = normalSource(seeded(9));
    const share = covered(600, (worth, right, asked, at) => {
      const interval = scaledEstimate(professional, right, asked, seeded(at));
      const truth = scaled(professional, worth, 0.72 + 0.04 * normal());
      return interval !== null && truth >= interval.low && truth <= interval.high;
    });
    expect(share).toBeGreaterThan(0.86);
    expect(share).toBeLessThan(0.95);
  });

  it('has shares whose interval holds the truth in nine of ten exams, and anything where nothing was asked', () => {
    const share = covered(3000, (worth, right, asked) => {
      const { low, high } = shareOf(right, asked);
      return worth >= low && worth <= high;
    });
    expect(share).toBeGreaterThan(0.87);
    expect(share).toBeLessThan(0.94);
    expect(shareOf(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });

  it('is the same for the same seed, and wider with fewer questions', () => {
    const width = (right: number, asked: number): number => {
      const { low, high } = scaledEstimate(professional, right, asked, seeded(3)) ?? { low: 0, high: 0 };
      return high - low;
    };
    expect(width(40, 65)).toBe(width(40, 65));
    expect(width(8, 13)).toBeGreaterThan(width(40, 65));
  });

  it('has no scale where the exam has none', () => {
    expect(scaledEstimate({ ...professional, scale: null }, 10, 20, seeded(1))).toBeNull();
  });
});

describe('a line with an interval', () => {
  const drawn = (...of: Parameters<typeof rangeLine>) =>
    rangeLine(...of)
      .map(({ text }) => text)
      .join('');

  it('shows the figure, the ends of its interval and the mark in their places', () => {
    expect(drawn({ low: 0.2, value: 0.4, high: 0.6, mark: 0.8 }, 11)).toBe('──━━█━━─┃──');
    expect(drawn({ low: 0, value: 0, high: 1, mark: null }, 5)).toBe('█━━━━');
  });

  it('stays inside its columns whatever it is given', () => {
    expect(drawn({ low: -1, value: 2, high: 3, mark: 9 }, 4)).toHaveLength(4);
  });
});
