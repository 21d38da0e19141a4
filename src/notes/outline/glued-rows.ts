import type { Paragraph, RootContent, Table } from 'mdast';
import { lineOf } from './place.ts';

/**
 * The blocks with each line that was typed right below a table, without a bar, as a paragraph of its own: Markdown takes it for
 * one more row, and its author for the label of what follows. Other blocks are left as they are.
 */
export function withoutGluedRows(
  blocks: readonly RootContent[],
  sourceLines: readonly string[],
): readonly RootContent[] {
  if (!blocks.some((block) => block.type === 'table' && gluedRows(block, sourceLines) > 0)) return blocks;
  return blocks.flatMap((block) => {
    const glued = block.type === 'table' ? gluedRows(block, sourceLines) : 0;
    if (block.type !== 'table' || glued === 0) return [block];
    const kept = block.children.slice(0, -glued);
    return [
      { ...block, children: kept, position: upTo(block, kept) },
      ...block.children.slice(-glued).map(asParagraph),
    ];
  });
}

/** How many rows at the end of a table hold no bar; none of a table whose rows never do. */
function gluedRows({ children }: Table, sourceLines: readonly string[]): number {
  if ((children[0]?.children.length ?? 0) < 2) return 0;
  let glued = 0;
  for (let at = children.length - 1; at > 0; at -= 1) {
    const row = children[at];
    if (row === undefined || (sourceLines[lineOf(row) - 1] ?? '|').includes('|')) break;
    glued += 1;
  }
  return glued;
}

function asParagraph(row: Table['children'][number]): Paragraph {
  const [cell] = row.children;
  const paragraph: Paragraph = { type: 'paragraph', children: cell?.children ?? [] };
  if (row.position !== undefined) paragraph.position = row.position;
  return paragraph;
}

function upTo(table: Table, rows: Table['children']): Table['position'] {
  const end = rows.at(-1)?.position?.end;
  return table.position === undefined || end === undefined ? table.position : { ...table.position, end };
}
