import type { Blockquote } from 'mdast';
import type { BlockReader } from './block-reader.ts';
import type { Node } from './node.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';

/** Reads a block quote, or a callout (`> [!tip] Title`), whose title is the label of what stands in it. */
export function readQuote(reader: BlockReader, quote: Blockquote, parent: Node): void {
  const { block, callout } = reader.out;
  let base = parent;
  let { children } = quote;
  reader.out.block = 'quote';
  const [first] = quote.children;
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
  const marker = opening?.type === 'text' ? /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/.exec(opening.value) : null;
  if (first?.type === 'paragraph' && opening?.type === 'text' && marker !== null) {
    reader.out.block = 'callout';
    reader.out.callout = (marker[1] ?? '').toLowerCase();
    const phrasing = readPhrasing(
      [{ ...opening, value: opening.value.slice(marker[0].length) }, ...first.children.slice(1)],
      lineOf(first),
    );
    const cut = phrasing.text.indexOf('\n');
    const title = inlineOf(phrasing, 0, cut < 0 ? phrasing.text.length : cut);
    if (title.text !== '') {
      const label = reader.out.pieceNode('label', phrasing, title, lineOf(first), lineOf(first), first);
      reader.out.add(label, parent);
      base = label;
    }
    if (cut >= 0) {
      const [, second = lineOf(first) + 1] = phrasing.lines;
      const body = inlineOf(phrasing, cut + 1);
      if (body.text !== '') {
        const endLine = first.position?.end.line ?? second;
        reader.out.add(reader.out.pieceNode('paragraph', phrasing, body, second, endLine, first), base);
      }
    }
    children = quote.children.slice(1);
  }
  reader.blocks(children, base);
  reader.out.block = block;
  reader.out.callout = callout;
}
