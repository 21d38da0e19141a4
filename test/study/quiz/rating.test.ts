import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../src/random.ts';
import { expectedSuccess, levelFor, type Rated, ratingOf, ratingsOf } from '../../../src/study/quiz/rating.ts';

function rated(over: Partial<Rated> = {}): Rated {
  const usual = {
    family: 'elb',
    correct: true,
    sure: true,
    options: 4,
    key: ['a'],
    difficulty: 0.55,
    firstExposure: true,
  };
  return { ...usual, ...over };
}

const times = (count: number, over: Partial<Rated>): Rated[] => Array.from({ length: count }, () => rated(over));
const rating = (...answers: Rated[]): number => ratingOf(ratingsOf(answers), 'elb');

describe('the rating of a family', () => {
  it('rises with right answers and falls with wrong ones, each family by itself', () => {
    const ratings = ratingsOf([...times(5, {}), ...times(5, { family: 'web', correct: false })]);
    expect(ratingOf(ratings, 'elb')).toBeGreaterThan(0.5);
    expect(ratingOf(ratings, 'web')).toBeLessThan(-0.5);
    expect(ratingOf(ratings, 'dr')).toBe(ratings.overall);
  });

  it('starts, in a family that was never asked, from what is known of the others', () => {
    expect(ratingOf(ratingsOf(times(30, { difficulty: 0.7 })), 'dr')).toBeGreaterThan(1);
  });

  it('is moved half as far by a lucky guess, and not at all by a question seen before', () => {
    expect(rating(rated({ sure: false }))).toBeCloseTo(rating(rated()) / 2);
    expect(rating(rated(), ...times(9, { firstExposure: false }))).toBe(rating(rated()));
  });

  it('comes to what a learner is worth, within half a logit after 200 answers', () => {
    for (const ability of [-1.5, 0, 1.5]) {
      const random = seeded(11 + ability);
      const answers = Array.from({ length: 200 }, () => {
        const difficulty = 0.3 + 0.5 * random();
        return rated({ difficulty, correct: random() < expectedSuccess(ability, difficulty, 4, 1) });
      });
      const last = Array.from({ length: 50 }, (_, left) => rating(...answers.slice(0, 200 - left)));
      const mean = last.reduce((sum, each) => sum + each, 0) / last.length;
      expect(Math.abs(mean - ability)).toBeLessThan(0.5);
    }
  });
});

describe('the expected success', () => {
  it('lies between guessing and certainty, rises with the rating and falls with the difficulty', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (is, hard) => {
          const chance = expectedSuccess(is, hard, 4, 1);
          expect(chance).toBeGreaterThanOrEqual(0.25);
          expect(chance).toBeLessThanOrEqual(1);
          expect(expectedSuccess(is + 0.5, hard, 4, 1)).toBeGreaterThan(chance);
          expect(expectedSuccess(is, hard + 0.1, 4, 1)).toBeLessThan(chance);
        },
      ),
    );
  });

  it('of two out of five starts from one in ten', () => {
    expect(expectedSuccess(-50, 0.5, 5, 2)).toBeCloseTo(0.1);
  });
});

describe('the level for a rating', () => {
  it('gives four in five right where there is a level that does, and rises with the rating', () => {
    expect([-3, 0, 0.8, 3].map(levelFor)).toEqual(['easy', 'easy', 'medium', 'hard']);
    const expected = (is: number, difficulty: number) => expectedSuccess(is, difficulty, 4, 1);
    expect(expected(0, 0.35)).toBeGreaterThan(0.75);
    expect(expected(0, 0.35)).toBeLessThan(0.85);
  });
});
