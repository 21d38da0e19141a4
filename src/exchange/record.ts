import type { Event, Grade } from '../schedule/event.ts';
import { parseDay, type StudyDay } from '../schedule/study-day.ts';
import type { AnswerEvent } from '../study/quiz/answer.ts';
import { type ExamRecord, examFieldsOf } from './exam-record.ts';
import { arrayAt, isTrueAt, numberAt, parseJson, textAt } from './json-fields.ts';
import { type MockRecord, mockFieldsOf } from './mock-record.ts';

/** An answer to a question, told from the events of cards by its kind. */
export type AnswerRecord = AnswerEvent & { kind: 'answer' };

/** One immutable line of the log: what happened to a card, an answer to a question, an exam that is over, or a mock taken elsewhere. */
export type LogRecord = Event | AnswerRecord | ExamRecord | MockRecord;

/** Whether a record is something that happened to a card. */
export function isEvent(record: LogRecord): record is Event {
  return 'card' in record && record.kind !== 'answer';
}

/** A record as one line of JSON, its id first, without the device, which its id names. */
export function lineOfRecord(record: LogRecord): string {
  const { id, device: _device, ...rest } = record;
  return JSON.stringify({ id, ...rest });
}

/** The id of a record in a line that `lineOfRecord` wrote, without reading the rest; null for any other line. */
export function idInLine(line: string): string | null {
  if (!line.startsWith('{"id":"') || !line.endsWith('}')) return null;
  const end = line.indexOf('"', 7);
  return end < 0 ? null : line.slice(7, end);
}

const plainKinds: readonly string[] = [
  ...['suspend', 'resume', 'flag', 'unflag', 'forget', 'bring-up', 'changed', 'birth', 'retire', 'restore'],
];

/** The record of a line; null when it is none, is cut off, or is of a kind that a newer program writes. */
export function recordOfLine(line: string): LogRecord | null {
  return recordOf(parseJson(line));
}

/** The record of parsed JSON. Instants may be numbers or ISO 8601, days numbers or `YYYY-MM-DD`. Null when it is none. */
export function recordOf(from: unknown): LogRecord | null {
  const stamp = stampOf(from);
  if (stamp === null) return null;
  const kind = textAt(from, 'kind') ?? '';
  if (kind === 'answer') return answerOf(from, stamp);
  if (kind === 'exam') {
    const fields = examFieldsOf(from);
    return fields === null ? null : { ...stamp, kind, ...fields };
  }
  if (kind === 'mock') {
    const fields = mockFieldsOf(from);
    return fields === null ? null : { ...stamp, kind, ...fields };
  }
  const card = textAt(from, 'card');
  if (card === null || card === '') return null;
  if (kind === 'review' || kind === 'repeat') {
    const grade = wholeAt(from, 'grade', 0, 5);
    if (grade === null) return null;
    // Written out, since a log is hardly anything else, and each spread is another object.
    const { id, at, counter, device, day } = stamp;
    return { id, at, counter, device, day, card, kind, grade: grade as Grade, tookMs: wholeAt(from, 'tookMs', 0) };
  }
  const base = { ...stamp, card };
  if (kind === 'undo') {
    const target = textAt(from, 'target');
    return target === null ? null : { ...base, kind, target };
  }
  if (kind === 'bury') {
    const until = dayAt(from, 'until');
    return until === null ? null : { ...base, kind, until };
  }
  if (kind === 'pairing') {
    const alias = textAt(from, 'alias');
    return alias === null || alias === '' ? null : { ...base, kind, alias };
  }
  if (kind === 'placed') {
    const due = dayAt(from, 'due');
    const [intervalDays, easeHundredths, repetitions, lapses] = [
      'intervalDays',
      'easeHundredths',
      'repetitions',
      'lapses',
    ].map((key) => wholeAt(from, key, 0));
    if (due === null || intervalDays == null || easeHundredths == null || repetitions == null || lapses == null)
      return null;
    return { ...base, kind, due, intervalDays, easeHundredths, repetitions, lapses };
  }
  return plainKinds.includes(kind) ? ({ ...base, kind } as Event) : null;
}

type Stamp = Pick<Event, 'id' | 'at' | 'counter' | 'device' | 'day'>;

function stampOf(from: unknown): Stamp | null {
  const id = textAt(from, 'id') ?? '';
  const dash = id.lastIndexOf('-');
  const number = Number(id.slice(dash + 1));
  const at = instantAt(from);
  const counter = wholeAt(from, 'counter', 0);
  const day = dayAt(from, 'day');
  const isNumbered = dash > 0 && /^[1-9]\d*$/.test(id.slice(dash + 1)) && Number.isSafeInteger(number);
  return isNumbered && at !== null && counter !== null && day !== null
    ? { id, at, counter, device: id.slice(0, dash), day }
    : null;
}

function instantAt(from: unknown): number | null {
  const text = textAt(from, 'at');
  const at = text === null ? numberAt(from, 'at') : Date.parse(text);
  return at !== null && Number.isSafeInteger(at) ? at : null;
}

function dayAt(from: unknown, key: string): StudyDay | null {
  const text = textAt(from, key);
  if (text !== null) return parseDay(text);
  const number = numberAt(from, key);
  return number !== null && Number.isSafeInteger(number) ? (number as StudyDay) : null;
}

function wholeAt(from: unknown, key: string, least: number, most = Number.MAX_SAFE_INTEGER): number | null {
  const number = numberAt(from, key);
  return number !== null && Number.isSafeInteger(number) && number >= least && number <= most ? number : null;
}

const modes = ['quiz', 'review', 'exam'] as const;

function answerOf(from: unknown, stamp: Stamp): AnswerRecord | null {
  const [question, bank, family] = [textAt(from, 'question'), textAt(from, 'bank'), textAt(from, 'family')];
  const mode = modes.find((each) => each === textAt(from, 'mode'));
  const options = wholeAt(from, 'options', 0);
  if (question === null || bank === null || family === null || mode === undefined || options === null) return null;
  const texts = (key: string) => arrayAt(from, key).filter((each): each is string => typeof each === 'string');
  return {
    ...stamp,
    kind: 'answer',
    question,
    bank,
    family,
    mode,
    options,
    card: textAt(from, 'card'),
    tags: texts('tags'),
    generated: isTrueAt(from, 'generated'),
    aimed: isTrueAt(from, 'aimed'),
    picked: texts('picked'),
    key: texts('key'),
    correct: isTrueAt(from, 'correct'),
    sure: isTrueAt(from, 'sure'),
    difficulty: numberAt(from, 'difficulty') ?? 0,
    tookMs: wholeAt(from, 'tookMs', 0),
    together: texts('together'),
  };
}
