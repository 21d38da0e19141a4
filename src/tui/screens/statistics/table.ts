import type { Table } from '../../../statistics/chart.ts';
import { clip, type Line, pad, safeText, span, widthOf } from '../../text.ts';

const GAP = 2;

/** Words in columns of at most `width` in all: the widest is cut first. Numbers stand at the right of theirs. */
export function tableLines({ columns, rows }: Table, width: number): Line[] {
  const cells = [columns, ...rows].map((row) => row.map((text) => safeText(text).replaceAll('\n', ' ')));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  const most = width - GAP * (columns.length - 1);
  for (let over = sum(widths) - most; over > 0; over = sum(widths) - most) {
    const widest = widths.indexOf(Math.max(...widths));
    const second = Math.max(1, ...widths.filter((_, at) => at !== widest));
    const now = widths[widest] as number;
    if (now <= 1) break;
    widths[widest] = Math.max(1, now - Math.min(over, Math.max(1, now - second)));
  }
  const areNumbers = columns.map((_, at) =>
    cells.slice(1).every((row) => /^(?:[\d.,]+(?: %)?|none)?$/.test(row[at] ?? '')),
  );
  return cells.map((row, index) => [
    span(
      row
        .map((text, at) =>
          pad(clip(text, widths[at] as number), widths[at] as number, areNumbers[at] ? 'start' : 'end'),
        )
        .join(' '.repeat(GAP))
        .trimEnd(),
      index === 0 ? 'dim' : 'text',
    ),
  ]);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, 0);
}
