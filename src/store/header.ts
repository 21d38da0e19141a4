import { closeSync, openSync, readSync } from 'node:fs';
import { isMissing } from './files.ts';
import type { Identity } from './version.ts';

/** What the first 100 bytes of a file say of it, read without opening it as a database, so without changing a byte. */
export type Header = { kind: 'missing' } | { kind: 'empty' } | { kind: 'foreign' } | ({ kind: 'sqlite' } & Identity);

const MAGIC = 'SQLite format 3\0';

/** The header of the file at a path; throws what the file system throws for a file that cannot be read, or is none. */
export function readHeader(path: string): Header {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    throw error;
  }
  try {
    const bytes = Buffer.alloc(100);
    const length = readSync(file, bytes, 0, 100, 0);
    if (length === 0) return { kind: 'empty' };
    if (length < 100 || bytes.toString('latin1', 0, 16) !== MAGIC) return { kind: 'foreign' };
    // Source: sqlite.org/fileformat2.html, "The Database Header".
    return { kind: 'sqlite', version: bytes.readUInt32BE(60), applicationId: bytes.readUInt32BE(68) };
  } finally {
    closeSync(file);
  }
}
