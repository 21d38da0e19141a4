/** What the published text asks to be kept of an item. Whole numbers of any size; the E-Factor in hundredths. */
export type Item = { n: bigint; interval: bigint; ef: bigint; lapses: bigint };

/**
 * A second SM-2, written from the steps of the text and sharing nothing with the program:
 * 1. with all items is associated an E-Factor equal to 2.5;
 * 2. I(1) := 1, I(2) := 6, for n > 2 I(n) := I(n−1) × EF, rounded up;
 * 3. after each repetition EF' := EF + (0.1 − (5−q) × (0.08 + (5−q) × 0.02)), and if EF is less than 1.3 let it be 1.3;
 * 4. if q was lower than 3, repetitions start from the beginning without changing the E-Factor.
 */
export function* itemsAfter(grades: Iterable<number>): Generator<Item> {
  const item: Item = { n: 0n, interval: 0n, ef: 250n, lapses: 0n };
  for (const grade of grades) {
    const q = BigInt(grade);
    if (q < 3n) {
      if (item.n !== 0n) item.lapses++;
      item.n = 0n;
      item.interval = 1n;
      yield { ...item };
      continue;
    }
    item.n++;
    const short = 5n - q;
    item.ef += 10n - short * (8n + short * 2n);
    if (item.ef < 130n) item.ef = 130n;
    const product = item.interval * item.ef;
    if (item.n === 1n) item.interval = 1n;
    else if (item.n === 2n) item.interval = 6n;
    else item.interval = product / 100n + (product % 100n === 0n ? 0n : 1n);
    yield { ...item };
  }
}
