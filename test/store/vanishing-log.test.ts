import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepPrivate } from '../../src/store/files.ts';
import { closeStore, openStore } from '../../src/store/open.ts';
import { temporaryFolder } from './temporary.ts';

/** The log is there when it is asked for, and gone right after: the last other process has just closed the database. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, existsSync: (path: string) => path.endsWith('-wal') || fs.existsSync(path) };
});

test('a log that another process removes while the database is opened is no failure', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  closeStore(openStore({ path, now: 1 }));
  expect(() => closeStore(openStore({ path, now: 2 }))).not.toThrow();
  expect(readdirSync(dirname(path))).toEqual([basename(path)]);
});

test('nor is one whose rights are to be taken off', () => {
  expect(() => keepPrivate(join(temporaryFolder(), 'certamen.db-wal'))).not.toThrow();
});
