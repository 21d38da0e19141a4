import type { Paragraph, RootContent, Table } from 'mdast';
import { readExplicit } from '../explicit/read.ts';
import type { Inline } from '../item.ts';
import { announcedCount } from '../language/counts.ts';
import { splitAtSeparator } from '../language/separator.ts';
import { isReservedLabel } from '../language/terms.ts';
import type { BlockReader } from './block-reader.ts';
import { isChatter } from './chatter.ts';
import { explainsHeading } from './heading-line.ts';
import { readHtml } from './html-items.ts';
import { readIndentedLines } from './indented-lines.ts';
import { withLastLabel } from './last-label.ts';
import type { Levels } from './levels.ts';
import { type Piece, splitLines } from './lines.ts';
import { boldBeforeBracket, inlineOf, isWholly, isWhollySet, readPhrasing } from './phrasing.ts';
import { lineOf } from './place.ts';
import {
  isPlainTitle,
  isSentence,
  isStoppedName,
  isTitleBlock,
  namesSomething,
  opensWithStoppedName,
} from './plain-title.ts';
import { tableNode } from './tables.ts';
import { readTypedListing } from './typed-listing.ts';

const maxHeadingWords = 8;
const maxTitleWords = 6;
/** The first line of a paragraph, over prose, is a title only if it is shorter still. */
const maxFirstLineWords = 4;

/** An address alone: where the author read it, not what the list below is about. */
const isBareAddress = /^<?(?:https?:\/\/|www\.)\S+>?:?$/i;

/** "Range 2-10": what holds of the thing above, as the list below it does. */
const isRange = /\d\s?[-–]\s?\d+(?:\s?\p{L}{1,4})?$/u;

/** A name with a colon behind it, and nothing else. */
const isColonName = /^[\p{L}\p{N}][^:.,;?!]*:$/u;

/** Reads a paragraph as what it is used for; gives the index of the last block that was read with it. */
export function readParagraph(
  reader: BlockReader,
  paragraph: Paragraph,
  blocks: readonly RootContent[],
  index: number,
  levels: Levels,
): number {
  levels.endSentence();
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
  const indented =
    top.kind === 'heading'
      ? readIndentedLines(reader, paragraph, phrasing, top, next?.type === 'list' ? next : null)
      : null;
  if (indented !== null && indented.below !== top && next?.type === 'list') {
    reader.list(next, indented.below, indented.above);
    return index + 1;
  }
  if (indented !== null) return index;
  const pieces = withLastLabel(
    phrasing,
    splitLines(phrasing, isAbove, phrasing.lines.length > 1 ? reader.width() : 0),
    isAbove ? reader.width() : 0,
  );
  const last = pieces.length - 1;
  let parent = top;
  for (let piece = 0; piece <= last; piece += 1) {
    const { start, end, line, endLine } = pieces[piece] as Piece;
    const inline = inlineOf(phrasing, start, end);
    if (inline.text === '') {
      continue;
    }
    const isLast = piece === last;
    const named = nameBeforeBracket(inline, next);
    const wholly = named !== null || isWhollySet(inline);
    const words = (named ?? inline.text).split(' ').length;
    const isQuiet = !wholly || (!isWholly(inline, 'bold') && /^an?\s/i.test(inline.text));
    const counts = next?.type === 'list' && announcedCount(inline.text) === next.children.length;
    const explains =
      last === 0 && next?.type === 'list' && isQuiet && !counts && explainsHeading(inline, words, next, parent);
    const isPlain = !reader.hasSections && last === 0 && top.kind === 'heading' && isPlainTitle(inline.text, next);
    const isApart = next !== undefined && lineOf(next) > endLine + 1;
    if (isLast && isAbove && !(isPlain && isApart) && !explains && isLabel(inline, words, wholly, paragraph, next)) {
      const label = reader.out.pieceNode('label', phrasing, inline, line, endLine, paragraph);
      reader.out.add(label, parent);
      if (next.type === 'list') {
        reader.list(next, label, parent);
      } else {
        reader.out.add(tableNode(next as Table, reader.decision), label);
      }
      return index + 1;
    }
    if (isLast && next?.type === 'html' && /^<[uo]l\b/i.test(next.value.trim()) && inline.text.endsWith(':')) {
      const label = reader.out.pieceNode('label', phrasing, inline, line, endLine, paragraph);
      reader.out.add(label, parent);
      return readHtml(reader, next, blocks, index + 1, label);
    }
    const opensSection = (wholly && words <= maxHeadingWords && !/[.!]$/.test(inline.text)) || isPlain;
    if (last === 0 && opensSection && !explains && next !== undefined && next.type !== 'heading') {
      const heading = reader.out.pieceNode('heading', phrasing, inline, line, endLine, paragraph);
      // A title right above another is the wider one.
      heading.depth = levels.headingDepth + (next.type === 'paragraph' && !wholly && isTitleBlock(next) ? 0.25 : 0.5);
      levels.open(heading, reader.out);
      return index;
    }
    // "Wide doors:" alone above a paragraph names what that says.
    if (
      last === 0 &&
      next?.type === 'paragraph' &&
      words <= maxFirstLineWords &&
      namesBelow(inline.text) &&
      endsInStop(reader, next)
    ) {
      const label = reader.out.pieceNode('label', phrasing, inline, line, endLine, paragraph);
      reader.out.add(label, parent);
      reader.blocks([next], label);
      return index + 1;
    }
    // "Terminating Spot Instances" over "Request type: …" over a list, "Policies" over a sentence: the first line names what follows.
    const follows = pieces[piece + 1];
    const leads =
      !isLast &&
      follows !== undefined &&
      (isAbove || (piece === 0 && isSentence(inlineOf(phrasing, follows.start, follows.end).text)));
    const isSet = piece === 0 && !isLast && wholly && words <= maxHeadingWords && !/[.!]$/.test(inline.text);
    // One such line is a remark; below or above another of its kind it is a title.
    const isStopped =
      piece === 0 &&
      !isLast &&
      isStoppedName(inline.text) &&
      (opensWithStoppedName(blocks[index - 1]) || opensWithStoppedName(next));
    // "kubelet:" over what it does.
    const isNamed = piece === 0 && !isLast && isColonName.test(inline.text) && words <= maxFirstLineWords;
    const isTitle =
      isSet ||
      isStopped ||
      isNamed ||
      (leads && namesSomething(inline.text, isAbove ? maxTitleWords : maxFirstLineWords));
    const node = reader.out.pieceNode(isTitle ? 'label' : 'paragraph', phrasing, inline, line, endLine, paragraph);
    reader.out.add(node, parent);
    parent = isTitle ? node : parent;
  }
  // What is said below a title, and the list that touches it, are of one thing.
  const touches = next?.type === 'list' && lineOf(next) === (paragraph.position?.end.line ?? 0) + 1;
  if (parent !== top && touches) {
    reader.list(next, parent, top);
    return index + 1;
  }
  return index;
}

/** Whether a line with a colon is a name, and no remark like "Example:". */
function namesBelow(text: string): boolean {
  return isColonName.test(text) && !isReservedLabel(text.replace(/\W+$/, ''));
}

/** Whether a paragraph ends in a stop: it says something, and is no name or option. */
function endsInStop({ sourceLines }: BlockReader, { position }: RootContent): boolean {
  return sourceLines[(position?.end.line ?? 0) - 1]?.trimEnd().endsWith('.') ?? false;
}

/** The bold name of "**Oak hive** (Old, Brown)" where a paragraph tells of it below; null of other lines, and where another such name follows. */
function nameBeforeBracket(inline: Inline, next: RootContent | undefined): string | null {
  return next?.type !== 'paragraph' || next.children[0]?.type === 'strong' ? null : boldBeforeBracket(inline);
}

/** Whether a paragraph names the list or table below it: short, or ending in a colon or question mark, or glued to it. */
function isLabel(inline: Inline, words: number, wholly: boolean, paragraph: Paragraph, next: RootContent): boolean {
  const { text } = inline;
  if (isBareAddress.test(text) || isRange.test(text)) {
    return false;
  }
  if (/[:;?]$/.test(text) || wholly) {
    return words <= 25;
  }
  // "A box holds three things" over three.
  if (next.type === 'list' && words <= 14 && announcedCount(text) === next.children.length) {
    return true;
  }
  if (/[.!]$/.test(text)) {
    return next.type === 'list' && words <= 20 && /\bfollowing\b/i.test(text);
  }
  const isGlued = lineOf(next) === (paragraph.position?.end.line ?? 0) + 1 && next.type === 'list';
  return words <= 6 || (isGlued && words <= (splitAtSeparator(inline)?.lead === 'bold' ? 25 : 12));
}
