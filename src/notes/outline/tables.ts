import type { Code, RootContent, Table } from 'mdast';
import type { Inline } from '../item.ts';
import { blank, type CodeNode, type Node, type TableNode } from './node.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';

/** The node of a table; every row has as many cells as the header. `decision`: the rules make its cards. */
export function tableNode(table: Table, decision: boolean): TableNode {
  const [head, ...body] = table.children;
  const header = head?.children.map((cell) => withoutDots(inlineOf(readPhrasing(cell.children, lineOf(table))))) ?? [];
  const rows = body.map((row) => {
    const cells = row.children.map((cell) => inlineOf(readPhrasing(cell.children, lineOf(row))));
    if (cells[0] !== undefined) cells[0] = withoutColon(cells[0]);
    while (cells.length < header.length) {
      cells.push({ text: '', spans: [] });
    }
    return { cells, lines: { line: lineOf(row), endLine: lineOf(row) } };
  });
  const line = lineOf(table);
  const node = blank('table', line, table.position?.end.line ?? line, table.position?.start.column ?? 1);
  return Object.assign(node, { header, rows, decision });
}

/** Where a header has to be and nobody had words for it, a dot or a dash stands in each cell. */
function withoutDots(cell: Inline): Inline {
  return /^[-.·…_–—*\s]+$/.test(cell.text) ? { text: '', spans: [] } : cell;
}

/** "Cost:" in the cell that names its row is the same as "Cost". */
function withoutColon({ text, spans }: Inline): Inline {
  if (!/[^:]:$/.test(text)) return { text, spans };
  const end = text.length - 1;
  return { text: text.slice(0, end), spans: spans.map((span) => ({ ...span, end: Math.min(span.end, end) })) };
}

/** The node of a fenced block of code. */
export function codeNode(code: Code): CodeNode {
  const line = lineOf(code);
  const node = blank('code', line, code.position?.end.line ?? line, code.position?.start.column ?? 1);
  return Object.assign(node, { lang: (code.lang ?? '').toLowerCase(), text: code.value });
}

/** What a block of code stands below: the last item before it, where that is a heading and nothing else. */
export function titledBy(before: RootContent | undefined, top: Node): Node {
  const [title, ...rest] = (before?.type === 'list' ? before.children.at(-1)?.children : undefined) ?? [];
  const last = top.children.at(-1);
  return title?.type === 'heading' && rest.length === 0 && last?.kind === 'bullet' ? last : top;
}

/** Whether a table is used as a frame around remarks: one column under a word like Note. */
export function isFrame({ children: [header, ...rows] }: Table): boolean {
  const title =
    header?.children.length === 1 ? inlineOf(readPhrasing(header.children[0]?.children ?? [], 1)).text : null;
  return (
    title !== null &&
    rows.length > 0 &&
    /^(?:notes?|tips?|important|warning|caution|remember|info|hint)?[:!]?$/i.test(title)
  );
}
