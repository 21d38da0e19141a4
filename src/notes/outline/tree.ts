import type { Paragraph } from 'mdast';
import type { Problem } from '../../problem.ts';
import type { Explicit } from '../explicit/cards.ts';
import type { Inline } from '../item.ts';
import { blank, type Node, type TextNode } from './node.ts';
import { inlineOf, type Phrasing } from './phrasing.ts';

/** A part of the note that is no item, and why. */
export type Dropped = { line: number; endLine: number; text: string; reason: string };

/** The items of a note as a tree, before they are joined and linked. */
export type Tree = {
  /** Holds what stands above the first heading, and the headings; its own words are never shown. */
  root: TextNode;
  explicit: Map<Node, Explicit>;
  dropped: Dropped[];
  /** The text of each footnote by its identifier. */
  footnotes: Map<string, string>;
  problems: Problem[];
};

/** Puts nodes into a tree, and what belongs to them: pictures, ids, importance, the kind of block they stand in. */
export class TreeWriter {
  readonly tree: Tree = {
    root: blank('heading', 1, 1, 1),
    explicit: new Map(),
    dropped: [],
    footnotes: new Map(),
    problems: [],
  };
  /** What every node is marked with that is added now. */
  block: Node['block'] = 'plain';
  callout: string | null = null;
  /** `<!-- no cards -->` stood before the next block. */
  dropNext = false;
  /** `<!-- id: x -->` stood before the next block. */
  nextId: string | null = null;

  /** A node of its own words, not yet in the tree. */
  textNode(kind: TextNode['kind'], phrasing: Phrasing, source: { position?: Paragraph['position'] }): TextNode {
    const line = source.position?.start.line ?? 1;
    const node = blank(kind, line, source.position?.end.line ?? line, source.position?.start.column ?? 1);
    node.phrasing = phrasing;
    node.inline = inlineOf(phrasing);
    node.pictures = phrasing.pictures;
    node.tags = phrasing.tags;
    node.importance = phrasing.exam ? 1 : 0;
    node.explicitId = phrasing.ids[0]?.id ?? null;
    return node;
  }

  /** The node of a part of a paragraph. */
  pieceNode(
    kind: TextNode['kind'],
    phrasing: Phrasing,
    inline: Inline,
    line: number,
    endLine: number,
    source: { position?: Paragraph['position'] },
  ): TextNode {
    const node = this.textNode(kind, phrasing, source);
    node.inline = inline;
    node.lines = { line, endLine };
    return node;
  }

  add(node: Node, parent: Node): void {
    node.block = this.block;
    node.callout = this.callout;
    if (this.nextId !== null) {
      node.explicitId ??= this.nextId;
      this.renameExplicit(node, this.nextId);
      this.nextId = null;
    }
    parent.children.push(node);
  }

  addExplicit(node: TextNode, explicit: Explicit, parent: Node): void {
    this.tree.explicit.set(node, explicit);
    this.tree.problems.push(...explicit.problems);
    this.add(node, parent);
    for (const { first, last } of node.kind === 'paragraph' ? explicit.rest : []) {
      const phrasing = node.phrasing as Phrasing;
      const [start, end] = [offsetOfLine(phrasing.text, first), offsetOfLine(phrasing.text, last + 1) - 1];
      const inline = inlineOf(phrasing, start, end);
      const line = phrasing.lines[first] ?? node.lines.line;
      if (inline.text !== '') {
        const rest = blank('paragraph', line, phrasing.lines[last] ?? line, node.column);
        rest.phrasing = phrasing;
        rest.inline = inline;
        this.add(rest, parent);
      }
    }
  }

  renameExplicit(node: Node, id: string): void {
    const explicit = this.tree.explicit.get(node);
    if (explicit !== undefined) {
      explicit.cards = explicit.cards.map((card) => ({ ...card, explicitId: card.explicitId ?? id }));
      if (explicit.open !== null) {
        explicit.open.explicitId ??= id;
      }
    }
  }

  /** A block without words of its own: its pictures and topics belong to what stands before it, or above it. */
  aside(phrasing: Phrasing, parent: Node, source: { position?: Paragraph['position'] }): void {
    this.pictures(phrasing.pictures, parent);
    parent.tags.push(...phrasing.tags);
    this.dropNext ||= phrasing.noCards;
    const line = source.position?.start.line ?? 1;
    if (phrasing.pictures.length > 0) {
      this.drop(line, source.position?.end.line ?? line, phrasing.pictures[0]?.alt ?? '', 'a picture alone');
    }
  }

  pictures(pictures: Phrasing['pictures'], parent: Node): void {
    if (pictures.length > 0) {
      const neighbour = parent.children[parent.children.length - 1] ?? parent;
      neighbour.pictures = [...neighbour.pictures, ...pictures];
    }
  }

  /** The author says that the items above are asked often: up to three of them, or their parent. */
  raise(parent: Node, phrasing: Phrasing, source: { position?: Paragraph['position'] }): void {
    const above = parent.children.slice(-3);
    for (const node of above.length === 0 ? [parent] : above) {
      node.importance = Math.min(2, node.importance + 1);
    }
    const line = source.position?.start.line ?? 1;
    this.drop(line, source.position?.end.line ?? line, inlineOf(phrasing).text, 'a remark on what is asked');
  }

  drop(line: number, endLine: number, text: string, reason: string): void {
    this.tree.dropped.push({ line, endLine, text, reason });
  }
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) {
      return text.length + 1;
    }
    at = next + 1;
  }
  return at;
}
