import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { recordGrade } from '../../../src/cli/grading.ts';
import { recordAnswer, undoLast } from '../../../src/cli/quiz/answering.ts';
import { answers } from '../../../src/store/answers.ts';
import { saveCards } from '../../../src/store/cards.ts';
import { saveRoot } from '../../../src/store/notes.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { run } from '../../../src/store/statements.ts';
import type { AnswerGiven } from '../../../src/study/quiz/answer.ts';
import { aCard, NOW } from '../../store/fixtures.ts';
import { temporaryFolder } from '../../store/temporary.ts';

const DAY_MS = 86_400_000;

/** A desk with fact cards, each of one fact, two of them of the same, and the card of a question. */
function desk(): Desk & { time: number; facts: readonly string[] } {
  const made = {
    time: NOW,
    facts: ['a', 'b', 'c', 'd', 'e', 'other'].map((name) => `elb.${name}.static-ip`),
  };
  const opened = openDesk({
    databasePath: join(temporaryFolder(), 'certamen.db'),
    now: () => made.time,
    systemZone: () => 0,
    interactive: false,
  });
  onTestFinished(() => closeDesk(opened));
  saveRoot(opened.store, { name: 'notes', location: '/notes' });
  const cards = made.facts.map((fact) => aCard(fact, { facts: [fact] }));
  const twice = aCard('elb.a.again', { facts: ['elb.a.static-ip'], front: 'The same fact, again?' });
  saveCards(opened.store, [...cards, twice, aCard('question', { form: 'choice' })]);
  return Object.assign(opened, made, { now: () => made.time });
}

function given(over: Partial<AnswerGiven> = {}): AnswerGiven {
  return {
    question: 'q1',
    bank: 'notes/deck.md',
    card: 'question',
    family: 'elb',
    tags: ['networking/elb'],
    generated: false,
    aimed: false,
    mode: 'review',
    options: 4,
    picked: ['alb'],
    key: ['nlb'],
    correct: false,
    sure: true,
    difficulty: 0.5,
    tookMs: 42_000,
    ...over,
  };
}

const dueOf = ({ store, dayAt }: Desk, card: string) => {
  const due = scheduleOf(store, card)?.due ?? null;
  return due === null ? null : due - dayAt(NOW);
};

test('a wrong answer makes the cards of the facts at fault due today, learnt or not, and no other', () => {
  const at = desk();
  recordGrade(at, 'elb.a.static-ip', 5, NOW - 10 * DAY_MS, null);
  recordGrade(at, 'elb.a.static-ip', 5, NOW - 9 * DAY_MS, null);
  recordGrade(at, 'elb.a.static-ip', 5, NOW - 3 * DAY_MS, null);
  const before = scheduleOf(at.store, 'elb.a.static-ip');
  expect(dueOf(at, 'elb.a.static-ip')).toBeGreaterThan(0);
  const { broughtUp } = recordAnswer(at, given(), 1, ['elb.a.static-ip', 'elb.b.static-ip'], NOW);
  expect(broughtUp.map(({ card }) => card)).toEqual(['elb.a.static-ip', 'elb.b.static-ip']);
  expect([dueOf(at, 'elb.a.static-ip'), dueOf(at, 'elb.b.static-ip')]).toEqual([0, 0]);
  expect(scheduleOf(at.store, 'elb.a.static-ip')).toEqual({ ...before, due: at.dayAt(NOW) });
  for (const card of ['elb.c.static-ip', 'elb.other.static-ip', 'elb.a.again']) expect(dueOf(at, card)).toBeNull();
});

test('no more than four cards are brought up, and facts without a card give way to those that have one', () => {
  const at = desk();
  const facts = ['elb.nowhere.static-ip', ...at.facts];
  expect(recordAnswer(at, given(), 1, facts, NOW).broughtUp.map(({ card }) => card)).toEqual(at.facts.slice(0, 4));
  expect(dueOf(at, 'elb.e.static-ip')).toBeNull();
});

test('an answer grades the card of its question, and one without a grade leaves it alone', () => {
  const at = desk();
  expect(recordAnswer(at, given(), null, [], NOW).schedule).toBeNull();
  expect(dueOf(at, 'question')).toBeNull();
  expect(recordAnswer(at, given({ correct: true }), 5, [], NOW).schedule?.intervalDays).toBe(1);
});

test('undo takes an answer back with its grade and all that it brought up, newest first', () => {
  const at = desk();
  recordGrade(at, 'elb.c.static-ip', 4, NOW, null);
  recordAnswer(at, given(), 1, ['elb.a.static-ip'], NOW);
  recordAnswer(at, given({ question: 'q2', card: null, mode: 'quiz' }), null, ['elb.b.static-ip'], NOW);
  expect(undoLast(at, NOW)?.answer?.question).toBe('q2');
  expect([dueOf(at, 'elb.a.static-ip'), dueOf(at, 'elb.b.static-ip')]).toEqual([0, null]);
  expect(undoLast(at, NOW)?.answer?.question).toBe('q1');
  expect([dueOf(at, 'elb.a.static-ip'), dueOf(at, 'question')]).toEqual([null, null]);
  expect(answers(at.store)).toEqual([]);
  expect(undoLast(at, NOW)?.review?.card).toBe('elb.c.static-ip');
  expect(undoLast(at, NOW)).toBeNull();
});

test('the log keeps every answer as it was given, says which was the first to its question, and lets none be changed', () => {
  const at = desk();
  const answer = given({ picked: [], key: ['nlb', 'nlb-alb'], sure: false, tookMs: null, aimed: true });
  recordAnswer(at, answer, null, [], NOW);
  recordAnswer(at, given({ correct: true }), null, [], NOW + 60_000);
  const [first, second] = answers(at.store);
  expect(first).toMatchObject({ ...answer, at: NOW, day: at.dayAt(NOW), firstExposure: true, together: [] });
  expect([second?.firstExposure, second?.correct]).toEqual([false, true]);
  expect(() => run(at.store, 'UPDATE answer SET correct = 1')).toThrow();
  expect(() => run(at.store, 'DELETE FROM answer')).toThrow();
});

test('after the first answer is taken back, the next one to that question is its first exposure', () => {
  const at = desk();
  recordAnswer(at, given(), null, [], NOW);
  undoLast(at, NOW);
  recordAnswer(at, given({ correct: true }), null, [], NOW + 60_000);
  expect(answers(at.store).map(({ correct, firstExposure }) => [correct, firstExposure])).toEqual([[true, true]]);
});
