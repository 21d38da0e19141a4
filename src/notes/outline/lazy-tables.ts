import { isFence } from './fence.ts';

const ITEM = /^(\s*(?:[-*+]|\d{1,9}[.)])\s{1,4})\S/;
const ROW = /^\|.*\|\s*$/;
const RULE = /^\|(?:\s*:?-+:?\s*\|)+\s*$/;

/**
 * A note in which a table that was typed right below an item of a list, at the margin, is indented as far as the item's text: Markdown takes
 * its rows for more words of the item. Every line stays where it was.
 */
export function withIndentedTables(text: string): string {
  if (!text.includes('\n|')) return text;
  const lines = text.split('\n');
  let isFenced = false;
  /** How far the text of the item is indented whose lines are read; 0 outside of one. */
  let indent = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isFence(line)) isFenced = !isFenced;
    const marker = ITEM.exec(line)?.[1];
    if (marker !== undefined) indent = marker.length;
    else if (line.trim() === '' || /^#/.test(line)) indent = 0;
    if (isFenced || indent === 0 || !ROW.test(line) || !RULE.test(lines[at + 1] ?? '')) continue;
    const space = ' '.repeat(indent);
    for (; ROW.test(lines[at] ?? ''); at += 1) lines[at] = space + lines[at];
    at -= 1;
  }
  return lines.join('\n');
}
