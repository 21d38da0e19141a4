import type { Paragraph } from 'mdast';
import { isOptionLine } from '../language/listings.ts';
import type { BlockReader } from './block-reader.ts';
import type { Levels } from './levels.ts';
import { splitLines } from './lines.ts';
import { inlineOf, isWhollySet, type Phrasing } from './phrasing.ts';
import { codeNode } from './tables.ts';

/** So many lines with options are a listing; fewer may be a sentence that an editor broke before one. */
const MIN_LINES = 3;

/**
 * Reads what people copy from a manual below a sentence and without a fence, `-l   List the aging`: the lines from the first one with an
 * option on are a block of code below what stands before them. False, with nothing read, where a paragraph holds too few such lines.
 */
export function readTypedListing(
  reader: BlockReader,
  phrasing: Phrasing,
  paragraph: Paragraph,
  levels: Levels,
): boolean {
  const texts = phrasing.lines.map((line) => reader.sourceLines[line - 1] ?? '');
  const before = texts.findIndex(isOptionLine);
  const listed = texts.slice(Math.max(before, 0));
  const options = listed.filter(isOptionLine).length;
  if (before < 0 || options < MIN_LINES || options * 2 < listed.length) return false;
  const leading = firstLines(phrasing, before);
  const pieces = splitLines(leading, false);
  for (const { start, end, line, endLine } of pieces) {
    const inline = inlineOf(leading, start, end);
    const isHeading = pieces.length === 1 && isWhollySet(inline);
    const node = reader.out.pieceNode(isHeading ? 'heading' : 'paragraph', phrasing, inline, line, endLine, paragraph);
    node.depth = isHeading ? levels.headingDepth + 0.5 : 0;
    if (isHeading) levels.open(node, reader.out);
    else reader.out.add(node, levels.top);
  }
  const line = phrasing.lines[before] as number;
  const start = { line, column: paragraph.position?.start.column ?? 1, offset: 0 };
  const position = { start, end: { ...start, line: line + listed.length - 1 } };
  reader.out.add(codeNode({ type: 'code', value: listed.join('\n'), position }), levels.top);
  return true;
}

function firstLines(phrasing: Phrasing, count: number): Phrasing {
  const text = phrasing.text.split('\n').slice(0, count).join('\n');
  const spans = phrasing.spans.filter(({ end }) => end <= text.length);
  return { ...phrasing, text, spans, lines: phrasing.lines.slice(0, count) };
}
