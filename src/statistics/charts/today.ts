import { counted, percent, thousands } from '../../numbers.ts';
import type { StudyDay } from '../../schedule/study-day.ts';
import type { Chart } from '../chart.ts';
import { periodLabel } from '../periods.ts';
import type { TabPage } from '../tabs.ts';

/** What was done today, and what is left of it. */
export type TodayFigures = {
  day: StudyDay;
  /** Every look, and of those the reviews by how they went. */
  looks: number;
  again: number;
  hard: number;
  good: number;
  easy: number;
  /** Cards seen for the first time. */
  fresh: number;
  /** What the timed looks took. */
  tookMs: number;
  due: number;
  newLeft: number;
  streakDays: number;
  /** Looks on each of the days up to today, oldest first. */
  past: readonly { day: StudyDay; looks: number }[];
  /** What is odd in the log, each in a sentence. */
  remarks: readonly string[];
};

/** The tab on today. */
export function todayPage(figures: TodayFigures): TabPage {
  const { past, remarks } = figures;
  const neverStudied = past.every(({ looks }) => looks === 0);
  const charts = neverStudied ? [] : [daysChart(figures), ...gradesChart(figures)];
  const first = neverStudied
    ? [`Nothing was answered in the last ${past.length} days: there is more to see after a review.`]
    : [];
  return { sentences: [...summary(figures), ...first, ...remarks], charts };
}

function summary({ looks, tookMs, fresh, due, newLeft, streakDays }: TodayFigures): string[] {
  const left = `Left for today: ${thousands(due)} due, ${thousands(newLeft)} new.`;
  if (looks === 0) return [left];
  const minutes = tookMs > 0 ? ` in ${counted(Math.max(1, Math.round(tookMs / 60_000)), 'minute')}` : '';
  const news = fresh > 0 ? `, ${counted(fresh, 'new card')} among them` : '';
  const streak = streakDays > 1 ? ` Day ${thousands(streakDays)} in a row.` : '';
  return [`${counted(looks, 'answer')} today${minutes}${news}.${streak}`, left];
}

function daysChart({ past }: TodayFigures): Chart {
  const today = past.at(-1)?.looks ?? 0;
  const studied = past.slice(0, -1).filter(({ looks }) => looks > 0);
  const usual = Math.round(studied.reduce((sum, { looks }) => sum + looks, 0) / Math.max(1, studied.length));
  const title =
    studied.length === 0
      ? `You answered ${counted(today, 'card')} today, your first day`
      : `${today === 0 ? 'Nothing was answered yet today' : `You answered ${counted(today, 'card')} today`}; a usual day has ${thousands(usual)}`;
  return {
    kind: 'columns',
    id: 'answers-by-day',
    title,
    note: `A usual day is the mean of the days you studied among the last ${past.length}.`,
    labels: past.map(({ day }) => periodLabel(day, 'day')),
    x: 'day',
    unit: 'cards',
    values: past.map(({ looks }) => looks),
  };
}

function gradesChart({ again, hard, good, easy }: TodayFigures): Chart[] {
  const all = again + hard + good + easy;
  if (all === 0) return [];
  const values = [again, hard, good, easy];
  return [
    {
      kind: 'bars',
      id: 'grades-today',
      title: `You recalled ${percent((all - again) / all)} of what was asked today`,
      note: 'Again is a grade below 3; repeats of the same day are left out.',
      labels: ['again', 'hard', 'good', 'easy'],
      x: 'grade',
      unit: 'cards',
      values,
      details: values.map((value) => percent(value / all)),
    },
  ];
}
