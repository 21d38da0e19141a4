import { graphemesOf, type Line, type Span, safeText, span, type Tone, widthOf } from './text.ts';

/** Text that belongs together between two places where a line may end. */
type Word = { pieces: Span[]; width: number };

/**
 * Lines of at most `width` columns. Lines end between words and at newlines; a word wider than a line (an address, text
 * without spaces) is cut between graphemes. Spaces at the start of a line of the text stay, those at a break go.
 */
export function wrap(pieces: readonly Span[], width: number): Line[] {
  const columns = Math.max(1, width);
  const lines: Span[][] = [[]];
  let used = 0;
  let space: Span | null = null;
  let word: Word = { pieces: [], width: 0 };

  const append = (piece: Span): void => {
    const line = lines.at(-1) as Span[];
    const last = line.at(-1);
    if (last !== undefined && last.tone === piece.tone)
      line[line.length - 1] = span(last.text + piece.text, piece.tone);
    else line.push(piece);
    used += widthOf(piece.text);
  };
  const breakLine = (): void => {
    lines.push([]);
    used = 0;
  };
  const cut = (piece: Span): void => {
    for (const grapheme of graphemesOf(piece.text)) {
      if (used > 0 && used + widthOf(grapheme) > columns) breakLine();
      append(span(grapheme, piece.tone));
    }
  };
  const endWord = (): void => {
    if (word.pieces.length === 0) return;
    const gap = space === null ? 0 : widthOf(space.text);
    const tooWide = word.width > columns;
    const fits = tooWide ? used + gap < columns : used + gap + word.width <= columns;
    if (fits && space !== null) append(space);
    else if (!fits && used > 0) breakLine();
    for (const piece of word.pieces) {
      if (tooWide) cut(piece);
      else append(piece);
    }
    space = null;
    word = { pieces: [], width: 0 };
  };

  for (const piece of pieces) {
    for (const part of safeText(piece.text).split(/(\n| +)/)) {
      if (part === '') continue;
      if (part === '\n') {
        endWord();
        space = null;
        breakLine();
      } else if (part.startsWith(' ')) {
        endWord();
        space = span((space?.text ?? '') + part, piece.tone);
      } else {
        word.pieces.push(span(part, piece.tone));
        word.width += widthOf(part);
      }
    }
  }
  endWord();
  return lines;
}

/** Plain text in one tone as lines of at most `width` columns. */
export function wrapText(text: string, width: number, tone: Tone = 'text'): Line[] {
  return wrap([span(text, tone)], width);
}

/** The lines with `first` before the first and as many spaces before the others: a list item, a sign before a warning. */
export function hang(first: Span, lines: readonly Line[]): Line[] {
  const indent = span(' '.repeat(widthOf(first.text)));
  return lines.map((line, index) => [index === 0 ? first : indent, ...line]);
}
