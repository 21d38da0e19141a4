import { expect, it } from 'vitest';
import { idInLine, type LogRecord, lineOfRecord, recordOf, recordOfLine } from '../../src/exchange/record.ts';
import { appended, judgeMarker, markerText, receive } from '../../src/exchange/shared-log.ts';
import { studyDayOf } from '../../src/schedule/study-day.ts';
import { anExam } from './exam-fixture.ts';

const stamp = (number: number) => ({
  id: `k3v9-x-${number}`,
  at: 1_795_597_200_000 + number,
  counter: number,
  device: 'k3v9-x',
  day: studyDayOf(20_782),
});
const of = (number: number) => ({ ...stamp(number), card: '00112233445566778899' });

const records: LogRecord[] = [
  { ...of(1), kind: 'review', grade: 3, tookMs: 4200 },
  { ...of(2), kind: 'repeat', grade: 5, tookMs: null },
  { ...of(3), kind: 'undo', target: 'k3v9-x-1' },
  { ...of(4), kind: 'bury', until: studyDayOf(20_790) },
  { ...of(5), kind: 'pairing', alias: 'ffff' },
  {
    ...of(6),
    kind: 'placed',
    due: studyDayOf(20_800),
    intervalDays: 12,
    easeHundredths: 210,
    repetitions: 2,
    lapses: 1,
  },
  ...(
    ['suspend', 'resume', 'flag', 'unflag', 'forget', 'bring-up', 'changed', 'birth', 'retire', 'restore'] as const
  ).map((kind, index) => ({ ...of(10 + index), kind })),
  {
    ...stamp(30),
    kind: 'answer',
    question: 'q',
    bank: 'b',
    card: null,
    family: 'elb',
    tags: ['a/b'],
    generated: false,
    aimed: true,
    mode: 'quiz',
    options: 4,
    picked: ['alb'],
    key: ['nlb'],
    correct: false,
    sure: true,
    difficulty: 0.46,
    tookMs: 61_000,
    together: ['k3v9-x-29'],
  },
  { ...stamp(31), kind: 'exam', ...anExam(5) },
  {
    ...stamp(32),
    kind: 'mock',
    deck: 'aws-sap-c03',
    source: 'official',
    right: 12,
    asked: 20,
    domains: [{ domain: '1', right: 12, asked: 20 }],
  },
];

it('a mock taken elsewhere that is not whole is none', () => {
  const mock = { ...stamp(33), kind: 'mock', deck: 'x', source: 'mock', right: 3, asked: 4, domains: [] };
  expect(recordOf(mock)).not.toBeNull();
  for (const wrong of [
    { deck: 1 },
    { source: 'mine' },
    { right: 5 },
    { right: 1.5 },
    { asked: null },
    { domains: [{ domain: '1', right: 2 }] },
  ]) {
    expect(recordOf({ ...mock, ...wrong })).toBeNull();
  }
});

it('an exam that is not whole is none', () => {
  const { paper, events, result } = anExam(5);
  const read = (changed: object) => recordOf({ ...stamp(31), kind: 'exam', paper, events, result, ...changed });
  expect(read({})).not.toBeNull();
  const broken = [
    { result: { ...result, share: null } },
    { events: events.slice(0, -1) },
    { events: [...events, ...events] },
    { events: [{ at: 1, kind: 'wink' }, ...events] },
    { paper: { ...paper, questions: [{}] } },
    { paper: { ...paper, mode: 'game' } },
    { paper: null },
  ];
  expect(broken.map(read)).toEqual(broken.map(() => null));
});

it.each(records)('a record of the kind $kind comes back from its line as it was', (record) => {
  const line = lineOfRecord(record);
  expect(line).not.toContain('\n');
  expect(idInLine(line)).toBe(record.id);
  expect(recordOfLine(line)).toEqual(record);
});

it('instants and days may be written out', () => {
  const [review] = records;
  const { at, day: _day, ...rest } = review as LogRecord;
  expect(recordOf({ ...rest, at: new Date(at).toISOString(), day: '2026-11-25' })).toEqual({
    ...rest,
    at,
    day: studyDayOf(20_782),
  });
});

it.each([
  '',
  '{}',
  '{"id":"x-1"',
  '{"id":"x","at":1,"counter":1,"day":1,"card":"a","kind":"flag"}',
  '{"id":"x-0","at":1,"counter":1,"day":1,"card":"a","kind":"flag"}',
  '{"id":"x-1","at":1.5,"counter":1,"day":1,"card":"a","kind":"flag"}',
  '{"id":"x-1","at":1,"counter":1,"day":1,"kind":"flag"}',
  '{"id":"x-1","at":1,"counter":1,"day":1,"card":"a","kind":"review","grade":6}',
  '{"id":"x-1","at":1,"counter":1,"day":1,"card":"a","kind":"review","grade":"4"}',
  '{"id":"x-1","at":1,"counter":1,"day":1,"card":"a","kind":"wink"}',
  '[1,2]',
])('a line that is no record gives none: %s', (line) => {
  expect(recordOfLine(line)).toBeNull();
});

it('a device appends to its own last file, begins another when that is full, and drops a line that was cut off', () => {
  const path = 'devices/me/000001.ndjson';
  expect([...appended(new Map(), 'me', ['a', 'b'])]).toEqual([[path, 'a\nb\n']]);
  expect([...appended(new Map([[path, 'a\nb']]), 'me', ['c'])]).toEqual([[path, 'a\nc\n']]);
  const many = Array.from({ length: 5001 }, (_, index) => `${index}`);
  const changed = appended(new Map([[path, 'x\n']]), 'me', many);
  expect([...changed].map(([name, text]) => [name, text.split('\n').length - 1])).toEqual([
    [path, 5000],
    ['devices/me/000002.ndjson', 2],
  ]);
  expect(appended(new Map(), 'me', []).size).toBe(0);
});

it('the shared log is the union of its lines, each id once, whoever wrote it', () => {
  const lines = records.map(lineOfRecord);
  const files = new Map([
    ['devices/a/000001.ndjson', `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 30)}`],
    ['devices/b/000001.ndjson', `${lines.slice(2, 5).join('\n')}\n`],
    ['devices/b/../../x/000001.ndjson', lines.join('\n')],
    ['README.md', lines.join('\n')],
  ]);
  const received = receive(files, (id) => id === 'k3v9-x-1');
  expect(received.records).toEqual(records.slice(1, 5));
  expect([...received.ids]).toEqual(records.slice(0, 5).map(({ id }) => id));
  expect(received.unread).toEqual([{ path: 'devices/a/000001.ndjson', line: 4 }]);
});

it('a repository says whose it is', () => {
  expect(judgeMarker(markerText)).toBe('ours');
  expect(judgeMarker('{"format":"certamen-sync","version":9}')).toBe('newer');
  expect(judgeMarker('hello')).toBe('foreign');
  expect(judgeMarker(undefined)).toBe('foreign');
});
