import { closeSync, copyFileSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveCards } from '../../src/store/cards.ts';
import { tableByTable, verifyCopy } from '../../src/store/copy.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { aCard } from './fixtures.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

const PAGE_BYTES = 4096;

/** A copy of a database with cards and with free pages, as one file, and the number of the last page that each part of it has. */
function copyWithParts() {
  const store = temporaryStore();
  saveCards(
    store,
    Array.from({ length: 200 }, (_, index) => aCard(`card-${index}`, { back: `answer ${index} `.repeat(90) })),
  );
  store.database.exec('CREATE TABLE gone (text TEXT); INSERT INTO gone SELECT back FROM card; DROP TABLE gone');
  const copy = join(temporaryFolder(), 'copy.db');
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(store.path, copy);
  const pages = store.database.prepare('SELECT name, max(pageno) AS page FROM dbstat GROUP BY name').all();
  return { copy, pageOf: new Map((pages as { name: string; page: number }[]).map(({ name, page }) => [name, page])) };
}

function damage(file: string, at: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(64, 0xff), 0, 64, at);
  closeSync(descriptor);
}

/** The first of the pages that are free: the file's header says which. */
function freePage(file: string): number {
  const descriptor = openSync(file, 'r');
  const bytes = Buffer.alloc(4);
  readSync(descriptor, bytes, 0, 4, 32);
  closeSync(descriptor);
  return bytes.readUInt32BE();
}

test('a whole copy is found whole, table by table as well', () => {
  const { copy } = copyWithParts();
  expect(() => verifyCopy(copy, copy, migrations.length)).not.toThrow();
  expect(() => verifyCopy(copy, copy, migrations.length, tableByTable)).not.toThrow();
});

test.each(['card', 'event', 'card_place', 'sqlite_autoindex_card_1', 'card_text_data', 'free'])(
  'looked at table by table, damage of %s is found',
  (part) => {
    const { copy, pageOf } = copyWithParts();
    const page = part === 'free' ? freePage(copy) : (pageOf.get(part) ?? 0);
    expect(page).toBeGreaterThan(1);
    damage(copy, (page - 1) * PAGE_BYTES);
    expect(() => verifyCopy(copy, 'mine.db', migrations.length, tableByTable)).toThrow(/mine\.db is damaged/);
  },
);

test('an index of words that says what its cards do not is no damage of a copy', () => {
  const { copy } = copyWithParts();
  const database = openSqlite(copy);
  database.unsafeMode().exec('DELETE FROM card_text_data WHERE id > 10');
  database.close();
  expect(() => verifyCopy(copy, copy, migrations.length, tableByTable)).not.toThrow();
  expect(() => verifyCopy(copy, copy, migrations.length)).toThrow(/damaged/);
});
