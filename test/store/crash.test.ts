import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { saveCards } from '../../src/store/cards.ts';
import { migrations } from '../../src/store/migrations.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aCard, NOW } from './fixtures.ts';
import { buildChild, startChild } from './processes.ts';
import { temporaryFolder } from './temporary.ts';

beforeAll(buildChild);

function readAfterKill<T>(path: string, read: (database: Database.Database) => T): T {
  const database = openSqlite(path);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    return read(database);
  } finally {
    database.close();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test('killed while it stores grades, a process loses none that it has acknowledged', async () => {
  const path = join(temporaryFolder(), 'certamen.db');
  const store = openStore({ path, now: NOW });
  saveRoot(store, { name: 'notes', location: '/notes' });
  saveCards(
    store,
    Array.from({ length: 20 }, (_, index) => aCard(`card-${index}`)),
  );
  closeStore(store);
  const acknowledged: string[] = [];
  for (const milliseconds of [0, 3, 11, 40, 90]) {
    const child = startChild('grade', path);
    await child.said(1);
    await pause(milliseconds);
    await child.kill();
    acknowledged.push(...child.lines());
    const stored = readAfterKill(path, (database) =>
      database.prepare<[], string>("SELECT device || '-' || seq FROM review ORDER BY seq").pluck().all(),
    );
    // One more may be on disk that was not said any more.
    expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(stored.length - acknowledged.length).toBeLessThanOrEqual(1);
    acknowledged.push(...stored.slice(acknowledged.length));
  }
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
});

test('killed while it imports, a process leaves each note whole or not at all', async () => {
  const path = join(temporaryFolder(), 'certamen.db');
  let files = 0;
  for (const milliseconds of [0, 7, 20, 60]) {
    const child = startChild('import', path);
    await child.said(1);
    await pause(milliseconds);
    await child.kill();
    files = Math.max(files, child.lines().length);
    const counts = readAfterKill(path, (database) =>
      ['card', 'schedule', 'card_tag', 'card_text_docsize'].map((table) =>
        Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
      ),
    );
    expect(new Set(counts).size).toBe(1);
    expect((counts[0] ?? 1) % 40).toBe(0);
    expect(counts[0]).toBeGreaterThanOrEqual(files * 40);
  }
});

test('killed while it makes the database, a process leaves one that the next can use', async () => {
  for (const milliseconds of [30, 60, 80, 100, 120, 150, 200]) {
    const path = join(temporaryFolder(), 'certamen.db');
    const child = startChild('create', path);
    await pause(milliseconds);
    await child.kill();
    closeStore(openStore({ path, now: NOW }));
    expect(readAfterKill(path, (database) => database.pragma('user_version', { simple: true }))).toBe(
      migrations.length,
    );
  }
});
