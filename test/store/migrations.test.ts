import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cardById, saveCards } from '../../src/store/cards.ts';
import { migrations } from '../../src/store/migrations.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore, openWith } from '../../src/store/open.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aCard, NOW } from './fixtures.ts';
import { buildChild, startChild } from './processes.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

beforeAll(buildChild);

const next = [...migrations, 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO later VALUES (7);'];
const newest = migrations.length;

function oneCardAt(path: string): void {
  const store = openStore({ path, now: NOW });
  saveRoot(store, { name: 'notes', location: '/notes' });
  saveCards(store, [aCard('a')]);
  closeStore(store);
}

function filesBeside(path: string): string[] {
  return readdirSync(join(path, '..')).sort();
}

test('the migrations, one after the other, make this schema', async () => {
  const rows = temporaryStore()
    .database.prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND name NOT LIKE 'card\\_text\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all();
  const schema = rows.map(({ sql }) => `${sql};`).join('\n\n');
  await expect(`${schema}\n`).toMatchFileSnapshot('schema.sql');
});

test('every table of our own is strict', () => {
  const loose = temporaryStore()
    .database.prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name <> 'sqlite_schema'",
    )
    .pluck()
    .all();
  expect(loose.filter((name) => !name.startsWith('card_text'))).toEqual([]);
});

test('a new database is marked as ours and as the newest, without a copy', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  const store = temporaryStore(path);
  expect(store.database.pragma('application_id', { simple: true })).toBe(0x43657274);
  expect(store.database.pragma('user_version', { simple: true })).toBe(newest);
  expect(filesBeside(path).filter((name) => name.includes('.bak'))).toEqual([]);
});

test('an older database is copied, brought up to date and keeps what it holds', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  oneCardAt(path);
  const store = openWith({ path, now: NOW }, next);
  expect(cardById(store, 'a')).not.toBeNull();
  expect(store.database.prepare('SELECT id FROM later').pluck().all()).toEqual([7]);
  closeStore(store);

  const kept = `${path}.v${newest}.bak`;
  if (sep === '/') expect(statSync(kept).mode & 0o777).toBe(0o600);
  const copy = openSqlite(kept, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(newest);
  expect(copy.prepare('SELECT id FROM card').pluck().all()).toEqual(['a']);
  copy.close();
  expect(filesBeside(path)).toEqual(['backups', 'certamen.db', `certamen.db.v${newest}.bak`]);
});

test('a step that fails leaves the version before it, whole', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  oneCardAt(path);
  const broken = [...migrations, 'CREATE TABLE half (id INTEGER) STRICT', 'CREATE TABLE card (id INTEGER)'];
  expect(() => openWith({ path, now: NOW }, broken)).toThrow('already exists');
  const database = openSqlite(path);
  expect(database.pragma('user_version', { simple: true })).toBe(newest + 1);
  expect(database.prepare('SELECT id FROM card').pluck().all()).toEqual(['a']);
  database.close();
});

test('killed at any moment of an update, a database is of one version or the other and whole', async () => {
  const path = join(temporaryFolder(), 'certamen.db');
  oneCardAt(path);
  for (const delay of [0, 15, 30, 60]) {
    const child = startChild('migrate', path);
    await child.said(1);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await child.kill();
    const database = openSqlite(path);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const version = Number(database.pragma('user_version', { simple: true }));
    const filled = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'filler'").pluck().get();
    expect([version - newest, filled]).toEqual(version === newest ? [0, 0] : [1, 1]);
    if (filled === 1) expect(database.prepare('SELECT count(*) FROM filler').pluck().get()).toBe(60_000);
    expect(database.prepare('SELECT id FROM card').pluck().all()).toEqual(['a']);
    database.close();
  }
});

test('what a killed update left half made is removed by the next', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  oneCardAt(path);
  const left = `${path}.v${newest}.bak.0123456789ab.tmp`;
  writeFileSync(left, 'half');
  closeStore(openWith({ path, now: NOW }, next));
  expect(existsSync(left)).toBe(false);
});

test('two processes that update the same database at once both end well', async () => {
  const path = join(temporaryFolder(), 'certamen.db');
  oneCardAt(path);
  const children = [startChild('migrate', path), startChild('migrate', path), startChild('migrate', path)];
  expect(await Promise.all(children.map((child) => child.ended()))).toEqual([0, 0, 0]);
  expect(filesBeside(path)).toEqual(['backups', 'certamen.db', `certamen.db.v${newest}.bak`]);
});
