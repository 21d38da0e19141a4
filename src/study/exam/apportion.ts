/**
 * So many seats shared out in proportion to the weights, as whole numbers that add up to `seats`: each gets the whole part of
 * its quota, those with the largest remainders one more (the larger weight first among equals, then the earlier place).
 * Weights that are all 0 count as equal. Source: the method of largest remainders (T. Hare, A. Hamilton).
 */
export function apportion(weights: readonly number[], seats: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
  // A quota that is whole but for the rounding of its share is whole.
  const quotas = shares.map((share) => Math.round(share * seats * 1e9) / 1e9);
  const result = quotas.map(Math.floor);
  const left = seats - result.reduce((total, each) => total + each, 0);
  const order = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota), quota }))
    .sort((a, b) => b.remainder - a.remainder || b.quota - a.quota || a.index - b.index);
  for (const { index } of order.slice(0, left)) result[index] = (result[index] as number) + 1;
  return result;
}
