import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Bare addresses stay text: finding them costs a quarter of the parsing and no card needs them. Indented code is off
 * because in notes four spaces and more are nearly always a list item that was indented too far.
 */
const disabled = ['wwwAutolink', 'protocolAutolink', 'emailAutolink', 'codeIndented'];

const options = {
  extensions: [gfm(), { disable: { null: disabled } }],
  mdastExtensions: [gfmFromMarkdown().filter((extension) => extension.transforms === undefined)],
};

/** The note as a Markdown tree (CommonMark with tables, task lists, footnotes and strikethrough), every node with its place. */
export function parseMarkdown(note: string): Root {
  return fromMarkdown(note, options);
}
