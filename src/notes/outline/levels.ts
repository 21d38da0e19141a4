import { hasFiniteVerb } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
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

  /** A heading that is a whole sentence and names nothing is about itself: a paragraph after it belongs to the level above. */
  endSentence(): void {
    const { top } = this;
    if (this.stack.length > 1 && top.kind === 'heading' && top.children.length === 0 && isNoName(top.inline.text)) {
      this.stack.pop();
    }
  }

  /** A rule ends a paragraph used as a heading always, a heading below the title where rules end sections. */
  endAtRule(endsSections: boolean): void {
    while (this.stack.length > 1 && (!Number.isInteger(this.top.depth) || (endsSections && this.top.depth > 1))) {
      this.stack.pop();
    }
  }
}

const minSentenceWords = 7;

/** "You can make images of volumes and snapshots", "If the host fails, you lose it": nothing below it could be said of that. */
function isNoName(text: string): boolean {
  const words = wordsIn(text);
  const opens = /^(?:you|we|it|they|there|this|these)\s/i.test(text) || /^(?:if|when)\s[^,]*,\s/i.test(text);
  return opens && words.length >= minSentenceWords && hasFiniteVerb(words) && !/[:?]$/.test(text);
}
