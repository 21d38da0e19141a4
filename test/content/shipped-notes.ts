import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A note that ships: its name below `content/`, with `/`, and its lines. */
export type ShippedNote = { readonly name: string; readonly lines: readonly string[] };

const CONTENT = fileURLToPath(new URL('../../content/', import.meta.url));

/** Every Markdown note below `content/`, decision tables left out, in order of name. */
export function shippedNotes(): ShippedNote[] {
  return readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md') && !name.includes('/tables/'))
    .sort()
    .map((name) => ({ name, lines: readFileSync(join(CONTENT, name), 'utf8').split(/\r?\n/) }));
}

/** A line of a note for a message: `aws/lambda.md:12`. */
export function at(note: ShippedNote, index: number): string {
  return `${note.name}:${index + 1}`;
}
