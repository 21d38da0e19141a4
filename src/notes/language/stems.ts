/** A word without its ending, for comparing what two texts say: `limits`, `limited` and `limit` are one. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 4 ? lower.replace(/(?:ing|ed|es|s|e)$/, '') : lower.replace(/(?<=[a-z]{2})s$/, '');
}
