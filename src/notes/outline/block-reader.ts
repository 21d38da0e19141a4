import type { List, RootContent } from 'mdast';
import type { Node } from './node.ts';
import type { TreeWriter } from './tree.ts';

/** What the readers of single kinds of blocks need of the one that reads them all. */
export type BlockReader = {
  /** Names the note in problems. */
  readonly path: string;
  readonly sourceLines: readonly string[];
  /** The note's tables are decision tables. */
  readonly decision: boolean;
  /** The note is divided by headings; else short lines of their own may be meant as such. */
  readonly hasSections: boolean;
  readonly out: TreeWriter;
  /** How many folded answers are open around the block that is read. */
  openDetails: number;
  /** How long the lines of the note are, but for one or two that may hold an address. */
  width(): number;
  blocks(blocks: readonly RootContent[], base: Node): void;
  /** Reads a list below `parent`; a label found between its items stands beside that one, below `above`. */
  list(list: List, parent: Node, above?: Node): void;
};
