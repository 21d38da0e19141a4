import { type Frame, frameOf, roomFor, type Size } from '../../frame.ts';

/** Where the list and the preview go between header and footer. */
export type Layout = {
  frame: Frame;
  /** Rows of the header: title, search, what it may become, and the air between. */
  header: number;
  /** Rows between header and footer. */
  room: number;
  list: { rows: number; columns: number };
  /** The preview: beside the list on a wide terminal, below it on a high one, else null: then Enter shows the card. */
  preview: { rows: number; columns: number; beside: boolean } | null;
};

/** From this width of the frame on the preview stands beside the list. */
const BESIDE_COLUMNS = 96;
/** From this many rows on there is room for a preview below the list. */
const BELOW_ROWS = 12;
/** The notice, or an empty row, and the keys. */
const FOOTER_ROWS = 2;
const GAP = 4;
/** What the list gets of the width beside the preview: its rows are cut, those of the preview are wrapped. */
const LIST_SHARE = 0.56;

/** The layout on a terminal of this size; a low one has no air. */
export function layoutOf(size: Size): Layout {
  const frame = frameOf(size);
  const air = Math.min(frame.air, 1);
  const header = Math.max(0, frame.air - 1) + 1 + air + 2 + air;
  const room = roomFor(frame, header, FOOTER_ROWS);
  if (frame.width >= BESIDE_COLUMNS) {
    const columns = Math.floor((frame.width - GAP) * LIST_SHARE);
    const preview = { rows: room, columns: frame.width - GAP - columns, beside: true };
    return { frame, header, room, list: { rows: room, columns }, preview };
  }
  if (room < BELOW_ROWS) return { frame, header, room, list: { rows: room, columns: frame.width }, preview: null };
  const rows = Math.ceil(room / 2);
  return {
    frame,
    header,
    room,
    list: { rows, columns: frame.width },
    preview: { rows: room - rows - 1, columns: frame.text, beside: false },
  };
}

/** Columns between the list and the preview beside it. */
export const PREVIEW_GAP = GAP;
