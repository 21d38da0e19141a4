/** A square matrix by rows. Only what a model of some sixty unknowns needs is here. */
export type Matrix = readonly Float64Array[];

/** A square matrix of so many rows, each entry as the function gives it. */
export function matrixOf(size: number, entry: (row: number, column: number) => number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => {
    const entries = new Float64Array(size);
    for (let column = 0; column < size; column += 1) entries[column] = entry(row, column);
    return entries;
  });
}

/**
 * The lower triangle L with L·Lᵀ = the symmetric matrix, of which the lower half is read. Throws when it is not positive
 * definite. Source: G. Golub and C. Van Loan, Matrix Computations, 4th edition, 4.2.5.
 */
export function cholesky(matrix: Matrix): Matrix {
  const lower = matrix.map(({ length }) => new Float64Array(length));
  for (const [row, entries] of matrix.entries()) {
    const own = lower[row] as Float64Array;
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column] as Float64Array;
      let rest = entries[column] as number;
      for (let at = 0; at < column; at += 1) rest -= (own[at] as number) * (other[at] as number);
      if (row === column && !(rest > 0)) throw new Error(`the matrix is not positive definite at row ${row}`);
      own[column] = row === column ? Math.sqrt(rest) : rest / (other[column] as number);
    }
  }
  return lower;
}

/** The x with L·Lᵀ·x = the right side, given L. */
export function solve(lower: Matrix, right: ArrayLike<number>): Float64Array {
  const size = lower.length;
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    const entries = lower[row] as Float64Array;
    for (let at = 0; at < row; at += 1) x[row] = (x[row] as number) - (entries[at] as number) * (x[at] as number);
    x[row] = (x[row] as number) / (entries[row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) {
      x[row] = (x[row] as number) - ((lower[at] as Float64Array)[row] as number) * (x[at] as number);
    }
    x[row] = (x[row] as number) / ((lower[row] as Float64Array)[row] as number);
  }
  return x;
}

/** The inverse of L·Lᵀ, given L. */
export function inverse(lower: Matrix): Matrix {
  return matrixOf(lower.length, (row, column) => (row === column ? 1 : 0)).map((unit) => solve(lower, unit));
}

/** The matrix times a column. */
export function times(matrix: Matrix, column: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (entries) => dot(entries, column));
}

/** The sum of the products of two columns of one length. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
