import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
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
 * it, and are good until the next read: reading thousands of files then leaves nothing to clear away.
 */
export function readNoteFile(file: string, scratch?: Buffer): FileRead {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, READ_AT_ONCE);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return refused(fileProblem(file, 'folder', 'This is a folder, not a note.'));
    if (!stats.isFile()) return refused(fileProblem(file, 'not-a-file', 'This is no ordinary file and was not read.'));
    if (stats.size > LARGEST) return refused(tooLarge(file, stats.size));
    const into = scratch !== undefined && scratch.length >= stats.size ? scratch : Buffer.allocUnsafe(stats.size);
    const bytes = readBytes(descriptor, stats.size, into);
    return { bytes, sizeBytes: bytes.length, modifiedAt: Math.floor(stats.mtimeMs), problem: null };
  } catch (error) {
    return refused(accessProblem(file, error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
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
