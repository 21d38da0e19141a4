import type { CodeItem, Item, TableItem, TextItem } from '../item.ts';
import type { Phrasing } from './phrasing.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What an item needs while the outline is built and nobody else is to see. */
type Building = {
  children: Node[];
  /** What it was read from; of a table and of code, null. */
  phrasing: Phrasing | null;
  /** Topics its own text names (`#tag`); those of a heading hold for its whole section. */
  tags: string[];
  /** The depth of a heading; a paragraph used as one stands half a level below the heading above it. */
  depth: number;
};

/** An item that is being built. */
export type TextNode = Omit<Mutable<TextItem>, keyof Building> & Building;
export type TableNode = Omit<Mutable<TableItem>, keyof Building> & Building;
export type CodeNode = Omit<Mutable<CodeItem>, keyof Building> & Building;
export type Node = TextNode | TableNode | CodeNode;

/** The fields every new node starts with. */
export function blank(line: number, endLine: number, column: number): Omit<TextNode, 'kind'> {
  return {
    inline: { text: '', spans: [] },
    context: [],
    own: null,
    parent: null,
    children: [],
    group: [] as readonly Item[],
    previous: null,
    next: null,
    lines: { line, endLine },
    column,
    pictures: [],
    citations: [],
    checked: null,
    block: 'plain',
    callout: null,
    importance: 0,
    explicitId: null,
    phrasing: null,
    tags: [],
    depth: 0,
  };
}
