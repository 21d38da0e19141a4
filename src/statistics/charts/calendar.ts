import { counted, thousands } from '../../numbers.ts';
import { addDays, type StudyDay, weekdayOf } from '../../schedule/study-day.ts';
import type { Chart } from '../chart.ts';
import type { HourLooks } from '../hours.ts';
import { periodLabel } from '../periods.ts';
import { emptyLookDay, type LookDay } from '../recall.ts';
import type { TabPage } from '../tabs.ts';

/** What was done when. */
export type CalendarFigures = {
  today: StudyDay;
  /** Every day with a look, oldest first. */
  days: readonly LookDay[];
  /** The looks of the last year by hour of the clock. */
  hours: readonly HourLooks[];
  /** What is odd in the log, each in a sentence. */
  remarks: readonly string[];
};

const WEEKS = 53;
const RECENT_DAYS = 30;

/** The days of the last `count`, each once, those without a look too. */
export function lastDays(days: readonly LookDay[], today: StudyDay, count: number): LookDay[] {
  const known = new Map(days.map((each) => [each.day, each]));
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(today, index - count + 1);
    return known.get(day) ?? emptyLookDay(day);
  });
}

/** The tab on the calendar: a year of days, the time they took, the hours of the day. */
export function calendarPage({ today, days, hours, remarks }: CalendarFigures): TabPage {
  const year = lastDays(days, today, (WEEKS - 1) * 7 + weekdayOf(today) + 1);
  if (year.every(({ looks }) => looks === 0)) {
    return { sentences: ['Nothing was answered in the last year.', ...remarks], charts: [] };
  }
  return {
    sentences: remarks,
    charts: [yearChart(year), ...timeChart(lastDays(days, today, RECENT_DAYS)), hoursChart(hours)],
  };
}

function yearChart(year: readonly LookDay[]): Chart {
  const studied = year.filter(({ looks }) => looks > 0).length;
  const looks = year.reduce((sum, each) => sum + each.looks, 0);
  return {
    kind: 'calendar',
    id: 'calendar',
    title: `You studied on ${thousands(studied)} of the last ${thousands(year.length)} days: ${counted(looks, 'answer')}`,
    note: null,
    first: (year[0] as LookDay).day,
    unit: 'cards',
    values: year.map((each) => each.looks),
  };
}

/** Nothing when no look of these days was timed, as of reviews that another program had. */
function timeChart(recent: readonly LookDay[]): Chart[] {
  if (recent.every(({ tookMs }) => tookMs === 0)) return [];
  const minutes = recent.map(({ tookMs }) => tookMs / 60_000);
  const total = Math.round(minutes.reduce((sum, each) => sum + each, 0));
  const studied = Math.max(1, recent.filter(({ tookMs }) => tookMs > 0).length);
  const untimed = recent.reduce((sum, { looks, timed }) => sum + looks - timed, 0);
  return [
    {
      kind: 'columns',
      id: 'minutes-by-day',
      title: `You studied ${counted(total, 'minute')} in the last ${recent.length} days, ${thousands(total / studied)} on a day of study`,
      note: untimed > 0 ? `${counted(untimed, 'answer')} of these days came without a time.` : null,
      labels: recent.map(({ day }) => periodLabel(day, 'day')),
      x: 'day',
      unit: 'minutes',
      values: minutes,
    },
  ];
}

function hoursChart(hours: readonly HourLooks[]): Chart {
  const most = hours.reduce((best, each) => (each.looks > best.looks ? each : best));
  return {
    kind: 'columns',
    id: 'answers-by-hour',
    title: `You study most between ${most.hour}:00 and ${(most.hour + 1) % 24}:00`,
    note: 'Answers of the last year by the hour of your clock.',
    labels: hours.map(({ hour }) => String(hour)),
    x: 'hour',
    unit: 'cards',
    values: hours.map(({ looks }) => looks),
  };
}
