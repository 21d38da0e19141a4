import { closeSync, openSync, readSync } from 'node:fs';
import { isEverything } from '../../exchange/everything.ts';

/** Whether a file is an export of everything, by how it begins; false for what is not there or cannot be read. */
export function isEverythingFile(file: string): boolean {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const head = Buffer.alloc(64);
      return isEverything(head.toString('utf8', 0, readSync(descriptor, head, 0, 64, 0)));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
}
