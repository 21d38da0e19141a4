/** More cards than this have to go before an import is stopped. */
const MANY = 20;
/** And more than this share of what was stored of the imported paths. */
const LARGE_SHARE = 0.2;

/**
 * Whether so many cards would be retired that the notes are more likely missing than rewritten: over a fifth of the live
 * stored cards of the imported paths, and over 20.
 */
export function isMassRetirement(retiring: number, stored: number): boolean {
  return retiring > MANY && retiring > stored * LARGE_SHARE;
}
