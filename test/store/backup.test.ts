import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { backupNow, backupTo, backupWhenDue, listBackups } from '../../src/store/backup.ts';
import { saveCards } from '../../src/store/cards.ts';
import { putSetting } from '../../src/store/settings.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, NOW } from './fixtures.ts';
import { buildChild, startChild } from './processes.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

beforeAll(buildChild);

const HALF_AN_HOUR = 1_800_000;
const zone = () => 'UTC';

function cardsIn(path: string): unknown[] {
  const database = openSqlite(path, { readonly: true });
  try {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT id FROM card ORDER BY id').pluck().all();
  } finally {
    database.close();
  }
}

function folderOf(store: Store): string {
  return join(store.path, '..', 'backups');
}

test('a backup holds what is stored, also what stands in the write-ahead log, in one private file', async () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a'), aCard('b')]);
  const { path, sizeBytes } = await backupNow(store, NOW);
  expect(basename(path)).toBe('certamen-20261125T090000Z.db');
  expect(cardsIn(path)).toEqual(['a', 'b']);
  expect(statSync(path).size).toBe(sizeBytes);
  if (sep === '/') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folderOf(store)).sort()).toEqual(['certamen-20261125T090000Z.db', 'certamen.lock']);
  expect(listBackups(store.path)).toEqual([{ path, at: NOW }]);
});

test('an automatic backup is made once, then not within half an hour, then only after a change', async () => {
  const store = temporaryStore();
  const at = async (minutes: number) => (await backupWhenDue(store, { now: NOW + minutes * 60_000, zone })) !== null;
  expect(await at(0)).toBe(true);
  putSetting(store, 'a', '1');
  expect(await at(29)).toBe(false);
  expect(await at(30)).toBe(true);
  expect(await at(90)).toBe(false);
  putSetting(store, 'a', '1');
  expect(await at(120)).toBe(false);
  putSetting(store, 'a', '2');
  expect(await at(150)).toBe(true);
  expect(listBackups(store.path)).toHaveLength(3);
});

test('a transaction that changed nothing, or was taken back, is no change', async () => {
  const store = temporaryStore();
  await backupWhenDue(store, { now: NOW, zone });
  inTransaction(store, () => putSetting(store, 'never', null));
  expect(() =>
    inTransaction(store, () => {
      putSetting(store, 'a', '1');
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(await backupWhenDue(store, { now: NOW + HALF_AN_HOUR, zone })).toBeNull();
});

test('a last backup that cannot be read is reason for another', async () => {
  const store = temporaryStore();
  const { path } = await backupNow(store, NOW);
  writeFileSync(path, 'rubbish');
  expect(await backupWhenDue(store, { now: NOW + HALF_AN_HOUR, zone })).not.toBeNull();
});

test('a backup of a clock that ran ahead does not keep others from being made', async () => {
  const store = temporaryStore();
  await backupNow(store, NOW + 400 * 86_400_000);
  expect(await backupWhenDue(store, { now: NOW, zone })).not.toBeNull();
});

test('backups that are no longer kept are removed, other files are not', async () => {
  const store = temporaryStore();
  const { path } = await backupNow(store, NOW);
  const folder = folderOf(store);
  for (let hour = 0; hour < 24; hour += 1) {
    const name = `certamen-20261110T${String(hour).padStart(2, '0')}0000Z.db`;
    writeFileSync(join(folder, name), readFileSync(path));
  }
  writeFileSync(join(folder, 'certamen-mine.db'), '');
  writeFileSync(join(folder, 'other-20261110T000000Z.db'), '');
  putSetting(store, 'a', '1');
  await backupWhenDue(store, { now: NOW + HALF_AN_HOUR, zone });
  expect(readdirSync(folder).sort()).toEqual([
    'certamen-20261110T230000Z.db',
    'certamen-20261125T090000Z.db',
    'certamen-20261125T093000Z.db',
    'certamen-mine.db',
    'certamen.lock',
    'other-20261110T000000Z.db',
  ]);
});

test('a copy to a file of choice replaces an older copy', async () => {
  const store = temporaryStore();
  const file = join(temporaryFolder(), 'copy.db');
  saveCards(store, [aCard('a')]);
  await backupTo(store, file);
  saveCards(store, [aCard('b')]);
  expect((await backupTo(store, file)).path).toBe(file);
  expect(cardsIn(file)).toEqual(['a', 'b']);
});

test('a copy never takes the place of another file, a folder or the database itself', async () => {
  const store = temporaryStore();
  const folder = temporaryFolder();
  const note = join(folder, 'note.md');
  const link = join(folder, 'link.db');
  writeFileSync(note, '# mine');
  symlinkSync(store.path, link);
  mkdirSync(join(folder, 'sub'));
  const refused: [string, RegExp][] = [
    [note, /is no backup/],
    [store.path, /the database itself/],
    [`${store.path}-wal`, /the database itself/],
    [link, /the database itself/],
    [join(folder, 'sub'), /is not a file/],
    [join(folder, 'none', 'copy.db'), /make the folder first/],
  ];
  for (const [file, why] of refused) {
    await expect(backupTo(store, file)).rejects.toMatchObject({ name: 'Failure', message: expect.stringMatching(why) });
  }
  expect(readFileSync(note, 'utf8')).toBe('# mine');
  expect(readdirSync(folder).sort()).toEqual(['link.db', 'note.md', 'sub']);
});

test('killed while it makes backups, a process leaves whole ones, and the next removes what was half made', async () => {
  const store = temporaryStore();
  saveCards(
    store,
    Array.from({ length: 300 }, (_, index) => aCard(`card-${index}`, { back: 'x'.repeat(2000) })),
  );
  for (const backups of [2, 4, 5]) {
    const child = startChild('backup', store.path);
    await child.said(backups);
    await child.kill();
    expect(store.database.pragma('integrity_check', { simple: true })).toBe('ok');
    for (const { path } of listBackups(store.path)) expect(cardsIn(path)).toHaveLength(300);
  }
  const left = join(folderOf(store), 'certamen-20261125T080000Z.db.0123456789ab.tmp');
  writeFileSync(left, 'half');
  writeFileSync(`${left}-journal`, 'half');
  await backupNow(store, NOW);
  expect(readdirSync(folderOf(store)).filter((name) => name.includes('.tmp'))).toEqual([]);
});

test('while another process makes a backup, an automatic one is left to it', async () => {
  const store = temporaryStore();
  await backupNow(store, NOW - 10 * HALF_AN_HOUR);
  putSetting(store, 'a', '1');
  const other = openSqlite(join(folderOf(store), 'certamen.lock'));
  other.exec('BEGIN EXCLUSIVE');
  expect(await backupWhenDue(store, { now: NOW, zone })).toBeNull();
  other.close();
  expect(await backupWhenDue(store, { now: NOW, zone })).not.toBeNull();
});

test('two databases in one folder do not take each other for their backups', async () => {
  const folder = temporaryFolder();
  const first = temporaryStore(join(folder, 'first.db'));
  const second = temporaryStore(join(folder, 'second.db'));
  await backupWhenDue(first, { now: NOW, zone });
  expect(await backupWhenDue(second, { now: NOW, zone })).not.toBeNull();
  expect(listBackups(first.path)).toHaveLength(1);
  expect(existsSync(join(folder, 'backups', 'second-20261125T090000Z.db'))).toBe(true);
});
