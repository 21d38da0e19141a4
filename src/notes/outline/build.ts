import type { Blockquote, Code, Html, List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast';
import type { Problem } from '../../problem.ts';
import type { Explicit } from '../explicit/cards.ts';
import { readExplicit } from '../explicit/read.ts';
import type { Inline } from '../item.ts';
import { emptyReason, isChatter, isNavigation } from './chatter.ts';
import { htmlText, picturesInHtml, readComment } from './html.ts';
import { blank, type CodeNode, type Node, type TableNode, type TextNode } from './node.ts';
import { inlineOf, type Phrasing, readPhrasing } from './phrasing.ts';

/** A part of the note that is no item, and why. */
export type Dropped = { line: number; endLine: number; text: string; reason: string };

/** The items of a note as a tree, before they are joined and linked. */
export type Tree = {
  /** Holds what stands above the first heading, and the headings; its own words are never shown. */
  root: TextNode;
  explicit: Map<Node, Explicit>;
  dropped: Dropped[];
  /** The text of each footnote by its identifier. */
  footnotes: Map<string, string>;
  problems: Problem[];
};

/** Makes the tree of a parsed note. `decision`: its tables are decision tables. */
export function buildTree(path: string, note: string, markdown: Root, decision: boolean): Tree {
  const builder = new Builder(path, note.split('\n'), decision);
  builder.collectFootnotes(markdown.children);
  builder.blocks(markdown.children, builder.tree.root);
  return builder.tree;
}

const maxHeadingWords = 8;

class Builder {
  readonly tree: Tree;
  private block: Node['block'] = 'plain';
  private callout: string | null = null;
  /** `<!-- no cards -->` stood before the next block. */
  private dropNext = false;
  /** `<!-- id: x -->` stood before the next block. */
  private nextId: string | null = null;

  constructor(
    private readonly path: string,
    private readonly sourceLines: readonly string[],
    private readonly decision: boolean,
  ) {
    const root: TextNode = { kind: 'heading', ...blank(1, 1, 1) };
    this.tree = { root, explicit: new Map(), dropped: [], footnotes: new Map(), problems: [] };
  }

  collectFootnotes(blocks: readonly RootContent[]): void {
    for (const block of blocks) {
      if (block.type === 'footnoteDefinition') {
        const texts = block.children.map((child) =>
          child.type === 'paragraph' ? inlineOf(readPhrasing(child.children, 1)).text : '',
        );
        this.tree.footnotes.set(block.identifier, texts.filter((text) => text !== '').join(' '));
      }
    }
  }

  /** Puts blocks below `base`; headings and paragraphs used as headings open levels of their own. */
  blocks(blocks: readonly RootContent[], base: Node): void {
    const stack: Node[] = [base];
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index] as RootContent;
      const next = blocks[index + 1];
      const top = stack[stack.length - 1] as Node;
      if (this.dropNext && block.type !== 'html') {
        this.dropNext = false;
        index = this.dropBlock(blocks, index, 'the author wants no cards of it');
        continue;
      }
      switch (block.type) {
        case 'heading': {
          const phrasing = readPhrasing(block.children, lineOf(block));
          const heading = this.textNode('heading', phrasing, block);
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
        case 'thematicBreak':
          while (stack.length > 1 && !Number.isInteger((stack[stack.length - 1] as Node).depth)) {
            stack.pop();
          }
          break;
        default:
          break;
      }
      if (next === undefined) {
        this.nextId = null;
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
    this.add(heading, stack[stack.length - 1] ?? base);
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
      this.aside(phrasing, top, paragraph);
      return index;
    }
    if (phrasing.noCards) {
      const endLine = paragraph.position?.end.line ?? lineOf(paragraph);
      this.drop(lineOf(paragraph), endLine, inlineOf(phrasing).text, 'the author wants no cards of it');
      return index;
    }
    const explicit = readExplicit(this.path, phrasing, this.sourceLines);
    if (explicit !== null) {
      const node = this.textNode('paragraph', phrasing, paragraph);
      this.addExplicit(node, explicit, top);
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
      this.raise(top, phrasing, paragraph);
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
        const label = this.pieceNode('label', phrasing, inline, line, endLine, paragraph);
        this.add(label, parent);
        if (next.type === 'list') {
          this.list(next, label);
        } else {
          this.table(next as Table, label);
        }
        return index + 1;
      }
      const opensSection = wholly && words <= maxHeadingWords && !/[.!]$/.test(inline.text);
      if (last === 0 && opensSection && next !== undefined && next.type !== 'heading') {
        const heading = this.pieceNode('heading', phrasing, inline, line, endLine, paragraph);
        const above = [...stack].reverse().find((node) => Number.isInteger(node.depth));
        heading.depth = (above?.depth ?? 0) + 0.5;
        this.openHeading(heading, stack, base);
        return index;
      }
      // "Terminating Spot Instances" over "Request type: …" over a list: the first line names what the second begins.
      const isTitle =
        !isLast && isAbove && words <= 6 && /^[\p{Lu}\d]/u.test(inline.text) && !/[.!?,;:]$/.test(inline.text);
      const node = this.pieceNode(isTitle ? 'label' : 'paragraph', phrasing, inline, line, endLine, paragraph);
      this.add(node, parent);
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
      this.drop(line, item.position?.end.line ?? line, inlineOf(phrasing).text, 'the author wants no cards of it');
      return;
    }
    const explicit = readExplicit(this.path, phrasing, this.sourceLines);
    const node = this.textNode(counts ? 'step' : 'bullet', phrasing, first);
    node.lines.line = Math.min(line, node.lines.line);
    node.checked = item.checked ?? null;
    const { text } = node.inline;
    if (explicit !== null) {
      this.addExplicit(node, explicit, parent);
      this.blocks(rest, node);
      return;
    }
    if (text === '') {
      this.aside(phrasing, parent, first);
      this.blocks(rest, parent);
      return;
    }
    if (isChatter(text)) {
      this.raise(parent, phrasing, first);
      this.blocks(rest, parent);
      return;
    }
    const reason = emptyReason(text) ?? (isWholly(node.inline, 'link') && rest.length === 0 ? 'a bare link' : null);
    if (reason !== null) {
      this.drop(node.lines.line, node.lines.endLine, text, reason);
      this.blocks(rest, parent);
      return;
    }
    this.add(node, parent);
    this.blocks(rest, node);
  }

  private quote(quote: Blockquote, parent: Node): void {
    const { block, callout } = this;
    let base = parent;
    let { children } = quote;
    this.block = 'quote';
    const [first] = quote.children;
    const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
    const marker = opening?.type === 'text' ? /^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/.exec(opening.value) : null;
    if (first?.type === 'paragraph' && opening?.type === 'text' && marker !== null) {
      this.block = 'callout';
      this.callout = (marker[1] ?? '').toLowerCase();
      const phrasing = readPhrasing(
        [{ ...opening, value: opening.value.slice(marker[0].length) }, ...first.children.slice(1)],
        lineOf(first),
      );
      const cut = phrasing.text.indexOf('\n');
      const title = inlineOf(phrasing, 0, cut < 0 ? phrasing.text.length : cut);
      if (title.text !== '') {
        const label = this.pieceNode('label', phrasing, title, lineOf(first), lineOf(first), first);
        this.add(label, parent);
        base = label;
      }
      if (cut >= 0) {
        const [, second = lineOf(first) + 1] = phrasing.lines;
        const body = inlineOf(phrasing, cut + 1);
        if (body.text !== '') {
          const endLine = first.position?.end.line ?? second;
          this.add(this.pieceNode('paragraph', phrasing, body, second, endLine, first), base);
        }
      }
      children = quote.children.slice(1);
    }
    this.blocks(children, base);
    this.block = block;
    this.callout = callout;
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
    this.add(node, parent);
  }

  private code(code: Code, parent: Node): void {
    const line = lineOf(code);
    const node: CodeNode = {
      ...blank(line, code.position?.end.line ?? line, code.position?.start.column ?? 1),
      kind: 'code',
      lang: (code.lang ?? '').toLowerCase(),
      text: code.value,
    };
    this.add(node, parent);
  }

  private html(html: Html, blocks: readonly RootContent[], index: number, parent: Node): number {
    const comment = readComment(html.value);
    if (comment !== null) {
      this.dropNext ||= comment.noCards;
      const before = blocks[index - 1];
      const owner = parent.children[parent.children.length - 1];
      if (comment.id !== null && owner !== undefined && before?.position?.end.line === lineOf(html) - 1) {
        owner.explicitId = comment.id;
        this.renameExplicit(owner, comment.id);
      } else {
        this.nextId = comment.id ?? this.nextId;
      }
      return index;
    }
    if (/<details\b/i.test(html.value)) {
      return this.details(html, blocks, index, parent);
    }
    const line = lineOf(html);
    this.pictures(picturesInHtml(html.value), parent);
    if (/<table\b/i.test(html.value)) {
      this.drop(line, html.position?.end.line ?? line, htmlText(html.value).trim(), 'an HTML table');
      return index;
    }
    this.htmlLines(html.value, line, parent);
    return index;
  }

  /** A folded answer: everything up to the end of `<details>` stands below its summary. */
  private details(html: Html, blocks: readonly RootContent[], index: number, parent: Node): number {
    const line = lineOf(html);
    const summary = /<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(html.value);
    const phrasing = readPhrasing([{ type: 'text', value: htmlText(summary?.[1] ?? '') }], line);
    const node = this.textNode('details', phrasing, html);
    node.lines.endLine = line;
    this.add(node, parent);
    const after = summary === null ? html.value.indexOf('>') + 1 : summary.index + summary[0].length;
    const before = html.value.slice(0, after);
    this.htmlLines(html.value.slice(after), line + before.split('\n').length - 1, node);
    if (/<\/details>/i.test(html.value)) {
      return index;
    }
    let end = index + 1;
    for (let depth = 1; end < blocks.length; end += 1) {
      const block = blocks[end];
      if (block?.type === 'html') {
        depth += /<details\b/i.test(block.value) ? 1 : 0;
        depth -= /<\/details>/i.test(block.value) ? 1 : 0;
      }
      if (depth === 0) {
        break;
      }
    }
    this.blocks(blocks.slice(index + 1, end), node);
    return end;
  }

  /** The lines of an HTML block that hold words, each as a paragraph, or a bullet when it looks like one. */
  private htmlLines(html: string, firstLine: number, parent: Node): void {
    const lines = html.split('\n');
    for (let index = 0; index < lines.length; index += 1) {
      const text = htmlText(lines[index] ?? '').trim();
      const bullet = /^(?:[-*+]|\d+[.)])\s+/.exec(text);
      const words = text.slice(bullet?.[0].length ?? 0);
      if (!/[\p{L}\p{N}]/u.test(words)) {
        continue;
      }
      const line = firstLine + index;
      const phrasing = readPhrasing(
        [{ type: 'text', value: words.replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '') }],
        line,
      );
      const node: TextNode = { ...blank(line, line, 1), kind: bullet === null ? 'paragraph' : 'bullet', phrasing };
      node.inline = inlineOf(phrasing);
      this.add(node, parent);
    }
  }

  private textNode(kind: TextNode['kind'], phrasing: Phrasing, source: { position?: Paragraph['position'] }): TextNode {
    const line = source.position?.start.line ?? 1;
    const node: TextNode = {
      ...blank(line, source.position?.end.line ?? line, source.position?.start.column ?? 1),
      kind,
      phrasing,
      inline: inlineOf(phrasing),
      pictures: phrasing.pictures,
      tags: phrasing.tags,
      importance: phrasing.exam ? 1 : 0,
      explicitId: phrasing.ids[0]?.id ?? null,
    };
    return node;
  }

  /** The node of a part of a paragraph. */
  private pieceNode(
    kind: TextNode['kind'],
    phrasing: Phrasing,
    inline: Inline,
    line: number,
    endLine: number,
    source: Paragraph,
  ): TextNode {
    const node = this.textNode(kind, phrasing, source);
    node.inline = inline;
    node.lines = { line, endLine };
    return node;
  }

  private add(node: Node, parent: Node): void {
    node.block = this.block;
    node.callout = this.callout;
    if (this.nextId !== null) {
      node.explicitId ??= this.nextId;
      this.renameExplicit(node, this.nextId);
      this.nextId = null;
    }
    parent.children.push(node);
  }

  private addExplicit(node: TextNode, explicit: Explicit, parent: Node): void {
    this.tree.explicit.set(node, explicit);
    this.tree.problems.push(...explicit.problems);
    this.add(node, parent);
    for (const { first, last } of node.kind === 'paragraph' ? explicit.rest : []) {
      const phrasing = node.phrasing as Phrasing;
      const [start, end] = [offsetOfLine(phrasing.text, first), offsetOfLine(phrasing.text, last + 1) - 1];
      const inline = inlineOf(phrasing, start, end);
      const line = phrasing.lines[first] ?? node.lines.line;
      if (inline.text !== '') {
        const rest: TextNode = {
          ...blank(line, phrasing.lines[last] ?? line, node.column),
          kind: 'paragraph',
          phrasing,
        };
        rest.inline = inline;
        this.add(rest, parent);
      }
    }
  }

  private renameExplicit(node: Node, id: string): void {
    const explicit = this.tree.explicit.get(node);
    if (explicit !== undefined) {
      explicit.cards = explicit.cards.map((card) => ({ ...card, explicitId: card.explicitId ?? id }));
      if (explicit.open !== null) {
        explicit.open.explicitId ??= id;
      }
    }
  }

  /** A block without words of its own: its pictures and topics belong to what stands before it, or above it. */
  private aside(phrasing: Phrasing, parent: Node, source: { position?: Paragraph['position'] }): void {
    this.pictures(phrasing.pictures, parent);
    parent.tags.push(...phrasing.tags);
    this.dropNext ||= phrasing.noCards;
    const line = source.position?.start.line ?? 1;
    if (phrasing.pictures.length > 0) {
      this.drop(line, source.position?.end.line ?? line, phrasing.pictures[0]?.alt ?? '', 'a picture alone');
    }
  }

  private pictures(pictures: Phrasing['pictures'], parent: Node): void {
    if (pictures.length > 0) {
      const neighbour = parent.children[parent.children.length - 1] ?? parent;
      neighbour.pictures = [...neighbour.pictures, ...pictures];
    }
  }

  /** The author says that the items above are asked often: up to three of them, or their parent. */
  private raise(parent: Node, phrasing: Phrasing, source: { position?: Paragraph['position'] }): void {
    const above = parent.children.slice(-3);
    for (const node of above.length === 0 ? [parent] : above) {
      node.importance = Math.min(2, node.importance + 1);
    }
    const line = source.position?.start.line ?? 1;
    this.drop(line, source.position?.end.line ?? line, inlineOf(phrasing).text, 'a remark on what is asked');
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
    this.drop(line, endLine, (this.sourceLines[line - 1] ?? '').trim(), reason);
    return last;
  }

  private drop(line: number, endLine: number, text: string, reason: string): void {
    this.tree.dropped.push({ line, endLine, text, reason });
  }
}

type Piece = { start: number; end: number; line: number; endLine: number };

/**
 * The parts of a paragraph that say things of their own. Lines that a person broke at the end of a thought are apart, lines
 * that an editor wrapped are one; the last line above a list may be its label.
 */
function splitLines(phrasing: Phrasing, isAbove: boolean): Piece[] {
  const { text, lines } = phrasing;
  const pieces: Piece[] = [];
  let start = 0;
  let first = 0;
  const count = lines.length;
  for (let index = 0, at = 0; index < count; index += 1) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).trim();
    const following = text.slice(end + 1);
    const isWrapped = !/^\s*[\p{Lu}\p{N}"'(]/u.test(following) || (line.length >= 72 && !/[.!?:;]$/.test(line));
    const isBroken = found >= 0 && (!isWrapped || (isAbove && index === count - 2 && /[:.?]\s*$/.test(line)));
    if (found < 0 || isBroken) {
      pieces.push({ start, end, line: lines[first] ?? 1, endLine: lines[index] ?? 1 });
      start = end + 1;
      first = index + 1;
    }
    if (found < 0) {
      break;
    }
    at = end + 1;
  }
  return definitionList(phrasing, pieces);
}

/** `Term` over `: meaning` (no GFM, but written): one part, kept whole. */
function definitionList(phrasing: Phrasing, pieces: Piece[]): Piece[] {
  if (!/\n\s*:\s/.test(phrasing.text)) {
    return pieces;
  }
  const last = phrasing.lines[phrasing.lines.length - 1] ?? 1;
  return [{ start: 0, end: phrasing.text.length, line: phrasing.lines[0] ?? 1, endLine: last }];
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

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) {
      return text.length + 1;
    }
    at = next + 1;
  }
  return at;
}
