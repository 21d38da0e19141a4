const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:`{3,}|~{3,})/;

/** Whether a line opens or closes a block of code, at the margin or in an item of a list. */
export function isFence(line: string): boolean {
  return FENCE.test(line);
}
