import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import process from 'node:process';
import type { Problem } from '../../problem.ts';
import { accessProblem, fileProblem } from './file-problem.ts';

/** The bytes of a file, and what the system says of it; or the problem that kept it from being read. */
export type FileRead =
  | { bytes: Buffer; sizeBytes: number; modifiedAt: number; problem: null }
  | { bytes: null; problem: Problem };

const MEGABYTE = 1_000_000;
/** Years of notes are a few megabytes; what is larger is something else. */
const LARGEST = 20 * MEGABYTE;

// A pipe would else be waited for until something is written into it. Windows knows no such flag, nor such files.
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file whole, after looking at what it is and how large. With a `scratch` buffer the bytes of a small file stand in
 * it, and are good until the next read: reading thousands of files then leaves nothing to clear away. At a `glance` nobody asks
 * whether the file was written to meanwhile: enough to see that it is what it was, not to believe what else it says.
 */
export function readNoteFile(file: string, scratch?: Buffer, glance = false): FileRead {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, READ_AT_ONCE);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return refused(fileProblem(file, 'folder', 'This is a folder, not a note.'));
    if (!stats.isFile()) return refused(fileProblem(file, 'not-a-file', 'This is no ordinary file and was not read.'));
    return (glance ? readOnce(descriptor, stats, scratch) : null) ?? readWhile(descriptor, stats, file, scratch);
  } catch (error) {
    return refused(accessProblem(file, error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Reads an open file without a second look at it; null where it does not fit, or is not of the length that was told. */
function readOnce(descriptor: number, { size, mtimeMs }: Stats, scratch: Buffer | undefined): FileRead | null {
  if (scratch === undefined || scratch.length < size || size > LARGEST) return null;
  const bytes = readBytes(descriptor, size, scratch);
  return bytes.length === size ? { bytes, sizeBytes: size, modifiedAt: Math.floor(mtimeMs), problem: null } : null;
}

/** Somebody writes the file while it is read: so often it is read again. */
const MOST_TRIES = 3;

/** Reads an open file that stays as it is while it is read: what was torn would be told as if the note said it. */
function readWhile(descriptor: number, opened: Stats, file: string, scratch: Buffer | undefined): FileRead {
  let before = opened;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (before.size > LARGEST) return refused(tooLarge(file, before.size));
    const into = scratch !== undefined && scratch.length >= before.size ? scratch : Buffer.allocUnsafe(before.size);
    const bytes = readBytes(descriptor, before.size, into);
    const after = fstatSync(descriptor);
    if (bytes.length === after.size && after.size === before.size && after.mtimeMs === before.mtimeMs) {
      return { bytes, sizeBytes: bytes.length, modifiedAt: Math.floor(after.mtimeMs), problem: null };
    }
    before = after;
  }
  return refused(fileProblem(file, 'being-written', 'This is being written: import it again when that is done.'));
}

/** So many bytes of a file, or as many as it still has. */
function readBytes(descriptor: number, size: number, bytes: Buffer): Buffer {
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** Reads a note from stdin up to its end, but no more than a file may hold. `at` is the instant, in UTC milliseconds. */
export async function readStdinNote(at: number): Promise<FileRead> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of process.stdin) {
    const bytes = chunk as Buffer;
    sizeBytes += bytes.length;
    if (sizeBytes > LARGEST) return refused(tooLarge('-', sizeBytes));
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks), sizeBytes, modifiedAt: at, problem: null };
}

function refused(problem: Problem): FileRead {
  return { bytes: null, problem };
}

function tooLarge(file: string, sizeBytes: number): Problem {
  const size = Math.ceil(sizeBytes / MEGABYTE);
  const message = `This file is too large (${size} MB, at most ${LARGEST / MEGABYTE} MB) and was not read: split it.`;
  return fileProblem(file, 'too-large', message);
}
