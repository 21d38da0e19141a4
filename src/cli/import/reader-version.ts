import { readFileSync } from 'node:fs';
import { shippedFile } from '../shipped-files.ts';

/** The version of this program as far as reading notes goes: a note that another one read is read again. */
export function readerVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(shippedFile('package.json'), 'utf8'));
  return manifest.version;
}
