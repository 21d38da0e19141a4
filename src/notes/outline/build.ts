import type { Heading, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { readExplicit } from '../explicit/read.ts';
import { remarkedIn } from '../language/commands.ts';
import type { BlockReader } from './block-reader.ts';
import { emptyReason, emptySection, isChatter } from './chatter.ts';
import { gluedLabels } from './glued-label.ts';
import { withoutGluedRows } from './glued-rows.ts';
import { withoutFrame } from './heading-frame.ts';
import { withUnspacedHeading } from './heading-line.ts';
import { readHtml } from './html-items.ts';
import { Levels } from './levels.ts';
import { looseLines } from './loose-lines.ts';
import { asGroup, type Node } from './node.ts';
import { readParagraph } from './paragraphs.ts';
import { inlineOf, isWholly, type Phrasing, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';
import { readQuote } from './quotes.ts';
import { joinSublists } from './sublists.ts';
import { codeNode, isFrame, tableNode, titledBy } from './tables.ts';
import { type Tree, TreeWriter } from './tree.ts';
import { typedListing } from './typed-listing.ts';
import { brokenLines, typedPoints } from './typed-points.ts';
import { isUnderlinedTitle, underlinedTitles } from './underlined.ts';

/** What makes a line code, where nothing else is meant. */
const INDENT = /^(?: {4}|\t)/;

/** Makes the tree of a parsed note. `decision`: its tables are decision tables. */
export function buildTree(path: string, note: string, markdown: Root, decision: boolean): Tree {
  const hasSections = markdown.children.filter(({ type }) => type === 'heading').length > 1;
  const builder = new Builder(path, note.split('\n'), decision, hasSections);
  builder.collectFootnotes(markdown.children);
  builder.blocks(markdown.children, builder.out.tree.root);
  return builder.out.tree;
}

class Builder implements BlockReader {
  readonly out = new TreeWriter();
  openDetails = 0;
  private knownWidth: number | null = null;

  constructor(
    readonly path: string,
    readonly sourceLines: readonly string[],
    readonly decision: boolean,
    readonly hasSections: boolean,
  ) {}

  collectFootnotes(blocks: readonly RootContent[]): void {
    for (const block of blocks) {
      if (block.type === 'footnoteDefinition') {
        const texts = block.children.map((child) =>
          child.type === 'paragraph' ? inlineOf(readPhrasing(child.children, 1)).text : '',
        );
        this.out.tree.footnotes.set(block.identifier, texts.filter((text) => text !== '').join(' '));
      }
    }
  }

  /** Puts blocks below `base`; headings and paragraphs used as headings open levels of their own. */
  blocks(all: readonly RootContent[], base: Node): void {
    const isRoot = base === this.out.tree.root;
    const loose = isRoot ? looseLines(all, this.sourceLines, () => this.width()) : all;
    const blocks = joinSublists(underlinedTitles(withoutGluedRows(loose, this.sourceLines), this.sourceLines));
    const levels = new Levels(base);
    const rulesEndSections = countSectionRules(blocks) >= 2;
    for (let index = 0; index < blocks.length; index += 1) {
      const block = withUnspacedHeading(blocks[index] as RootContent);
      const next = blocks[index + 1];
      const { top } = levels;
      if (this.out.dropNext && block.type !== 'html') {
        this.out.dropNext = false;
        index = this.dropBlock(blocks, index, 'the author wants no cards of it');
        continue;
      }
      if (isRoot && this.isIndentedCode(block)) {
        index = this.indentedCode(blocks, index, top);
        continue;
      }
      switch (block.type) {
        case 'heading': {
          const phrasing = readPhrasing(block.children, lineOf(block));
          const heading = this.out.textNode('heading', phrasing, block);
          heading.inline = withoutFrame(heading.inline);
          // Titles typed as items stand below the headings, and the farther they are indented the deeper.
          heading.depth = isUnderlinedTitle(block) ? levels.headingDepth + 0.5 + block.indent / 100 : block.depth;
          const label = heading.inline.text.replace(/^[\d.\s]+|[:\s]+$/g, '');
          const reason = /^sources?$/i.test(label) && !this.holdsLinks(blocks, index) ? null : emptySection(label);
          if (reason !== null) {
            index = this.dropBlock(blocks, index, reason);
          } else {
            levels.open(heading, this.out);
          }
          break;
        }
        case 'paragraph':
          index = readParagraph(this, block, blocks, index, levels);
          break;
        case 'list':
          this.list(block, top);
          break;
        case 'blockquote':
          readQuote(this, block, top);
          break;
        case 'table':
          if (isFrame(block)) this.framed(block, top);
          else this.out.add(tableNode(block, this.decision), top);
          break;
        case 'code':
          this.out.add(codeNode(block), titledBy(blocks[index - 1], top));
          break;
        case 'html':
          index = readHtml(this, block, blocks, index, top);
          break;
        case 'thematicBreak': {
          // Where rules end sections, what follows one without a heading is about the whole note.
          levels.endAtRule(rulesEndSections && next?.type !== 'heading');
          break;
        }
        default:
          break;
      }
      if (next === undefined) {
        this.out.nextId = null;
      }
    }
  }

  /** The rows of a table of one column: paragraphs in a frame. */
  private framed(table: Table, parent: Node): void {
    for (const { children } of table.children.slice(1)) {
      for (const cell of children) {
        const phrasing = readPhrasing(cell.children, lineOf(cell));
        if (phrasing.text.trim() !== '') this.out.add(this.out.textNode('paragraph', phrasing, cell), parent);
      }
    }
  }

  /** Four spaces and a prompt, or a remark, or a value with a remark behind it: code that stands without a fence. Other indented lines are read as what they say. */
  private isIndentedCode(block: RootContent): boolean {
    const line = this.sourceLines[lineOf(block) - 1] ?? '';
    return this.isIndented(block) && (/^\s*[#$]\s/.test(line) || remarkedIn(line)?.isAssignment === true);
  }

  private isIndented(block: RootContent): boolean {
    return INDENT.test(this.sourceLines[lineOf(block) - 1] ?? '');
  }

  /** Adds the indented blocks from there on as one of code; gives the index of the last. */
  private indentedCode(blocks: readonly RootContent[], index: number, parent: Node): number {
    let last = index;
    for (let next = blocks[last + 1]; next !== undefined && this.isIndented(next); next = blocks[last + 1]) last += 1;
    const line = lineOf(blocks[index] as RootContent);
    const endLine = blocks[last]?.position?.end.line ?? line;
    const value = this.sourceLines
      .slice(line - 1, endLine)
      .map((text) => text.replace(INDENT, ''))
      .join('\n');
    const start = { line, column: 1, offset: 0 };
    const end = { line: endLine, column: 1, offset: 0 };
    this.out.add(codeNode({ type: 'code', value, position: { start, end } }), parent);
    return last;
  }

  list(list: List, parent: Node, above: Node = parent): void {
    const counts = list.ordered === true && this.doesCount(list);
    const group: Node[] = [];
    let base = parent;
    let over = above;
    const around = { above: this.sourceLines[lineOf(list) - 2] ?? '', width: () => this.width() };
    for (const [index, item] of list.children.entries()) {
      const split = index + 1 < list.children.length ? gluedLabels(item, this.sourceLines, around) : null;
      const before = base.children.length;
      this.listItem(split?.item ?? item, base, counts);
      for (const node of base.children.slice(before)) {
        if (node.kind === 'bullet' || node.kind === 'step') {
          group.push(node);
        }
      }
      for (const { text, line, source } of split?.labels ?? []) {
        const phrasing = readPhrasing([{ type: 'text', value: text }], line);
        const label = this.out.pieceNode('label', phrasing, inlineOf(phrasing), line, line, source);
        this.out.add(label, over);
        base = label;
        // "How to protect:" on a line of its own leads to the labels below it.
        if (text.endsWith(':') && text !== split?.labels.at(-1)?.text) over = label;
        asGroup(group.splice(0));
      }
    }
    asGroup(group);
  }

  /** How long the lines of the note are: the third longest, since one or two may hold an address. */
  width(): number {
    this.knownWidth ??= this.sourceLines.map((line) => line.trimEnd().length).sort((one, other) => other - one)[2] ?? 0;
    return this.knownWidth;
  }

  /** `1. 1. 1.` is a plain list that was numbered by habit. */
  private doesCount(list: List): boolean {
    const numbers = list.children.slice(0, 2).map((item) => {
      const { line, column } = item.position?.start ?? { line: 0, column: 1 };
      return Number.parseInt((this.sourceLines[line - 1] ?? '').slice(column - 1), 10);
    });
    return numbers.length < 2 || numbers[0] !== numbers[1];
  }

  private listItem(item: ListItem, parent: Node, counts: boolean): void {
    const [first, ...rest] = item.children;
    if (first === undefined || (first.type !== 'paragraph' && first.type !== 'heading')) {
      this.blocks(item.children, parent);
      return;
    }
    const phrasing = readPhrasing(first.children, lineOf(first));
    const line = lineOf(item);
    if (phrasing.noCards) {
      this.out.drop(line, item.position?.end.line ?? line, inlineOf(phrasing).text, 'the author wants no cards of it');
      return;
    }
    const explicit = readExplicit(this.path, phrasing, this.sourceLines);
    const found = typedListing(phrasing, this.sourceLines, first);
    const listing = found?.leading.text.trim() === '' ? null : found;
    const node = this.out.textNode(counts ? 'step' : 'bullet', listing?.leading ?? phrasing, first);
    node.lines.line = Math.min(line, node.lines.line);
    node.checked = item.checked ?? null;
    const { text } = node.inline;
    if (explicit !== null) {
      this.out.addExplicit(node, explicit, parent);
      this.blocks(rest, node);
      return;
    }
    if (text === '') {
      this.out.aside(phrasing, parent, first);
      this.blocks(rest, parent);
      return;
    }
    if (isChatter(text)) {
      this.out.raise(parent, phrasing, first);
      this.blocks(rest, parent);
      return;
    }
    const reason = emptyReason(text) ?? (isWholly(node.inline, 'link') && rest.length === 0 ? 'a bare link' : null);
    if (reason !== null) {
      this.out.drop(node.lines.line, node.lines.endLine, text, reason);
      this.blocks(rest, parent);
      return;
    }
    this.out.add(node, parent);
    if (listing !== null) this.out.add(listing.node, node);
    this.blocks(rest, this.typedLines(node, phrasing, first, parent));
  }

  /** Lines typed below an item, without a list of their own: points of it, or further items. Gives what further blocks stand below. */
  private typedLines(node: Node, phrasing: Phrasing, source: Paragraph | Heading, parent: Node): Node {
    const found = typedPoints(phrasing) ?? brokenLines(phrasing, this.width());
    const above = found?.isBelow === false ? parent : node;
    if (found === null || (above === parent && node.kind === 'step')) return node;
    node.inline = inlineOf(phrasing, 0, found.head);
    node.lines.endLine = Math.max(node.lines.line, (found.parts[0]?.line ?? 1) - 1);
    let last = node;
    for (const { start, end, line, endLine } of found.parts) {
      last = this.out.pieceNode('bullet', phrasing, inlineOf(phrasing, start, end), line, endLine, source);
      this.out.add(last, above);
    }
    if (above === node) asGroup([...node.children]);
    return above === node ? node : last;
  }

  /** Whether the section that a heading opens leads elsewhere: "Sources" of data hold no links. */
  private holdsLinks(blocks: readonly RootContent[], index: number): boolean {
    const next = blocks.slice(index + 1).find(({ type }) => type === 'heading');
    const end = next === undefined ? this.sourceLines.length : lineOf(next) - 1;
    const section = this.sourceLines.slice(lineOf(blocks[index] as RootContent), end);
    return section.some((line) => /\bhttps?:\/\/|\bwww\.|\]\(|\[\[/.test(line));
  }

  /** Leaves out a block, or a heading with its section; gives the index of the last block left out. */
  private dropBlock(blocks: readonly RootContent[], index: number, reason: string): number {
    const first = blocks[index] as RootContent;
    let last = index;
    if (first.type === 'heading') {
      for (let next = blocks[last + 1]; next !== undefined; next = blocks[last + 1]) {
        if (next.type === 'heading' && next.depth <= first.depth) {
          break;
        }
        last += 1;
      }
    }
    const line = lineOf(first);
    const endLine = blocks[last]?.position?.end.line ?? line;
    this.out.drop(line, endLine, (this.sourceLines[line - 1] ?? '').trim(), reason);
    return last;
  }
}

/** How many headings stand right below a rule. */
function countSectionRules(blocks: readonly RootContent[]): number {
  return blocks.filter((block, index) => block.type === 'heading' && blocks[index - 1]?.type === 'thematicBreak')
    .length;
}
