import type { Nodes } from 'mdast';
import type { Place } from '../rules/knowledge.ts';
import type { StemPiece } from '../rules/scenario.ts';

/** A link to a requirement, with where it is written. */
export type Mention = { requirement: string; place: Place };

/** The prose of a scenario: paragraphs of pieces, and every link to a requirement. So many lines stand above the nodes' first. */
export function readProse(
  path: string,
  nodes: readonly Nodes[],
  linesAbove: number,
): { stem: StemPiece[][]; mentions: Mention[] } {
  const stem: StemPiece[][] = [];
  const mentions: Mention[] = [];
  const pieces = (node: Nodes): StemPiece[] => {
    if (node.type === 'link' && node.url.startsWith('#')) {
      const requirement = decodeURIComponent(node.url.slice(1));
      mentions.push({ requirement, place: placeOf(path, node, linesAbove) });
      return [{ text: plainOf(node), requirement }];
    }
    if ('children' in node) return node.children.flatMap(pieces);
    return [{ text: plainOf(node), requirement: null }];
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      const paragraph = tidy(node.children.flatMap(pieces));
      if (paragraph.length > 0) stem.push(paragraph);
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      for (const child of node.children) visit(child);
    }
  };
  for (const node of nodes) visit(node);
  return { stem, mentions };
}

/** Neighbouring plain pieces joined, line breaks and runs of spaces made one space, the ends trimmed. */
export function tidy(pieces: readonly StemPiece[]): StemPiece[] {
  const joined: StemPiece[] = [];
  for (const { text, requirement } of pieces) {
    const last = joined.at(-1);
    if (last && last.requirement === null && requirement === null) {
      joined[joined.length - 1] = { text: `${last.text}${text}`, requirement: null };
    } else joined.push({ text, requirement });
  }
  const spaced = joined.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
  return spaced
    .map((piece, index) => {
      const start = index === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: index === spaced.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text, requirement }) => text !== '' || requirement !== null);
}

/** The text of a node without its footnote references and raw HTML. */
export function plainOf(node: Nodes): string {
  if (node.type === 'footnoteReference' || node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}

/** The place a Markdown node starts at; so many lines stand above what was parsed. */
export function placeOf(path: string, { position }: Nodes, linesAbove: number): Place {
  return { path, line: linesAbove + (position?.start.line ?? 1), column: position?.start.column ?? 1 };
}
