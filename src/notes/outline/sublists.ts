import type { List, ListItem, RootContent } from 'mdast';
import { countWords } from '../language/words.ts';
import { lineOf } from './place.ts';

/**
 * The blocks with each list put below the item it belongs to, where Markdown sees one list after another: points below a number, and
 * any list below a last item that leads to it ("- Steps:").
 */
export function joinSublists(blocks: readonly RootContent[]): readonly RootContent[] {
  return blocks.some(({ type }) => type === 'list') ? joinLed(joinPoints(blocks)).map(nestDeeper) : blocks;
}

/**
 * A list with what is indented a little farther than the item above it put below that item, where that is a name or leads to something:
 * Markdown wants two blanks before the marker of a point, and some people give it one.
 */
function nestDeeper(block: RootContent): RootContent {
  if (block.type !== 'list' || block.ordered === true) return block;
  const left = columnOf(block.children[0]);
  if (!block.children.some((item) => columnOf(item) > left)) return block;
  const kept: ListItem[] = [];
  let points: ListItem[] = [];
  const close = (): void => {
    const [first] = points;
    const open = kept.at(-1);
    const last = points.at(-1);
    if (open !== undefined && first !== undefined && last !== undefined) {
      const list: List = { ...block, children: points, position: span(first, last) };
      kept[kept.length - 1] = { ...open, children: [...open.children, list], position: span(open, last) };
    }
    points = [];
  };
  for (const item of block.children) {
    const open = kept.at(-1);
    const isPoint = open !== undefined && columnOf(item) > left && (points.length > 0 || leadsToPoints(open));
    if (isPoint) {
      points.push(item);
      continue;
    }
    close();
    kept.push(item);
  }
  close();
  return kept.length === block.children.length ? block : { ...block, children: kept };
}

const maxNameWords = 4;

/** Whether an item leads to what stands below it, by a colon or as a name of a few words. */
function leadsToPoints(item: ListItem): boolean {
  if (isLead(item)) return true;
  const [only, ...rest] = item.children;
  if (only?.type !== 'paragraph' || rest.length > 0) return false;
  const text = only.children.map((child) => (child.type === 'text' ? child.value : 'x')).join('');
  return !/[.!?,;]\s*$/.test(text) && countWords(text) <= maxNameWords;
}

/** The blocks with each list that stands behind one whose last item ends in a colon put into that item. */
function joinLed(blocks: readonly RootContent[]): readonly RootContent[] {
  const joined: RootContent[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    if (block.type === 'list' && open?.type === 'list' && isLead(open.children.at(-1)))
      joined[joined.length - 1] = withPoints(open, block);
    else joined.push(block);
  }
  return joined.length === blocks.length ? blocks : joined;
}

/** Whether an item leads to something and nothing stands below it. */
function isLead(item: ListItem | undefined): boolean {
  const [only, ...rest] = item?.children ?? [];
  const end = only?.type === 'paragraph' && rest.length === 0 ? only.children.at(-1) : undefined;
  const last = end?.type === 'strong' || end?.type === 'emphasis' ? end.children.at(-1) : end;
  return last?.type === 'text' && /[:;]\s*$/.test(last.value);
}

/**
 * The blocks with each list of points put into the numbered item right above it: people write `1. Prepare` and `* what to do` below
 * it, hardly indented, where Markdown sees one list after another. It is so where the numbers go on after the points, or the points
 * are indented at all. Other blocks are left as they are.
 */
function joinPoints(blocks: readonly RootContent[]): readonly RootContent[] {
  if (!blocks.some((block, index) => isPointsBelow(block, blocks[index - 1]))) return blocks;
  const joined: RootContent[] = [];
  for (const [index, block] of blocks.entries()) {
    const open = joined.at(-1);
    const before = blocks[index - 1];
    const isOpen = open?.type === 'list' && open.ordered === true;
    if (block.type !== 'list' || !isOpen || before === undefined || !touches(before, block)) joined.push(block);
    else if (isPointsBelow(block, before)) {
      const goesOn = continues(open, blocks[index + 1], block);
      const wasJoined = before !== open;
      if (goesOn || wasJoined || columnOf(block) > columnOf(open)) joined[joined.length - 1] = withPoints(open, block);
      else joined.push(block);
    } else if (continues(open, block, before)) {
      joined[joined.length - 1] = {
        ...open,
        children: [...open.children, ...block.children],
        position: span(open, block),
      };
    } else joined.push(block);
  }
  return joined;
}

function isPointsBelow(block: RootContent, before: RootContent | undefined): boolean {
  return (
    block.type === 'list' &&
    block.ordered !== true &&
    before?.type === 'list' &&
    before.ordered === true &&
    touches(before, block)
  );
}

/** Whether a block goes on with the numbers of a list, right below another block. */
function continues(list: List, block: RootContent | undefined, before: RootContent): boolean {
  return (
    block?.type === 'list' &&
    block.ordered === true &&
    touches(before, block) &&
    block.start === (list.start ?? 1) + list.children.length
  );
}

function withPoints(list: List, points: List): List {
  const last = list.children.at(-1);
  if (last === undefined) return list;
  const item = { ...last, children: [...last.children, points], position: span(last, points) };
  return { ...list, children: [...list.children.slice(0, -1), item], position: span(list, points) };
}

function touches(before: RootContent, block: RootContent): boolean {
  return lineOf(block) <= (before.position?.end.line ?? 0) + 1;
}

function columnOf(block: RootContent | ListItem | undefined): number {
  return block?.position?.start.column ?? 1;
}

function span(first: List | ListItem, last: RootContent | ListItem): List['position'] {
  if (first.position === undefined || last.position === undefined) return first.position;
  return { start: first.position.start, end: last.position.end };
}
