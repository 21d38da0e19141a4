import { thousands } from '../../../numbers.ts';
import { type Line, pad, type Span, safeText, span, widthOf } from '../../text.ts';
import { bar, edgedBar } from '../../widgets/bar.ts';
import { sparkline } from '../../widgets/sparkline.ts';
import { weekday } from '../../words.ts';
import { wrapText } from '../../wrap.ts';
import type { Dashboard, DayCount } from './record.ts';

const LABEL_COLUMNS = 13;
/** A cell of the coverage narrower than this gets a row of its own. */
const CELL_COLUMNS = 28;
const BAR_COLUMNS = 22;

/** Readiness and coverage, as far as the record has them. */
export function readinessLines(record: Dashboard, width: number): Line[] {
  const room = width - LABEL_COLUMNS;
  const sentence = record.readiness === null ? [] : labelled('Readiness', wrapText(safeText(record.readiness), room));
  const cells = record.coverage.length;
  const cellWidth = Math.floor(room / Math.max(1, cells));
  if (cells === 0) return sentence;
  const rows =
    cellWidth < CELL_COLUMNS
      ? record.coverage.map((cell) => coverageCell(cell, room, record.coverage))
      : [record.coverage.flatMap((cell) => coverageCell(cell, cellWidth, record.coverage))];
  return [...sentence, ...labelled('Coverage', rows)];
}

function coverageCell(
  { label, share }: Dashboard['coverage'][number],
  width: number,
  all: Dashboard['coverage'],
): Span[] {
  const words = pad(safeText(label), Math.max(...all.map((cell) => widthOf(cell.label))));
  const figure = share === null ? ' '.repeat(9) : ` ${String(Math.round(share * 100)).padStart(3)} %   `;
  const columns = Math.min(BAR_COLUMNS, width - widthOf(words) - 1 - figure.length);
  return [span(`${words} `, 'dim'), span(edgedBar(share ?? 0, Math.max(4, columns)), 'accent'), span(figure)];
}

const DAY_COLUMNS = 6;

/**
 * The days ahead, as many as fit: a step as high as the day is full, under it the day's name and its number. Nothing
 * when nothing is due on any of them.
 */
export function dayChart({ forecast }: Dashboard, width: number): Line[] {
  const days = forecast.slice(0, Math.max(1, Math.floor((width - LABEL_COLUMNS) / DAY_COLUMNS)));
  if (days.every(({ cards }) => cards === 0)) return [];
  const steps = [...sparkline(days.map(({ cards }) => cards))];
  const rows: Line[] = [
    steps.map((step) => span(pad(step.repeat(3), DAY_COLUMNS), 'accent')),
    days.map(({ day }) => span(pad(weekday(day), DAY_COLUMNS), 'dim')),
    days.map(({ cards }) => span(pad(thousands(cards), DAY_COLUMNS))),
  ];
  return labelled('Next days', rows);
}

/** Days as rows of `width` columns under a title: name, number, bar. At most `room` rows; none when all are nought. */
export function dayTable(title: string, days: readonly DayCount[], width: number, room: number): Line[] {
  const shown = days.slice(0, Math.max(0, room - 1));
  if (shown.every(({ cards }) => cards === 0)) return [];
  const largest = Math.max(1, ...shown.map(({ cards }) => cards));
  const digits = Math.max(...shown.map(({ cards }) => thousands(cards).length));
  const rows = shown.map(
    ({ day, cards }): Line => [
      span(`${weekday(day)}  `, 'dim'),
      span(pad(thousands(cards), digits, 'start')),
      span(`  ${bar(cards / largest, width - digits - 7).trimEnd()}`, 'accent'),
    ],
  );
  return [[span(title, 'dim')], ...rows];
}

function labelled(label: string, rows: readonly Line[]): Line[] {
  return rows.map((row, index) => [span(pad(index === 0 ? label : '', LABEL_COLUMNS), 'dim'), ...row]);
}
