import { expect, it, onTestFinished } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { openSitting } from '../../../src/cli/exam/open-exam.ts';
import { answers } from '../../../src/store/answers.ts';
import { beginExam, runExam } from '../../../src/study/exam/perform-exam.ts';
import type { ExamSession } from '../../../src/study/exam/session.ts';
import { anEnvironment } from '../environment.ts';

function desk(): Desk {
  const opened = openDesk(anEnvironment());
  onTestFinished(() => closeDesk(opened));
  return opened;
}

/** Picks the first option of every question. */
function answered(session: ExamSession) {
  let state = runExam(session, beginExam(session), { type: 'open' });
  for (const _ of session.paper.questions) {
    state = runExam(session, state, { type: 'pick', place: 0 });
    state = runExam(session, state, { type: 'turn', by: 1 });
  }
  return state;
}

it('a second exam repeats no question: what was written for a domain is used up, and questions are made, which a resumed one finds again', () => {
  const at = desk();
  const exam = (request: object) => openSitting(at, { deck: 'aws-sap-c03', ...request }).session;
  const first = exam({ seed: 1 });
  runExam(first, runExam(first, answered(first), { type: 'ask' }), { type: 'handIn' });
  const asked = new Set(answers(at.store).map(({ question }) => question));
  expect(asked.size).toBe(75);
  expect(first.paper.questions.every(({ bank }) => bank !== 'generated')).toBe(true);

  const second = exam({ seed: 2 });
  expect(second.paper.questions).toHaveLength(75);
  expect(second.paper.questions.filter(({ identity }) => asked.has(identity))).toEqual([]);
  const made = second.paper.questions.filter(({ bank }) => bank === 'generated');
  expect(made.length).toBeGreaterThan(0);
  expect(second.paper.remarks.join('\n')).toContain(`${made.length} questions are made from the decision tables`);
  answered(second);
  const again = exam({ resume: true });
  expect(again.paper.questions).toEqual(second.paper.questions);
  runExam(again, runExam(again, runExam(again, beginExam(again), { type: 'open' }), { type: 'ask' }), {
    type: 'handIn',
  });
  const ofMade = answers(at.store).filter(({ bank }) => bank === 'generated');
  expect(ofMade).toHaveLength(made.length);
  expect(ofMade.every(({ generated }) => generated)).toBe(true);
});
