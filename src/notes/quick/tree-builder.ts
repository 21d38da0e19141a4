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
import { type Container, childrenOf } from './containers.ts';
import { normalIdentifier } from './decode.ts';
import { definitionOf } from './leaves.ts';
import { readPhrasing } from './phrasing.ts';
import { cellsOf } from './table.ts';
import { leave } from './unusual.ts';

type Position = NonNullable<List['position']>;
type Block = BlockContent | DefinitionContent;

/** Words that are read once all definitions are known. */
type Waiting = {
  parent: { children: PhrasingContent[]; position?: Position };
  text: string;
  line: number;
  mayBeTask: ListItem | null;
};

/** The lines of a paragraph, and where its first begins. */
export type ParagraphLines = { lines: string[]; line: number; column: number };

/** The tree of a note while it is read: its blocks first, then the words in them. */
export class TreeBuilder {
  private readonly root: Root = { type: 'root', children: [] };
  /** The containers that are open, outermost first. */
  readonly stack: Container[] = [];
  /** The number of the line that is read. */
  line = 0;
  private readonly waiting: Waiting[] = [];
  private readonly defined = { links: new Set<string>(), footnotes: new Set<string>() };

  /** The whole tree, with the words in their places. */
  finish(): Root {
    for (const { parent, text, line, mayBeTask } of this.waiting) {
      const rest = mayBeTask === null ? text : readTask(mayBeTask, text);
      parent.children = readPhrasing(rest, line, this.defined);
      if (rest !== text) shiftBehindBox(parent);
    }
    return this.root;
  }

  /** Says that the note has a footnote of this identifier. */
  defineFootnote(identifier: string): void {
    this.defined.footnotes.add(identifier);
  }

  /** Has the words of a block read in the end. */
  wait(parent: Waiting['parent'], text: string, line: number, mayBeTask: ListItem | null = null): void {
    this.waiting.push({ parent, text, line, mayBeTask });
  }

  /** Adds a block to the innermost container. */
  add(node: Block | RootContent): void {
    const container = this.stack[this.stack.length - 1];
    (container === undefined ? this.root.children : childrenOf(container)).push(node as Block);
  }

  /** Adds a paragraph, and before it the definitions it begins with. */
  addParagraph({ lines, line, column }: ParagraphLines, endLine: number): void {
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
    // Of lines in a container only the first tells in which column it begins.
    if (first > 0 && lines.length > 1 && this.stack.length > 0) leave();
    if (first === lines.length) return;
    const text = first === 0 ? lines.join('\n') : lines.slice(first).join('\n');
    const start = first === 0 ? column : startOf(text);
    const paragraph = {
      type: 'paragraph' as const,
      children: [],
      position: this.position(line + first, start, endLine),
    };
    const container = this.stack[this.stack.length - 1];
    const holder = container?.kind === 'list' ? container.item : null;
    const item = holder?.children.length === 0 ? holder : null;
    if (holder !== null && BOX.test(text) && isOddPlaceForBox(holder, line + first)) leave();
    this.add(paragraph);
    this.wait(paragraph, text, line + first, item);
  }

  /** A row of a table. */
  row(text: string, line: number): TableRow {
    const row: TableRow = { type: 'tableRow', children: [], position: this.position(line, 1, line) };
    for (const cell of cellsOf(text)) {
      // Within code the full parser takes such pipes apart once more.
      if (cell.includes('\\|') && cell.includes('`')) leave();
      const node = { type: 'tableCell' as const, children: [] };
      row.children.push(node);
      this.wait(node, cell, line);
    }
    return row;
  }

  /** Lists and their items end with the last line that belongs to them. */
  touch(): void {
    for (const container of this.stack) {
      container.node.position.end.line = this.line;
      if (container.kind === 'list' && container.item?.position !== undefined)
        container.item.position.end.line = this.line;
    }
  }

  /** From a line and column to the end of another line, this one unless told. */
  position(line: number, column: number, endLine = this.line): Position {
    return { start: { line, column }, end: { line: endLine, column: 1 } };
  }
}

const BOX = /^\s*\[[ xX]\]\s/;

/** A box below the mark of its item is none, and one behind a definition is one: whoever reads that is the full parser. */
function isOddPlaceForBox({ children, position }: ListItem, line: number): boolean {
  return children.length === 0 ? position?.start.line !== line : children.every(({ type }) => type === 'definition');
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
