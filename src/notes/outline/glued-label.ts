import type { ListItem, Paragraph } from 'mdast';
import { goesOn, leadsOn } from './lines.ts';
import { isAsWide, minWrapWidth } from './wrapping.ts';

/** A line that Markdown takes for the end of an item, and that is the label of the items that follow. */
export type Label = { text: string; line: number; source: Paragraph };

/** An item without the labels at its end, and these, in their order. */
export type GluedLabels = { item: ListItem; labels: Label[] };

const maxLabelWords = 6;
const maxQuestionWords = 16;
const question = /^(?:what|how|why|when|where|who|which)\b.*\?$/i;

/** The line above a list, and how long the lines of the note are. */
export type Surroundings = { above: string; width: () => number };

/**
 * People write a label on the line below an item and go on with the list: Markdown takes that line for the end of the item, or
 * of the last one nested in it. It is a label when it is not indented, short, opens with a capital, ends without a stop, and
 * the line before it is no wrapped one. So is a word or two that stand as the line above the list does. Null where there is none.
 */
export function gluedLabels(item: ListItem, sourceLines: readonly string[], around: Surroundings): GluedLabels | null {
  const labels: Label[] = [];
  let rest = item;
  for (let cut = cutLast(rest, sourceLines, around); cut !== null; cut = cutLast(rest, sourceLines, around)) {
    rest = cut.item;
    labels.unshift(cut.label);
  }
  return labels.length === 0 ? null : { item: rest, labels };
}

function cutLast(
  item: ListItem,
  sourceLines: readonly string[],
  around: Surroundings,
): { item: ListItem; label: Label } | null {
  const last = item.children.at(-1);
  const others = item.children.slice(0, -1);
  if (last?.type === 'list') {
    const nested = last.children.at(-1);
    const cut = nested === undefined ? null : cutLast(nested, sourceLines, around);
    if (cut === null) return null;
    const shortened = { ...last, children: [...last.children.slice(0, -1), cut.item] };
    return { item: { ...item, children: [...others, shortened] }, label: cut.label };
  }
  if (last?.type !== 'paragraph' || others.length > 0) return null;
  const cut = cutLine(last, sourceLines, around);
  return cut === null ? null : { item: { ...item, children: [cut.paragraph] }, label: cut.label };
}

function cutLine(
  paragraph: Paragraph,
  sourceLines: readonly string[],
  around: Surroundings,
): { paragraph: Paragraph; label: Label } | null {
  const last = paragraph.children.at(-1);
  const marked = cutMarked(paragraph, sourceLines);
  if (marked !== null) return marked;
  if (last?.type !== 'text') return null;
  const at = last.value.lastIndexOf('\n');
  const others = paragraph.children.slice(0, -1);
  const isBroken = at < 0 && others.at(-1)?.type === 'break';
  const { start, end } = paragraph.position ?? { start: { line: 0 }, end: { line: 0 } };
  const line = end.line;
  const source = sourceLines[line - 1] ?? '';
  const before = (sourceLines[line - 2] ?? '').trimEnd();
  // A line that ends in a stop was ended there, however long it is, and so was one before a whole question.
  const isEnded = /[.!?]$/.test(before) || question.test(source.trim());
  const isFull = before.length >= minWrapWidth && isAsWide(before.length, around.width()) && !isEnded;
  if ((at < 0 && !isBroken) || line <= start.line || isFull) return null;
  const text = last.value.slice(at + 1).trim();
  const isLabel =
    (/^\p{Lu}/u.test(source) || (isLike(source, around.above) && !goesOn(before, source))) &&
    text === source.trim() &&
    !/[.,;!]$/.test(text) &&
    !/[,;]$/.test(before) &&
    !leadsOn(before);
  const most = question.test(text) ? maxQuestionWords : maxLabelWords;
  if (!isLabel || text.split(/\s+/).length > most) return null;
  // The end of the last line of what is left is where the label began.
  const kept: Paragraph = {
    ...paragraph,
    children: isBroken ? others.slice(0, -1) : [...others, { ...last, value: last.value.slice(0, at) }],
  };
  if (paragraph.position !== undefined) {
    const { position } = paragraph;
    kept.position = { ...position, end: { ...position.end, line: line - 1 } };
  }
  return { paragraph: kept, label: { text, line, source: paragraph } };
}

/** "**Oak gate**" alone on the line below an item: a label in bold. */
function cutMarked(
  paragraph: Paragraph,
  sourceLines: readonly string[],
): { paragraph: Paragraph; label: Label } | null {
  const [before, last] = paragraph.children.slice(-2);
  const { position } = paragraph;
  if (last?.type !== 'strong' && last?.type !== 'emphasis') return null;
  if (before?.type !== 'text' || !before.value.endsWith('\n') || position === undefined) return null;
  const line = position.end.line;
  const [, text = ''] = MARKED.exec((sourceLines[line - 1] ?? '').trimEnd()) ?? [];
  if (text === '' || line <= position.start.line || text.split(/\s+/).length > maxLabelWords) return null;
  const kept: Paragraph = {
    ...paragraph,
    children: [...paragraph.children.slice(0, -2), { ...before, value: before.value.slice(0, -1) }],
    position: { ...position, end: { ...position.end, line: line - 1 } },
  };
  return { paragraph: kept, label: { text, line, source: paragraph } };
}

/** A whole line in bold or italics, a colon at its end aside. */
const MARKED = /^(?:\*{2,3}|_{2,3})([^*_]+?):?(?:\*{2,3}|_{2,3}):?$/;

/** Whether a line of a word or two stands where another one does: "init" over what it does, and "plan" over what that does. */
function isLike(line: string, above: string): boolean {
  const [, indent, name = ''] = SHORT_NAME.exec(above) ?? [];
  return name !== '' && SHORT_NAME.exec(line)?.[1] === indent;
}

const SHORT_NAME = /^( {0,3})([\p{L}\d][^\s.,:;!?]*(?: [^\s.,:;!?]+)?)\s*$/u;
