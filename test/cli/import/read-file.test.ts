import { appendFileSync, mkdtempSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readNoteFile } from '../../../src/cli/import/read-file.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, readSync: vi.fn(fs.readSync) };
});

let folder = '';
let file = '';
const read = vi.mocked(readSync);
const plainRead = read.getMockImplementation() as (...values: unknown[]) => number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'certamen-read-'));
  file = path.join(folder, 'a.md');
  writeFileSync(file, 'short\n');
});

afterEach(() => {
  read.mockImplementation(plainRead);
  rmSync(folder, { recursive: true });
});

/** Reads as ever, and has somebody write to the file each time. */
function readAndAppend(...values: unknown[]): number {
  const count = plainRead(...values);
  appendFileSync(file, 'and more\n');
  return count;
}

test('a file that is written to while it is read is read again', () => {
  read.mockImplementationOnce(readAndAppend);
  const { bytes, problem } = readNoteFile(file, Buffer.allocUnsafe(100));
  expect(problem).toBeNull();
  expect(bytes?.toString()).toBe('short\nand more\n');
});

test('a file that is written to all the time is named, and not read in part', () => {
  read.mockImplementation(readAndAppend);
  expect(readNoteFile(file).problem?.rule).toBe('import/being-written');
});

test('a file that is cut short while it is read is read as it is then', () => {
  read.mockImplementationOnce(() => {
    writeFileSync(file, 's\n');
    return 0;
  });
  expect(readNoteFile(file).bytes?.toString()).toBe('s\n');
});

test('at a glance a file is read without a second look, and with care where it is not as long as was told', () => {
  expect(readNoteFile(file, Buffer.allocUnsafe(100), true).bytes?.toString()).toBe('short\n');
  read.mockImplementationOnce(() => {
    writeFileSync(file, 's\n');
    return 0;
  });
  expect(readNoteFile(file, Buffer.allocUnsafe(100), true).bytes?.toString()).toBe('s\n');
});
