import type { Node, TextNode } from './node.ts';
import type { TreeWriter } from './tree.ts';

/** The headings that are open where a block stands, outermost first; paragraphs used as headings count as half a level. */
export class Levels {
  private readonly stack: Node[];

  constructor(base: Node) {
    this.stack = [base];
  }

  /** What the next block stands under. */
  get top(): Node {
    return this.stack[this.stack.length - 1] as Node;
  }

  /** The depth of the nearest real heading, 0 where there is none. */
  get headingDepth(): number {
    return [...this.stack].reverse().find((node) => Number.isInteger(node.depth))?.depth ?? 0;
  }

  /** Puts a heading below the nearest one of a lesser depth. What stands below a heading without words belongs to the level above. */
  open(heading: TextNode, out: TreeWriter): void {
    while (this.stack.length > 1 && this.top.depth >= heading.depth) {
      this.stack.pop();
    }
    if (heading.inline.text === '') {
      return;
    }
    out.add(heading, this.top);
    this.stack.push(heading);
  }

  /** A rule ends a paragraph used as a heading always, a heading below the title where rules end sections. */
  endAtRule(endsSections: boolean): void {
    while (this.stack.length > 1 && (!Number.isInteger(this.top.depth) || (endsSections && this.top.depth > 1))) {
      this.stack.pop();
    }
  }
}
