import { parseJson } from './json-fields.ts';
import { readForeignText, type TextFile } from './read-text.ts';
import type { Reading } from './reading.ts';

/** How the text of a package that was taken apart begins: what follows is its reading in JSON. */
const TAKEN_APART = 'certamen reading\n';

/** The reading of a package as a text, so that it goes the way of every note: compared, parsed on any thread, stored. */
export function textOfReading(reading: Reading): string {
  return `${TAKEN_APART}${JSON.stringify(reading)}`;
}

/** What a file of another program holds; null when it is an ordinary note. */
export function readForeignFile(file: TextFile): Reading | null {
  if (file.text.startsWith(TAKEN_APART)) return parseJson(file.text.slice(TAKEN_APART.length)) as Reading;
  return readForeignText(file);
}
