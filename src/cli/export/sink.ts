import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import process from 'node:process';
import { Failure } from '../../failure.ts';

/** Where an export is written, piece by piece. */
export type Sink = (piece: string | Uint8Array) => void;

/**
 * Runs an export into a file that only its owner can read, or without one to stdout. The file appears under its name when
 * it is whole; until then, and after a failure, whatever had that name stays as it was.
 */
export function writeTo(file: string | undefined, write: (sink: Sink) => void): void {
  if (file === undefined) {
    write((piece) => process.stdout.write(piece));
    return;
  }
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(unfinished, 'w', 0o600);
    try {
      write((piece) => writeWhole(handle, typeof piece === 'string' ? Buffer.from(piece) : piece));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || error instanceof Failure) throw error;
    throw new Failure('input', `${file} cannot be written (${code}): choose another place with --output.`, {
      cause: error,
    });
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
