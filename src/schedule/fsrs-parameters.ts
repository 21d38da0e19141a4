/** The 21 numbers that FSRS-6 computes with, w0 to w20 of its description. */
export type FsrsParameters = readonly number[];

/** Between which numbers each of them can be. Source: FSRS-6, the limits its optimiser keeps to. */
const limits: readonly (readonly [low: number, high: number])[] = [
  ...Array.from({ length: 4 }, () => [0.001, 100] as const),
  ...([
    [1, 10],
    [0.001, 4],
    [0.001, 4],
    [0.001, 0.75],
  ] as const),
  ...([
    [0, 4.5],
    [0, 0.8],
    [0.001, 3.5],
  ] as const),
  ...([
    [0.001, 5],
    [0.001, 0.25],
    [0.001, 0.9],
    [0, 4],
  ] as const),
  ...([
    [0, 1],
    [1, 6],
  ] as const),
  ...([
    [0, 2],
    [0, 2],
    [0.01, 0.8],
  ] as const),
  [0.1, 0.8],
];

export const PARAMETER_COUNT = limits.length;

/** So many digits are kept behind the point: text and numbers are the same then, on every device. */
const DIGITS = 4;

/** What FSRS can compute with that is nearest to these numbers, rounded as they are written. */
export function nearestParameters(numbers: readonly number[]): FsrsParameters {
  return limits.map(([low, high], at) => Number(Math.min(high, Math.max(low, numbers[at] ?? low)).toFixed(DIGITS)));
}

/** The parameters as they are stored and typed: numbers with commas between them. */
export function formatParameters(parameters: FsrsParameters): string {
  return parameters.join(',');
}

/** The parameters of such a text; null when they are not 21 numbers within their limits. */
export function parseParameters(text: string): FsrsParameters | null {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length !== limits.length || !parts.every((part) => /^\d{1,3}(\.\d{1,17})?$/.test(part))) return null;
  const numbers = parts.map(Number);
  const isWithin = limits.every(([low, high], at) => (numbers[at] as number) >= low && (numbers[at] as number) <= high);
  return isWithin ? numbers : null;
}
