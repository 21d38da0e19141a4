import type { Event } from '../schedule/event.ts';
import type { ExamResult } from '../study/exam/mark.ts';
import type { Paper } from '../study/exam/paper.ts';
import type { ExamEvent, ExamEventKind } from '../study/exam/sheet.ts';
import { arrayAt, numberAt, objectAt, textAt } from './json-fields.ts';

/** A mock exam that is over, told from what happened to cards by its kind. `at` and `day` say when it began. */
export type ExamRecord = Pick<Event, 'id' | 'at' | 'counter' | 'device' | 'day'> & {
  kind: 'exam';
  paper: Paper;
  /** Everything that happened in it, its end last. */
  events: readonly ExamEvent[];
  result: ExamResult;
};

const kinds: readonly ExamEventKind[] = [
  ...([
    'open',
    'go',
    'grid',
    'answer',
    'strike',
    'flag',
    'unflag',
    'unsure',
    'sure',
    'tick',
    'pause',
    'leave',
    'end',
  ] as const),
];

/** The paper, the events and the result of an exam in parsed JSON; null when they are not whole. */
export function examFieldsOf(from: unknown): Pick<ExamRecord, 'paper' | 'events' | 'result'> | null {
  const [paper, result] = [objectAt(from, 'paper'), objectAt(from, 'result')];
  const listed = arrayAt(from, 'events');
  const events = listed.flatMap((each) => eventOf(each) ?? []);
  const isWhole =
    events.length === listed.length && events.findIndex(({ kind }) => kind === 'end') === events.length - 1;
  if (!isWhole || events.length === 0 || !isPaper(paper) || !isResult(result)) return null;
  return { paper, events, result };
}

function eventOf(from: unknown): ExamEvent | null {
  const [at, question] = [numberAt(from, 'at'), textAt(from, 'question')];
  const kind = kinds.find((each) => each === textAt(from, 'kind'));
  if (at === null || !Number.isSafeInteger(at) || kind === undefined) return null;
  const options = arrayAt(from, 'options').filter((each) => typeof each === 'string');
  return { at, kind, question, options: hasArrays(from, ['options']) ? options : null };
}

function isPaper(from: unknown): from is Paper {
  const mode = textAt(from, 'mode');
  const named = (key: string) =>
    arrayAt(from, key).every((each) => textAt(each, 'id') !== null && textAt(each, 'title') !== null);
  return (
    ['deck', 'title', 'short'].every((key) => textAt(from, key) !== null) &&
    (mode === 'exam' || mode === 'practice') &&
    hasNumbers(from, ['minutes', 'seed']) &&
    hasNumbers(objectAt(from, 'passShare'), ['mean', 'sd']) &&
    (objectAt(from, 'scale') === null || hasNumbers(objectAt(from, 'scale'), ['min', 'max', 'pass'])) &&
    hasArrays(from, ['domains', 'tasks', 'questions', 'remarks']) &&
    named('domains') &&
    named('tasks') &&
    arrayAt(from, 'remarks').every((each) => typeof each === 'string') &&
    arrayAt(from, 'questions').every(
      (each) => ['identity', 'bank', 'domain'].every((key) => textAt(each, key) !== null) && hasArrays(each, ['tasks']),
    )
  );
}

function isResult(from: unknown): from is ExamResult {
  const parts = ['domains', 'tasks'].flatMap((key) => arrayAt(from, key));
  return (
    hasNumbers(from, ['right', 'asked', 'answered', 'total', 'tookMs']) &&
    isEstimate(objectAt(from, 'share')) &&
    (objectAt(from, 'scaled') === null || isEstimate(objectAt(from, 'scaled'))) &&
    hasNumbers(objectAt(from, 'unscored'), ['right', 'asked']) &&
    hasNumbers(objectAt(from, 'changes'), ['toRight', 'toWrong', 'wrongToWrong']) &&
    hasArrays(from, ['domains', 'tasks', 'longest']) &&
    arrayAt(from, 'longest').every((each) => hasNumbers(each, ['place', 'spentMs'])) &&
    parts.every((each) => hasNumbers(each, ['right', 'asked']) && isEstimate(objectAt(each, 'share')))
  );
}

function isEstimate(from: unknown): boolean {
  return hasNumbers(from, ['value', 'low', 'high']);
}

function hasNumbers(from: unknown, keys: readonly string[]): boolean {
  return keys.every((key) => numberAt(from, key) !== null);
}

function hasArrays(from: unknown, keys: readonly string[]): boolean {
  return keys.every((key) => typeof from === 'object' && from !== null && Array.isArray(Reflect.get(from, key)));
}
