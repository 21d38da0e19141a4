// The floor of an import: node bench/bare-parse.mjs FOLDER [SHARE OF] parses every note in a folder as remark with remark-gfm does,
// and does nothing with it; with SHARE and OF only every OF-th of them, from the SHARE-th on (the first is 0).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const [, , folder, share = '0', of = '1'] = process.argv;
const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md'));
for (const [i, name] of names.entries()) {
  if (i % Number(of) === Number(share)) fromMarkdown(readFileSync(path.join(folder, name), 'utf8'), options);
}
