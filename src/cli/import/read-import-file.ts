import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isTakenApart, textOfReading } from '../../exchange/taken-apart.ts';
import type { Desk } from '../desk.ts';
import { accessProblem, fileProblem } from './file-problem.ts';
import { isArchive, readPackage } from './package-file.ts';
import { type FileRead, readNoteFile } from './read-file.ts';

const MEGABYTE = 1_000_000;
/** A collection with its pictures; what is larger is exported in parts. */
const LARGEST_PACKAGE = 500 * MEGABYTE;
const packageName = /\.(?:apkg|colpkg|zip)$/i;

/** How files are read for an import. */
export type ImportReader = {
  desk: Desk;
  /** Pictures of packages are not unpacked then. */
  dryRun: boolean;
  /** As for `readNoteFile`. */
  scratch: Buffer;
};

/** Reads a file to be imported: a note as it is, a package taken apart. */
export function readImportFile(file: string, { desk, dryRun, scratch }: ImportReader): FileRead {
  const read = packageName.test(file) ? readPackageFile(file) : readNoteFile(file, scratch);
  if (read.bytes === null) return read;
  if (!isArchive(read.bytes)) return isTakenApart(read.bytes.toString('latin1', 0, 100)) ? refused(file) : read;
  const mediaFolder = dryRun ? null : path.join(path.dirname(desk.store.path), 'media');
  const reading = readPackage(path.basename(file), read.bytes, { desk, mediaFolder });
  return { ...read, bytes: Buffer.from(textOfReading(reading)) };
}

/** What a package is turned into on its way in is written by nobody else. */
function refused(file: string): FileRead {
  const message = 'This is no text of any program that is known here: name the package it was made of.';
  return { bytes: null, problem: fileProblem(file, 'no-archive', message) };
}

function readPackageFile(file: string): FileRead {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return readNoteFile(file);
    if (stats.size > LARGEST_PACKAGE) {
      const message = `This package is too large (${Math.ceil(stats.size / MEGABYTE)} MB, at most ${LARGEST_PACKAGE / MEGABYTE} MB) and was not read: export it in parts.`;
      return { bytes: null, problem: fileProblem(file, 'too-large', message) };
    }
    const bytes = readFileSync(file);
    if (!isArchive(bytes)) {
      const message = 'This is called a package but is no archive: export it, or fetch it, again.';
      return { bytes: null, problem: fileProblem(file, 'no-archive', message) };
    }
    return { bytes, sizeBytes: bytes.length, modifiedAt: Math.floor(stats.mtimeMs), problem: null };
  } catch (error) {
    return { bytes: null, problem: accessProblem(file, error) };
  }
}
