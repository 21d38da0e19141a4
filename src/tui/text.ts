import stringWidth from 'string-width';

/** How a piece of text looks. `accent` is the one colour; every meaning it has is also in a word or a sign. */
export type Tone = 'text' | 'strong' | 'dim' | 'accent' | 'accentStrong';

/** A piece of a line in one tone. */
export type Span = { text: string; tone: Tone };

/** One row of the screen. */
export type Line = readonly Span[];

/** A span, ordinary unless told. */
export function span(text: string, tone: Tone = 'text'): Span {
  return { text, tone };
}

/** An empty row. */
export const emptyLine: Line = [];

/**
 * Characters that stand alone and are one column wide: ASCII, Latin letters, punctuation, arrows, lines and blocks, and
 * the signs used here. A text of these is as wide as it is long, so that nothing has to be segmented or looked up.
 */
const plain =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u23ce\u2500-\u259f\u2691\u276f]*$/;

/** Columns a text takes on the screen. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

/** Columns a line takes on the screen. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

let segmenter: Intl.Segmenter | undefined;

/** The characters a person sees. `Intl.Segmenter` is slow to make, so it is made for the first text that needs it. */
export function graphemesOf(text: string): string[] {
  if (plain.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Escape sequences and other controls: C0 but newline, DEL, C1. */
const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/g;
/** What turns the order of text around, and the sign that makes a symbol an emoji, about whose width terminals disagree. */
const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\ufe0f/g;
/** Half a character: the other half of the pair is missing. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const needsCare = /[^\n\x20-\x7e]/;

/**
 * The text with nothing in it that a terminal would obey: controls become visible signs (`␛`), a tab two spaces. Notes
 * are cleaned when they are read; this is the second lock, at the last door before the screen.
 */
export function safeText(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(controls, (control) => {
      const code = control.charCodeAt(0);
      if (code === 9) return '  ';
      if (code === 13) return '';
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
    })
    .replace(invisible, '')
    .replace(halves, '�');
}

/** The text on one row of at most `width` columns, with `…` where it was cut. */
export function clip(text: string, width: number): string {
  const flat = text.replaceAll('\n', ' ');
  if (widthOf(flat) <= width) return flat;
  if (width <= 0) return '';
  let kept = '';
  let columns = 0;
  for (const grapheme of graphemesOf(flat)) {
    const wide = widthOf(grapheme);
    if (columns + wide > width - 1) break;
    kept += grapheme;
    columns += wide;
  }
  return `${kept.trimEnd()}…`;
}

/** The text with spaces up to `width` columns, after it or (`'start'`) before it; a longer one as it is. */
export function pad(text: string, width: number, at: 'start' | 'end' = 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return at === 'start' ? spaces + text : text + spaces;
}

/** A line with `left` at the left edge and `right` at the right one; the right one goes first when there is no room. */
export function spread(left: Line, right: Line, width: number): Line {
  const gap = width - lineWidth(left) - lineWidth(right);
  if (gap < 2) return clipLine(left, width);
  return [...left, span(' '.repeat(gap)), ...right];
}

/** The line cut to `width` columns, with `…` where it was cut. */
export function clipLine(line: Line, width: number): Line {
  if (lineWidth(line) <= width) return line;
  const kept: Span[] = [];
  let room = width;
  for (const piece of line) {
    const wide = widthOf(piece.text);
    if (wide >= room) {
      kept.push({ ...piece, text: wide === room ? clip(`${piece.text} `, room) : clip(piece.text, room) });
      break;
    }
    kept.push(piece);
    room -= wide;
  }
  return kept;
}
