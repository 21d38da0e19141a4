import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { backupTo } from '../../src/store/backup.ts';
import { saveCards } from '../../src/store/cards.ts';
import { appendEvents, eventsOfCard, stamper } from '../../src/store/log.ts';
import { migrations } from '../../src/store/migrations.ts';
import { saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore, openWith } from '../../src/store/open.ts';
import { restoreFrom } from '../../src/store/restore.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, aReview, NOW } from './fixtures.ts';
import { buildChild, startChild } from './processes.ts';
import { temporaryFolder } from './temporary.ts';

beforeAll(buildChild);

function open(path: string): Store {
  const store = openStore({ path, now: NOW });
  saveRoot(store, { name: 'notes', location: '/notes' });
  return store;
}

function review(store: Store, card: string): string {
  return inTransaction(store, () => {
    const event = aReview(stamper(store)(NOW), card, 20_000);
    appendEvents(store, [event]);
    return event.id;
  });
}

function cardsIn(path: string): unknown[] {
  const database = openSqlite(path);
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT id FROM card ORDER BY id').pluck().all();
  } finally {
    database.close();
  }
}

/** A database with card `a`, a backup of that, and then also card `b`. */
async function withBackup(): Promise<{ path: string; backup: string; store: Store }> {
  const folder = temporaryFolder();
  const [path, backup] = [join(folder, 'certamen.db'), join(folder, 'copy.db')];
  const store = open(path);
  saveCards(store, [aCard('a')]);
  review(store, 'a');
  await backupTo(store, backup);
  saveCards(store, [aCard('b')]);
  return { path, backup, store };
}

test('a restore brings the backup back and keeps the replaced file', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  const restored = restoreFrom(backup, path, NOW);
  expect(restored).toEqual({ kept: `${path}.replaced-20261125T090000Z`, cards: 1, reviews: 1 });
  expect(cardsIn(path)).toEqual(['a']);
  expect(cardsIn(restored.kept ?? '')).toEqual(['a', 'b']);
  if (sep === '/') expect(statSync(path).mode & 0o777).toBe(0o600);
  const again = restoreFrom(backup, path, NOW);
  expect(again.kept).toBe(`${path}.replaced-20261125T090000Z-2`);
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('what a killed process left in the write-ahead log is in the replaced file', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  const child = startChild('import', path);
  await child.said(3);
  await child.kill();
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const { kept } = restoreFrom(backup, path, NOW);
  expect(cardsIn(path)).toEqual(['a']);
  expect(cardsIn(kept ?? '').length).toBeGreaterThanOrEqual(2 + 3 * 40);
});

test('what is graded after a restore is never taken for what was graded before it', async () => {
  const { path, backup, store } = await withBackup();
  const before = review(store, 'a');
  closeStore(store);
  restoreFrom(backup, path, NOW);
  const later = open(path);
  const after = review(later, 'a');
  expect(after).not.toBe(before);
  expect(eventsOfCard(later, 'a')).toHaveLength(2);
  closeStore(later);
});

test('a restore through a link replaces what it leads to, and the link stays', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  const link = join(temporaryFolder(), 'link.db');
  symlinkSync(path, link);
  restoreFrom(backup, link, NOW);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(cardsIn(path)).toEqual(['a']);
});

test('a restore to where there is no database makes one', async () => {
  const { backup, store } = await withBackup();
  closeStore(store);
  const path = join(temporaryFolder(), 'new', 'certamen.db');
  expect(restoreFrom(backup, path, NOW)).toMatchObject({ kept: null, cards: 1 });
  expect(cardsIn(path)).toEqual(['a']);
});

test('a damaged database is replaced too, and kept with its log', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  writeFileSync(path, 'not a database any more');
  writeFileSync(`${path}-wal`, 'nor is this a log');
  const { kept } = restoreFrom(backup, path, NOW);
  expect(cardsIn(path)).toEqual(['a']);
  expect(readFileSync(kept ?? '', 'utf8')).toBe('not a database any more');
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('nor is this a log');
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a backup that is damaged, newer, of another program or not there changes nothing', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  const folder = join(path, '..');
  const [damaged, newer, foreign, text] = ['damaged', 'newer', 'foreign', 'text'].map((name) => join(folder, name));
  writeFileSync(damaged ?? '', readFileSync(backup));
  truncateSync(damaged ?? '', Math.floor(statSync(backup).size / 2));
  closeStore(openWith({ path: newer ?? '', now: NOW }, [...migrations, 'CREATE TABLE later (id INTEGER) STRICT']));
  const other = openSqlite(foreign ?? '');
  other.exec('CREATE TABLE x (y)');
  other.close();
  writeFileSync(text ?? '', 'text '.repeat(100));
  const refused: [string, RegExp][] = [
    [damaged ?? '', /damaged/],
    [newer ?? '', /newer certamen/],
    [foreign ?? '', /another program/],
    [text ?? '', /not a backup/],
    [join(folder, 'none'), /is not a file/],
    [folder, /is not a file/],
    [path, /the database itself/],
  ];
  const before = readFileSync(path);
  const names = readdirSync(folder).sort();
  for (const [file, why] of refused) {
    expect(() => restoreFrom(file, path, NOW)).toThrow(expect.objectContaining({ name: 'Failure' }));
    expect(() => restoreFrom(file, path, NOW)).toThrow(why);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(names);
});

test('while another process has the database open, a restore is refused', async () => {
  const { path, backup, store } = await withBackup();
  closeStore(store);
  const child = startChild('idle', path);
  await child.said(1);
  expect(() => restoreFrom(backup, path, NOW)).toThrow(/in use by another certamen/);
  await child.kill();
  expect(cardsIn(path)).toEqual(['a', 'b']);
});
