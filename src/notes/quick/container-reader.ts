import type { List, ListItem } from 'mdast';
import type { Container, ListContainer } from './containers.ts';
import { normalIdentifier } from './decode.ts';
import type { LineCursor } from './line-cursor.ts';
import { type ListMarker, listMarkerOf } from './list-marker.ts';
import type { TreeBuilder } from './tree-builder.ts';
import { leave } from './unusual.ts';

/** Reads what a line says of containers: which go on, and which begin. */
export class ContainerReader {
  constructor(
    private readonly tree: TreeBuilder,
    private readonly cursor: LineCursor,
    /** Closes the open leaf and all containers beyond a depth. */
    private readonly closeTo: (depth: number) => void,
  ) {}

  /** Whether the line goes on in the container at this depth; then the cursor stands behind what shows it. */
  continues(depth: number): boolean {
    const { cursor } = this;
    const container = this.tree.stack[depth] as Container;
    if (container.kind === 'quote') {
      if (!cursor.takeQuoteMark()) return false;
      container.node.position.end.line = this.tree.line;
      return true;
    }
    if (container.kind === 'footnote') {
      if (cursor.isBlank) return true;
      if (cursor.indent < 4) return false;
      cursor.take(4);
      return true;
    }
    return this.continuesList(container, depth);
  }

  private continuesList(list: ListContainer, depth: number): boolean {
    const { cursor } = this;
    if (cursor.isBlank) {
      list.isEnded ||= list.isBlankAtFirst;
      cursor.take(Math.min(cursor.indent, list.size));
      return true;
    }
    const isInside = !list.isEnded && cursor.indent >= list.size;
    list.isEnded = false;
    list.isBlankAtFirst = false;
    if (isInside) {
      cursor.take(list.size);
      return true;
    }
    const marker = listMarkerOf(cursor, false);
    if (marker === null || marker.sign !== list.sign || (marker.start === null) !== (list.node.ordered !== true))
      return false;
    this.closeTo(depth + 1);
    this.startItem(list, marker);
    return true;
  }

  private startItem(list: ListContainer, marker: ListMarker): void {
    const { line } = this.tree;
    const start = { line, column: this.cursor.column };
    this.cursor.takeMarker(marker);
    const item: ListItem = {
      type: 'listItem',
      checked: null,
      children: [],
      position: { start, end: { line, column: 1 } },
    };
    list.node.children.push(item);
    list.item = item;
    list.size = marker.size;
    list.isBlankAtFirst = marker.isBlank;
    list.isEnded = false;
    this.tree.touch();
  }

  /**
   * Opens the containers that start on this line, behind so many that go on; gives how many are open on it. `interrupts`:
   * they would end a paragraph.
   */
  open(continued: number, interrupts: boolean): number {
    const { cursor } = this;
    let matched = continued;
    while (!cursor.isBlank) {
      const container = this.containerHere(interrupts);
      if (container === null) break;
      this.closeTo(matched);
      container();
      matched = this.tree.stack.length;
    }
    return matched;
  }

  /** What opens the container that starts here; null when none does. */
  private containerHere(interrupts: boolean): (() => void) | null {
    const { cursor } = this;
    const first = cursor.next;
    if (first === '>') return () => this.openQuote();
    if (first === '[') {
      const found = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(cursor.rest);
      if (found === null) return null;
      return () => this.openFootnote(found[1] as string, found[0].length);
    }
    const marker = listMarkerOf(cursor, interrupts);
    return marker === null ? null : () => this.openList(marker);
  }

  private openQuote(): void {
    const { line } = this.tree;
    const position = { start: { line, column: this.cursor.column }, end: { line, column: 1 } };
    this.cursor.takeQuoteMark();
    const node = { type: 'blockquote' as const, children: [], position };
    this.tree.add(node);
    this.tree.stack.push({ kind: 'quote', node });
  }

  private openFootnote(label: string, width: number): void {
    // What is indented below a footnote in a footnote belongs to the inner one.
    if (label.includes('\\') || this.tree.stack.some(({ kind }) => kind === 'footnote')) leave();
    const { line } = this.tree;
    const identifier = normalIdentifier(label);
    this.tree.defineFootnote(identifier);
    const position = { start: { line, column: this.cursor.column }, end: { line, column: 1 } };
    const node = {
      type: 'footnoteDefinition' as const,
      identifier: identifier.toLowerCase(),
      label,
      children: [],
      position,
    };
    this.cursor.takeCharacters(width);
    this.tree.add(node);
    this.tree.stack.push({ kind: 'footnote', node });
  }

  private openList(marker: ListMarker): void {
    const { line } = this.tree;
    const isOrdered = marker.start !== null;
    const node: List & { position: NonNullable<List['position']> } = {
      type: 'list',
      ordered: isOrdered,
      start: marker.start,
      children: [],
      position: { start: { line, column: this.cursor.column }, end: { line, column: 1 } },
    };
    this.tree.add(node);
    const list: ListContainer = {
      kind: 'list',
      node,
      item: null,
      sign: marker.sign,
      size: 0,
      isBlankAtFirst: false,
      isEnded: false,
    };
    this.tree.stack.push(list);
    this.startItem(list, marker);
  }
}
