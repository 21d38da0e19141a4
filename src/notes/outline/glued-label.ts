import type { ListItem, Paragraph } from 'mdast';
import { lineOf } from './place.ts';

/** An item whose last line is the label of the items that follow: the item without it, and the label. */
export type GluedLabel = { item: ListItem; label: string; line: number; source: Paragraph };

const maxLabelWords = 6;
/** A line of this length and more was broken by an editor: the next one goes on with it. */
const minWrapWidth = 60;

/**
 * People write a label on the line below an item and go on with the list: Markdown takes that line for the end of the item. It
 * is a label when it is not indented, short, opens with a capital, ends without a stop, and the line before it is no wrapped one.
 */
export function gluedLabel(item: ListItem, sourceLines: readonly string[]): GluedLabel | null {
  const paragraph = item.children[0];
  if (item.children.length !== 1 || paragraph?.type !== 'paragraph') {
    return null;
  }
  const last = paragraph.children[paragraph.children.length - 1];
  const line = paragraph.position?.end.line ?? 0;
  const source = sourceLines[line - 1] ?? '';
  const before = sourceLines[line - 2] ?? '';
  if (last?.type !== 'text' || line <= lineOf(paragraph) || before.length >= minWrapWidth) {
    return null;
  }
  const cut = last.value.lastIndexOf('\n');
  const label = last.value.slice(cut + 1).trim();
  const isLabel =
    cut >= 0 && /^\p{Lu}/u.test(source) && label === source.trim() && !/[.,;!]$/.test(label) && !/[.,;:]$/.test(before);
  if (!isLabel || label.split(/\s+/).length > maxLabelWords) {
    return null;
  }
  const kept = { ...last, value: last.value.slice(0, cut) };
  const shortened: Paragraph = { ...paragraph, children: [...paragraph.children.slice(0, -1), kept] };
  return { item: { ...item, children: [shortened] }, label, line, source: paragraph };
}
