import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsNamed, parseXml, textOf } from '../../src/exchange/xml.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { type Chart, tableOf } from '../../src/statistics/chart.ts';
import { statisticsHtml } from '../../src/statistics/page/page.ts';

const today = studyDayOf(20_782);

/** One chart of each kind, with this text wherever a text can come from a note. */
function chartsWith(text: string): Chart[] {
  const common = { title: `About ${text}`, note: text };
  const labels = [text, 'b', 'c'];
  return [
    { ...common, kind: 'columns', id: 'a', labels, x: text, unit: 'cards', values: [1, 0, 20] },
    {
      ...common,
      kind: 'points',
      id: 'b',
      labels,
      x: 'day',
      unit: '%',
      series: [
        { name: text, values: [90, null, 70] },
        { name: 'young', values: [null, null, null] },
      ],
      target: 90,
    },
    {
      ...common,
      kind: 'range',
      id: 'c',
      labels,
      x: 'day',
      unit: 'cards',
      low: [1, 2, 3],
      middle: [2, 3, 4],
      high: [3, 4, 5],
    },
    { ...common, kind: 'bars', id: 'd', labels, x: 'topic', unit: '%', values: [50, null, 0], details: [text, '', ''] },
    {
      ...common,
      kind: 'calendar',
      id: 'e',
      first: studyDayOf(20_741),
      unit: 'cards',
      values: Array.from({ length: 40 }, (_, at) => at),
    },
    { ...common, kind: 'table', id: 'f', columns: ['card'], rows: [[text]] },
  ];
}

function pageWith(text: string): string {
  return statisticsHtml(today, [{ tab: 'today', page: { sentences: [text], charts: chartsWith(text) } }]);
}

describe('the page of the statistics', () => {
  it('is well formed, has every chart as a drawing with its name, and its numbers as a table', () => {
    const root = parseXml(pageWith('compute/ec2'));
    expect(root?.name).toBe('html');
    if (root === null) return;
    const drawings = elementsNamed(root, 'svg');
    expect(drawings).toHaveLength(5);
    for (const { attributes } of drawings) expect(attributes['aria-label']).toBe('About compute/ec2');
    const tables = elementsNamed(root, 'table').map((table) => textOf(table));
    expect(tables).toHaveLength(6);
    for (const [at, chart] of chartsWith('compute/ec2').entries()) {
      for (const cell of tableOf(chart).rows.flat()) expect(tables[at]).toContain(cell);
    }
  });

  it('stays well formed and without anything active, whatever the notes say', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</style><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onload='alert(1)",
        '</svg><iframe src="https://example.org">',
        ']]><!ENTITY x "y">',
        '\u001b[31m\u0000\u202e\ud800',
        '<!--',
        '&#x3c;b&#x3e;',
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const html = pageWith(text);
        const root = parseXml(html);
        expect(root?.name).toBe('html');
        if (root === null) return;
        const names = new Set(elementsNamed(root, 'script', 'iframe', 'img', 'object', 'b').map(({ name }) => name));
        expect([...names]).toEqual([]);
        expect(html).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
        expect(html).not.toMatch(/<[^>"]*\son\w+=/i);
      }),
      { numRuns: 25 },
    );
  });

  it('allows its one style by hash, and nothing else', () => {
    const html = pageWith('x');
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/\sstyle=|<script|https?:\/\/(?!www\.w3)/);
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('@media print');
  });
});
