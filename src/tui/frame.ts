import { emptyLine, type Line, span } from './text.ts';

/** The size of the terminal. */
export type Size = { columns: number; rows: number };

/** Where things go on a terminal of some size. */
export type Frame = {
  /** Columns left free on the left. */
  left: number;
  /** Columns of header, footer and everything between. */
  width: number;
  /** How far a column of text is set in, to stand in the middle of the frame. */
  inset: number;
  /** Columns of text: at most 76, because longer lines are hard to read. */
  text: number;
  /** Rows of the whole frame: one fewer than the terminal has, or Ink would wipe the scrollback. */
  rows: number;
  /** Empty rows between header, text and footer: none on a low terminal, several on a high one. */
  air: number;
};

const TEXT_COLUMNS = 76;
const FRAME_COLUMNS = 104;

/** The frame for a terminal of this size; below 20 × 6 it is laid out as if it were so large, and cut off. */
export function frameOf({ columns, rows }: Size): Frame {
  const margin = columns < 50 ? 0 : columns < 90 ? 1 : Math.max(4, Math.floor((columns - FRAME_COLUMNS) / 2));
  const width = Math.max(20, Math.min(columns - 2 * margin, FRAME_COLUMNS));
  const text = Math.min(TEXT_COLUMNS, width - 2 * (columns < 50 ? 1 : 2));
  return {
    left: margin,
    width,
    inset: Math.floor((width - text) / 2),
    text,
    rows: Math.max(5, rows - 1),
    air: rows < 15 ? 0 : rows < 34 ? 1 : 2,
  };
}

/** The lines set in by so many columns. */
export function setIn(lines: readonly Line[], columns: number): Line[] {
  const space = span(' '.repeat(columns));
  return lines.map((line) => (line.length === 0 ? line : [space, ...line]));
}

/** So many empty rows. */
export function gap(rows: number): Line[] {
  return Array.from({ length: Math.max(0, rows) }, () => emptyLine);
}

/** A whole screen as rows: what is on top, what is in the middle (as many rows as fit), what is at the bottom. */
export type Page = { header: Line[]; body: Line[]; footer: Line[] };

/** A page whose middle scrolls in `room` rows: `last` is the highest first row it can be scrolled to. */
export type ScrolledPage = Page & { last: number; room: number };

/** Rows left for the middle of a page with so many rows above and below it. */
export function roomFor(frame: Frame, header: number, footer: number): number {
  return Math.max(1, frame.rows - header - footer);
}
