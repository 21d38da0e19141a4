import { expect, test } from 'vitest';
import { saveCards, setRetired } from '../../src/store/cards.ts';
import { saveRoot } from '../../src/store/notes.ts';
import {
  countDue,
  countNew,
  dueCandidates,
  forecast,
  newCandidates,
  newChoices,
  putSchedule,
  repeatsOwed,
  replaceSchedules,
  scheduleOf,
} from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/statements.ts';
import { aCard, aSchedule, day } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const today = day(100);

function dueIds(store: Store): string[] {
  return dueCandidates(store, { day: today, limit: 100 }).map(({ id }) => id);
}

function newIds(store: Store): string[] {
  return newCandidates(store, { day: today, limit: 100 }).map(({ id }) => id);
}

test('a new card has the schedule of a card nothing has happened to', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  expect(scheduleOf(store, 'a')).toEqual(aSchedule());
  expect(scheduleOf(store, 'unknown')).toBeNull();
});

test('a schedule comes back as it was put, and putting it again changes nothing', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  const schedule = {
    due: day(7),
    intervalDays: 6,
    easeHundredths: 236,
    repetitions: 2,
    lapses: 9,
    suspended: true,
    flagged: true,
    buriedUntil: day(8),
    failedOn: day(1),
    toRepeat: true,
    lastDay: day(1),
    stability: 6.25,
    difficulty: 5.5,
  };
  expect(putSchedule(store, 'a', schedule)).toBe(true);
  expect(scheduleOf(store, 'a')).toEqual(schedule);
  expect(putSchedule(store, 'a', schedule)).toBe(false);
  expect(replaceSchedules(store, [{ card: 'a', schedule }])).toBe(0);
});

test('due cards come longest due first, with what a queue needs of them', () => {
  const store = temporaryStore();
  saveCards(store, [
    aCard('a'),
    aCard('b', { tags: ['x/y', 'z'], importance: 2 }),
    aCard('c'),
    aCard('d', { tags: [] }),
  ]);
  putSchedule(store, 'a', aSchedule({ due: today }));
  putSchedule(store, 'b', aSchedule({ due: day(90), intervalDays: 6, lapses: 1, repetitions: 2, lastDay: day(84) }));
  putSchedule(store, 'c', aSchedule({ due: day(101) }));
  putSchedule(store, 'd', aSchedule({ due: day(95) }));
  expect(dueIds(store)).toEqual(['b', 'd', 'a']);
  const [b, d] = dueCandidates(store, { day: today, limit: 2 });
  expect(b).toEqual({
    id: 'b',
    due: day(90),
    intervalDays: 6,
    easeHundredths: 250,
    repetitions: 2,
    lapses: 1,
    lastDay: day(84),
    form: 'basic',
    importance: 2,
    line: d?.line,
    topic: 'x/y',
  });
  expect(d?.topic).toBe('');
  expect(dueCandidates(store, { day: today, until: day(101), limit: 9 })).toHaveLength(4);
});

test('cards of one note line share their line, those of another line or note do not', () => {
  const store = temporaryStore();
  const elsewhere = { root: 'notes', path: 'storage.md' };
  saveCards(store, [
    aCard('a'),
    aCard('b', { ordinal: 1 }),
    aCard('c', { lines: { line: 9, endLine: 9 } }),
    aCard('d', { home: elsewhere }),
  ]);
  const lines = newCandidates(store, { day: today, limit: 9 }).map(({ id, line }) => [id, line] as const);
  const lineOf = new Map(lines);
  expect(lineOf.get('a')).toBe(lineOf.get('b'));
  expect(new Set(lineOf.values()).size).toBe(3);
});

test('new cards come in the order of the notes, not of their import', () => {
  const store = temporaryStore();
  const home = (path: string) => ({ root: 'notes', path });
  saveCards(store, [
    aCard('z2', { home: home('z.md'), position: 1 }),
    aCard('z1', { home: home('z.md'), position: 0 }),
    aCard('a1', { home: home('a.md'), position: 0 }),
  ]);
  expect(newIds(store)).toEqual(['a1', 'z1', 'z2']);
  putSchedule(store, 'z1', aSchedule({ due: today }));
  expect(newIds(store)).toEqual(['a1', 'z2']);
  putSchedule(store, 'z1', aSchedule());
  expect(newIds(store)).toEqual(['a1', 'z1', 'z2']);
  expect(countNew(store)).toBe(3);
});

test('a suspended, retired or buried card is neither due nor new', () => {
  const store = temporaryStore();
  saveCards(
    store,
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aCard(id)),
  );
  putSchedule(store, 'a', aSchedule({ due: today, suspended: true, toRepeat: true, failedOn: today }));
  putSchedule(store, 'b', aSchedule({ due: today, toRepeat: true, failedOn: today }));
  putSchedule(store, 'c', aSchedule({ due: today, buriedUntil: day(101), toRepeat: true, failedOn: today }));
  putSchedule(store, 'd', aSchedule({ suspended: true }));
  putSchedule(store, 'f', aSchedule({ buriedUntil: day(101) }));
  setRetired(store, ['b', 'e'], true);
  expect(dueIds(store)).toEqual([]);
  expect(repeatsOwed(store, { day: today })).toEqual([]);
  expect(newIds(store)).toEqual([]);
  expect(countDue(store, { day: today })).toBe(0);
  setRetired(store, ['b', 'e'], false);
  expect(dueIds(store)).toEqual(['b']);
  expect(newIds(store)).toEqual(['e']);
  expect(countDue(store, { day: day(101) })).toBe(2);
});

test('a repeat is owed on the day of the failure only', () => {
  const store = temporaryStore();
  saveCards(store, [aCard('a')]);
  putSchedule(store, 'a', aSchedule({ due: day(101), failedOn: today, toRepeat: true }));
  expect(repeatsOwed(store, { day: today }).map(({ id }) => id)).toEqual(['a']);
  expect(repeatsOwed(store, { day: day(101) })).toEqual([]);
});

test('new cards begin with what matters most, ten of each note in turn, and what ships comes after one’s own', () => {
  const store = temporaryStore();
  saveRoot(store, { name: 'certamen', location: '/shipped' });
  const notes = [
    ['ec2', 'notes', 0],
    ['sqs', 'notes', 0],
    ['iam', 'notes', 1],
    ['aws', 'certamen', 2],
  ] as const;
  saveCards(
    store,
    notes.flatMap(([path, root, importance]) =>
      Array.from({ length: 11 }, (_, position) =>
        aCard(`${path}${position}`, { home: { root, path }, position, importance }),
      ),
    ),
  );
  const found = (limit: number) => newCandidates(store, { day: today, limit, last: ['certamen'] }).map(({ id }) => id);
  const first = (path: string) => Array.from({ length: 10 }, (_, position) => `${path}${position}`);
  const own = [...first('iam'), 'iam10', ...first('ec2'), ...first('sqs'), 'ec210', 'sqs10'];
  expect(found(100)).toEqual([...own, ...first('aws'), 'aws10']);
  expect(found(3)).toEqual(own.slice(0, 3));
  expect(found(34)).toEqual([...own, 'aws0']);
});

test('a selection takes the cards of its tags and of the tags below them, and of its deck', () => {
  const store = temporaryStore();
  saveCards(store, [
    aCard('a', { tags: ['compute'] }),
    aCard('b', { tags: ['compute/ec2/types', 'x'], deck: 'exam' }),
    aCard('c', { tags: ['compute-optimizer'] }),
    aCard('d', { tags: ['x'] }),
  ]);
  const ids = (selection: { tags?: string[]; deck?: string }) =>
    newCandidates(store, { day: today, limit: 9, ...selection }).map(({ id }) => id);
  expect(ids({ tags: ['compute'] })).toEqual(['a', 'b']);
  expect(ids({ tags: ['compute/ec2', 'x'] })).toEqual(['b', 'd']);
  expect(ids({ deck: 'exam' })).toEqual(['b']);
  expect(ids({ deck: 'exam', tags: ["no'such"] })).toEqual([]);
  expect(countNew(store, { tags: ['x'] })).toBe(2);
  for (const id of ['a', 'b', 'c', 'd']) putSchedule(store, id, aSchedule({ due: today }));
  expect(countDue(store, { day: today, tags: ['compute'] })).toBe(2);
  expect(dueCandidates(store, { day: today, limit: 9, tags: ['compute'] })).toHaveLength(2);
});

test('the forecast counts what is overdue today, what is buried on its day, and days with nothing', () => {
  const store = temporaryStore();
  saveCards(
    store,
    ['a', 'b', 'c', 'd', 'e'].map((id) => aCard(id)),
  );
  putSchedule(store, 'a', aSchedule({ due: day(50) }));
  putSchedule(store, 'b', aSchedule({ due: today }));
  putSchedule(store, 'c', aSchedule({ due: day(99), buriedUntil: day(102) }));
  putSchedule(store, 'd', aSchedule({ due: day(103) }));
  putSchedule(store, 'e', aSchedule({ due: day(99), buriedUntil: day(900) }));
  expect(forecast(store, today, 3)).toEqual([
    { day: 100, due: 2 },
    { day: 101, due: 0 },
    { day: 102, due: 1 },
  ]);
});

test('what the first screen asks is found through an index, without a look at every card and without sorting', () => {
  const store = temporaryStore();
  const selections = [{}, { tags: ['compute'], deck: 'exam' }];
  for (const selection of selections) {
    dueCandidates(store, { day: today, limit: 5, ...selection });
    newCandidates(store, { day: today, limit: 5, last: ['certamen'], ...selection });
    newChoices(store, { day: today, limit: 5, ...selection });
    repeatsOwed(store, { day: today, ...selection });
    countDue(store, { day: today, ...selection });
    countNew(store, selection);
  }
  forecast(store, today, 14);
  const asked = [...store.prepared.keys()].filter((sql) => sql.startsWith('SELECT') && sql.includes('schedule'));
  expect(asked.length).toBeGreaterThanOrEqual(11);
  for (const sql of asked) {
    const plan = store.database
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ day: 1, until: 1, end: 1, limit: 1, last: '[]', tags: '[]', deck: '' })
      .map(({ detail }) => detail);
    expect(plan.filter((line) => /^SCAN (card|schedule)\b(?!.* USING)|TEMP B-TREE/.test(line))).toEqual([]);
  }
});
