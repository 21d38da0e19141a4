import { type Line, pad, span, type Tone, widthOf } from '../../text.ts';

/** Rows of a drawing between two axes. */
export type Plot = {
  /** Rows from the top, each as wide as the drawing. */
  rows: readonly { text: string; tone: Tone }[];
  /** What stands at the top, in the middle and at the bottom of the upright axis. */
  top: string;
  middle: string;
  bottom: string;
  /** What the other axis counts. */
  x: string;
  labels: readonly string[];
  /** Columns a label stands for. */
  step: number;
};

/** Columns that the upright axis takes beside the drawing, with the widest of these texts. */
export function axisWidth(texts: readonly string[]): number {
  return Math.max(...texts.map(widthOf)) + 2;
}

/** The drawing with its axes. */
export function withAxes({ rows, top, middle, bottom, x, labels, step }: Plot): Line[] {
  const left = axisWidth([top, middle, bottom, x]) - 2;
  const half = Math.floor(rows.length / 2);
  const drawn = rows.map(({ text, tone }, row): Line => {
    const label = row === 0 ? top : row === half ? middle : '';
    return [span(`${pad(label, left, 'start')} ${label === '' ? '│' : '┤'}`, 'dim'), span(text, tone)];
  });
  const width = labels.length * step;
  return [
    ...drawn,
    [span(`${pad(bottom, left, 'start')} ┼${'─'.repeat(width)}`, 'dim')],
    [span(`${pad(x, left, 'start')}  ${labelRow(labels, step)}`, 'dim')],
  ];
}

/** As many labels as fit under their columns, evenly: every one, every second, every fifth and so on. */
function labelRow(labels: readonly string[], step: number): string {
  const widest = Math.max(...labels.map(widthOf), 1) + 1;
  const every = [1, 2, 3, 4, 5, 6, 7, 10, 14, 20, 30, 60].find((each) => each * step >= widest) ?? labels.length;
  const end = labels.length * step;
  let row = '';
  for (let at = 0; at < labels.length; at += every) {
    const label = labels[at] as string;
    // The last one may have no room before the edge.
    if (at > 0 && at * step + widthOf(label) > end) break;
    row = pad(row, at * step) + label;
  }
  return row;
}
