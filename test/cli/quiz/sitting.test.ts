import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { recordGrade } from '../../../src/cli/grading.ts';
import { quizSession } from '../../../src/cli/quiz/sitting.ts';
import { levelOf } from '../../../src/rules/difficulty.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { answers } from '../../../src/store/answers.ts';
import { saveCards } from '../../../src/store/cards.ts';
import { saveRoot } from '../../../src/store/notes.ts';
import { startAsking } from '../../../src/study/quiz/ask.ts';
import { answerOf, judgeAnswer } from '../../../src/study/quiz/judge.ts';
import type { QuizQuestion } from '../../../src/study/quiz/question.ts';
import type { QuizSession } from '../../../src/study/quiz/session.ts';
import { shippedKnowledge } from '../../decks/shipped.ts';
import { aCard, NOW } from '../../store/fixtures.ts';
import { temporaryFolder } from '../../store/temporary.ts';

const { value: kb } = shippedKnowledge();

function desk(): Desk {
  const path = join(temporaryFolder(), 'certamen.db');
  const opened = openDesk({ databasePath: path, now: () => NOW, systemZone: () => 0, interactive: false });
  onTestFinished(() => closeDesk(opened));
  saveRoot(opened.store, { name: 'notes', location: '/notes' });
  return opened;
}

/** So many questions of a session, each answered right or wrong. */
function play(session: QuizSession, count: number, isRight: (question: QuizQuestion) => boolean): QuizQuestion[] {
  return Array.from({ length: count }, () => {
    const question = session.next();
    if (question === null) throw new Error('the quiz has run out');
    const picked = isRight(question) ? evaluate(question.scenario, kb).key : [];
    const judged = judgeAnswer(
      startAsking(question, 1, NOW),
      { picked, sure: true, changedLate: false },
      kb,
      NOW,
      null,
    );
    session.save(answerOf(judged, 'quiz'), judged);
    return question;
  });
}

const generated = (at: Desk, seed = 1, over: object = {}): QuizSession =>
  quizSession(at, kb, { tag: [], generated: true, seed, ...over });

describe('an endless quiz', () => {
  test('asks no question twice, in many families, and marks them as aimed', () => {
    const at = desk();
    const asked = [...play(generated(at), 40, () => true), ...play(generated(at, 1), 20, () => true)];
    expect(new Set(asked.map(({ identity }) => identity)).size).toBe(60);
    expect(new Set(asked.map(({ scenario }) => scenario.family)).size).toBeGreaterThan(8);
    expect(asked.every(({ aimed, bank, card }) => aimed && bank === 'generated' && card === null)).toBe(true);
    expect(answers(at.store)).toHaveLength(60);
  });

  test('lets facts decide whose cards are due', () => {
    const at = desk();
    const facts = ['elb.alb.static-ip', 'elb.nlb.content-routing'];
    saveCards(
      at.store,
      facts.map((fact) => aCard(fact, { facts: [fact] })),
    );
    for (const fact of facts) recordGrade(at, fact, 1, NOW - 2 * 86_400_000, null);
    const asked = play(generated(at), 30, () => true).map(({ scenario }) => scenario);
    const elb = asked.filter(({ family }) => family === 'elb');
    // Unaimed, a tenth of the questions are of this family.
    expect(elb.length).toBeGreaterThanOrEqual(8);
    const deciding = elb.filter((scenario) => {
      const { verdicts } = evaluate(scenario, kb);
      const failed = new Set(verdicts.flatMap(({ fails }) => fails.map(({ requirement }) => requirement)));
      return verdicts.some(({ fails, passes, inKey }) =>
        [...fails, ...(inKey ? passes.filter(({ requirement }) => failed.has(requirement)) : [])].some(({ cell }) =>
          facts.includes(cell.fact),
        ),
      );
    });
    expect(deciding.length).toBeGreaterThan(elb.length / 2);
  });

  test('gets harder for who is always right, and easier for who never is', () => {
    const mean = (isRight: boolean) => {
      const asked = play(generated(desk(), 5, { family: 'containers' }), 40, () => isRight).slice(20);
      return asked.reduce((sum, { difficulty }) => sum + difficulty, 0) / asked.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.1);
  });

  test('keeps to a level that is asked for, and is evidence then', () => {
    const asked = play(generated(desk(), 1, { level: 'easy' }), 10, () => true);
    expect(asked.every(({ difficulty, aimed }) => levelOf(difficulty) === 'easy' && !aimed)).toBe(true);
  });

  test('ends where a count says so', () => {
    const session = generated(desk(), 1, { count: 3 });
    play(session, 3, () => true);
    expect([session.total, session.next()]).toEqual([3, null]);
  });
});

test('a family and a tag that no table has are refused with those that there are', () => {
  expect(() => generated(desk(), 1, { family: 'nope' })).toThrow(/There is no family “nope”; there are .*elb/);
  expect(() => generated(desk(), 1, { tag: ['nope'] })).toThrow(/No decision table has the tag nope/);
});
