import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordGrade } from '../../../src/cli/grading.ts';
import { Failure } from '../../../src/failure.ts';
import { eventsOfCard } from '../../../src/store/log.ts';
import { roots } from '../../../src/store/notes.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { changeCount } from '../../../src/store/statements.ts';
import { facts, NOW, noteOf, type World, world } from './world.ts';

function bytesOf({ database }: World): string {
  const hash = createHash('sha256');
  for (const file of [database, `${database}-wal`]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

test('a folder of notes becomes cards, each with its birth in the log', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.write('deep/down/b.markdown', noteOf(facts(2, 'beta')));
  here.write('c.txt', noteOf(facts(2, 'gamma')));
  const { summary, changes, problems } = here.import();
  expect(summary).toMatchObject({ files: 2, added: 5, problems: 0 });
  expect(problems).toEqual([]);
  expect(here.live().map(({ home }) => home.path)).toEqual([
    'a.md',
    'a.md',
    'a.md',
    'deep/down/b.markdown',
    'deep/down/b.markdown',
  ]);
  const id = changes[0]?.card.id ?? '';
  expect(eventsOfCard(here.desk.store, id)).toMatchObject([{ kind: 'birth', at: NOW, day: here.desk.dayAt(NOW) }]);
});

test('importing twice changes nothing, to the byte', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.import();
  const before = bytesOf(here);
  const { summary, changes } = here.import();
  expect(summary).toMatchObject({ files: 1, unchanged: 1, added: 0, updated: 0 });
  expect(changes).toEqual([]);
  here.import({ wanted: 'everything' });
  expect(bytesOf(here)).toBe(before);
});

test('a dry run tells what would happen and stores nothing', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  const before = bytesOf(here);
  expect(here.import({ dryRun: true }).summary).toMatchObject({ added: 3 });
  expect(bytesOf(here)).toBe(before);
  expect(here.live()).toEqual([]);
});

test('a dry run gives the ids a real one gives', () => {
  const here = world();
  here.write('a.md', noteOf([...facts(3), ...facts(1)]));
  const idsOf = (dryRun: boolean) => here.import({ dryRun }).changes.map(({ card }) => card.id);
  expect(idsOf(true)).toEqual(idsOf(false));
});

test('a file that only grew a comment is read, and its cards are kept', () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  here.import();
  here.write('a.md', `${noteOf(facts(2))}\n\n<!-- seen -->\n`);
  const { changes, summary } = here.import();
  expect(changes.map(({ change }) => change)).toEqual(['keep', 'keep']);
  expect(summary).toMatchObject({ unchanged: 0, updated: 0, added: 0, retired: 0 });
});

test('a changed answer keeps the history, is due at once, and the change is in the log', () => {
  const here = world();
  here.write('a.md', noteOf([['How long may a function run at most?', '15 minutes']]));
  const id = here.import().changes[0]?.card.id ?? '';
  recordGrade(here.desk, id, 5, NOW, null);
  here.write('a.md', noteOf([['How long may a function run at most?', '900 seconds']]));
  const [change] = here.import().changes;
  expect(change).toMatchObject({ change: 'update', card: { id, back: '900 seconds', formerBack: '15 minutes' } });
  expect(scheduleOf(here.desk.store, id)).toMatchObject({ due: here.desk.dayAt(NOW), repetitions: 1 });
  expect(eventsOfCard(here.desk.store, id).map(({ kind }) => kind)).toEqual(['birth', 'review', 'pairing', 'changed']);
});

test('an answer that is changed back before anybody was asked leaves the schedule as it was', () => {
  const here = world();
  const said = (answer: string) => noteOf([['How long may one function run at most?', answer]]);
  here.write('a.md', said('fifteen minutes'));
  here.import();
  const [card] = here.live();
  recordGrade(here.desk, card?.id ?? '', 5, NOW, null);
  const before = scheduleOf(here.desk.store, card?.id ?? '');
  here.write('a.md', said('nine hundred seconds'));
  here.import();
  expect(scheduleOf(here.desk.store, card?.id ?? '')).not.toEqual(before);
  here.write('a.md', said('a quarter of one hour'));
  here.import();
  here.write('a.md', said('fifteen minutes'));
  here.import();
  expect(scheduleOf(here.desk.store, card?.id ?? '')).toEqual(before);
  expect(here.live()).toEqual([card]);
});

test('a changed answer nobody was asked yet is just a new wording', () => {
  const here = world();
  here.write('a.md', noteOf([['How long may a function run at most?', '15 minutes']]));
  here.import();
  here.write('a.md', noteOf([['How long may a function run at most?', '900 seconds']]));
  const [change] = here.import().changes;
  expect(change).toMatchObject({ change: 'update', answerChanged: false, card: { formerBack: null } });
});

test('a removed note retires its cards, and they come back with it', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.write('b.md', noteOf(facts(3, 'beta')));
  here.import();
  const before = here.live();
  here.remove('b.md');
  expect(here.import().summary).toMatchObject({ files: 1, retired: 3 });
  here.write('b.md', noteOf(facts(3, 'beta')));
  expect(here.import().summary).toMatchObject({ files: 2, added: 0, restored: 3 });
  expect(here.live()).toEqual(before);
});

test('a renamed folder of notes moves its cards', () => {
  const here = world();
  for (const word of ['alpha', 'beta', 'gamma']) here.write(`old/${word}.md`, noteOf(facts(10, word)));
  here.import();
  const before = here.live().map(({ id, front }) => [id, front]);
  renameSync(path.join(here.notes, 'old'), path.join(here.notes, 'new'));
  expect(here.import().summary).toMatchObject({ moved: 30, added: 0, retired: 0 });
  expect(here.live().map(({ id, front }) => [id, front])).toEqual(before);
});

test('importing one note of a folder leaves the cards of the others alone', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.write('b.md', noteOf(facts(3, 'beta')));
  here.import();
  here.remove('b.md');
  here.write('a.md', noteOf(facts(2)));
  const { summary } = here.import({ wanted: { paths: [path.join(here.notes, 'a.md')] } });
  expect(summary).toMatchObject({ files: 1, retired: 1 });
  expect(here.live()).toHaveLength(5);
});

test('a folder inside a known one belongs to that one', () => {
  const here = world();
  here.write('deep/a.md', noteOf(facts(3)));
  here.import();
  expect(here.import({ wanted: { paths: [path.join(here.notes, 'deep')] } }).summary).toMatchObject({ unchanged: 1 });
  expect(roots(here.desk.store).map(({ name }) => name)).toEqual(['notes']);
});

test('a folder around a known one leaves the known notes where they belong', () => {
  const here = world();
  here.write('deep/a.md', noteOf(facts(3)));
  here.write('b.md', noteOf(facts(3, 'beta')));
  here.import({ wanted: { paths: [path.join(here.notes, 'deep')] } });
  expect(here.import().summary).toMatchObject({ files: 2, unchanged: 1, added: 3, moved: 0 });
  expect(here.import({ wanted: 'everything' }).summary).toMatchObject({ files: 2, unchanged: 2 });
});

test('one imported note does not bring its folder with it when everything is read again', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.write('private.md', noteOf(facts(3, 'beta')));
  here.import({ wanted: { paths: [path.join(here.notes, 'a.md')] } });
  expect(here.import({ wanted: 'everything' }).summary).toMatchObject({ files: 1, unchanged: 1 });
  here.import();
  expect(here.import({ wanted: 'everything' }).summary).toMatchObject({ files: 2 });
});

test('two folders of one name are two roots', () => {
  const here = world();
  here.write('x/aws/a.md', noteOf(facts(1)));
  here.write('y/aws/a.md', noteOf(facts(1, 'beta')));
  here.import({ wanted: { paths: [path.join(here.notes, 'x', 'aws'), path.join(here.notes, 'y', 'aws')] } });
  expect(roots(here.desk.store).map(({ name }) => name)).toEqual(['aws', 'aws-2']);
  expect(here.live()).toHaveLength(2);
});

test('over a fifth and over twenty cards are not retired unasked, and then nothing is stored', () => {
  const here = world();
  here.write('a.md', noteOf(facts(30)));
  here.write('b.md', noteOf(facts(30, 'beta')));
  here.import();
  const before = changeCount(here.desk.store);
  here.write('a.md', '# Empty\n');
  here.write('c.md', noteOf(facts(1, 'gamma')));
  expect(() => here.import()).toThrow(/would retire 30 of 60 cards.*--force/);
  expect(changeCount(here.desk.store)).toBe(before);
  expect(here.import({ force: true }).summary).toMatchObject({ retired: 30, added: 1 });
});

test('many cards that moved to a new note are no mass retirement', () => {
  const here = world();
  here.write('a.md', noteOf(facts(30)));
  here.import();
  here.write('a.md', '# Empty\n');
  here.write('z.md', noteOf(facts(30)));
  expect(here.import().summary).toMatchObject({ moved: 30, retired: 0 });
});

test('a folder that is gone stops the import until it is told to go on', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.import();
  renameSync(here.notes, `${here.notes}-away`);
  for (const wanted of ['everything', { paths: [here.notes] }] as const) {
    expect(() => here.import({ wanted })).toThrow(Failure);
  }
  expect(here.live()).toHaveLength(3);
  expect(here.import({ wanted: 'everything', force: true }).summary).toMatchObject({ retired: 3 });
});

test('with nothing imported before, importing everything says what to do', () => {
  expect(() => world().import({ wanted: 'everything' })).toThrow(/name a folder or a file/);
});

test('an import that is cut off between two transactions is completed by the next', () => {
  const here = world();
  for (let index = 0; index < 400; index += 1) here.write(`n${index}.md`, noteOf(facts(2, `word${index}x`)));
  here.import();
  for (let index = 0; index < 400; index += 1) here.write(`n${index}.md`, noteOf(facts(1, `word${index}x`)));
  const { store } = here.desk;
  let left = 1;
  const original = store.database.exec.bind(store.database);
  store.database.exec = (sql) => {
    if (sql === 'BEGIN IMMEDIATE') {
      left -= 1;
      if (left < 0) throw new Error('cut off');
    }
    return original(sql);
  };
  expect(() => here.import({ force: true })).toThrow();
  store.database.exec = original;
  here.import({ force: true });
  expect(here.live()).toHaveLength(400);
});

test('what ships is found again where it lies now', () => {
  const here = world();
  here.write('content/a.md', noteOf(facts(3)));
  const root = { name: 'certamen', location: path.join(here.notes, 'content'), whole: true };
  here.import({ wanted: root });
  mkdirSync(path.join(here.notes, 'v2'));
  renameSync(root.location, path.join(here.notes, 'v2', 'content'));
  const moved = { ...root, location: path.join(here.notes, 'v2', 'content') };
  expect(here.import({ wanted: moved }).summary).toMatchObject({ files: 1, unchanged: 1 });
  expect(roots(here.desk.store)).toEqual([moved]);
});

test('another version of the program reads the notes again', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.import();
  const { changes, summary } = here.import({ version: 'next' });
  expect(summary).toMatchObject({ unchanged: 0 });
  expect(changes.map(({ change }) => change)).toEqual(['keep', 'keep', 'keep']);
});
