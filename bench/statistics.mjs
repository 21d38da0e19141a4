// The statistics of a learner with a million reviews in a terminal: from the start, and from each key of a tab, to its charts.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bigHome, NOW } from './big-database.mjs';
import { program, reportLimit, timeCommand } from './measure.mjs';
import { inTerminal } from './terminal.mjs';

/** What is on each tab once it was counted. */
const TABS = {
  calendar: ['2', /You studied on/],
  retention: ['3', /of mature cards/],
  forecast: ['4', /You will answer about/],
  topics: ['5', /weakest topic/],
};

export async function statistics() {
  const home = mkdtempSync(path.join(tmpdir(), 'certamen-bench-statistics-'));
  cpSync(path.join(bigHome(), 'certamen.db'), path.join(home, 'certamen.db'));
  const env = { CERTAMEN_HOME: home, CERTAMEN_NOW: NOW };
  // An older database is brought up to date by the first command, not by the one that is measured.
  timeCommand([program, 'due'], env);
  const terminal = inTerminal([program, 'stats'], env);
  reportLimit('statistics of 1,000,000 reviews: first screen', await terminal.until(/a usual day has/), 2000, 'ms');
  for (const [tab, [key, shown]] of Object.entries(TABS)) {
    reportLimit(`the tab ${tab}, counted`, await terminal.press(key, shown), 5_000, 'ms');
  }
  reportLimit('peak memory', terminal.peakMegabytes(), 250, 'MB');
  terminal.kill();
  await terminal.ended;
  rmSync(home, { recursive: true, force: true });
}
