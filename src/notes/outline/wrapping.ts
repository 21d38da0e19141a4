/** The narrowest width to which people wrap prose below an item; a line shorter than that was ended on purpose. */
export const minWrapWidth = 60;

/** A line that falls so far short of the note's width was no full one. */
const slack = 15;

/** Whether a line of this length is as long as the lines of a note of this width, so that an editor may have broken it. */
export function isAsWide(length: number, width: number): boolean {
  return length + slack >= width;
}
