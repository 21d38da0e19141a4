import { thousands } from '../../../numbers.ts';
import { addDays, formatDay } from '../../../schedule/study-day.ts';
import { type Chart, largestOf, levelOf } from '../../../statistics/chart.ts';
import { periodLabel } from '../../../statistics/periods.ts';
import { type Line, pad, span } from '../../text.ts';
import { weekday } from '../../words.ts';

type Calendar = Extract<Chart, { kind: 'calendar' }>;

/** From no look to as many as on the fullest day: told apart by their signs. */
const shades = ['·', '░', '▒', '▓', '█'] as const;
const LABEL_COLUMNS = 4;
const DAYS = 7;

/** The weeks beside each other, Monday on top, the last week at the right; as many weeks as there is room for. */
export function calendarLines(chart: Calendar, width: number): Line[] {
  const { values, first } = chart;
  const all = Math.ceil(values.length / DAYS);
  const step = width - LABEL_COLUMNS >= 2 * Math.min(all, 44) ? 2 : 1;
  const weeks = Math.min(all, Math.floor((width - LABEL_COLUMNS) / step));
  const from = all - weeks;
  const largest = largestOf(chart);
  const rows = Array.from({ length: DAYS }, (_, row): Line => {
    const cells = Array.from({ length: weeks }, (_week, at) => {
      const value = values[(from + at) * DAYS + row];
      return value === undefined ? ' ' : (shades[levelOf(value, largest, shades.length - 1)] as string);
    });
    const label = row % 2 === 0 ? weekday(addDays(first, row)) : '';
    return [span(pad(label, LABEL_COLUMNS), 'dim'), span(cells.map((sign) => pad(sign, step)).join(''), 'accent')];
  });
  return [monthRow(chart, from, weeks, step), ...rows, legend(largest)];
}

/** The names of the months over the weeks they begin in. */
function monthRow({ first }: Calendar, from: number, weeks: number, step: number): Line {
  let row = '';
  for (let at = 0; at < weeks; at += 1) {
    const monday = addDays(first, (from + at) * DAYS);
    const isFirst = Number(formatDay(addDays(monday, DAYS - 1)).slice(-2)) <= DAYS;
    if (isFirst && row.length <= at * step && at + 2 < weeks) {
      row = `${pad(row, at * step)}${periodLabel(addDays(monday, DAYS - 1), 'month').slice(0, 3)} `;
    }
  }
  return [span(pad('', LABEL_COLUMNS)), span(row, 'dim')];
}

function legend(largest: number): Line {
  const levels = shades.length - 1;
  const ends = Array.from({ length: levels }, (_, at) => Math.floor((largest * (at + 1)) / levels));
  const parts = ends.flatMap((end, at) => {
    const low = (ends[at - 1] ?? 0) + 1;
    return low > end
      ? []
      : [`${shades[at + 1]} ${low === end ? thousands(end) : `${thousands(low)}–${thousands(end)}`}`];
  });
  return [span(`${' '.repeat(LABEL_COLUMNS)}· none   ${parts.join('   ')} cards`, 'dim')];
}
