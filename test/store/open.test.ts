import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { backupTo } from '../../src/store/backup.ts';
import { cardById, saveCards } from '../../src/store/cards.ts';
import { migrations } from '../../src/store/migrations.ts';
import { closeStore, openStore, openWith } from '../../src/store/open.ts';
import { putSetting, setting } from '../../src/store/settings.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aCard, NOW } from './fixtures.ts';
import { buildChild, startChild } from './processes.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

beforeAll(buildChild);

/** The failure that the work ends with. */
function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

function openAt(path: string, readonly = false) {
  return () => closeStore(openStore({ path, now: NOW, readonly }));
}

test('a new database, its folder and its side files are readable by their owner alone', () => {
  const path = join(temporaryFolder(), 'deep', 'er', 'certamen.db');
  temporaryStore(path);
  const modes = [join(path, '..'), join(path, '..', '..'), path, `${path}-wal`, `${path}-shm`].map((file) =>
    (statSync(file).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(sep === '\\' ? modes : ['700', '700', '600', '600', '600']);
});

test('a folder that was there keeps its mode', () => {
  const folder = join(temporaryFolder(), 'shared');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const before = statSync(folder).mode;
  temporaryStore(join(folder, 'certamen.db'));
  expect(statSync(folder).mode).toBe(before);
});

test('writes survive a power cut: write-ahead log, synced at each commit, references held', () => {
  const { database } = temporaryStore();
  const of = (pragma: string) => database.pragma(pragma, { simple: true });
  expect([of('journal_mode'), of('synchronous'), of('foreign_keys'), of('busy_timeout')]).toEqual(['wal', 2, 1, 5000]);
});

test('what was written is there after closing, and no side file is left', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  const store = openStore({ path, now: NOW });
  putSetting(store, 'study.new', '15');
  closeStore(store);
  expect([existsSync(`${path}-wal`), existsSync(`${path}-shm`)]).toEqual([false, false]);
  expect(setting(temporaryStore(path), 'study.new')).toBe('15');
});

test.each([
  ['text', 'I am a note, not a database, and long enough to have a header of a hundred bytes and more. '.repeat(3)],
  ['a few bytes', 'SQLite'],
])('a file of %s is refused as no database and left as it is', (_, content) => {
  const path = join(temporaryFolder(), 'note.md');
  writeFileSync(path, content);
  const failure = failureOf(openAt(path));
  expect(failure.kind).toBe('database');
  expect(failure.message).toMatch(/note\.md is not a database.*--db/);
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test("another program's database is refused and left as it is", () => {
  const path = join(temporaryFolder(), 'places.sqlite');
  const other = openSqlite(path);
  other.exec('CREATE TABLE bookmark (url TEXT)');
  other.close();
  const before = readFileSync(path);
  expect(failureOf(openAt(path)).message).toContain('another program');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a newer database is refused and left as it is, to the byte', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  closeStore(openWith({ path, now: NOW }, [...migrations, 'CREATE TABLE later (id INTEGER) STRICT']));
  const before = readFileSync(path);
  for (const readonly of [false, true]) {
    expect(failureOf(openAt(path, readonly)).message).toMatch(/newer certamen.*update certamen/);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(existsSync(`${path}-wal`)).toBe(false);
});

test('a newer database whose update still stands in the write-ahead log is left as it is, log and all', async () => {
  const path = join(temporaryFolder(), 'certamen.db');
  const child = startChild('idle', path);
  await child.said(1);
  const newer = openSqlite(path);
  newer.pragma(`user_version = ${migrations.length + 1}`);
  await child.kill();
  const before = [readFileSync(path), readFileSync(`${path}-wal`)];
  expect(before[1]?.length).toBeGreaterThan(0);
  expect(failureOf(openAt(path)).message).toContain('newer certamen');
  expect([readFileSync(path), readFileSync(`${path}-wal`)]).toEqual(before);
  newer.close();
});

test('a link to a database is that database, its log beside the file and not beside the link', async () => {
  const folder = temporaryFolder();
  const [path, link] = [join(folder, 'real', 'certamen.db'), join(folder, 'link.db')];
  openAt(path)();
  symlinkSync(path, link);
  const store = temporaryStore(link);
  saveCards(store, [aCard('a')]);
  expect(store.path).toBe(path);
  await expect(backupTo(store, path)).rejects.toThrow('the database itself');
});

test('a folder in the place of the file, and a file in the place of its folder, are said', () => {
  const folder = temporaryFolder();
  expect(failureOf(openAt(folder)).message).toContain('cannot be opened');
  writeFileSync(join(folder, 'file'), '');
  expect(failureOf(openAt(join(folder, 'file', 'certamen.db'))).kind).toBe('database');
});

test('reading only makes nothing, and writing then is a failure', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  expect(failureOf(openAt(path, true)).message).toContain('does not exist');
  expect(existsSync(path)).toBe(false);
  openAt(path)();
  const store = openStore({ path, now: NOW, readonly: true });
  expect(failureOf(() => putSetting(store, 'a', 'b')).message).toMatch(/read-only/);
  closeStore(store);
});

test('an empty file becomes a database', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  writeFileSync(path, '');
  const store = temporaryStore(path);
  saveCards(store, [aCard('a')]);
  expect(cardById(store, 'a')).not.toBeNull();
});

test('a full disk is said, and nothing of the transaction is kept', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('before')]);
  store.database.pragma(`max_page_count = ${Number(store.database.pragma('page_count', { simple: true })) + 2}`);
  const many = Array.from({ length: 500 }, (_, index) => aCard(`card-${index}`));
  expect(failureOf(() => saveCards(store, many)).message).toContain('the disk is full');
  expect(cardById(store, 'card-0')).toBeNull();
  expect(cardById(store, 'before')).not.toBeNull();
  store.database.pragma('max_page_count = 1000000');
  saveCards(store, many);
  expect(cardById(store, 'card-499')).not.toBeNull();
});

test('a second process that writes is waited for five seconds, then named', async () => {
  const store = temporaryStore();
  const child = startChild('hold', store.path);
  await child.said(1);
  const begun = performance.now();
  expect(failureOf(() => putSetting(store, 'a', 'b')).message).toMatch(/another certamen is writing.*five seconds/);
  expect(performance.now() - begun).toBeGreaterThan(4500);
  await child.kill();
  putSetting(store, 'a', 'b');
});

test('processes that make the same new database at once all succeed', async () => {
  const path = join(temporaryFolder(), 'new', 'certamen.db');
  const children = Array.from({ length: 4 }, () => startChild('create', path));
  const codes = await Promise.all(children.map((child) => child.ended()));
  expect(children.map((child) => child.errors())).toEqual(['', '', '', '']);
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(temporaryStore(path).database.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('a path with control characters is shown with visible signs', () => {
  const path = join(temporaryFolder(), 'evil\u001b]52;c;x\u0007.db');
  writeFileSync(path, 'no database');
  const { message } = failureOf(openAt(path));
  expect(message).toContain('evil␛]52;c;x␇.db');
  expect(message).not.toMatch(/[\u0000-\u001f]/);
});
