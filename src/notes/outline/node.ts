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

/**
 * A new node of this kind, with no words yet. What is known of it is assigned to these fields, not spread over them: items of
 * one shape are read many times faster by everything that follows.
 */
export function blank<Kind extends Node['kind']>(
  kind: Kind,
  line: number,
  endLine: number,
  column: number,
): Omit<TextNode, 'kind'> & { kind: Kind } {
  return {
    kind,
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
    found: { skipped: undefined, sentences: undefined, only: undefined, isPhrase: undefined },
    phrasing: null,
    tags: [],
    depth: 0,
  };
}

/** Marks nodes as the items of one list. */
export function asGroup(group: readonly Node[]): void {
  for (const node of group) {
    node.group = group as unknown as Node['group'];
  }
}
