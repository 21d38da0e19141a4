import { isRule } from './leaves.ts';
import type { LineCursor } from './line-cursor.ts';

/** The mark of a list item. */
export type ListMarker = {
  /** `-`, `*`, `+`, or what stands behind the number: `.` or `)`. */
  sign: string;
  /** The number; null for a bullet. */
  start: number | null;
  /** Its characters. */
  width: number;
  /** The columns up to the text of the item. */
  size: number;
  /** Nothing stands behind it. */
  isBlank: boolean;
};

/** The mark at the cursor; null when there is none. One that `interrupts` a paragraph has text behind it and is a bullet or 1. */
export function listMarkerOf(cursor: LineCursor, interrupts: boolean): ListMarker | null {
  const { next } = cursor;
  if (next !== '-' && next !== '*' && next !== '+' && !(next >= '0' && next <= '9')) return null;
  const { rest } = cursor;
  const found = /^(?:[-*+]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(rest);
  if (found === null || ((next === '-' || next === '*') && isRule(rest))) return null;
  const [{ length: width }, digits] = [found[0], found[1]];
  if (interrupts && digits !== undefined && digits !== '1') return null;
  const isBlank = !/[^ \t]/.test(rest.slice(width));
  if (isBlank && interrupts) return null;
  return {
    sign: rest[width - 1] as string,
    start: digits === undefined ? null : Number(digits),
    width,
    size: cursor.indent + width + (isBlank ? 1 : cursor.spaceBehind(width)),
    isBlank,
  };
}
