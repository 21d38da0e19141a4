import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky, inverse, matrixOf, solve, times } from '../../src/readiness/linear.ts';

const entries = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 49, maxLength: 49 });

/** A positive definite matrix of seven rows: B·Bᵀ and a little on the diagonal. */
const definite = entries.map((values) =>
  matrixOf(7, (row, column) => {
    let sum = row === column ? 0.5 : 0;
    for (let at = 0; at < 7; at += 1) sum += (values[row * 7 + at] as number) * (values[column * 7 + at] as number);
    return sum;
  }),
);

describe('linear algebra', () => {
  it('solves: the matrix times the solution is the right side', () => {
    fc.assert(
      fc.property(
        definite,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 7 }),
        (matrix, right) => {
          const product = times(matrix, solve(cholesky(matrix), right));
          for (const [at, value] of right.entries()) expect(product[at]).toBeCloseTo(value, 6);
        },
      ),
    );
  });

  it('inverts: the matrix times its inverse is the unit', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        for (const [row, column] of inverse(cholesky(matrix)).entries()) {
          for (const [at, value] of times(matrix, column).entries()) expect(value).toBeCloseTo(at === row ? 1 : 0, 6);
        }
      }),
    );
  });

  it('says when a matrix is not positive definite', () => {
    expect(() => cholesky([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toThrow('not positive definite');
  });
});
