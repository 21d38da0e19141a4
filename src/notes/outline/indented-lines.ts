import type { List, Paragraph } from 'mdast';
import { hasFiniteVerb } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
import type { BlockReader } from './block-reader.ts';
import { asGroup, type Node } from './node.ts';
import { inlineOf, type Phrasing } from './phrasing.ts';
import { lineOf } from './place.ts';
import { minWrapWidth } from './wrapping.ts';

/** A line, or several that an editor wrapped: offsets into the text, the lines of the note, and how far it is indented. */
type Line = { start: number; end: number; line: number; endLine: number; indent: number };

const tabWidth = 4;
const maxLabelWords = 6;
const maxQuestionWords = 14;

/**
 * Reads a paragraph whose lines are indented under one another, without bullets: each is said of the nearest line above it that
 * stands farther left. `list`: what follows, which the last line may name where it is not indented, or less than the list. Gives what that
 * list and the labels between its items stand under, or null, with nothing read, where the lines stand on one level, or the indent is that
 * of wrapped prose.
 */
export function readIndentedLines(
  reader: BlockReader,
  source: Paragraph,
  phrasing: Phrasing,
  top: Node,
  list: List | null,
): { below: Node; above: Node } | null {
  const lines = linesOf(phrasing, reader.sourceLines);
  if (lines === null) return null;
  const listIndent = list === null ? -1 : indentOf(reader.sourceLines[lineOf(list) - 1] ?? '');
  let found = { below: top, above: top };
  const open: { indent: number; node: Node }[] = [];
  const groups = new Map<Node, Node[]>();
  for (const [index, { start, end, line, endLine, indent }] of lines.entries()) {
    const inline = inlineOf(phrasing, start, end);
    if (inline.text === '') continue;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1)?.node ?? top;
    const isLast = index === lines.length - 1;
    const hasChildren = isLast
      ? list !== null && (parent === top || listIndent > indent) && isLabel(inline.text)
      : (lines[index + 1]?.indent ?? 0) > indent;
    const kind =
      hasChildren && parent === top && isLabel(inline.text)
        ? 'label'
        : hasChildren || parent !== top
          ? 'bullet'
          : 'paragraph';
    const node = reader.out.pieceNode(kind, phrasing, inline, line, endLine, source);
    reader.out.add(node, parent);
    if (isLast && hasChildren) found = { below: node, above: parent };
    if (kind === 'bullet' && parent !== top) groups.set(parent, [...(groups.get(parent) ?? []), node]);
    open.push({ indent, node });
  }
  for (const group of groups.values()) asGroup(group);
  return found;
}

/** The lines of an outline, or null where the text is none. */
function linesOf({ text, lines }: Phrasing, sourceLines: readonly string[]): Line[] | null {
  // Rows of a table that has lost its form stand as they were typed.
  if (lines.length < 2 || /^\s*\|/m.test(text)) return null;
  const found: Line[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const source = sourceLines[line - 1] ?? '';
    const indent = indentOf(source);
    const before = found.at(-1);
    const isWrapped =
      before !== undefined &&
      /^\s*\p{Ll}/u.test(text.slice(at, end)) &&
      (sourceLines[(lines[index - 1] ?? line) - 1] ?? '').trim().length >= minWrapWidth;
    if (before !== undefined && isWrapped) {
      before.end = end;
      before.endLine = line;
    } else found.push({ start: at, end, line, endLine: line, indent });
    at = end + 1;
  }
  const [first] = found;
  const isOutline = found.some(({ indent }) => indent > (first?.indent ?? 0));
  return isOutline && !found.some(({ indent }) => indent < (first?.indent ?? 0)) ? found : null;
}

/** How many columns a line is indented: a tab stands for four. */
function indentOf(line: string): number {
  const space = /^[ \t]*/.exec(line)?.[0] ?? '';
  return [...space].reduce((columns, char) => columns + (char === '\t' ? tabWidth : 1), 0);
}

/** Whether a line only names what stands below it. */
function isLabel(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > maxQuestionWords) return false;
  return /[:?]$/.test(text) || (words.length <= maxLabelWords && !/[.!]$/.test(text) && !hasFiniteVerb(words));
}
