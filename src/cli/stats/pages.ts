import { calendarPage } from '../../statistics/charts/calendar.ts';
import { examPage } from '../../statistics/charts/exam.ts';
import { forecastPage } from '../../statistics/charts/forecast.ts';
import { retentionPage } from '../../statistics/charts/retention.ts';
import { todayPage } from '../../statistics/charts/today.ts';
import { topicsPage } from '../../statistics/charts/topics.ts';
import type { Tab, TabPage } from '../../statistics/tabs.ts';
import type { Waiting } from '../breaths.ts';
import type { Desk } from '../desk.ts';
import { examFigures } from './exam.ts';
import { statisticsRecord } from './figures.ts';

/** Reads what a tab shows; may take seconds when there are very many reviews. */
export type ReadPage = (tab: Tab, waiting?: Waiting) => Promise<TabPage>;

/** The pages of the statistics at a desk, each read when it is asked for. */
export function statisticsPages(desk: Desk): ReadPage {
  const record = statisticsRecord(desk);
  const day = desk.dayAt(desk.now());
  const pages: Record<Tab, (waiting?: Waiting) => Promise<TabPage>> = {
    today: async () => todayPage(record.today()),
    calendar: async (waiting) => calendarPage(await record.calendar(waiting)),
    retention: async (waiting) => retentionPage(await record.retention(waiting)),
    forecast: async (waiting) => forecastPage(await record.forecast(waiting)),
    topics: async (waiting) => topicsPage(await record.topics(waiting)),
    exam: async () => {
      const figures = await examFigures(desk, day);
      return figures === null ? { sentences: ['There is no exam to prepare for.'], charts: [] } : examPage(figures);
    },
  };
  return (tab, waiting) => pages[tab](waiting);
}
