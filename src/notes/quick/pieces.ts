import type { PhrasingContent, Text } from 'mdast';
import type { Run } from './emphasis.ts';

/** The opening bracket of a link or image that may still find its end. */
export type Bracket = { kind: 'bracket'; isImage: boolean; isActive: boolean; line: number; textStart: number };
/** Phrasing while it is read: finished nodes, text, runs of `*` and `_`, and open brackets. */
export type Piece = { kind: 'node'; node: PhrasingContent } | TextPiece | Run | Bracket;
/** Text, and the line it begins on. */
export type TextPiece = { kind: 'text'; value: string; line: number };

/** The nodes of pieces whose runs have been paired; what is left of runs and brackets is text. */
export function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let open: Text | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'node') {
      nodes.push(piece.node);
      open = null;
      continue;
    }
    const value = textOf(piece);
    if (value === '') continue;
    if (open === null) {
      open = textNode(value, piece.line);
      nodes.push(open);
    } else open.value += value;
  }
  return nodes;
}

function textOf(piece: Exclude<Piece, { kind: 'node' }>): string {
  if (piece.kind === 'text') return piece.value;
  if (piece.kind === 'run') return piece.marker.repeat(piece.length);
  return piece.isImage ? '![' : '[';
}

/** Text that begins on a line. */
export function textNode(value: string, line: number): Text {
  return { type: 'text', value, position: { start: { line, column: 1 }, end: { line, column: 1 } } };
}

/** What a node says, without its marks. */
export function plainOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainOf).join('');
  return 'alt' in node ? (node.alt ?? '') : '';
}
