import { expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { forgetNote, type NoteFile, noteAt, notesOfRoot, roots, saveNote, saveRoot } from '../../src/store/notes.ts';
import { putSetting, setting, settings } from '../../src/store/settings.ts';
import { skipItem, skippedItems, unskipItem } from '../../src/store/skipped-items.ts';
import { changeCount } from '../../src/store/statements.ts';
import { NOW } from './fixtures.ts';
import { temporaryStore } from './temporary.ts';

const problem: Problem = { path: 'a.md', line: 3, column: 1, severity: 'warning', rule: 'x/y', message: 'Look.' };

function aNote(path: string, hash = 'h'): NoteFile {
  return { home: { root: 'notes', path }, hash, sizeBytes: 120, modifiedAt: NOW, problems: [problem] };
}

test('a root that moved keeps its name, and one that was read as a whole stays so', () => {
  const store = temporaryStore();
  saveRoot(store, { name: 'file', location: '/one', whole: false });
  saveRoot(store, { name: 'notes', location: '/moved', whole: false });
  expect(roots(store)).toEqual([
    { name: 'notes', location: '/moved', whole: true },
    { name: 'file', location: '/one', whole: false },
  ]);
});

test('an imported file is remembered with its problems, replaced and forgotten', () => {
  const store = temporaryStore();
  saveNote(store, aNote('b.md'));
  saveNote(store, aNote('a.md'));
  expect(notesOfRoot(store, 'notes')).toEqual([aNote('a.md'), aNote('b.md')]);
  saveNote(store, aNote('a.md', 'other'));
  expect(noteAt(store, { root: 'notes', path: 'a.md' })).toEqual(aNote('a.md', 'other'));
  forgetNote(store, { root: 'notes', path: 'a.md' });
  expect(noteAt(store, { root: 'notes', path: 'a.md' })).toBeNull();
  expect(notesOfRoot(store, 'none')).toEqual([]);
});

test('saving what is stored just so writes nothing', () => {
  const store = temporaryStore();
  saveNote(store, aNote('a.md'));
  putSetting(store, 'study.new', '15');
  const before = changeCount(store);
  saveNote(store, aNote('a.md'));
  saveRoot(store, { name: 'notes', location: '/home/someone/notes' });
  putSetting(store, 'study.new', '15');
  expect(changeCount(store)).toBe(before);
});

test('a setting is set, replaced and taken back', () => {
  const store = temporaryStore();
  putSetting(store, 'b', '1');
  putSetting(store, 'a', '2');
  putSetting(store, 'b', '3');
  expect([...settings(store)]).toEqual([
    ['a', '2'],
    ['b', '3'],
  ]);
  putSetting(store, 'b', null);
  expect(setting(store, 'b')).toBeNull();
});

test('what is skipped for good is listed, the latest first, until it is wanted again', () => {
  const store = temporaryStore();
  skipItem(store, { id: 'a', front: 'A?' }, NOW);
  skipItem(store, { id: 'b', front: 'B?' }, NOW + 1);
  skipItem(store, { id: 'a', front: 'again' }, NOW + 2);
  expect(skippedItems(store)).toEqual([
    { id: 'b', front: 'B?' },
    { id: 'a', front: 'A?' },
  ]);
  unskipItem(store, 'b');
  expect(skippedItems(store)).toEqual([{ id: 'a', front: 'A?' }]);
});
