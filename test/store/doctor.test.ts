import { chmodSync, closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import type { Event } from '../../src/schedule/event.ts';
import type { Schedule } from '../../src/schedule/schedule.ts';
import { cardById, saveAlias, saveCards } from '../../src/store/cards.ts';
import { type Examination, examine, repair } from '../../src/store/doctor.ts';
import { appendEvents, eventsOfCard, stamper } from '../../src/store/log.ts';
import { saveNote, saveRoot } from '../../src/store/notes.ts';
import { closeStore, openStore } from '../../src/store/open.ts';
import { putSchedule, scheduleOf } from '../../src/store/schedules.ts';
import { searchCards } from '../../src/store/search.ts';
import { putSetting, setting } from '../../src/store/settings.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { inTransaction, type Store } from '../../src/store/statements.ts';
import { aCard, aReview, aSchedule, day, NOW } from './fixtures.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

/** Stands for the core's: due as many days after the last event as there are events. */
function fold(events: readonly Event[]): Schedule {
  const last = events.at(-1);
  return last === undefined
    ? aSchedule()
    : aSchedule({ due: day(last.day + events.length), repetitions: events.length });
}

const ids = Array.from({ length: 400 }, (_, index) => `card-${String(index).padStart(3, '0')}`);

/** A sound database of 400 cards with three reviews each, closed. */
function soundDatabase(): string {
  const path = join(temporaryFolder(), 'certamen.db');
  const store = openStore({ path, now: NOW });
  saveRoot(store, { name: 'notes', location: '/notes' });
  saveNote(store, { home: { root: 'notes', path: 'a.md' }, hash: 'h', sizeBytes: 1, modifiedAt: 1, problems: [] });
  saveCards(
    store,
    ids.map((id, position) => aCard(id, { position, back: `${id} ${'words '.repeat(40)}` })),
  );
  saveAlias(store, 'other-name', 'card-007');
  putSetting(store, 'study.new', '15');
  inTransaction(store, () => {
    const stamp = stamper(store);
    appendEvents(
      store,
      [1, 2, 3].flatMap((onDay) => ids.map((id) => aReview(stamp(NOW + onDay), id, onDay))),
    );
    for (const id of ids) putSchedule(store, id, fold(eventsOfCard(store, id)));
  });
  closeStore(store);
  return path;
}

function checks({ findings }: Examination): string[] {
  return findings.map(({ check }) => check);
}

function change(path: string, work: (store: Store) => void): void {
  const store = openStore({ path, now: NOW });
  work(store);
  closeStore(store);
}

/** Writes rubbish over the pages that a table or index has, except its first so many. */
function damagePages(path: string, name: string, skip: number, most: number): number {
  const database = openSqlite(path);
  database.pragma('journal_mode = DELETE');
  const pages = database
    .prepare<[string], number>("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno")
    .pluck()
    .all(name)
    .slice(skip, skip + most);
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const file = openSync(path, 'r+');
  for (const page of pages) writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
  closeSync(file);
  return pages.length;
}

test('a sound database has no findings, and its facts are told', () => {
  const path = soundDatabase();
  const before = readFileSync(path);
  expect(examine(path, fold, NOW)).toEqual({
    facts: {
      path,
      sizeBytes: statSync(path).size,
      cards: 400,
      retired: 0,
      reviews: 1200,
      events: 0,
      unknownCards: 0,
      backups: 0,
      lastBackupAt: null,
    },
    findings: [],
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(repair(path, fold, NOW)).toMatchObject({ done: [], after: { findings: [] } });
});

test('events of cards that are not here are told, and no fault', () => {
  const path = soundDatabase();
  change(path, (store) => {
    inTransaction(store, () => appendEvents(store, [aReview(stamper(store)(NOW), 'of another machine', 9)]));
  });
  expect(examine(path, fold, NOW)).toMatchObject({ facts: { unknownCards: 1 }, findings: [] });
});

test.each<[string, string, string]>([
  ['a schedule that was lost', 'DELETE FROM schedule WHERE card = 3', 'schedules'],
  ['a schedule that the log does not add up to', 'UPDATE schedule SET due = 99 WHERE card = 3', 'schedules'],
  ['a queue row that is not its card', "UPDATE schedule SET topic = 'x' WHERE card = 3", 'index'],
  ['a card that is taken for new', 'UPDATE card SET fresh = 1 WHERE key = 3', 'index'],
  ['a tag that was lost', 'DELETE FROM card_tag WHERE card = 3', 'index'],
  ['a tag of no card', "INSERT INTO card_tag VALUES ('y', 3)", 'index'],
  ['a text index that says other than a card', "UPDATE card SET front = 'unindexed' WHERE key = 3", 'index'],
  ['a text index that was lost', 'DELETE FROM card_text_data WHERE id > 10', 'index'],
])('%s is found, and made anew from the cards and the log', (_, sql, check) => {
  const path = soundDatabase();
  const sound = openSqlite(path);
  const schedules = sound.prepare('SELECT * FROM schedule ORDER BY card').all();
  sound.close();
  change(path, ({ database }) => database.unsafeMode(true).exec(sql));
  expect(checks(examine(path, fold, NOW))).toContain(check);
  expect(repair(path, fold, NOW).after).toMatchObject({ facts: { cards: 400, reviews: 1200 }, findings: [] });
  change(path, (store) => {
    expect(store.database.prepare('SELECT * FROM schedule ORDER BY card').all()).toEqual(schedules);
    expect(searchCards(store, { text: 'card-123', day: day(1) }, { limit: 5 })).toHaveLength(1);
  });
});

test.each([
  ['reviews', 'review', 2],
  ['cards', 'card', 3],
  ['an index', 'review_day', 1],
])(
  'of a database with damaged pages of %s everything else is copied, and the damaged one is kept',
  (_, table, skip) => {
    const path = soundDatabase();
    expect(damagePages(path, table, skip, 1)).toBe(1);
    expect(checks(examine(path, fold, NOW))).toContain('integrity');
    const { done, after } = repair(path, fold, NOW);
    expect(done.join()).toContain('.damaged-20261125T090000Z');
    expect(after.findings).toEqual([]);
    const { cards, reviews } = after.facts ?? { cards: 0, reviews: 0 };
    if (table === 'card') expect(cards).toBeGreaterThan(380);
    else expect(cards).toBe(400);
    if (table === 'review') expect(reviews).toBeGreaterThan(1100);
    else expect(reviews).toBe(1200);
    if (table === 'review_day') expect(done.join()).toContain('everything');
    else expect(done.join()).toContain('what could be read');
    expect(readdirSync(join(path, '..')).sort()).toEqual([
      'backups',
      'certamen.db',
      'certamen.db.damaged-20261125T090000Z',
    ]);
    change(path, (store) => {
      expect(setting(store, 'study.new')).toBe('15');
      expect(cardById(store, 'other-name')?.id).toBe('card-007');
      expect(scheduleOf(store, 'card-007')).toEqual(fold(eventsOfCard(store, 'card-007')));
    });
  },
);

test('cards whose root was lost are kept, under a root that says so', () => {
  const path = soundDatabase();
  change(path, ({ database }) => {
    database.pragma('foreign_keys = OFF');
    database.exec('DELETE FROM root');
  });
  expect(checks(examine(path, fold, NOW))).toEqual(['references']);
  expect(repair(path, fold, NOW).after).toMatchObject({ facts: { cards: 400 }, findings: [] });
  change(path, (store) => expect(cardById(store, 'card-001')?.home.root).toBe('lost-1'));
});

test('what others may read is found and made private', () => {
  const path = soundDatabase();
  chmodSync(path, 0o644);
  expect(checks(examine(path, fold, NOW))).toEqual(sep === '/' ? ['modes'] : []);
  expect(repair(path, fold, NOW).after.findings).toEqual([]);
});

test('what killed processes left is found and removed', () => {
  const path = soundDatabase();
  writeFileSync(`${path}.restore.0123456789ab.tmp`, '');
  chmodSync(`${path}.restore.0123456789ab.tmp`, 0o600);
  expect(checks(examine(path, fold, NOW))).toEqual(['leftovers']);
  expect(repair(path, fold, NOW).after.findings).toEqual([]);
});

test('what is no database at all is a failure, since nothing can be read of it', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  writeFileSync(path, 'text');
  expect(() => examine(path, fold, NOW)).toThrow(/is not a database/);
  expect(() => repair(path, fold, NOW)).toThrow(/is not a database/);
});

test('a look at a database that another connection uses is possible', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  expect(examine(store.path, fold, NOW)).toMatchObject({ facts: { cards: 1 }, findings: [] });
});
