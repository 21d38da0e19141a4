import { expect, onTestFinished, test, vi } from 'vitest';
import { configVerb } from '../../../src/cli/config.ts';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { dueToday } from '../../../src/cli/due.ts';
import type { Environment } from '../../../src/cli/environment.ts';
import { recordBatch, recordGrade, recordHappening } from '../../../src/cli/grading.ts';
import { dayQueue } from '../../../src/cli/queue.ts';
import { recordAnswer } from '../../../src/cli/quiz/answering.ts';
import { plannerFor } from '../../../src/cli/readiness/today.ts';
import { readinessVerb } from '../../../src/cli/readiness/verb.ts';
import { addDays } from '../../../src/schedule/study-day.ts';
import { saveCards } from '../../../src/store/cards.ts';
import { saveRoot } from '../../../src/store/notes.ts';
import { putSetting } from '../../../src/store/settings.ts';
import { aCard, NOW } from '../../store/fixtures.ts';
import { anEnvironment } from '../environment.ts';

const DAY_MS = 86_400_000;
const topics = [
  'networking/hybrid',
  'security/identity',
  'governance/multi-account',
  'operations/deployment',
  'cost/visibility',
];

/** A learner's database with a hundred cards of topics of the exam, sixty of them learnt, and nothing that ships. */
function learner(): { environment: Environment; desk: Desk } {
  const environment = anEnvironment();
  const desk = openDesk(environment);
  onTestFinished(() => closeDesk(desk));
  putSetting(desk.store, 'content.shipped', 'off');
  putSetting(desk.store, 'exam.deck', 'aws-sap-c02');
  saveRoot(desk.store, { name: 'notes', location: '/notes' });
  const cards = Array.from({ length: 100 }, (_, at) =>
    aCard(`card-${at}`, {
      position: at,
      lines: { line: at + 1, endLine: at + 1 },
      tags: [topics[at % topics.length] as string],
    }),
  );
  saveCards(desk.store, cards);
  recordBatch(
    desk,
    cards
      .slice(0, 60)
      .flatMap(({ id }) => [20, 19, 12].map((ago) => ({ card: id, grade: 4 as const, at: NOW - ago * DAY_MS }))),
  );
  return { environment, desk };
}

/** Answers so many questions, each once; of task 1.1 and others in turn. */
function answer(desk: Desk, count: number, over: { generated?: boolean; aimed?: boolean } = {}): void {
  for (let at = 0; at < count; at += 1) {
    recordAnswer(
      desk,
      {
        question: `q${at}`,
        bank: 'notes/deck.md',
        card: null,
        family: 'elb',
        tags: [topics[at % topics.length] as string],
        generated: false,
        aimed: false,
        mode: 'quiz',
        options: 4,
        picked: ['a'],
        key: ['a'],
        correct: at % 4 !== 0,
        sure: true,
        difficulty: 0.5,
        tookMs: 60_000,
        ...over,
      },
      null,
      [],
      NOW - DAY_MS,
    );
  }
}

/** What a verb prints on stdout and says on stderr. */
async function printed(work: () => Promise<unknown>): Promise<{ out: string; said: string }> {
  const texts = { out: '', said: '' };
  const into = (which: 'out' | 'said') => (text: unknown) => {
    texts[which] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(into('out'));
  const said = vi.spyOn(process.stderr, 'write').mockImplementation(into('said'));
  try {
    await work();
  } finally {
    out.mockRestore();
    said.mockRestore();
  }
  return texts;
}

const json = async (environment: Environment, on?: string) => {
  const { out } = await printed(() =>
    readinessVerb(environment, undefined, on === undefined ? { json: true } : { on, json: true }),
  );
  return JSON.parse(out);
};

test('without answers there is no chance to pass, and the tasks that were not begun are named', async () => {
  const { environment } = learner();
  const { out } = await printed(() => readinessVerb(environment, undefined, { json: false }));
  expect(out).toContain('Not enough evidence for a number: needs about 60 more questions');
  expect(out).toMatch(/nothing was learnt or asked yet on tasks .*1\.3/);
  expect(out).not.toMatch(/% to pass/);
  expect(await json(environment)).toMatchObject({
    deck: 'aws-sap-c02',
    day: '2026-11-25',
    examDay: null,
    enough: false,
    pass: null,
    score: null,
  });
});

test('answers count as evidence, those to generated and aimed questions do not', async () => {
  const one = learner();
  answer(one.desk, 40);
  const asked = await json(one.environment);
  expect(asked.domains.reduce((sum: number, { items }: { items: number }) => sum + items, 0)).toBeGreaterThanOrEqual(
    40,
  );
  expect(asked.coverage.items).toBeGreaterThan(0.2);
  const other = learner();
  answer(other.desk, 40, { generated: true });
  expect((await json(other.environment)).coverage.items).toBe(0);
  const third = learner();
  answer(third.desk, 40, { aimed: true });
  expect((await json(third.environment)).coverage.items).toBe(0);
});

test('a later day without study promises no more, and the plan for it says whether everything fits', async () => {
  const { environment, desk } = learner();
  answer(desk, 40);
  const [near, far] = [await json(environment, '2026-12-05'), await json(environment, '2027-06-01')];
  expect(far.correct.median).toBeLessThanOrEqual(near.correct.median);
  expect(far.examDay).toBe('2027-06-01');
  expect(near.plan).toMatchObject({ minutes: 30, fits: true, unlearnt: 0 });
  expect(near.plan.days).toHaveLength(10);
  putSetting(desk.store, 'study.minutes', '1');
  const tight = await printed(() => readinessVerb(environment, undefined, { on: '2026-12-05', json: false }));
  expect(tight.out).toMatch(
    /It does not fit: at 1 minute a day \d+ cards would stay unlearnt; \d+ minutes a day would do/,
  );
});

test('a day that is past, one that is none, and an exam that there is not are refused in a sentence', async () => {
  const { environment } = learner();
  const refusal = (work: () => Promise<unknown>) => expect(printed(work)).rejects;
  await refusal(() => readinessVerb(environment, undefined, { on: '2020-01-01', json: true })).toThrow(
    '2020-01-01 is past',
  );
  await refusal(() => readinessVerb(environment, undefined, { on: 'soon', json: true })).toThrow('“soon” is no day');
  await refusal(() => readinessVerb(environment, 'nope', { json: true })).toThrow(
    'There is no exam “nope”: there are aws-',
  );
  const config = (value: string) => configVerb(environment, 'exam.date', value, { json: true, dryRun: false });
  await refusal(() => config('2020-01-01')).toThrow('exam.date cannot be 2020-01-01: that day is past');
  await refusal(() => config('2027-02-30')).toThrow('it must be a day like 2027-02-15, or none');
});

test('an exam that is over, a clock that went backwards and questions that are gone are said, and none is fatal', async () => {
  const { environment, desk } = learner();
  putSetting(desk.store, 'exam.date', '2026-11-01');
  recordBatch(desk, [{ card: 'card-70', grade: 4, at: NOW }]);
  recordBatch(desk, [{ card: 'card-71', grade: 4, at: NOW - 3 * DAY_MS }]);
  answer(desk, 1);
  recordAnswer(
    desk,
    {
      question: 'gone',
      bank: 'notes/deck.md',
      card: 'no-such-card',
      family: 'elb',
      tags: [],
      generated: false,
      aimed: false,
      mode: 'quiz',
      options: 4,
      picked: [],
      key: ['a'],
      correct: false,
      sure: true,
      difficulty: 0.5,
      tookMs: null,
    },
    null,
    [],
    NOW,
  );
  const { said, out } = await printed(() => readinessVerb(environment, undefined, { json: true }));
  expect(said).toContain('The exam date 2026-11-01 is past');
  expect(said).toContain('1 answered question is no longer in the notes');
  expect(said).toMatch(/\d+ reviews? (was|were) recorded with a time before/);
  expect(JSON.parse(out).examDay).toBeNull();
});

/** The desk with other settings, as it would be opened with them. */
async function deskWith(desk: Desk, settings: Partial<Desk['settings']>): Promise<Desk> {
  const own = { ...desk, settings: { ...desk.settings, siblingsApart: false, examDeck: 'aws-sap-c02', ...settings } };
  const { examDay } = own.settings;
  return examDay === null ? own : { ...own, planOn: await plannerFor(own, examDay) };
}

test('with an exam booked the queue asks what the plan asks, due or not; with none, what is due', async () => {
  const { desk } = learner();
  const today = desk.dayAt(NOW);
  const idsOf = async (settings: Partial<Desk['settings']>) =>
    dayQueue(await deskWith(desk, settings), today, {}).map(({ id }) => id);
  const tomorrow = await idsOf({ examDay: addDays(today, 1), minutesPerDay: 60 });
  expect(await idsOf({ examDay: null, newPerDay: 0 })).toEqual([]);
  expect(tomorrow.filter((id) => Number(id.slice(5)) < 60).length).toBeGreaterThan(40);
  const short = await idsOf({ examDay: addDays(today, 1), minutesPerDay: 2 });
  expect(short.length).toBeGreaterThan(0);
  expect(short.length).toBeLessThanOrEqual(12);
});

test('what is counted as due and new is what the plan asks, until its minutes are used', async () => {
  const { desk } = learner();
  const today = desk.dayAt(NOW);
  const booked = await deskWith(desk, { examDay: addDays(today, 30), minutesPerDay: 5 });
  const before = dueToday(booked);
  expect(before.due + before.new).toBe(dayQueue(booked, today, {}).length);
  expect(before.new).toBeGreaterThan(0);
  recordGrade(desk, 'card-90', 4, NOW, 5 * 60_000);
  expect(dueToday(booked)).toMatchObject({ due: 0, new: 0, done: 1 });
});

test('a card that a wrong answer brought up is asked, whatever the plan thinks of it', async () => {
  const { desk } = learner();
  const today = desk.dayAt(NOW);
  const booked = await deskWith(desk, { examDay: addDays(today, 60), minutesPerDay: 1 });
  const ids = () => dayQueue(booked, today, {}).map(({ id }) => id);
  expect(ids()).not.toContain('card-9');
  recordHappening(desk, 'card-9', { kind: 'bring-up' }, NOW);
  expect(ids()).toContain('card-9');
});
