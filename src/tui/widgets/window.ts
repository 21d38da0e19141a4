/** The part of a list that is on the screen: from `top`, at most `height` items. */
export type Window = { top: number; height: number };

/** The first item to show so that the chosen one is in sight, moving as little as possible. */
export function topFor(chosen: number, length: number, window: Window): number {
  const highest = Math.max(0, length - window.height);
  const lowest = Math.max(chosen - window.height + 1, Math.min(window.top, chosen));
  return Math.min(Math.max(0, lowest), highest);
}

/** The first row after scrolling by `rows`, never above the text nor beyond its last page. */
export function scrolled(top: number, rows: number, length: number, height: number): number {
  return Math.min(Math.max(0, top + rows), Math.max(0, length - height));
}
