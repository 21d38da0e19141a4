import type { Blockquote, FootnoteDefinition, List, ListItem } from 'mdast';

type Placed<Node extends { position?: unknown }> = Node & { position: NonNullable<Node['position']> };

/** A list, and its item that is open. */
export type ListContainer = {
  kind: 'list';
  node: Placed<List>;
  item: ListItem | null;
  /** `-`, `*`, `+`, or what stands behind the number: `.` or `)`. */
  sign: string;
  /** How many columns the lines of the item are indented by. */
  size: number;
  /** The item has nothing on its first line. */
  isBlankAtFirst: boolean;
  /** The item had two blank lines at its beginning, and is over. */
  isEnded: boolean;
};

/** A block that holds blocks. */
export type Container =
  | { kind: 'quote'; node: Placed<Blockquote> }
  | { kind: 'footnote'; node: Placed<FootnoteDefinition> }
  | ListContainer;

/** Where the next block of a container goes. */
export function childrenOf(container: Container): Blockquote['children'] {
  return container.kind === 'list' ? (container.item?.children ?? []) : container.node.children;
}
