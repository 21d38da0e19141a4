import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { type Container, childrenOf, type ListContainer } from './containers.ts';
import { normalIdentifier } from './decode.ts';
import {
  definitionOf,
  endsFence,
  type Fence,
  fenceOf,
  type HtmlEnd,
  headingOf,
  htmlOf,
  isRule,
  underlineDepth,
} from './leaves.ts';
import { LineCursor } from './line-cursor.ts';
import { type ListMarker, listMarkerOf } from './list-marker.ts';
import { readPhrasing } from './phrasing.ts';
import { cellsOf, columnsOfDelimiter } from './table.ts';
import { leave } from './unusual.ts';

/** The block that is still open at the end of a line. */
type Leaf =
  | { kind: 'paragraph'; lines: string[]; line: number; column: number; isLazy: boolean }
  | { kind: 'fence'; fence: Fence; indent: number; lines: string[]; line: number; column: number }
  | { kind: 'html'; end: HtmlEnd; lines: string[]; line: number; column: number }
  | { kind: 'table'; rows: TableRow[]; line: number; column: number; endLine: number };

type Position = NonNullable<List['position']>;
/** Words that are read once all definitions are known. */
type Waiting = {
  parent: { children: PhrasingContent[]; position?: Position };
  text: string;
  line: number;
  mayBeTask: ListItem | null;
};

type Block = BlockContent | DefinitionContent;

/** Reads the blocks of a note line by line, then the words in them. For one note. */
export class BlockReader {
  private readonly root: Root = { type: 'root', children: [] };
  private readonly stack: Container[] = [];
  private leaf: Leaf | null = null;
  private readonly cursor = new LineCursor();
  private readonly waiting: Waiting[] = [];
  private readonly defined = { links: new Set<string>(), footnotes: new Set<string>() };
  private line = 0;

  read(note: string): Root {
    // The full parser has rules of its own for these.
    if (/[\r\0]/.test(note)) leave();
    for (let at = 0; at <= note.length; ) {
      const end = note.indexOf('\n', at);
      this.line += 1;
      this.readLine(end < 0 ? note.slice(at) : note.slice(at, end));
      if (end < 0) break;
      at = end + 1;
    }
    this.closeTo(0);
    for (const { parent, text, line, mayBeTask } of this.waiting) {
      const rest = mayBeTask === null ? text : readTask(mayBeTask, text);
      parent.children = readPhrasing(rest, line, this.defined);
      if (rest !== text) shiftBehindBox(parent);
    }
    return this.root;
  }

  private readLine(text: string): void {
    const { cursor } = this;
    cursor.start(text);
    let matched = 0;
    while (matched < this.stack.length && this.continues(matched)) matched += 1;
    matched = this.openContainers(matched);
    this.readLeaf(matched);
  }

  /** Whether the line goes on in the container at this depth; then the cursor stands behind what shows it. */
  private continues(depth: number): boolean {
    const { cursor } = this;
    const container = this.stack[depth] as Container;
    if (container.kind === 'quote') {
      if (!cursor.takeQuoteMark()) return false;
      container.node.position.end.line = this.line;
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
    const { line } = this;
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
    this.touch();
  }

  /** Opens the containers that start on this line, behind so many that go on; gives how many are open on it. */
  private openContainers(continued: number): number {
    const { cursor, leaf } = this;
    let matched = continued;
    if (matched === this.stack.length && (leaf?.kind === 'fence' || leaf?.kind === 'html')) return matched;
    const interrupts = matched === this.stack.length && leaf?.kind === 'paragraph';
    while (!cursor.isBlank) {
      const container = this.containerHere(interrupts);
      if (container === null) break;
      this.closeTo(matched);
      container();
      matched = this.stack.length;
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
    const { line } = this;
    const position = { start: { line, column: this.cursor.column }, end: { line, column: 1 } };
    this.cursor.takeQuoteMark();
    const node = { type: 'blockquote' as const, children: [], position };
    this.add(node);
    this.stack.push({ kind: 'quote', node });
  }

  private openFootnote(label: string, width: number): void {
    if (label.includes('\\')) leave();
    const { line } = this;
    const identifier = normalIdentifier(label);
    this.defined.footnotes.add(identifier);
    const position = { start: { line, column: this.cursor.column }, end: { line, column: 1 } };
    const node = {
      type: 'footnoteDefinition' as const,
      identifier: identifier.toLowerCase(),
      label,
      children: [],
      position,
    };
    this.cursor.takeCharacters(width);
    this.add(node);
    this.stack.push({ kind: 'footnote', node });
  }

  private openList(marker: ListMarker): void {
    const { line } = this;
    const isOrdered = marker.start !== null;
    const node: List & { position: NonNullable<List['position']> } = {
      type: 'list',
      ordered: isOrdered,
      start: marker.start,
      children: [],
      position: { start: { line, column: this.cursor.column }, end: { line, column: 1 } },
    };
    this.add(node);
    const list: ListContainer = {
      kind: 'list',
      node,
      item: null,
      sign: marker.sign,
      size: 0,
      isBlankAtFirst: false,
      isEnded: false,
    };
    this.stack.push(list);
    this.startItem(list, marker);
  }

  private readLeaf(matched: number): void {
    const { cursor, leaf } = this;
    if (matched < this.stack.length) {
      if (leaf?.kind === 'paragraph' && !cursor.isBlank && this.isLazy(cursor.rest)) {
        leaf.lines.push(cursor.tail);
        leaf.isLazy = true;
        this.touch();
        return;
      }
      this.closeTo(matched);
    }
    const isTaken = this.leaf !== null && this.goesOn(this.leaf);
    if (!isTaken && !cursor.isBlank) this.openLeaf();
  }

  /** Whether a line outside of the containers of a paragraph goes on with the paragraph. */
  private isLazy(rest: string): boolean {
    // A header of a table, or HTML, may start here: what that ends, the full parser knows.
    if (rest[0] === '<' || rest.includes('|') || columnsOfDelimiter(rest) > 0) leave();
    return headingOf(rest) === null && !isRule(rest) && fenceOf(rest) === null;
  }

  /** Whether the line belongs to the open leaf; a leaf it does not belong to is closed. */
  private goesOn(leaf: Leaf): boolean {
    const { cursor } = this;
    switch (leaf.kind) {
      case 'fence': {
        this.touch();
        if (endsFence(cursor.rest, leaf.fence)) {
          this.closeFence(leaf);
          return true;
        }
        leaf.lines.push(cursor.tailWithout(leaf.indent));
        return true;
      }
      case 'html':
        return this.htmlGoesOn(leaf);
      case 'table':
        if (cursor.isBlank || this.startsLeaf(cursor.rest, false)) {
          this.closeLeaf();
          return false;
        }
        this.addRow(leaf, cursor.rest, this.line);
        return true;
      default:
        return this.paragraphGoesOn(leaf);
    }
  }

  private htmlGoesOn(leaf: Leaf & { kind: 'html' }): boolean {
    const { cursor } = this;
    if (leaf.end !== 'comment' && cursor.isBlank) {
      this.closeLeaf();
      return false;
    }
    leaf.lines.push(cursor.exactTail);
    this.touch();
    if (leaf.end === 'comment' && cursor.tail.includes('-->')) this.closeLeaf();
    return true;
  }

  private paragraphGoesOn(leaf: Leaf & { kind: 'paragraph' }): boolean {
    const { cursor } = this;
    if (cursor.isBlank) {
      this.closeLeaf();
      return false;
    }
    const { rest } = cursor;
    const columns = columnsOfDelimiter(rest);
    if (columns > 0) {
      if (leaf.isLazy) leave();
      const header = (leaf.lines[leaf.lines.length - 1] as string).trimStart();
      const cells = cellsOf(header);
      if (cells.length === columns && header !== '|') {
        this.openTable(leaf, header);
        return true;
      }
    }
    const depth = underlineDepth(rest);
    if (depth !== null) {
      if (leaf.lines[0]?.[0] === '[' && definitionOf(leaf.lines, 0) !== null) leave();
      const { line, column } = leaf;
      this.touch();
      const heading = { type: 'heading' as const, depth, children: [], position: this.position(line, column) };
      this.add(heading);
      this.wait(heading, leaf.lines.join('\n'), line);
      this.leaf = null;
      return true;
    }
    if (this.startsLeaf(rest, true)) {
      this.closeLeaf();
      return false;
    }
    leaf.lines.push(cursor.tail);
    this.touch();
    return true;
  }

  private startsLeaf(rest: string, interrupts: boolean): boolean {
    if (headingOf(rest) !== null || isRule(rest) || fenceOf(rest) !== null) return true;
    const html = htmlOf(rest);
    return html !== null && !(interrupts && html === 'whole');
  }

  private openLeaf(): void {
    const { cursor, line } = this;
    const { rest, column } = cursor;
    this.touch();
    const heading = headingOf(rest);
    if (heading !== null) {
      const node = {
        type: 'heading' as const,
        depth: heading.depth,
        children: [],
        position: this.position(line, column),
      };
      this.add(node);
      this.wait(node, heading.text, line);
      return;
    }
    if (isRule(rest)) {
      this.add({ type: 'thematicBreak', position: this.position(line, column) });
      return;
    }
    const fence = fenceOf(rest);
    if (fence !== null) {
      this.leaf = { kind: 'fence', fence, indent: cursor.indent, lines: [], line, column };
      return;
    }
    const end = htmlOf(rest);
    if (end === null) {
      this.leaf = { kind: 'paragraph', lines: [rest], line, column, isLazy: false };
      return;
    }
    this.leaf = {
      kind: 'html',
      end,
      lines: [cursor.exactTail],
      line,
      column: column - (cursor.tail.length - rest.length),
    };
    if (end === 'comment' && rest.includes('-->')) this.closeLeaf();
  }

  private openTable(paragraph: Leaf & { kind: 'paragraph' }, header: string): void {
    const line = this.line - 1;
    paragraph.lines.pop();
    if (paragraph.lines.length > 0) this.closeParagraph(paragraph, line - 1);
    const column = paragraph.lines.length > 0 ? 1 : paragraph.column;
    const table: Leaf & { kind: 'table' } = { kind: 'table', rows: [], line, column, endLine: this.line };
    this.leaf = table;
    this.addRow(table, header, line);
    table.endLine = this.line;
    this.touch();
  }

  private addRow(table: Leaf & { kind: 'table' }, text: string, line: number): void {
    const row: TableRow = { type: 'tableRow', children: [], position: this.position(line, 1, line) };
    for (const cell of cellsOf(text)) {
      // Within code the full parser takes such pipes apart once more.
      if (cell.includes('\\|') && cell.includes('`')) leave();
      const node = { type: 'tableCell' as const, children: [] };
      row.children.push(node);
      this.wait(node, cell, line);
    }
    table.rows.push(row);
    table.endLine = line;
    this.touch();
  }

  /** Closes the leaf and all containers beyond this depth. */
  private closeTo(depth: number): void {
    this.closeLeaf();
    this.stack.length = depth;
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = null;
    if (leaf === null) return;
    switch (leaf.kind) {
      case 'paragraph':
        this.closeParagraph(leaf, leaf.line + leaf.lines.length - 1);
        break;
      case 'html': {
        // A comment nobody closed.
        if (leaf.end === 'comment' && !isClosed(leaf.lines)) leave();
        const position = this.position(leaf.line, leaf.column, leaf.line + leaf.lines.length - 1);
        this.add({ type: 'html', value: leaf.lines.join('\n'), position });
        break;
      }
      case 'table': {
        const position = this.position(leaf.line, leaf.column, leaf.endLine);
        this.add({ type: 'table', children: leaf.rows, position });
        break;
      }
      default:
        // A fence nobody closed.
        leave();
    }
  }

  private closeFence({ fence, lines, line, column }: Leaf & { kind: 'fence' }): void {
    this.leaf = null;
    this.add({ type: 'code', lang: fence.lang, value: lines.join('\n'), position: this.position(line, column) });
  }

  private closeParagraph({ lines, line, column }: Leaf & { kind: 'paragraph' }, endLine: number): void {
    let first = 0;
    for (; first < lines.length; first += 1) {
      const found = definitionOf(lines, first);
      if (found === null) break;
      const { label, url, title } = found;
      const identifier = normalIdentifier(label);
      this.defined.links.add(identifier);
      const start = first === 0 ? column : startOf(lines[first] as string);
      const position = this.position(line + first, start, line + first);
      this.add({ type: 'definition', identifier: identifier.toLowerCase(), label, url, title, position });
    }
    if (first === lines.length) return;
    const text = first === 0 ? lines.join('\n') : lines.slice(first).join('\n');
    const start = first === 0 ? column : startOf(text);
    const paragraph = {
      type: 'paragraph' as const,
      children: [],
      position: this.position(line + first, start, endLine),
    };
    const container = this.stack[this.stack.length - 1];
    const item = container?.kind === 'list' && container.item?.children.length === 0 ? container.item : null;
    this.add(paragraph);
    this.wait(paragraph, text, line + first, item);
  }

  private wait(parent: Waiting['parent'], text: string, line: number, mayBeTask: ListItem | null = null): void {
    this.waiting.push({ parent, text, line, mayBeTask });
  }

  private add(node: Block | RootContent): void {
    const container = this.stack[this.stack.length - 1];
    (container === undefined ? this.root.children : childrenOf(container)).push(node as Block);
  }

  /** Lists and their items end with the last line that belongs to them. */
  private touch(): void {
    for (const container of this.stack) {
      container.node.position.end.line = this.line;
      if (container.kind === 'list' && container.item?.position !== undefined)
        container.item.position.end.line = this.line;
    }
  }

  private position(line: number, column: number, endLine = this.line) {
    return { start: { line, column }, end: { line: endLine, column: 1 } };
  }
}

/** Marks an item that starts with a box to tick, `[ ]` or `[x]`, and gives its text without the box. */
function readTask(item: ListItem, text: string): string {
  const found = /^\[([ xX])\](?=[ \t]|\n)/.exec(text);
  if (found === null || !/\S/.test(text.slice(found[0].length))) return text;
  const rest = text.slice(found[0].length + 1);
  if (text[found[0].length] !== ' ' || /^\s/.test(rest)) leave();
  item.checked = found[1] !== ' ';
  return rest;
}

/** The full parser has a paragraph start behind its box, if text does. */
function shiftBehindBox({ children, position }: Waiting['parent']): void {
  if (children[0]?.type === 'text' && position !== undefined) position.start.column += '[ ] '.length;
}

/** The column of a line's first character that is no white space, where nothing else stands before it. */
function startOf(line: string): number {
  return 1 + (/^[ \t]*/.exec(line)?.[0].length ?? 0);
}

function isClosed(comment: readonly string[]): boolean {
  return comment[comment.length - 1]?.includes('-->') === true;
}
