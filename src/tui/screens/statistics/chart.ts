import { thousands } from '../../../numbers.ts';
import { axisEnd, type Chart, largestOf, pointsAxis, shortName, tableOf } from '../../../statistics/chart.ts';
import { withUnit } from '../../../statistics/unit.ts';
import { clip, type Line, pad, safeText, span, widthOf } from '../../text.ts';
import { bar } from '../../widgets/bar.ts';
import { wrapText } from '../../wrap.ts';
import { axisWidth, withAxes } from './axes.ts';
import { calendarLines } from './calendar.ts';
import { tableLines } from './table.ts';

/** The room a chart is drawn in: columns in all, and rows between its axes. */
export type Room = { width: number; height: number };

type Of<Kind extends Chart['kind']> = Extract<Chart, { kind: Kind }>;

/** A chart with its title over it and its note below; its numbers as text in place of the drawing when asked for. */
export function chartLines(chart: Chart, room: Room, asNumbers: boolean): Line[] {
  const { title, note } = chart;
  const body = asNumbers ? tableLines(tableOf(chart), room.width) : drawing(chart, room);
  const below = note === null ? [] : wrapText(note, room.width, 'dim');
  return [...wrapText(title, room.width, 'strong'), ...body, ...below];
}

function drawing(chart: Chart, room: Room): Line[] {
  switch (chart.kind) {
    case 'columns':
      return columns(chart, room);
    case 'points':
      return points(chart, room);
    case 'range':
      return range(chart, room);
    case 'bars':
      return bars(chart, room);
    case 'calendar':
      return calendarLines(chart, room.width);
    case 'table':
      return tableLines(chart, room.width);
  }
}

const steps = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Columns for each label between axes with these texts, and how many of the last labels have room. */
function fitted(count: number, width: number, texts: readonly string[]): { step: number; from: number } {
  const room = Math.max(1, width - axisWidth(texts));
  return { step: Math.max(1, Math.min(8, Math.floor(room / Math.max(1, count)))), from: Math.max(0, count - room) };
}

/** The texts of an upright axis that begins at nought. */
function axisTexts(end: number, unit: Of<'columns'>['unit']): { top: string; middle: string; bottom: string } {
  const half = end / 2;
  return { top: withUnit(end, unit), middle: Number.isInteger(half) ? thousands(half) : half.toFixed(1), bottom: '0' };
}

/** One column of a drawing, as wide as its step, with a gap beside it where there is room. */
function cell(sign: string, step: number): string {
  return step === 1 ? sign : `${sign.repeat(step - 1)} `;
}

function columns(chart: Of<'columns'>, { width, height }: Room): Line[] {
  const { labels, values, unit, x } = chart;
  const end = axisEnd(largestOf(chart), unit);
  const texts = axisTexts(end, unit);
  const { step, from } = fitted(values.length, width, [...Object.values(texts), x]);
  const rows = Array.from({ length: height }, (_, row) => {
    const below = height - row - 1;
    const text = values.slice(from).map((value) => {
      const eighths = value > 0 ? Math.max(1, Math.round((value / end) * height * 8)) : 0;
      return cell(steps[Math.max(0, Math.min(8, eighths - below * 8))] as string, step);
    });
    return { text: text.join(''), tone: 'accent' as const };
  });
  return withAxes({ rows, ...texts, x, labels: labels.slice(from), step });
}

/** The row, from the top, that a value is in. */
function rowOf(value: number, low: number, high: number, height: number): number {
  const share = (value - low) / Math.max(1e-9, high - low);
  return Math.min(height - 1, Math.max(0, Math.floor((1 - share) * height)));
}

const marks = ['●', '○'] as const;

function points(chart: Of<'points'>, { width, height }: Room): Line[] {
  const { labels, series, unit, x, target } = chart;
  const { low, high } = pointsAxis(chart);
  const texts = { top: withUnit(high, unit), middle: thousands((low + high) / 2), bottom: thousands(low) };
  const { step, from } = fitted(labels.length, width, [...Object.values(texts), x]);
  const targetRow = target === null ? null : rowOf(target, low, high, height);
  const rows = Array.from({ length: height }, (_, row) => {
    const text = labels.slice(from).map((_label, at) => {
      const here = series.map(({ values }) => {
        const value = values[from + at] ?? null;
        return value !== null && rowOf(value, low, high, height) === row;
      });
      const empty = targetRow === row ? '┄' : ' ';
      const sign =
        here[0] === true && here[1] === true ? '◉' : here[0] === true ? marks[0] : here[1] ? marks[1] : empty;
      return sign + empty.repeat(step - 1);
    });
    return { text: text.join(''), tone: 'accent' as const };
  });
  const names = series.map(({ name }, at) => `${marks[at] ?? ''} ${name}`);
  const legend = [...names, ...(series.length > 1 ? ['◉ both'] : []), ...(target === null ? [] : ['┄ asked for'])];
  return [...withAxes({ rows, ...texts, x, labels: labels.slice(from), step }), [span(legend.join('   '))]];
}

function range(chart: Of<'range'>, { width, height }: Room): Line[] {
  const { labels, low, high, unit, x } = chart;
  const end = axisEnd(largestOf(chart), unit);
  const texts = axisTexts(end, unit);
  const { step, from } = fitted(labels.length, width, [...Object.values(texts), x]);
  const filled = (value: number): number => (value > 0 ? Math.max(1, Math.round((value / end) * height)) : 0);
  const rows = Array.from({ length: height }, (_, row) => {
    const level = height - row;
    const text = labels.slice(from).map((_label, at) => {
      const sure = filled(low[from + at] ?? 0) >= level;
      const likely = filled(high[from + at] ?? 0) >= level;
      return cell(sure ? '█' : likely ? '▒' : ' ', step);
    });
    return { text: text.join(''), tone: 'accent' as const };
  });
  return [
    ...withAxes({ rows, ...texts, x, labels: labels.slice(from), step }),
    [span('█ at least   ▒ between at least and at most')],
  ];
}

const BAR_COLUMNS = 30;
/** A bar is at least so long before names are cut, or details left out. */
const FEWEST_BAR_COLUMNS = 10;

function bars(chart: Of<'bars'>, { width }: Room): Line[] {
  const { labels, values, unit, details } = chart;
  const end = axisEnd(largestOf(chart), unit);
  const numbers = values.map((value) => withUnit(value, unit));
  const middle = Math.max(...numbers.map(widthOf), 1);
  const natural = Math.max(...labels.map((label) => widthOf(safeText(label))), 1);
  const room = width - middle - 3 - FEWEST_BAR_COLUMNS;
  const behind = Math.max(...details.map(widthOf), 0) + 2;
  const hasDetails = behind > 2 && room - behind >= Math.min(natural, 24);
  const left = Math.max(1, Math.min(natural, hasDetails ? room - behind : room));
  const columnsOfBar = Math.min(BAR_COLUMNS, room - left - (hasDetails ? behind : 0) + FEWEST_BAR_COLUMNS);
  return labels.map((label, at) => [
    span(`${pad(clip(safeText(shortName(label, left)), left), left)}  `),
    span(`${pad(numbers[at] as string, middle, 'start')} `, 'strong'),
    span(bar((values[at] ?? 0) / end, columnsOfBar), 'accent'),
    span(hasDetails ? `  ${safeText(details[at] ?? '')}` : '', 'dim'),
  ]);
}
