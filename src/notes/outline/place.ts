import type { Paragraph } from 'mdast';

/** The line a piece of Markdown starts on. */
export function lineOf(node: { position?: Paragraph['position'] }): number {
  return node.position?.start.line ?? 1;
}
