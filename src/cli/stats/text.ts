import { type Chart, tableOf } from '../../statistics/chart.ts';
import type { TabPage } from '../../statistics/tabs.ts';
import { tableLines } from '../../tui/screens/statistics/table.ts';
import { safeText } from '../../tui/text.ts';

/** A table longer than this is cut: the rest is in the JSON. */
const ROWS = 31;
const WIDTH = 100;

/** A tab as lines of text: its sentences, and each chart as its title and its numbers. */
export function pageText(tab: string, { sentences, charts }: TabPage): string[] {
  return [tab.toUpperCase(), ...sentences.map(safeText), ...charts.flatMap((chart) => ['', ...chartText(chart)]), ''];
}

function chartText(chart: Chart): string[] {
  const { columns, rows } = tableOf(chart);
  const lines = tableLines({ columns, rows: rows.slice(0, ROWS) }, WIDTH).map(
    (line) => `  ${line.map(({ text }) => text).join('')}`,
  );
  const more = rows.length > ROWS ? [`  … and ${rows.length - ROWS} more: certamen stats --json`] : [];
  return [safeText(chart.title), ...lines, ...more, ...(chart.note === null ? [] : [`  ${safeText(chart.note)}`])];
}
