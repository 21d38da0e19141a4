// The floor of importing an unchanged folder again: node bench/bare-hash.mjs FOLDER reads and hashes every note in it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [, , folder] = process.argv;
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.md'))
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
}
