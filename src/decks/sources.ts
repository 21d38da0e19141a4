import type { FootnoteDefinition, Nodes } from 'mdast';
import { lastDayOf } from '../rules/as-of.ts';
import type { Source } from '../rules/knowledge.ts';
import { type Page, placeOf } from './page.ts';

/** The text of a node without its footnote references. */
export function plainOf(node: Nodes): string {
  if (node.type === 'footnoteReference') return '';
  if (node.type === 'break') return ' ';
  if ('value' in node && node.type !== 'html') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}

/** The footnotes a page defines, by id. A source ends with its date; one without is a warning. */
export function readSources(page: Page): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const node of page.root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const source = sourceOf(node);
    sources.set(source.id, source);
    if (source.asOf === null) {
      const message = `The source ${source.id} ends without its date: add when it was read, as 2026, 2026-H2, 2026-04 or 2026-04-13.`;
      page.warn(placeOf(page.path, node), 'table/no-date', message);
    }
  }
  return sources;
}

function sourceOf(node: FootnoteDefinition): Source {
  const text = plainOf(node).replace(/\s+/g, ' ').trim();
  const link = node.children
    .flatMap((child) => (child.type === 'paragraph' ? child.children : []))
    .find((child) => child.type === 'link');
  const date = /(\d{4}(?:-(?:H[12]|\d\d(?:-\d\d)?))?)\.?$/.exec(text)?.[1] ?? null;
  const isDate = date !== null && lastDayOf(date) !== null;
  return {
    id: node.label ?? node.identifier,
    title: link ? plainOf(link) : text.replace(/[,;.\s]*\d{4}[-\dH]*\.?$/, ''),
    url: link?.url ?? null,
    asOf: isDate ? date : null,
  };
}

const reference = /\[\^([^\]\s]+)\]/g;

/**
 * What a cell or a row's label says of its standing: the sources its footnotes name, and a mark in brackets. Markdown leaves
 * a footnote without a definition as text; it is reported at its own column.
 */
export function readMarks(node: Nodes, page: Page, sources: ReadonlyMap<string, Source>) {
  const start = node.position?.start;
  const raw = page.text.slice(start?.offset ?? 0, node.position?.end.offset ?? 0);
  const cited: Source[] = [];
  for (const match of raw.matchAll(reference)) {
    const id = match[1] ?? '';
    const source = [...sources.values()].find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (source) cited.push(source);
    else {
      const place = { path: page.path, line: start?.line ?? 1, column: (start?.column ?? 1) + match.index };
      page.error(
        place,
        'table/no-footnote',
        `The footnote ${id} has no definition: add “[^${id}]: [title](address), date”.`,
      );
    }
  }
  const whole = plainOf(node).replace(reference, '').trim();
  const mark = /\((judgement|by definition|unverified)\)$/.exec(whole)?.[1] ?? null;
  return { text: mark === null ? whole : whole.slice(0, -mark.length - 2).trim(), sources: cited, mark };
}
