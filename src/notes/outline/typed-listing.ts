import type { Paragraph } from 'mdast';
import { isOptionLine } from '../language/listings.ts';
import type { BlockReader } from './block-reader.ts';
import type { Levels } from './levels.ts';
import { splitLines } from './lines.ts';
import type { CodeNode } from './node.ts';
import { inlineOf, isWhollySet, type Phrasing } from './phrasing.ts';
import { codeNode } from './tables.ts';

/** So many lines with options are a listing; fewer may be a sentence that an editor broke before one. */
const MIN_LINES = 3;

/** A listing of options that stands in a text as if in a fence: its block of code, and what stands before it. */
export type TypedListing = { node: CodeNode; leading: Phrasing };

/**
 * What people copy from a manual below a few words and without a fence, `-l   List the aging`: the lines from the first one with an option
 * on are a block of code. Null where a text holds too few such lines.
 */
export function typedListing(
  phrasing: Phrasing,
  sourceLines: readonly string[],
  { position }: { position?: Paragraph['position'] },
): TypedListing | null {
  if (phrasing.lines.length < MIN_LINES) return null;
  const texts = phrasing.lines.map((line) => sourceLines[line - 1] ?? '');
  const before = texts.findIndex(isOptionLine);
  const listed = texts.slice(Math.max(before, 0));
  const options = listed.filter(isOptionLine).length;
  if (before < 0 || options < MIN_LINES || options * 2 < listed.length) return null;
  const line = phrasing.lines[before] as number;
  const start = { line, column: position?.start.column ?? 1, offset: 0 };
  const end = { ...start, line: line + listed.length - 1 };
  const node = codeNode({ type: 'code', value: listed.join('\n'), position: { start, end } });
  return { node, leading: firstLines(phrasing, before) };
}

/** Reads a paragraph that ends in such a listing: that one stands below what is said before it. False, with nothing read, for any other. */
export function readTypedListing(
  reader: BlockReader,
  phrasing: Phrasing,
  paragraph: Paragraph,
  levels: Levels,
): boolean {
  const listing = typedListing(phrasing, reader.sourceLines, paragraph);
  if (listing === null) return false;
  const { leading } = listing;
  const pieces = splitLines(leading, false);
  for (const { start, end, line, endLine } of pieces) {
    const inline = inlineOf(leading, start, end);
    const isHeading = pieces.length === 1 && isWhollySet(inline);
    const node = reader.out.pieceNode(isHeading ? 'heading' : 'paragraph', phrasing, inline, line, endLine, paragraph);
    node.depth = isHeading ? levels.headingDepth + 0.5 : 0;
    if (isHeading) levels.open(node, reader.out);
    else reader.out.add(node, levels.top);
  }
  reader.out.add(listing.node, levels.top);
  return true;
}

function firstLines(phrasing: Phrasing, count: number): Phrasing {
  const text = phrasing.text.split('\n').slice(0, count).join('\n');
  const spans = phrasing.spans.filter(({ end }) => end <= text.length);
  return { ...phrasing, text, spans, lines: phrasing.lines.slice(0, count) };
}
