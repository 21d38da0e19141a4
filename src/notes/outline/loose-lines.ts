import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { mainVerbIndex } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
import { goesOn } from './lines.ts';
import { lineOf } from './place.ts';
import { isAsWide, minWrapWidth } from './wrapping.ts';

const maxLabelWords = 6;

/** What a line of its own opens with: a capital, a figure, or a name in bold that is all of it or has its meaning behind it. */
const OPENS = /^(?:[\p{Lu}\d]|\*\*[^*]+\*\*(?:$|:| ?[-–—=:] ))/u;
const BOLD = /^\*\*/;

/**
 * The blocks with the lines that stand behind an item without an indent made a paragraph of their own: Markdown takes them for the end of
 * the item, but in a note whose lines are not wrapped (`width` gives how long they are) the author has left the list there. Lines that are
 * no more than labels stay where they are.
 */
export function looseLines(
  blocks: readonly RootContent[],
  sourceLines: readonly string[],
  width: () => number,
): readonly RootContent[] {
  const found: RootContent[] = [];
  for (const block of blocks) {
    if (block.type === 'list') found.push(...splitList(block, sourceLines, width));
    else found.push(block);
  }
  return found.length === blocks.length ? blocks : found;
}

function splitList(list: List, sourceLines: readonly string[], width: () => number): RootContent[] {
  const parts: RootContent[] = [];
  let items: ListItem[] = [];
  for (const item of list.children) {
    const cut = cutItem(item, sourceLines, width);
    items.push(cut?.item ?? item);
    if (cut === null) continue;
    parts.push({ ...list, children: items, position: spanOf(items) }, cut.paragraph);
    items = [];
  }
  if (parts.length === 0) return [list];
  return items.length === 0 ? parts : [...parts, { ...list, children: items, position: spanOf(items) }];
}

function spanOf(items: readonly ListItem[]): List['position'] {
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}

type Cut = { item: ListItem; paragraph: Paragraph };

/** An item, or the last one nested in it, without the loose lines at its end, and these; null where there are none. */
function cutItem(item: ListItem, sourceLines: readonly string[], width: () => number): Cut | null {
  const last = item.children.at(-1);
  const others = item.children.slice(0, -1);
  if (last?.type === 'list') {
    const nested = last.children.at(-1);
    const cut = nested === undefined ? null : cutItem(nested, sourceLines, width);
    if (cut === null) return null;
    const children = [...last.children.slice(0, -1), cut.item];
    const shortened: List = { ...last, children, position: spanOf(children) };
    return { item: until({ ...item, children: [...others, shortened] }, cut.paragraph), paragraph: cut.paragraph };
  }
  if (last?.type !== 'paragraph') return null;
  const cut = cutParagraph(last, sourceLines, width);
  if (cut === null) return null;
  return { item: until({ ...item, children: [...others, cut.kept] }, cut.loose), paragraph: cut.loose };
}

/** An item that ends on the line before a block. */
function until(item: ListItem, block: Paragraph): ListItem {
  const { position } = item;
  if (position === undefined) return item;
  return { ...item, position: { ...position, end: { ...position.end, line: lineOf(block) - 1 } } };
}

function cutParagraph(
  paragraph: Paragraph,
  sourceLines: readonly string[],
  width: () => number,
): { kept: Paragraph; loose: Paragraph } | null {
  const { position } = paragraph;
  if (position === undefined || position.end.line === position.start.line) return null;
  const first = firstLoose(position.start.line, position.end.line, sourceLines);
  if (first === null || width() < minWrapWidth) return null;
  const lines = sourceLines.slice(first - 2, position.end.line).map((line) => line.trim());
  const areApart = lines.slice(1).every((line, index) => {
    const before = lines[index] ?? '';
    return (
      OPENS.test(line) &&
      !before.endsWith(':') &&
      (before.endsWith(';') || !isAsWide(before.length, width())) &&
      !goesOn(before, line)
    );
  });
  if (!areApart || !lines.slice(1).some(saysSomething)) return null;
  const start = { line: first, column: 1 };
  const at = breakBefore(paragraph.children, first - position.start.line, { start, end: position.end });
  if (at === null) return null;
  return {
    kept: { ...paragraph, children: at.before, position: { ...position, end: { ...position.end, line: first - 1 } } },
    loose: { ...paragraph, children: at.after, position: { start, end: position.end } },
  };
}

/** The line from which on nothing is indented to the end of a paragraph, where its first line is none of them. */
function firstLoose(startLine: number, endLine: number, sourceLines: readonly string[]): number | null {
  let first = endLine + 1;
  while (first - 1 > startLine && /^\S/.test(sourceLines[first - 2] ?? '')) first -= 1;
  return first > endLine ? null : first;
}

/** Whether a line tells more than what the items below it are. */
function saysSomething(line: string): boolean {
  if (BOLD.test(line)) return true;
  const words = wordsIn(line);
  if (/[:?]$/.test(line)) return false;
  return /[.!]$|\d\s?[-–]\s?\d+$/.test(line) || words.length > maxLabelWords || mainVerbIndex(words, line) > 0;
}

/**
 * The parts of a paragraph before and after its nth line break, behind which it goes on at `place`; null where that stands inside bold
 * text, a link or the like.
 */
function breakBefore(
  children: readonly PhrasingContent[],
  count: number,
  place: Paragraph['position'],
): { before: PhrasingContent[]; after: PhrasingContent[] } | null {
  let left = count;
  for (const [index, child] of children.entries()) {
    if (child.type === 'break') left -= 1;
    if (child.type === 'break' && left === 0)
      return { before: children.slice(0, index), after: children.slice(index + 1) };
    if (child.type !== 'text') continue;
    for (let at = child.value.indexOf('\n'); at >= 0; at = child.value.indexOf('\n', at + 1)) {
      // The line break behind a `break` was counted with it.
      if (at === 0 && children[index - 1]?.type === 'break') continue;
      left -= 1;
      if (left > 0) continue;
      const [head, tail] = [child.value.slice(0, at), child.value.slice(at + 1)];
      const before = head === '' ? [] : [{ ...child, value: head }];
      const after = tail === '' ? [] : [{ ...child, value: tail, position: place }];
      return { before: [...children.slice(0, index), ...before], after: [...after, ...children.slice(index + 1)] };
    }
  }
  return null;
}
