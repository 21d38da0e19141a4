import type { Root, TableRow } from 'mdast';
import { ContainerReader } from './container-reader.ts';
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
import { cellsOf, columnsOfDelimiter } from './table.ts';
import { type ParagraphLines, TreeBuilder } from './tree-builder.ts';
import { leave } from './unusual.ts';

/** The block that is still open at the end of a line. */
type Leaf =
  | (ParagraphLines & { kind: 'paragraph'; isLazy: boolean })
  | { kind: 'fence'; fence: Fence; indent: number; lines: string[]; line: number; column: number }
  | { kind: 'html'; end: HtmlEnd; lines: string[]; line: number; column: number }
  | { kind: 'table'; rows: TableRow[]; line: number; column: number; endLine: number };

/** Reads the blocks of a note line by line, then the words in them. For one note. */
export class BlockReader {
  private readonly tree = new TreeBuilder();
  private readonly cursor = new LineCursor();
  private readonly containers = new ContainerReader(this.tree, this.cursor, (depth) => this.closeTo(depth));
  private leaf: Leaf | null = null;

  read(note: string): Root {
    // The full parser has rules of its own for these.
    if (/[\r\0]/.test(note)) leave();
    for (let at = 0; at <= note.length; ) {
      const end = note.indexOf('\n', at);
      this.tree.line += 1;
      this.readLine(end < 0 ? note.slice(at) : note.slice(at, end));
      if (end < 0) break;
      at = end + 1;
    }
    this.closeTo(0);
    return this.tree.finish();
  }

  private readLine(text: string): void {
    const { cursor, containers } = this;
    const { stack } = this.tree;
    cursor.start(text);
    let matched = 0;
    while (matched < stack.length && containers.continues(matched)) matched += 1;
    const isWhole = matched === stack.length;
    const isRaw = isWhole && (this.leaf?.kind === 'fence' || this.leaf?.kind === 'html');
    if (!isRaw) matched = containers.open(matched, isWhole && this.leaf?.kind === 'paragraph');
    this.readLeaf(matched);
  }

  private readLeaf(matched: number): void {
    const { cursor, leaf } = this;
    if (matched < this.tree.stack.length) {
      if (leaf?.kind === 'paragraph' && !cursor.isBlank && this.isLazy(cursor.rest)) {
        leaf.lines.push(cursor.tail);
        leaf.isLazy = true;
        this.tree.touch();
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
        this.tree.touch();
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
        this.addRow(leaf, cursor.rest, this.tree.line);
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
    this.tree.touch();
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
      this.tree.touch();
      const heading = { type: 'heading' as const, depth, children: [], position: this.tree.position(line, column) };
      this.tree.add(heading);
      this.tree.wait(heading, leaf.lines.join('\n'), line);
      this.leaf = null;
      return true;
    }
    if (this.startsLeaf(rest, true)) {
      this.closeLeaf();
      return false;
    }
    leaf.lines.push(cursor.tail);
    this.tree.touch();
    return true;
  }

  private startsLeaf(rest: string, interrupts: boolean): boolean {
    if (headingOf(rest) !== null || isRule(rest) || fenceOf(rest) !== null) return true;
    const html = htmlOf(rest);
    return html !== null && !(interrupts && html === 'whole');
  }

  private openLeaf(): void {
    const { cursor } = this;
    const { line } = this.tree;
    const { rest, column } = cursor;
    this.tree.touch();
    const heading = headingOf(rest);
    if (heading !== null) {
      const node = {
        type: 'heading' as const,
        depth: heading.depth,
        children: [],
        position: this.tree.position(line, column),
      };
      this.tree.add(node);
      this.tree.wait(node, heading.text, line);
      return;
    }
    if (isRule(rest)) {
      this.tree.add({ type: 'thematicBreak', position: this.tree.position(line, column) });
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
    const line = this.tree.line - 1;
    paragraph.lines.pop();
    if (paragraph.lines.length > 0) this.tree.addParagraph(paragraph, line - 1);
    const column = paragraph.lines.length > 0 ? 1 : paragraph.column;
    const table: Leaf & { kind: 'table' } = { kind: 'table', rows: [], line, column, endLine: this.tree.line };
    this.leaf = table;
    this.addRow(table, header, line);
    table.endLine = this.tree.line;
    this.tree.touch();
  }

  private addRow(table: Leaf & { kind: 'table' }, text: string, line: number): void {
    table.rows.push(this.tree.row(text, line));
    table.endLine = line;
    this.tree.touch();
  }

  /** Closes the leaf and all containers beyond this depth. */
  private closeTo(depth: number): void {
    this.closeLeaf();
    this.tree.stack.length = depth;
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = null;
    if (leaf === null) return;
    switch (leaf.kind) {
      case 'paragraph':
        this.tree.addParagraph(leaf, leaf.line + leaf.lines.length - 1);
        break;
      case 'html': {
        // A comment nobody closed.
        if (leaf.end === 'comment' && !isClosed(leaf.lines)) leave();
        const position = this.tree.position(leaf.line, leaf.column, leaf.line + leaf.lines.length - 1);
        this.tree.add({ type: 'html', value: leaf.lines.join('\n'), position });
        break;
      }
      case 'table': {
        const position = this.tree.position(leaf.line, leaf.column, leaf.endLine);
        this.tree.add({ type: 'table', children: leaf.rows, position });
        break;
      }
      default:
        // A fence nobody closed.
        leave();
    }
  }

  private closeFence({ fence, lines, line, column }: Leaf & { kind: 'fence' }): void {
    this.leaf = null;
    this.tree.add({
      type: 'code',
      lang: fence.lang,
      value: lines.join('\n'),
      position: this.tree.position(line, column),
    });
  }
}

function isClosed(comment: readonly string[]): boolean {
  return comment[comment.length - 1]?.includes('-->') === true;
}
