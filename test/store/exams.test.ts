import { join } from 'node:path';
import { expect, test } from 'vitest';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { ownDevice } from '../../src/store/device.ts';
import { addExam, appendExamEvents, examEvents, exams, openExam } from '../../src/store/exams.ts';
import { migrations } from '../../src/store/migrations.ts';
import { closeStore, openWith } from '../../src/store/open.ts';
import { recordIds } from '../../src/store/shared-records.ts';
import { inTransaction, run, type Store } from '../../src/store/statements.ts';
import type { ExamResult } from '../../src/study/exam/mark.ts';
import type { ExamEvent } from '../../src/study/exam/sheet.ts';
import { paperOf } from '../study/exam/array-exam.ts';
import { questionOf } from '../study/quiz/array-quiz.ts';
import { NOW } from './fixtures.ts';
import { temporaryFolder, temporaryStore } from './temporary.ts';

const paper = paperOf([questionOf(1), questionOf(2)]);
const day = studyDayOf(20_782);
const event = (kind: ExamEvent['kind'], options: string[] | null = null): ExamEvent => ({
  at: 5,
  kind,
  question: options === null ? null : 'q',
  options,
});
const result = { right: 1, asked: 2 } as ExamResult;

function begun(store: Store): number {
  const key = addExam(store, { at: 4, day, paper });
  appendExamEvents(store, key, [event('open'), event('answer', ['a', 'b'])]);
  return key;
}

test('an exam is read as it was stored, and stays open until its end', () => {
  const store = temporaryStore();
  const key = begun(store);
  expect(openExam(store, null)).toEqual({ key, at: 4, day, paper, result: null });
  expect(openExam(store, 'another')).toBeNull();
  expect(examEvents(store, key)).toEqual([event('open'), event('answer', ['a', 'b'])]);
  appendExamEvents(store, key, [event('end')], result);
  expect(openExam(store, null)).toBeNull();
  expect(exams(store)).toEqual([{ key, at: 4, day, paper, result }]);
});

test('nothing that happened in an exam is changed or deleted, and it ends once', () => {
  const store = temporaryStore();
  const key = begun(store);
  appendExamEvents(store, key, [event('end')], result);
  expect(() => appendExamEvents(store, key, [event('end')], result)).toThrow();
  expect(() => run(store, 'UPDATE exam_event SET at = 6')).toThrow('never changed');
  expect(() => run(store, 'DELETE FROM exam_event')).toThrow('never deleted');
  expect(() => run(store, "UPDATE exam SET deck = 'x'")).toThrow('never changed');
  expect(() => run(store, 'DELETE FROM exam')).toThrow('never deleted');
  expect(examEvents(store, key)).toHaveLength(3);
});

test('of several events all are stored or none', () => {
  const store = temporaryStore();
  const key = begun(store);
  expect(() => appendExamEvents(store, key, [event('tick'), event('end')])).toThrow();
  expect(examEvents(store, key)).toHaveLength(2);
});

test('an exam that ended before exams had names gets one that no other event of its device has', () => {
  const path = join(temporaryFolder(), 'certamen.db');
  const before = migrations.findIndex((step) => step.includes('CREATE TABLE exam_name'));
  const old = openWith({ path, now: NOW }, migrations.slice(0, before));
  const device = inTransaction(old, () => ownDevice(old));
  run(
    old,
    `INSERT INTO event (card, at, counter, device, seq, day, kind) VALUES ('a', 1, 41, ?, 41, 1, 'birth')`,
    device,
  );
  for (const key of [1, 2, 3]) {
    run(old, `INSERT INTO exam (key, at, day, deck, paper) VALUES (?, 1, 1, 'lamps', '{}')`, key);
    run(old, `INSERT INTO exam_event (exam, number, at, kind) VALUES (?, 1, 1, 'open')`, key);
    if (key !== 2)
      run(old, `INSERT INTO exam_event (exam, number, at, kind, result) VALUES (?, 2, 1, 'end', '{}')`, key);
  }
  closeStore(old);
  expect(recordIds(temporaryStore(path))).toEqual(new Set([`${device}-41`, `${device}-42`, `${device}-43`]));
});
