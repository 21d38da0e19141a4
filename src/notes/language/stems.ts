/** A word without its ending, for comparing what two texts say: `limits`, `limited` and `limit` are one. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length > 4) return lower.replace(/(?:ing|ed|es|s|e)$/, '');
  return lower.endsWith('s') ? lower.replace(/(?<=[a-z]{2})s$/, '') : lower;
}
