import { emptyLine, type Line, lineWidth, span } from '../text.ts';

/** Two blocks of lines side by side, the right one starting at column `leftWidth + gap`. */
export function sideBySide(left: readonly Line[], right: readonly Line[], leftWidth: number, gap: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const line = left[row] ?? emptyLine;
    const other = right[row] ?? emptyLine;
    if (other.length === 0) return line;
    return [...line, span(' '.repeat(Math.max(0, leftWidth + gap - lineWidth(line)))), ...other];
  });
}
