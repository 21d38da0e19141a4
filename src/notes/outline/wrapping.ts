/** The narrowest width to which people wrap prose below an item; a line shorter than that was ended on purpose. */
export const minWrapWidth = 60;

/** A line that falls so far short of the note's width was no full one. */
const slack = 15;

/** The widest to which editors wrap prose: who writes longer lines than that ends each where a thought ends. */
const maxWrapWidth = 160;

/** Whether nobody wrapped the lines of a note of this width. */
export function isUnwrapped(width: number): boolean {
  return width > maxWrapWidth;
}

/** Whether a line of this length is as long as the lines of a note of this width, so that an editor may have broken it. */
export function isAsWide(length: number, width: number): boolean {
  return !isUnwrapped(Math.max(length, width)) && length + slack >= width;
}
