import { lastDayOf } from '../rules/as-of.ts';
import type { Source } from '../rules/knowledge.ts';
import type { Page } from './page.ts';
import { plainCell, type RawCell } from './table-text.ts';

const definition = /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/;
const reference = /\[\^([^\]\s]+)\]/g;

/** The sources of a page by the id of their footnote, lower-cased. */
export type Sources = ReadonlyMap<string, Source>;

/** The footnotes a page defines. A source ends with its date; one without is a warning. */
export function readSources(page: Page): Sources {
  const sources = new Map<string, Source>();
  for (const [index, line] of page.body.entries()) {
    const [, id, text = ''] = definition.exec(line) ?? [];
    if (id === undefined) continue;
    const source = sourceOf(id, text);
    sources.set(id.toLowerCase(), source);
    if (source.asOf === null) {
      const message = `The source ${id} ends without its date: add when it was read, as 2026, 2026-H2, 2026-04 or 2026-04-13.`;
      page.warn({ path: page.path, line: index + 1, column: 1 }, 'table/no-date', message);
    }
  }
  return sources;
}

/** What the text of a footnote names: a link with its title, or a title; and at its end the date. */
export function sourceOf(id: string, text: string): Source {
  const link = /\[((?:[^\]\\]|\\.)*)\]\(<?([^)>\s]*)>?[^)]*\)/.exec(text);
  const date = /(?:^|[^\d-])(\d{4}(?:-(?:H[12]|\d\d(?:-\d\d)?))?)\.?\s*$/.exec(text)?.[1] ?? null;
  const title = link?.[1] ?? text.replace(/[,;.\s]*(?:\d{4}(?:-[\dH-]*)?)?\.?\s*$/, '');
  return {
    id,
    title: plainCell(title),
    url: link?.[2] ?? null,
    asOf: date !== null && lastDayOf(date) !== null ? date : null,
  };
}

/** What a cell or a row's label says: its text, the sources its footnotes name, and the mark in brackets at its end. */
export type Marks = { text: string; sources: readonly Source[]; mark: string | null };

/** Reads the marks of a cell. A footnote without a definition is reported at its own column. */
export function readMarks({ raw, place }: RawCell, page: Pick<Page, 'error'>, sources: Sources): Marks {
  const cited: Source[] = [];
  for (const match of raw.matchAll(reference)) {
    const id = match[1] ?? '';
    const source = sources.get(id.toLowerCase());
    if (source) cited.push(source);
    else {
      const message = `The footnote ${id} has no definition: add “[^${id}]: [title](address), date”.`;
      page.error({ ...place, column: place.column + match.index }, 'table/no-footnote', message);
    }
  }
  const whole = plainCell(raw.replace(reference, ''));
  const mark = /\((judgement|by definition|unverified)\)$/.exec(whole)?.[1] ?? null;
  return { text: mark === null ? whole : whole.slice(0, -mark.length - 2).trim(), sources: cited, mark };
}
