import type { Blockquote, Code, Html, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import { readExplicit } from '../explicit/read.ts';
import type { Inline } from '../item.ts';
import { emptyReason, isChatter, isNavigation } from './chatter.ts';
import { htmlText, picturesInHtml, readComment } from './html.ts';
import { closeDetails, linesInHtml, openDetails } from './html-blocks.ts';
import { type Piece, splitLines } from './lines.ts';
import { blank, type CodeNode, type Node, type TableNode, type TextNode } from './node.ts';
import { inlineOf, readPhrasing } from './phrasing.ts';
import { type Tree, TreeWriter } from './tree.ts';

/** Makes the tree of a parsed note. `decision`: its tables are decision tables. */
export function buildTree(path: string, note: string, markdown: Root, decision: boolean): Tree {
  const builder = new Builder(path, note.split('\n'), decision);
  builder.collectFootnotes(markdown.children);
  builder.blocks(markdown.children, builder.out.tree.root);
  return builder.out.tree;
}

const maxHeadingWords = 8;
/** Folded answers inside one another beyond this are read as plain text. */
const maxOpenDetails = 20;

class Builder {
  readonly out: TreeWriter;
  private openDetails = 0;

  constructor(
    private readonly path: string,
    private readonly sourceLines: readonly string[],
    private readonly decision: boolean,
  ) {
    this.out = new TreeWriter();
  }

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
  blocks(blocks: readonly RootContent[], base: Node): void {
    const stack: Node[] = [base];
    const rulesEndSections = countSectionRules(blocks) >= 2;
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index] as RootContent;
      const next = blocks[index + 1];
      const top = stack[stack.length - 1] as Node;
      if (this.out.dropNext && block.type !== 'html') {
        this.out.dropNext = false;
        index = this.dropBlock(blocks, index, 'the author wants no cards of it');
        continue;
      }
      switch (block.type) {
        case 'heading': {
          const phrasing = readPhrasing(block.children, lineOf(block));
          const heading = this.out.textNode('heading', phrasing, block);
          heading.depth = block.depth;
          if (isNavigation(heading.inline.text.replace(/^[\d.\s]+|[:\s]+$/g, ''))) {
            index = this.dropBlock(blocks, index, 'a section of links');
          } else {
            this.openHeading(heading, stack, base);
          }
          break;
        }
        case 'paragraph':
          index = this.paragraph(block, blocks, index, stack, base);
          break;
        case 'list':
          this.list(block, top);
          break;
        case 'blockquote':
          this.quote(block, top);
          break;
        case 'table':
          this.table(block, top);
          break;
        case 'code':
          this.code(block, top);
          break;
        case 'html':
          index = this.html(block, blocks, index, top);
          break;
        case 'thematicBreak': {
          // Where rules end sections, what follows one without a heading is about the whole note.
          const endsSections = rulesEndSections && next?.type !== 'heading';
          while (stack.length > 1 && endsLevel(stack[stack.length - 1] as Node, endsSections)) {
            stack.pop();
          }
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

  private openHeading(heading: TextNode, stack: Node[], base: Node): void {
    while (stack.length > 1 && (stack[stack.length - 1] as Node).depth >= heading.depth) {
      stack.pop();
    }
    // What stands below a heading without words belongs to the level above.
    if (heading.inline.text === '') {
      return;
    }
    this.out.add(heading, stack[stack.length - 1] ?? base);
    stack.push(heading);
  }

  /** Reads a paragraph as what it is used for; gives the index of the last block that was read with it. */
  private paragraph(
    paragraph: Paragraph,
    blocks: readonly RootContent[],
    index: number,
    stack: Node[],
    base: Node,
  ): number {
    const top = stack[stack.length - 1] as Node;
    const phrasing = readPhrasing(paragraph.children, lineOf(paragraph));
    const next = blocks[index + 1];
    const text = phrasing.text.trim();
    if (text === '') {
      this.out.aside(phrasing, top, paragraph);
      return index;
    }
    if (phrasing.noCards) {
      const endLine = paragraph.position?.end.line ?? lineOf(paragraph);
      this.out.drop(lineOf(paragraph), endLine, inlineOf(phrasing).text, 'the author wants no cards of it');
      return index;
    }
    const explicit = readExplicit(this.path, phrasing, this.sourceLines);
    if (explicit !== null) {
      const node = this.out.textNode('paragraph', phrasing, paragraph);
      this.out.addExplicit(node, explicit, top);
      const isGlued = next !== undefined && lineOf(next) === (paragraph.position?.end.line ?? 0) + 1;
      if (explicit.open === null && explicit.last !== null && isGlued && next.type === 'list') {
        explicit.open = explicit.last;
        explicit.cards.splice(explicit.last.reversed ? -2 : -1);
      }
      if (explicit.open !== null && next?.type === 'list') {
        this.list(next, node);
        return index + 1;
      }
      return index;
    }
    if (isChatter(inlineOf(phrasing).text)) {
      this.out.raise(top, phrasing, paragraph);
      return index;
    }
    const isAbove = next?.type === 'list' || next?.type === 'table';
    const pieces = splitLines(phrasing, isAbove);
    const last = pieces.length - 1;
    let parent = top;
    for (let piece = 0; piece <= last; piece += 1) {
      const { start, end, line, endLine } = pieces[piece] as Piece;
      const inline = inlineOf(phrasing, start, end);
      if (inline.text === '') {
        continue;
      }
      const isLast = piece === last;
      const wholly = isWhollySet(inline);
      const words = inline.text.split(' ').length;
      if (isLast && isAbove && next !== undefined && this.isLabel(inline, words, wholly, paragraph, next)) {
        const label = this.out.pieceNode('label', phrasing, inline, line, endLine, paragraph);
        this.out.add(label, parent);
        if (next.type === 'list') {
          this.list(next, label);
        } else {
          this.table(next as Table, label);
        }
        return index + 1;
      }
      const opensSection = wholly && words <= maxHeadingWords && !/[.!]$/.test(inline.text);
      if (last === 0 && opensSection && next !== undefined && next.type !== 'heading') {
        const heading = this.out.pieceNode('heading', phrasing, inline, line, endLine, paragraph);
        const above = [...stack].reverse().find((node) => Number.isInteger(node.depth));
        heading.depth = (above?.depth ?? 0) + 0.5;
        this.openHeading(heading, stack, base);
        return index;
      }
      // "Terminating Spot Instances" over "Request type: …" over a list: the first line names what the second begins.
      const isTitle =
        !isLast && isAbove && words <= 6 && /^[\p{Lu}\d]/u.test(inline.text) && !/[.!?,;:]$/.test(inline.text);
      const node = this.out.pieceNode(isTitle ? 'label' : 'paragraph', phrasing, inline, line, endLine, paragraph);
      this.out.add(node, parent);
      parent = isTitle ? node : parent;
    }
    return index;
  }

  /** Whether a paragraph names the list or table below it: short, or ending in a colon or question mark, or glued to it. */
  private isLabel(inline: Inline, words: number, wholly: boolean, paragraph: Paragraph, next: RootContent): boolean {
    const { text } = inline;
    if (/[:?]$/.test(text) || wholly) {
      return words <= 25;
    }
    if (/[.!]$/.test(text)) {
      return false;
    }
    const isGlued = lineOf(next) === (paragraph.position?.end.line ?? 0) + 1;
    return words <= 6 || (isGlued && words <= 12 && next.type === 'list');
  }

  private list(list: List, parent: Node): void {
    const counts = list.ordered === true && this.doesCount(list);
    const group: Node[] = [];
    for (const item of list.children) {
      const before = parent.children.length;
      this.listItem(item, parent, counts);
      for (const node of parent.children.slice(before)) {
        if (node.kind === 'bullet' || node.kind === 'step') {
          group.push(node);
        }
      }
    }
    for (const node of group) {
      node.group = group as unknown as Node['group'];
    }
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
    const node = this.out.textNode(counts ? 'step' : 'bullet', phrasing, first);
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
    this.blocks(rest, node);
  }

  private quote(quote: Blockquote, parent: Node): void {
    const { block, callout } = this.out;
    let base = parent;
    let { children } = quote;
    this.out.block = 'quote';
    const [first] = quote.children;
    const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
    const marker = opening?.type === 'text' ? /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/.exec(opening.value) : null;
    if (first?.type === 'paragraph' && opening?.type === 'text' && marker !== null) {
      this.out.block = 'callout';
      this.out.callout = (marker[1] ?? '').toLowerCase();
      const phrasing = readPhrasing(
        [{ ...opening, value: opening.value.slice(marker[0].length) }, ...first.children.slice(1)],
        lineOf(first),
      );
      const cut = phrasing.text.indexOf('\n');
      const title = inlineOf(phrasing, 0, cut < 0 ? phrasing.text.length : cut);
      if (title.text !== '') {
        const label = this.out.pieceNode('label', phrasing, title, lineOf(first), lineOf(first), first);
        this.out.add(label, parent);
        base = label;
      }
      if (cut >= 0) {
        const [, second = lineOf(first) + 1] = phrasing.lines;
        const body = inlineOf(phrasing, cut + 1);
        if (body.text !== '') {
          const endLine = first.position?.end.line ?? second;
          this.out.add(this.out.pieceNode('paragraph', phrasing, body, second, endLine, first), base);
        }
      }
      children = quote.children.slice(1);
    }
    this.blocks(children, base);
    this.out.block = block;
    this.out.callout = callout;
  }

  private table(table: Table, parent: Node): void {
    const [head, ...body] = table.children;
    const header = head?.children.map((cell) => inlineOf(readPhrasing(cell.children, lineOf(table)))) ?? [];
    const rows = body.map((row) => {
      const cells = row.children.map((cell) => inlineOf(readPhrasing(cell.children, lineOf(row))));
      while (cells.length < header.length) {
        cells.push({ text: '', spans: [] });
      }
      return { cells, lines: { line: lineOf(row), endLine: lineOf(row) } };
    });
    const line = lineOf(table);
    const node: TableNode = {
      ...blank(line, table.position?.end.line ?? line, table.position?.start.column ?? 1),
      kind: 'table',
      header,
      rows,
      decision: this.decision,
    };
    this.out.add(node, parent);
  }

  private code(code: Code, parent: Node): void {
    const line = lineOf(code);
    const node: CodeNode = {
      ...blank(line, code.position?.end.line ?? line, code.position?.start.column ?? 1),
      kind: 'code',
      lang: (code.lang ?? '').toLowerCase(),
      text: code.value,
    };
    this.out.add(node, parent);
  }

  private html(html: Html, blocks: readonly RootContent[], index: number, parent: Node): number {
    const comment = readComment(html.value);
    if (comment !== null) {
      this.out.dropNext ||= comment.noCards;
      const before = blocks[index - 1];
      const owner = parent.children[parent.children.length - 1];
      if (comment.id !== null && owner !== undefined && before?.position?.end.line === lineOf(html) - 1) {
        owner.explicitId = comment.id;
        this.out.renameExplicit(owner, comment.id);
      } else {
        this.out.nextId = comment.id ?? this.out.nextId;
      }
      return index;
    }
    if (/<details\b/i.test(html.value) && this.openDetails < maxOpenDetails) {
      this.openDetails += 1;
      const last = this.details(html, blocks, index, parent);
      this.openDetails -= 1;
      return last;
    }
    const line = lineOf(html);
    this.out.pictures(picturesInHtml(html.value), parent);
    if (/<table\b/i.test(html.value)) {
      this.out.drop(line, html.position?.end.line ?? line, htmlText(html.value).trim(), 'an HTML table');
      return index;
    }
    this.htmlLines(html.value, line, parent);
    return index;
  }

  /** A folded answer: everything up to the end of `<details>` stands below its summary. */
  private details(html: Html, blocks: readonly RootContent[], index: number, parent: Node): number {
    const line = lineOf(html);
    const { summary, rest, restLine } = openDetails(html.value, line);
    const phrasing = readPhrasing([{ type: 'text', value: summary }], line);
    const node = this.out.textNode('details', phrasing, html);
    node.lines.endLine = line;
    this.out.add(node, parent);
    this.htmlLines(rest, restLine, node);
    const end = closeDetails(blocks, index);
    this.blocks(blocks.slice(index + 1, end), node);
    return end;
  }

  private htmlLines(html: string, firstLine: number, parent: Node): void {
    for (const { text, line, isBullet } of linesInHtml(html, firstLine)) {
      const phrasing = readPhrasing([{ type: 'text', value: text }], line);
      const node: TextNode = { ...blank(line, line, 1), kind: isBullet ? 'bullet' : 'paragraph', phrasing };
      node.inline = inlineOf(phrasing);
      this.out.add(node, parent);
    }
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

/** Whether a rule ends this level: a paragraph used as a heading always, a heading below the title where rules end sections. */
function endsLevel(node: Node, endsSections: boolean): boolean {
  return !Number.isInteger(node.depth) || (endsSections && node.depth > 1);
}

/** How many headings stand right below a rule. */
function countSectionRules(blocks: readonly RootContent[]): number {
  return blocks.filter((block, index) => block.type === 'heading' && blocks[index - 1]?.type === 'thematicBreak')
    .length;
}

function isWhollySet(inline: Inline): boolean {
  return isWholly(inline, 'bold') || isWholly(inline, 'italic');
}

function isWholly({ text, spans }: Inline, kind: 'bold' | 'italic' | 'link'): boolean {
  const length = text.replace(/[:\s]+$/, '').length;
  return spans.some((span) => span.kind === kind && span.start === 0 && span.end >= length);
}

function lineOf(node: { position?: Paragraph['position'] }): number {
  return node.position?.start.line ?? 1;
}
