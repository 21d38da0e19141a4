import type { Html, RootContent } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import { htmlText, picturesInHtml, readComment } from './html.ts';
import { closeDetails, linesInHtml, openDetails } from './html-blocks.ts';
import { asGroup, blank, type Node } from './node.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';

/** Folded answers inside one another beyond this are read as plain text. */
const maxOpenDetails = 20;

/** Reads an HTML block: what a comment asks for, a folded answer, or its words; gives the index of the last block read with it. */
export function readHtml(
  reader: BlockReader,
  html: Html,
  blocks: readonly RootContent[],
  index: number,
  parent: Node,
): number {
  const comment = readComment(html.value);
  if (comment !== null) {
    reader.out.dropNext ||= comment.noCards;
    const before = blocks[index - 1];
    const owner = parent.children[parent.children.length - 1];
    if (comment.id !== null && owner !== undefined && before?.position?.end.line === lineOf(html) - 1) {
      owner.explicitId = comment.id;
      reader.out.renameExplicit(owner, comment.id);
    } else {
      reader.out.nextId = comment.id ?? reader.out.nextId;
    }
    return index;
  }
  if (/<details\b/i.test(html.value) && reader.openDetails < maxOpenDetails) {
    reader.openDetails += 1;
    const last = readDetails(reader, html, blocks, index, parent);
    reader.openDetails -= 1;
    return last;
  }
  const line = lineOf(html);
  reader.out.pictures(picturesInHtml(html.value), parent);
  if (/<table\b/i.test(html.value)) {
    reader.out.drop(line, html.position?.end.line ?? line, htmlText(html.value).trim(), 'an HTML table');
    return index;
  }
  htmlLines(reader, html.value, line, parent);
  return index;
}

/** A folded answer: everything up to the end of `<details>` stands below its summary. */
function readDetails(
  reader: BlockReader,
  html: Html,
  blocks: readonly RootContent[],
  index: number,
  parent: Node,
): number {
  const line = lineOf(html);
  const { summary, rest, restLine } = openDetails(html.value, line);
  const phrasing = readPhrasing([{ type: 'text', value: summary }], line);
  const node = reader.out.textNode('details', phrasing, html);
  node.lines.endLine = line;
  reader.out.add(node, parent);
  htmlLines(reader, rest, restLine, node);
  const end = closeDetails(blocks, index);
  reader.blocks(blocks.slice(index + 1, end), node);
  return end;
}

function htmlLines(reader: BlockReader, html: string, firstLine: number, parent: Node): void {
  const points: Node[] = [];
  for (const { text, line, isBullet } of linesInHtml(html, firstLine)) {
    const phrasing = readPhrasing([{ type: 'text', value: text }], line);
    const node = blank(isBullet ? 'bullet' : 'paragraph', line, line, 1);
    node.phrasing = phrasing;
    node.inline = inlineOf(phrasing);
    reader.out.add(node, parent);
    if (isBullet) points.push(node);
  }
  asGroup(points);
}
