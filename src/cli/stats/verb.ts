import { statisticsJson } from '../../statistics/statistics-json.ts';
import { type Tab, type TabPage, tabs } from '../../statistics/tabs.ts';
import { backUpIfDue } from '../automatic-backup.ts';
import { closeDesk, type Desk, openStudyDesk } from '../desk.ts';
import type { Environment } from '../environment.ts';
import { writeTo } from '../export/sink.ts';
import { printJson, printLine, say } from '../print.ts';
import { showScreen } from '../screen.ts';
import { importShipped } from '../shipped.ts';
import { examFigures } from './exam.ts';
import { statisticsRecord } from './figures.ts';
import { statisticsPages } from './pages.ts';
import { statisticsAt } from './screen.ts';
import { pageText } from './text.ts';

/** What the command line asked for. */
export type StatsOptions = { json: boolean; html?: string; plain: boolean };

/** `certamen stats`: the statistics on the screen, as text, as JSON, or as one page. */
export async function statsVerb(environment: Environment, { json, html, plain }: StatsOptions): Promise<void> {
  const desk = await openStudyDesk(environment);
  try {
    await importShipped(desk);
    if (html !== undefined) await writePage(desk, html);
    if (json) await printFigures(desk);
    if (json || html !== undefined) return;
    if (environment.interactive && !plain) {
      await showScreen(() => statisticsAt(desk));
      await backUpIfDue(desk);
      return;
    }
    const read = statisticsPages(desk);
    for (const tab of tabs) for (const line of pageText(tab, await read(tab))) printLine(line);
  } finally {
    closeDesk(desk);
  }
}

async function printFigures(desk: Desk): Promise<void> {
  const record = statisticsRecord(desk);
  printJson(
    statisticsJson({
      today: record.today(),
      calendar: await record.calendar(),
      retention: await record.retention(),
      forecast: await record.forecast(),
      topics: await record.topics(),
      exam: await examFigures(desk, desk.dayAt(desk.now())),
    }),
  );
}

async function writePage(desk: Desk, file: string): Promise<void> {
  const { statisticsHtml } = await import('../../statistics/page/page.ts');
  const read = statisticsPages(desk);
  const pages: { tab: Tab; page: TabPage }[] = [];
  for (const tab of tabs) pages.push({ tab, page: await read(tab) });
  writeTo(file, (sink) => sink(statisticsHtml(desk.dayAt(desk.now()), pages)));
  say(`The statistics are in ${file}: open it in a browser.`);
}
