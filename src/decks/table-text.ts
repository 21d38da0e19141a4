import type { Place } from '../rules/knowledge.ts';
import type { Page } from './page.ts';

/** One cell as it is written, without the spaces around it, and where its first character stands. */
export type RawCell = { raw: string; place: Place };

/** A table as it is written: no cell is read yet. */
export type RawTable = { header: readonly RawCell[]; rows: readonly (readonly RawCell[])[] };

const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The pipe tables of a page outside code blocks. Read line by line: a Markdown parser needs a second and a half for the
 * shipped tables, whose cells hold words, numbers and footnotes, nothing nested.
 */
export function readTables({ path, body }: Pick<Page, 'path' | 'body'>): RawTable[] {
  const tables: RawTable[] = [];
  let fence: string | null = null;
  for (let index = 0; index < body.length; index += 1) {
    const line = body[index] ?? '';
    fence = fenceAfter(line, fence);
    const next = body[index + 1] ?? '';
    if (fence !== null || !line.includes('|') || !next.includes('|') || !ruler.test(next)) continue;
    const rows: RawCell[][] = [];
    let end = index + 2;
    for (; body[end]?.includes('|'); end += 1) rows.push(cellsOf(body[end] ?? '', path, end + 1));
    tables.push({ header: cellsOf(line, path, index + 1), rows });
    index = end - 1;
  }
  return tables;
}

/** The fence that is open after a line: its marker, or null. */
function fenceAfter(line: string, open: string | null): string | null {
  const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (marker === undefined) return open;
  if (open === null) return marker;
  return marker.startsWith(open) ? null : open;
}

function cellsOf(line: string, path: string, number: number): RawCell[] {
  const cells: RawCell[] = [];
  let start = line.search(/\S/) + (line.trimStart().startsWith('|') ? 1 : 0);
  for (let at = start; at <= line.length; at += 1) {
    if (at < line.length && (line[at] !== '|' || line[at - 1] === '\\')) continue;
    const written = line.slice(start, at);
    if (at < line.length || written.trim() !== '') {
      const lead = written.length - written.trimStart().length;
      cells.push({ raw: written.trim(), place: { path, line: number, column: start + lead + 1 } });
    }
    start = at + 1;
  }
  return cells;
}

/** A cell's text without code marks, stars and escapes. */
export function plainCell(raw: string): string {
  return raw
    .replace(/\[([^\]^][^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`|\*\*([^*]*)\*\*/g, (_, code?: string, strong?: string) => code ?? strong ?? '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
