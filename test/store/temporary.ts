import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/statements.ts';
import { NOW } from './fixtures.ts';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'certamen-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty database with the import root `notes`, closed and gone after the test. */
export function temporaryStore(path = join(temporaryFolder(), 'certamen.db')): Store {
  const store = openStore({ path, now: NOW });
  onTestFinished(() => closeStore(store));
  saveRoot(store, { name: 'notes', location: '/home/someone/notes' });
  return store;
}
