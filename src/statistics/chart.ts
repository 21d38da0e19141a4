import { thousands } from '../numbers.ts';
import { addDays, formatDay, type StudyDay } from '../schedule/study-day.ts';
import { type Unit, withUnit } from './unit.ts';

/** A row of values, one for each label; null where nothing was measured. */
export type Series = { name: string; values: readonly (number | null)[] };

type Common = {
  /** Names it for good: `recall-by-month`. */
  id: string;
  /** What it shows, as a sentence without a full stop. */
  title: string;
  /** How it was counted, in a sentence; null when the title says it. */
  note: string | null;
};

/** A chart as values: drawn with characters on the screen, as SVG on the page, and as the table of its numbers in both. */
export type Chart = Common &
  /** Columns over labels in an order, such as days. */
  (
    | { kind: 'columns'; labels: readonly string[]; x: string; unit: Unit; values: readonly number[] }
    /** Points over labels in an order; `target` is a level to compare with. */
    | {
        kind: 'points';
        labels: readonly string[];
        x: string;
        unit: Unit;
        series: readonly Series[];
        target: number | null;
      }
    /** What is expected, between two ends. */
    | {
        kind: 'range';
        labels: readonly string[];
        x: string;
        unit: Unit;
        low: readonly number[];
        middle: readonly number[];
        high: readonly number[];
      }
    /** A bar for each of some things that have no order; `details` stand behind the numbers. */
    | {
        kind: 'bars';
        labels: readonly string[];
        x: string;
        unit: Unit;
        values: readonly (number | null)[];
        details: readonly string[];
      }
    /** A value for each day from `first` on, as weeks beside each other. */
    | { kind: 'calendar'; first: StudyDay; unit: Unit; values: readonly number[] }
    /** Words in columns. */
    | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  );

/** A chart's numbers as words in columns. */
export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] };

/** The numbers of a chart as a table; of a calendar only the days that have any. */
export function tableOf(chart: Chart): Table {
  switch (chart.kind) {
    case 'columns':
      return {
        columns: [chart.x, chart.unit],
        rows: chart.labels.map((label, at) => [label, thousands(chart.values[at] ?? 0)]),
      };
    case 'points':
      return {
        columns: [chart.x, ...chart.series.map(({ name }) => name)],
        rows: chart.labels.map((label, at) => [
          label,
          ...chart.series.map(({ values }) => withUnit(values[at] ?? null, chart.unit)),
        ]),
      };
    case 'range':
      return {
        columns: [chart.x, `${chart.unit}, in the middle`, 'at least', 'at most'],
        rows: chart.labels.map((label, at) => [
          label,
          ...[chart.middle, chart.low, chart.high].map((values) => thousands(values[at] ?? 0)),
        ]),
      };
    case 'bars':
      return {
        columns: [chart.x, chart.unit, ''],
        rows: chart.labels.map((label, at) => [
          label,
          withUnit(chart.values[at] ?? null, chart.unit),
          chart.details[at] ?? '',
        ]),
      };
    case 'calendar':
      return {
        columns: ['day', chart.unit],
        rows: chart.values
          .map((value, at) => [formatDay(addDays(chart.first, at)), thousands(value)] as const)
          .filter((_, at) => (chart.values[at] ?? 0) > 0)
          .reverse(),
      };
    case 'table':
      return { columns: chart.columns, rows: chart.rows };
  }
}

/** A round whole number at or above the largest value, for the end of an axis; 100 for shares. */
export function axisEnd(largest: number, unit: Unit): number {
  if (unit === '%') return 100;
  if (!(largest > 1)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = ends.find((each) => each * power >= largest && Number.isInteger(each * power)) ?? 10;
  return step * power;
}

const ends = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/** From 0 (nothing) to `levels` how much a value is beside the others: by quarters of the largest, 1 for anything at all. */
export function levelOf(value: number, largest: number, levels: number): number {
  if (!(value > 0) || !(largest > 0)) return 0;
  return Math.max(1, Math.min(levels, Math.ceil((value / largest) * levels)));
}

/** The values the axis of points begins and ends with: shares are shown from the ten below the lowest, so that they differ. */
export function pointsAxis(chart: Extract<Chart, { kind: 'points' }>): { low: number; high: number } {
  const values = [...chart.series.flatMap((one) => one.values), chart.target].filter((value) => value !== null);
  const high = axisEnd(Math.max(0, ...values), chart.unit);
  if (chart.unit !== '%' || values.length === 0) return { low: 0, high };
  return { low: Math.max(0, Math.min(80, Math.floor((Math.min(...values) - 1) / 10) * 10)), high };
}

/** The largest value of what is drawn from nought up. */
export function largestOf(chart: Extract<Chart, { kind: 'columns' | 'range' | 'bars' | 'calendar' }>): number {
  const values = chart.kind === 'range' ? chart.high : chart.values;
  return values.reduce<number>((largest, value) => Math.max(largest, value ?? 0), 0);
}

/** A slash-separated name without as many of its first levels as make it longer than `length` characters, `…/` in their place. */
export function shortName(name: string, length: number): string {
  const levels = name.split('/');
  for (let from = 0; from < levels.length - 1; from += 1) {
    const rest = levels.slice(from).join('/');
    if (rest.length + (from > 0 ? 2 : 0) <= length) return from > 0 ? `…/${rest}` : rest;
  }
  return levels.length > 1 ? `…/${levels.at(-1)}` : name;
}
