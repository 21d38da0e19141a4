import { readFrontMatter } from '../../../src/notes/front-matter.ts';
import type { Item } from '../../../src/notes/item.ts';
import { type Outline, outlineOf } from '../../../src/notes/outline/outline.ts';

const none = readFrontMatter('sqs.md', '').value;

/** The outline of a note without front matter. */
export function outline(text: string, path = 'sqs.md'): Outline {
  return outlineOf(path, text, none);
}

/** Its items. */
export function itemsOf(text: string, path?: string): readonly Item[] {
  return outline(text, path).note.items;
}

/** `kind [labels above] text`, one item a line. */
export function shownItems(text: string, path?: string): string[] {
  return itemsOf(text, path).map(
    (item) => `${item.kind} [${item.context.map((node) => node.label).join(' › ')}] ${item.inline.text}`,
  );
}

const longLine = 'A hive of wood lasts for many years where its roof is painted and its floor stays dry.';

/** The items of section `S` of a note whose other lines are 86 characters long, as `shownItems` gives them. */
export function shownInWideNote(text: string): string[] {
  const items = shownItems(`# S\n\n${text}\n# Wide\n\n${`${longLine}\n\n`.repeat(3)}`);
  return items.slice(1, items.indexOf('heading [] Wide'));
}
