import { type Line, pad, span } from '../text.ts';
import { scrolled } from './window.ts';

/** The rows of a text that are on the screen. */
export type Scroll = {
  lines: Line[];
  /** The first row shown, after bringing the wished one inside the text. */
  top: number;
  /** The highest `top` there is. */
  last: number;
};

/**
 * The part of a text from row `top` in `height` rows. Where there is more, the row at that edge says so and how much,
 * so that nothing is out of sight unnoticed.
 */
export function scroll(lines: readonly Line[], top: number, height: number, width: number): Scroll {
  const first = scrolled(top, 0, lines.length, height);
  const last = Math.max(0, lines.length - height);
  const shown = lines.slice(first, first + height);
  if (height >= 3) {
    if (first > 0) shown[0] = more(`↑ ${first + 1} more`, width);
    if (first < last) shown[shown.length - 1] = more(`↓ ${lines.length - first - height + 1} more`, width);
  }
  return { lines: shown, top: first, last };
}

function more(text: string, width: number): Line {
  return [span(pad(text, width, 'start'), 'accent')];
}
