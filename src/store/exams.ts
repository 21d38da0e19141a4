import type { ExamRecord } from '../exchange/exam-record.ts';
import type { StudyDay } from '../schedule/study-day.ts';
import type { ExamResult } from '../study/exam/mark.ts';
import type { Paper } from '../study/exam/paper.ts';
import type { ExamEvent } from '../study/exam/sheet.ts';
import { stamper } from './log.ts';
import { all, insert, inTransaction, one, run, type Store } from './statements.ts';

/** An exam that was begun. `result` is null until it was handed in or ran out of time. */
export type StoredExam = { key: number; at: number; day: StudyDay; paper: Paper; result: ExamResult | null };

type Row = { key: number; at: number; day: StudyDay; paper: string; result: string | null };

const columns = 'exam.key, exam.at, exam.day, exam.paper, last.result';
const ends = "LEFT JOIN exam_event AS last ON last.exam = exam.key AND last.kind = 'end'";

function toExam({ key, at, day, paper, result }: Row): StoredExam {
  return {
    key,
    at,
    day,
    paper: JSON.parse(paper) as Paper,
    result: result === null ? null : (JSON.parse(result) as ExamResult),
  };
}

/** Stores the paper of a new exam and returns its key. */
export function addExam(store: Store, { at, day, paper }: Pick<StoredExam, 'at' | 'day' | 'paper'>): number {
  const sql = 'INSERT INTO exam (at, day, deck, paper) VALUES (?, ?, ?, ?)';
  return inTransaction(store, () => insert(store, sql, at, day, paper.deck, JSON.stringify(paper)));
}

/** Every exam, of whichever device, the newest first. */
export function exams(store: Store): StoredExam[] {
  return all<Row>(store, `SELECT ${columns} FROM exam ${ends} ORDER BY exam.at DESC, exam.key DESC`).map(toExam);
}

/** The newest exam that is not over, of this deck if one is given; null when there is none. */
export function openExam(store: Store, deck: string | null): StoredExam | null {
  const sql = `SELECT ${columns} FROM exam ${ends} WHERE last.exam IS NULL AND (? IS NULL OR exam.deck = ?)
    ORDER BY exam.key DESC LIMIT 1`;
  const row = one<Row>(store, sql, deck, deck);
  return row === undefined ? null : toExam(row);
}

/** The exam with this key; null when there is none. */
export function examByKey(store: Store, key: number): StoredExam | null {
  const row = one<Row>(store, `SELECT ${columns} FROM exam ${ends} WHERE exam.key = ?`, key);
  return row === undefined ? null : toExam(row);
}

/** What happened in an exam, in order. */
export function examEvents(store: Store, exam: number): ExamEvent[] {
  const sql = 'SELECT at, kind, question, options FROM exam_event WHERE exam = ? ORDER BY number';
  return all<Omit<ExamEvent, 'options'> & { options: string | null }>(store, sql, exam).map((row) => ({
    ...row,
    options: row.options === null ? null : (JSON.parse(row.options) as string[]),
  }));
}

/** Appends what happened in an exam, all or none; with the result where it ends: then it also gets the name that devices know it by. */
export function appendExamEvents(
  store: Store,
  exam: number,
  events: readonly ExamEvent[],
  result: ExamResult | null = null,
): void {
  inTransaction(store, () => {
    insertEvents(store, exam, events, result);
    if (result !== null) nameExam(store, exam, stamper(store)(0));
  });
}

/** Appends exams that are over, of other devices, under the names they have there. */
export function appendExams(store: Store, records: Iterable<ExamRecord>): void {
  inTransaction(store, () => {
    for (const record of records) {
      const exam = addExam(store, record);
      insertEvents(store, exam, record.events, record.result);
      nameExam(store, exam, record);
    }
  });
}

/** The exams of a device with these numbers, in their order. */
export function examsNumbered(store: Store, device: string, numbers: readonly number[]): ExamRecord[] {
  const sql = `SELECT ${columns}, name.counter, name.seq FROM exam_name AS name JOIN exam ON exam.key = name.exam ${ends}
    WHERE name.device = ? AND name.seq IN (SELECT value FROM json_each(?)) ORDER BY name.seq`;
  const rows = all<Row & { counter: number; seq: number }>(store, sql, device, JSON.stringify(numbers));
  return rows.flatMap((row): ExamRecord[] => {
    const { key, at, day, paper, result } = toExam(row);
    if (result === null) return [];
    const { counter, seq } = row;
    return [
      { id: `${device}-${seq}`, at, counter, device, day, kind: 'exam', paper, events: examEvents(store, key), result },
    ];
  });
}

function nameExam(
  store: Store,
  exam: number,
  { id, counter, device }: Pick<ExamRecord, 'id' | 'counter' | 'device'>,
): void {
  const sql = 'INSERT INTO exam_name (exam, counter, device, seq) VALUES (?, ?, ?, ?)';
  run(store, sql, exam, counter, device, Number(id.slice(device.length + 1)));
}

function insertEvents(store: Store, exam: number, events: readonly ExamEvent[], result: ExamResult | null): void {
  const sql = `INSERT INTO exam_event (exam, number, at, kind, question, options, result)
    SELECT :exam, coalesce(max(number), 0) + 1, :at, :kind, :question, :options, :result FROM exam_event WHERE exam = :exam`;
  for (const { at, kind, question, options } of events) {
    const written = options === null ? null : JSON.stringify(options);
    const shown = kind !== 'end' || result === null ? null : JSON.stringify(result);
    run(store, sql, { exam, at, kind, question, options: written, result: shown });
  }
}
