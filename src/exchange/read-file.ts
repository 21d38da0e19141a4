import { readForeignText, type TextFile } from './read-text.ts';
import type { Reading } from './reading.ts';
import { isTakenApart, readingOfText } from './taken-apart.ts';

/** What a file of another program holds; null when it is an ordinary note, which no text makes a package. */
export function readForeignFile(file: TextFile): Reading | null {
  const isPackage = isTakenApart(file.text) && !/\.(?:md|markdown)$/i.test(file.path);
  return isPackage ? readingOfText(file.text) : readForeignText(file);
}
