import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { importNow } from '../../../src/cli/import/import-now.ts';
import { cardQuestions } from '../../../src/cli/quiz/card-questions.ts';
import { readQuestions } from '../../../src/cli/quiz/decks.ts';
import { type QuizRequest, quizSession } from '../../../src/cli/quiz/sitting.ts';
import { reviewSession } from '../../../src/cli/review-session.ts';
import { readPage } from '../../../src/decks/full-page.ts';
import { answers } from '../../../src/store/answers.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { startAsking } from '../../../src/study/quiz/ask.ts';
import { answerOf, judgeAnswer } from '../../../src/study/quiz/judge.ts';
import type { QuizQuestion } from '../../../src/study/quiz/question.ts';
import { shippedKnowledge } from '../../decks/shipped.ts';
import { NOW } from '../../store/fixtures.ts';
import { temporaryFolder } from '../../store/temporary.ts';

const { value: kb } = shippedKnowledge();

const gift = [
  '// [tag:storage]',
  'Which store keeps objects? {=S3 #It does. ~EBS #Blocks. ~EFS ####Objects live in S3.}',
  '',
  'Is S3 regional? {T}',
  '',
].join('\n');

function bankDesk(): { desk: Desk; file: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'bank.gift');
  writeFileSync(file, gift);
  const databasePath = join(folder, 'certamen.db');
  const desk = openDesk({ databasePath, now: () => NOW, systemZone: () => 0, interactive: false });
  onTestFinished(() => closeDesk(desk));
  return { desk, file };
}

function importBank(desk: Desk, file: string): void {
  const request = { wanted: { paths: [file] }, dryRun: false, force: true, version: 'test' };
  importNow(desk, request, { change: () => {}, problem: () => {}, progress: () => {} });
}

function drawn(desk: Desk, request: QuizRequest): QuizQuestion[] {
  const session = quizSession(desk, kb, { seed: 1, ...request });
  return Array.from({ length: session.total ?? 0 }, () => session.next()).filter((one) => one !== null);
}

const stems = (questions: readonly QuizQuestion[]) =>
  questions.map(({ scenario }) => scenario.stem.flat()[0]?.text).sort();

test('a bank that was never imported is asked as a deck, without cards', () => {
  const { desk, file } = bankDesk();
  const questions = drawn(desk, { tag: [], deck: file });
  expect(stems(questions)).toEqual(['Is S3 regional?', 'Which store keeps objects?']);
  expect(questions.every(({ card, bank }) => card === null && bank.startsWith('bank:'))).toBe(true);
});

test('of an imported bank the questions are asked by tag, and an answer grades their cards', () => {
  const { desk, file } = bankDesk();
  importBank(desk, file);
  const [question, ...others] = drawn(desk, { tag: ['storage'] });
  if (question === undefined) throw new Error('no question');
  expect(others).toEqual([]);
  const session = quizSession(desk, kb, { tag: [], seed: 1 });
  const picked = { picked: question.stated?.key ?? [], sure: true, changedLate: false };
  const judged = judgeAnswer(startAsking(question, 1, NOW), picked, kb, NOW, null);
  session.save(answerOf(judged, 'quiz'), judged);
  expect(scheduleOf(desk.store, question.card ?? '')).toMatchObject({ repetitions: 1 });
  expect(answers(desk.store)).toMatchObject([{ question: question.identity, correct: true, bank: question.bank }]);
});

test('a bank is not asked for a level or a family, which nobody knows of it', () => {
  const { desk, file } = bankDesk();
  expect(drawn(desk, { tag: [], deck: file, level: 'medium' })).toEqual([]);
});

test('in the daily review a question of a bank is answered, marked by its key and logged, and can be taken back', async () => {
  const { desk, file } = bankDesk();
  importBank(desk, file);
  const session = reviewSession(desk, {});
  await session.prepareQuestions();
  const items = session.queue.filter(({ form }) => form === 'choice');
  expect(items).toHaveLength(2);
  const [item] = items;
  const questions = session.questions();
  const question = item === undefined ? null : (questions?.question(item) ?? null);
  if (item === undefined || questions === null || question === null) throw new Error('no question');
  const wrong = question.scenario.choices.flatMap(({ id }) => (question.stated?.key.includes(id) ? [] : [id]));
  const answer = { picked: wrong.slice(0, 1), sure: true, changedLate: false };
  const saved = questions.answer(item, questions.judge(startAsking(question, 1, NOW), answer, NOW + 1000));
  expect(saved.broughtUp).toEqual([]);
  expect(answers(desk.store)).toMatchObject([{ mode: 'review', correct: false, card: item.id }]);
  session.undo(saved.event);
  expect(answers(desk.store)).toEqual([]);
  expect(scheduleOf(desk.store, item.id)?.due).toBeNull();
});

test('what is wrong in a bank is said, and what is right of it asked', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'bank.txt');
  writeFileSync(file, 'Which?\nA. One\nB. Two\nANSWER: B\n\nWhat?\nA. One\nB. Two\nANSWER: D\n');
  const { value, problems } = readQuestions(file, kb, 0 as Parameters<typeof readQuestions>[2], readPage);
  expect(value.stated.map(({ stated }) => stated?.key)).toEqual([['Two']]);
  expect(problems.map(({ rule }) => rule)).toEqual(['bank/no-answer-key']);
});

test('the questions of a review are looked for once', () => {
  const { desk, file } = bankDesk();
  importBank(desk, file);
  const [item] = reviewSession(desk, {}).queue.filter(({ form }) => form === 'choice');
  if (item === undefined) throw new Error('no question');
  const { question } = cardQuestions(desk);
  expect(question(item)).toBe(question(item));
});
