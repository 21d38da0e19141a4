/**
 * All matches of a global pattern that never matches nothing, in order: as `matchAll`, which makes the pattern anew each time, at a price
 * that is felt where it is asked of every line.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
