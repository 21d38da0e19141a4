import { sha256 } from '@noble/hashes/sha2.js';
import { formatDay, type StudyDay } from '../../schedule/study-day.ts';
import { type Chart, type Table, tableOf } from '../chart.ts';
import type { Tab, TabPage } from '../tabs.ts';
import { escaped } from './escape.ts';
import { style } from './style.ts';
import { svgOf } from './svg.ts';

/**
 * The statistics as one HTML page that needs nothing else: no script, nothing fetched, its one style named by its hash, so
 * that a text which got past the escaping could still do nothing.
 */
export function statisticsHtml(day: StudyDay, pages: readonly { tab: Tab; page: TabPage }[]): string {
  const sections = pages.map(({ tab, page }) => section(tab, page));
  const links = pages.map(({ tab }) => `<a href="#${tab}">${heading(tab)}</a>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>Certamen: statistics of ${formatDay(day)}</title>
<link rel="icon" href="data:,"/>
<style>${style}</style>
</head>
<body>
<h1>Statistics</h1>
<p class="date">Certamen, ${formatDay(day)}</p>
<nav>${links.join(' ')}</nav>
${sections.join('\n')}
</body>
</html>
`;
}

const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(new TextEncoder().encode(style)))}'; img-src data:; base-uri 'none'; form-action 'none'`;

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function heading(tab: Tab): string {
  return tab.charAt(0).toUpperCase() + tab.slice(1);
}

function section(tab: Tab, { sentences, charts }: TabPage): string {
  const words = sentences.map((sentence) => `<p>${escaped(sentence)}</p>`);
  return `<section id="${tab}">\n<h2>${heading(tab)}</h2>\n${words.join('\n')}\n${charts.map(figure).join('\n')}\n</section>`;
}

function figure(chart: Chart): string {
  const { id, title, note } = chart;
  const drawn = svgOf(chart);
  const table = tableHtml(tableOf(chart));
  const body = drawn === null ? table : `${drawn}\n<details><summary>Numbers</summary>${table}</details>`;
  const below = [...legend(chart), ...(note === null ? [] : [escaped(note)])];
  const notes = below.length === 0 ? '' : `\n<p class="note">${below.join(' ')}</p>`;
  return `<figure id="${id}">\n<h3>${escaped(title)}</h3>\n${body}${notes}\n</figure>`;
}

const lines = ['solid line, full dots', 'broken line, open dots'];

function legend(chart: Chart): string[] {
  if (chart.kind === 'range') return ['The line is the middle, the band what is between the two ends.'];
  if (chart.kind !== 'points' || chart.series.length < 2) return [];
  return [`${chart.series.map(({ name }, at) => `${escaped(name)}: ${lines[at] ?? ''}`).join('; ')}.`];
}

function tableHtml({ columns, rows }: Table): string {
  const head = columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
