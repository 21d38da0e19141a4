import { decodeNote } from '../../notes/decode.ts';
import type { Problem } from '../../problem.ts';
import { shown } from '../import/file-problem.ts';
import { readNoteFile } from '../import/read-file.ts';

/** A Markdown file as its readers take it: the path problems name, and its text. */
export type PageFile = { path: string; text: string };

/** Reads a Markdown file, or gives the problem that kept it from being read. */
export function readPageFile(file: string): { page: PageFile; problem: null } | { page: null; problem: Problem } {
  const read = readNoteFile(file);
  if (read.problem !== null) return { page: null, problem: read.problem };
  const decoded = decodeNote(shown(file), read.bytes);
  if (decoded.problem !== null) return { page: null, problem: decoded.problem };
  return { page: { path: shown(file), text: decoded.text }, problem: null };
}
