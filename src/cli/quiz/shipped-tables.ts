import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shippedFile } from '../shipped-files.ts';

/** The files of the decision tables and compatibility rules that ship, in the order of their names. */
export function shippedTables(): string[] {
  const folder = shippedFile('content');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && path.basename(path.dirname(name)) === 'tables')
    .sort()
    .map((name) => path.join(folder, name));
}
