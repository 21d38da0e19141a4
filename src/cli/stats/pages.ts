import { calendarPage } from '../../statistics/charts/calendar.ts';
import { examPage } from '../../statistics/charts/exam.ts';
import { forecastPage } from '../../statistics/charts/forecast.ts';
import { retentionPage } from '../../statistics/charts/retention.ts';
import { todayPage } from '../../statistics/charts/today.ts';
import { topicsPage } from '../../statistics/charts/topics.ts';
import type { Tab, TabPage } from '../../statistics/tabs.ts';
import type { Desk } from '../desk.ts';
import { examFigures } from './exam.ts';
import { statisticsRecord } from './figures.ts';

/** Reads what a tab shows. */
export type ReadPage = (tab: Tab) => Promise<TabPage>;

/** The pages of the statistics at a desk, each read when it is asked for. */
export function statisticsPages(desk: Desk): ReadPage {
  const record = statisticsRecord(desk);
  const day = desk.dayAt(desk.now());
  const pages: Record<Tab, () => Promise<TabPage>> = {
    today: async () => todayPage(record.today()),
    calendar: async () => calendarPage(record.calendar()),
    retention: async () => retentionPage(record.retention()),
    forecast: async () => forecastPage(record.forecast()),
    topics: async () => topicsPage(await record.topics()),
    exam: async () => {
      const figures = await examFigures(desk, day);
      return figures === null ? { sentences: ['There is no exam to prepare for.'], charts: [] } : examPage(figures);
    },
  };
  return (tab) => pages[tab]();
}
