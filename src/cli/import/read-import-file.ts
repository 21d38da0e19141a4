import type { Desk } from '../desk.ts';
import { type FileRead, readNoteFile } from './read-file.ts';

/** Reads a file to be imported: a note as it is. */
export function readImportFile(_desk: Desk, file: string, scratch?: Buffer): FileRead {
  return readNoteFile(file, scratch);
}
