import type { Paragraph, RootContent, Table } from 'mdast';
import { readExplicit } from '../explicit/read.ts';
import type { Inline } from '../item.ts';
import { hasFiniteVerb } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
import type { BlockReader } from './block-reader.ts';
import { isChatter } from './chatter.ts';
import { explainsHeading } from './heading-line.ts';
import { withLastLabel } from './last-label.ts';
import type { Levels } from './levels.ts';
import { type Piece, splitLines } from './lines.ts';
import { inlineOf, isWhollySet, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';
import { tableNode } from './tables.ts';
import { readTypedListing } from './typed-listing.ts';

const maxHeadingWords = 8;

/** An address alone: where the author read it, not what the list below is about. */
const isBareAddress = /^<?(?:https?:\/\/|www\.)\S+>?:?$/i;

/** Reads a paragraph as what it is used for; gives the index of the last block that was read with it. */
export function readParagraph(
  reader: BlockReader,
  paragraph: Paragraph,
  blocks: readonly RootContent[],
  index: number,
  levels: Levels,
): number {
  const { top } = levels;
  const phrasing = readPhrasing(paragraph.children, lineOf(paragraph));
  const next = blocks[index + 1];
  const text = phrasing.text.trim();
  if (text === '') {
    reader.out.aside(phrasing, top, paragraph);
    return index;
  }
  if (phrasing.noCards) {
    const endLine = paragraph.position?.end.line ?? lineOf(paragraph);
    reader.out.drop(lineOf(paragraph), endLine, inlineOf(phrasing).text, 'the author wants no cards of it');
    return index;
  }
  const explicit = readExplicit(reader.path, phrasing, reader.sourceLines);
  if (explicit !== null) {
    const node = reader.out.textNode('paragraph', phrasing, paragraph);
    reader.out.addExplicit(node, explicit, top);
    const isGlued = next !== undefined && lineOf(next) === (paragraph.position?.end.line ?? 0) + 1;
    if (explicit.open === null && explicit.last !== null && isGlued && next.type === 'list') {
      explicit.open = explicit.last;
      explicit.cards.splice(explicit.last.reversed ? -2 : -1);
    }
    if (explicit.open !== null && next?.type === 'list') {
      reader.list(next, node);
      return index + 1;
    }
    return index;
  }
  if (isChatter(inlineOf(phrasing).text)) {
    reader.out.raise(top, phrasing, paragraph);
    return index;
  }
  if (readTypedListing(reader, phrasing, paragraph, levels)) {
    return index;
  }
  const isAbove = next?.type === 'list' || next?.type === 'table';
  const pieces = withLastLabel(phrasing, splitLines(phrasing, isAbove), isAbove ? reader.width() : 0);
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
    const explains = last === 0 && next?.type === 'list' && !wholly && explainsHeading(inline, words, next, parent);
    if (isLast && isAbove && next !== undefined && !explains && isLabel(inline, words, wholly, paragraph, next)) {
      const label = reader.out.pieceNode('label', phrasing, inline, line, endLine, paragraph);
      reader.out.add(label, parent);
      if (next.type === 'list') {
        reader.list(next, label, parent);
      } else {
        reader.out.add(tableNode(next as Table, reader.decision), label);
      }
      return index + 1;
    }
    const opensSection = wholly && words <= maxHeadingWords && !/[.!]$/.test(inline.text);
    if (last === 0 && opensSection && next !== undefined && next.type !== 'heading') {
      const heading = reader.out.pieceNode('heading', phrasing, inline, line, endLine, paragraph);
      heading.depth = levels.headingDepth + 0.5;
      levels.open(heading, reader.out);
      return index;
    }
    // "Terminating Spot Instances" over "Request type: …" over a list: the first line names what the second begins.
    const isTitle =
      !isLast &&
      isAbove &&
      words <= 6 &&
      /^[\p{Lu}\d]/u.test(inline.text) &&
      !/,|[.!?;:]$/.test(inline.text) &&
      !hasFiniteVerb(wordsIn(inline.text));
    const node = reader.out.pieceNode(isTitle ? 'label' : 'paragraph', phrasing, inline, line, endLine, paragraph);
    reader.out.add(node, parent);
    parent = isTitle ? node : parent;
  }
  return index;
}

/** Whether a paragraph names the list or table below it: short, or ending in a colon or question mark, or glued to it. */
function isLabel(inline: Inline, words: number, wholly: boolean, paragraph: Paragraph, next: RootContent): boolean {
  const { text } = inline;
  if (isBareAddress.test(text)) {
    return false;
  }
  if (/[:?]$/.test(text) || wholly) {
    return words <= 25;
  }
  if (/[.!]$/.test(text)) {
    return false;
  }
  const isGlued = lineOf(next) === (paragraph.position?.end.line ?? 0) + 1;
  return words <= 6 || (isGlued && words <= 12 && next.type === 'list');
}
