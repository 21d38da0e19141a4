// The floor of an import: node bench/bare-parse.mjs FOLDER parses every note in a folder as remark with remark-gfm does, and
// does nothing with it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const [, , folder] = process.argv;
const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.md')) fromMarkdown(readFileSync(path.join(folder, name), 'utf8'), options);
}
