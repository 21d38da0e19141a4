import type { Random } from '../../random.ts';
import { gamma, normalSource } from '../../readiness/draws.ts';
import { scaled } from '../../readiness/forecast.ts';
import type { Paper } from './paper.ts';

/** A figure with the ends of its 90 % interval. */
export type Estimate = { value: number; low: number; high: number };

/** 1.645 standard deviations on either side hold 90 %. */
const Z = 1.645;

/**
 * The share of right answers and what it may be over all questions like these: Wilson's interval at 90 %. With none asked it
 * may be anything. Source: E. B. Wilson, 1927.
 */
export function shareOf(right: number, asked: number): Estimate {
  if (asked === 0) return { value: 0, low: 0, high: 1 };
  const share = right / asked;
  const middle = (share + (Z * Z) / (2 * asked)) / (1 + (Z * Z) / asked);
  const half = (Z / (1 + (Z * Z) / asked)) * Math.sqrt((share * (1 - share)) / asked + (Z * Z) / (4 * asked * asked));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const DRAWS = 2000;
/** The pass mark is not drawn farther than this from its mean. */
const FARTHEST = 0.12;

/**
 * The result on the exam's scale, and where it would lie in 90 of 100 papers like this one: the questions might have been
 * others, and the share that passes is assumed. Draws the share from its posterior (Jeffreys' prior) and the pass mark from
 * what the blueprint says of it; the same random source gives the same interval.
 */
export function scaledEstimate(
  { scale, passShare }: Pick<Paper, 'scale' | 'passShare'>,
  right: number,
  asked: number,
  random: Random,
): Estimate | null {
  if (scale === null) return null;
  const normal = normalSource(random);
  const drawn = Array.from({ length: DRAWS }, () => {
    const a = gamma(right + 0.5, random, normal);
    const b = gamma(asked - right + 0.5, random, normal);
    const off = Math.max(-FARTHEST, Math.min(FARTHEST, passShare.sd * normal()));
    return scaled({ scale }, a / (a + b), Math.min(1, passShare.mean + off));
  }).sort((one, other) => one - other);
  const value = Math.round(scaled({ scale }, asked === 0 ? 0 : right / asked, passShare.mean));
  const end = (place: number): number => Math.round(drawn[place] ?? value);
  return {
    value,
    low: Math.min(value, end(Math.floor(DRAWS * 0.05))),
    high: Math.max(value, end(Math.floor(DRAWS * 0.95) - 1)),
  };
}
