import { counted, thousands } from '../../numbers.ts';
import type { Chart } from '../chart.ts';
import type { ForecastDay } from '../forecast.ts';
import { periodLabel } from '../periods.ts';
import type { TabPage } from '../tabs.ts';

/** What is to come, and how the cards stand. */
export type ForecastFigures = {
  days: readonly ForecastDay[];
  runs: number;
  /** Reviews the chances were measured on. */
  measured: number;
  newPerDay: number;
  /** What a card takes on its day, repeats included; null when nothing was timed. */
  msPerCard: number | null;
  /** Learnt cards by interval in days, and by ease in hundredths. */
  intervals: readonly { value: number; cards: number }[];
  eases: readonly { value: number; cards: number }[];
};

/** The tab on the days to come. */
export function forecastPage(figures: ForecastFigures): TabPage {
  const { days, intervals } = figures;
  if (days.every(({ high }) => high === 0) && intervals.length === 0) {
    return { sentences: ['No card is learnt yet, and none is left to begin: import notes to have some.'], charts: [] };
  }
  const charts = [daysChart(figures), ...minutesChart(figures)];
  return { sentences: [], charts: intervals.length === 0 ? charts : [...charts, ...standing(figures)] };
}

/** With fewer reviews than this it is mostly supposed, and said to be. */
const FEW_REVIEWS = 50;

function daysChart({ days, runs, measured, newPerDay }: ForecastFigures): Chart {
  const mean = (part: (day: ForecastDay) => number) =>
    thousands(days.reduce((sum, day) => sum + part(day), 0) / Math.max(1, days.length));
  const source =
    measured < FEW_REVIEWS
      ? 'nine of ten cards recalled, since too little was answered to measure it'
      : 'cards forgotten as often as you did so far';
  return {
    kind: 'range',
    id: 'cards-ahead',
    title: `You will answer about ${mean(({ median }) => median)} cards a day, ${mean(({ low }) => low)} to ${mean(({ high }) => high)}`,
    note: `${runs} simulated courses, ${source}, with up to ${thousands(newPerDay)} new cards a day; each end is passed once in 20.`,
    labels: days.map(({ day }) => periodLabel(day, 'day')),
    x: 'day',
    unit: 'cards',
    low: days.map(({ low }) => low),
    middle: days.map(({ median }) => median),
    high: days.map(({ high }) => high),
  };
}

function minutesChart({ days, msPerCard }: ForecastFigures): Chart[] {
  if (msPerCard === null) return [];
  const minutes = days.map(({ median }) => (median * msPerCard) / 60_000);
  const total = minutes.reduce((sum, each) => sum + each, 0);
  return [
    {
      kind: 'columns',
      id: 'minutes-ahead',
      title: `That will take about ${counted(Math.round(total / Math.max(1, days.length)), 'minute')} a day`,
      note: `At ${thousands(msPerCard / 1000)} seconds a card, repeats included, as so far.`,
      labels: days.map(({ day }) => periodLabel(day, 'day')),
      x: 'day',
      unit: 'minutes',
      values: minutes,
    },
  ];
}

/** The upper ends of the intervals that are counted together, in days. */
const INTERVAL_ENDS: readonly (readonly [number, string])[] = [
  [1, '1 d'],
  [6, '6 d'],
  [20, '20 d'],
  [45, '45 d'],
  [90, '90 d'],
  [182, '6 mo'],
  [365, '1 y'],
  [730, '2 y'],
  [Number.POSITIVE_INFINITY, 'over'],
];

function standing({ intervals, eases }: ForecastFigures): Chart[] {
  const all = intervals.reduce((sum, { cards }) => sum + cards, 0);
  const mature = intervals.reduce((sum, { value, cards }) => sum + (value >= 21 ? cards : 0), 0);
  const byEnd = INTERVAL_ENDS.map(([end], at) => {
    const above = INTERVAL_ENDS[at - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
    return intervals.reduce((sum, { value, cards }) => sum + (value > above && value <= end ? cards : 0), 0);
  });
  const steps = Array.from({ length: 13 }, (_, step) => 130 + step * 15);
  const byEase = steps.map((low, at) => {
    const next = steps[at + 1] ?? Number.POSITIVE_INFINITY;
    return eases.reduce((sum, { value, cards }) => sum + (value >= low && value < next ? cards : 0), 0);
  });
  const mean = eases.reduce((sum, { value, cards }) => sum + value * cards, 0) / Math.max(1, all) / 100;
  return [
    {
      kind: 'columns',
      id: 'cards-by-interval',
      title: `${counted(mature, 'card')} of ${thousands(all)} ${mature === 1 ? 'waits' : 'wait'} three weeks or more until the next look`,
      note: 'Each column is the cards whose interval is above the one before and at most this.',
      labels: INTERVAL_ENDS.map(([, label]) => label),
      x: 'at most',
      unit: 'cards',
      values: byEnd,
    },
    {
      kind: 'columns',
      id: 'cards-by-ease',
      title: `The ease of your cards is ${mean.toFixed(2)} on average; a new card has 2.50`,
      note: 'Ease is by how much an interval grows: 1.30 is the least. Each column begins at its label.',
      labels: steps.map((step) => (step / 100).toFixed(2)),
      x: 'ease',
      unit: 'cards',
      values: byEase,
    },
  ];
}
