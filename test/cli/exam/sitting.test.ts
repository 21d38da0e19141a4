import { describe, expect, it, onTestFinished } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../../../src/cli/desk.ts';
import { examChoice } from '../../../src/cli/exam/choice.ts';
import { listedExams, listedLine } from '../../../src/cli/exam/list.ts';
import { newSitting, resumedSitting } from '../../../src/cli/exam/sitting.ts';
import { recordGrade } from '../../../src/cli/grading.ts';
import { undoAnswer } from '../../../src/cli/quiz/answering.ts';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { answers } from '../../../src/store/answers.ts';
import { saveCards } from '../../../src/store/cards.ts';
import { examByKey, openExam } from '../../../src/store/exams.ts';
import { saveRoot } from '../../../src/store/notes.ts';
import { scheduleOf } from '../../../src/store/schedules.ts';
import { beginExam, runExam } from '../../../src/study/exam/perform-exam.ts';
import type { ExamSession } from '../../../src/study/exam/session.ts';
import { optionOrder } from '../../../src/study/quiz/question.ts';
import { aCard, NOW } from '../../store/fixtures.ts';
import { paperOf } from '../../study/exam/array-exam.ts';
import { kb, questionOf } from '../../study/quiz/array-quiz.ts';
import { anEnvironment } from '../environment.ts';

const questions = [1, 2, 3].map((seed) => ({ ...questionOf(seed), card: `card-${seed}` }));
const bank = new Map(questions.map((question) => [question.identity, question]));
const paper = paperOf(questions, { minutes: 60 });

/** A desk with the cards of the questions and of every fact that could decide against an answer. */
function desk(): Desk {
  const opened = openDesk(anEnvironment());
  onTestFinished(() => closeDesk(opened));
  saveRoot(opened.store, { name: 'notes', location: '/notes' });
  const facts = questions.flatMap(({ scenario }) =>
    evaluate(scenario, kb).verdicts.flatMap(({ fails, passes }) => [...fails, ...passes].map(({ cell }) => cell.fact)),
  );
  const cards = [...new Set(facts)].map((fact) => aCard(fact, { facts: [fact] }));
  saveCards(opened.store, [...cards, ...questions.map(({ card }) => aCard(card, { form: 'choice' }))]);
  return opened;
}

/** The place on the screen of a right (or wrong) option of a question. */
function place(at: number, isRight: boolean): number {
  const question = questions[at];
  if (question === undefined) throw new Error(`there is no question ${at}`);
  const { key } = evaluate(question.scenario, kb);
  return optionOrder(question, paper.seed).findIndex((id) => key.includes(id) === isRight);
}

/** Takes the exam: the first question right, the second wrong, the third never on the screen. */
function taken(session: ExamSession) {
  let state = beginExam(session);
  for (const command of [
    { type: 'open' },
    { type: 'pick', place: place(0, true) },
    { type: 'turn', by: 1 },
    { type: 'pick', place: place(1, false) },
  ] as const) {
    state = runExam(session, state, command);
  }
  return state;
}

describe('a mock exam over the database', () => {
  it('is stored with the first thing that happens in it, and can be gone on with', () => {
    const at = desk();
    const session = newSitting(at, kb, bank, paper);
    const ready = beginExam(session);
    expect(openExam(at.store, null)).toBeNull();
    expect(examChoice(at, { questions: 75, minutes: 180 })).toEqual({
      id: 'exam',
      title: 'Mock exam, 75 questions',
      minutes: 180,
    });
    runExam(session, ready, { type: 'open' });
    expect(examChoice(at, null)).toEqual({ id: 'exam', title: 'Go on with your mock exam', minutes: 60 });
    const open = openExam(at.store, 'lamps');
    if (open === null) throw new Error('no exam is open');
    expect(beginExam(resumedSitting(at, kb, bank, open)).at).toBe('ready');
  });

  it('becomes answers when it is handed in: first exposures, cards that are due graded, facts of wrong ones due, the unseen unseen', () => {
    const at = desk();
    recordGrade(at, 'card-1', 4, NOW - 5 * 86_400_000, null);
    const session = newSitting(at, kb, bank, paper);
    const state = [{ type: 'ask' }, { type: 'handIn' }].reduce(
      (now, command) => runExam(session, now, command as { type: 'ask' | 'handIn' }),
      taken(session),
    );
    if (state.at !== 'result') throw new Error(`it is ${state.at}`);
    const stored = answers(at.store);
    expect(stored.map(({ mode, correct, aimed, firstExposure }) => ({ mode, correct, aimed, firstExposure }))).toEqual([
      { mode: 'exam', correct: true, aimed: false, firstExposure: true },
      { mode: 'exam', correct: false, aimed: false, firstExposure: true },
    ]);
    expect(scheduleOf(at.store, 'card-1')?.repetitions).toBe(2);
    expect(scheduleOf(at.store, 'card-2')?.repetitions).toBe(0);
    const due = state.marked.questions[1]?.broughtUp ?? [];
    expect(due.length).toBeGreaterThan(0);
    for (const { card } of due) expect(scheduleOf(at.store, card)?.due).toBe(at.dayAt(NOW));
    const before = state.marked.questions.map(({ isRight }) => isRight);
    const over = examByKey(at.store, 1);
    if (over === null) throw new Error('the exam is gone');
    const again = beginExam(resumedSitting(at, kb, bank, over));
    if (again.at !== 'result') throw new Error(`it is ${again.at}`);
    expect(again.marked.questions.map(({ isRight }) => isRight)).toEqual(before);
    expect(again.marked.result).toEqual(state.marked.result);
    expect(answers(at.store)).toHaveLength(2);
    const [listed] = listedExams(at.store);
    expect(listed).toMatchObject({ state: 'marked', answered: 2, questions: 3, result: { right: 1, asked: 3 } });
    if (listed !== undefined)
      expect(listedLine(listed)).toMatch(/lamps {2}not passed, \d+ \(\d+–\d+\) {2}1 of 3 right/);
  });

  it('says that a guess was one, and brings up no more cards a day than one can look at, the weakest task first', () => {
    const at = desk();
    const drawn = Array.from({ length: 60 }, (_, seed) => ({ ...questionOf(seed + 1), card: null }));
    const many = [...new Map(drawn.map((question) => [question.identity, question])).values()].slice(0, 24);
    const long = paperOf(many, { minutes: 60 });
    const tasked = {
      ...long,
      questions: long.questions.map((question, place) => ({ ...question, tasks: [place < 18 ? '1.1' : '2.1'] })),
    };
    const facts = many.flatMap(({ scenario }) =>
      evaluate(scenario, kb).verdicts.flatMap(({ fails, passes }) =>
        [...fails, ...passes].map(({ cell }) => cell.fact),
      ),
    );
    saveCards(
      at.store,
      [...new Set(facts)].map((fact) => aCard(fact, { facts: [fact] })),
    );
    const all = new Map(many.map((question) => [question.identity, question]));
    const session = newSitting(at, kb, all, tasked);
    let state = runExam(session, beginExam(session), { type: 'open' });
    for (const question of tasked.questions) {
      const found = all.get(question.identity);
      if (found === undefined) throw new Error('the question is gone');
      const { key } = evaluate(found.scenario, kb);
      const wrong = optionOrder(found, tasked.seed).findIndex((id) => !key.includes(id));
      state = runExam(session, state, { type: 'pick', place: wrong });
      state = runExam(session, state, { type: 'unsure' });
      state = runExam(session, state, { type: 'turn', by: 1 });
    }
    state = runExam(session, runExam(session, state, { type: 'ask' }), { type: 'handIn' });
    if (state.at !== 'result') throw new Error(`it is ${state.at}`);
    expect(answers(at.store).every(({ sure }) => !sure)).toBe(true);
    const cards = new Map(
      state.marked.questions.flatMap(({ broughtUp }) => broughtUp.map(({ card, inDays }) => [card, inDays])),
    );
    const today = [...cards].filter(([, inDays]) => inDays === 0);
    expect(today.length).toBe(Math.min(20, cards.size));
    expect(Math.max(...cards.values())).toBe(Math.floor((cards.size - 1) / 20));
    for (const [card, inDays] of cards) {
      const schedule = scheduleOf(at.store, card);
      expect(schedule?.due).toBe(at.dayAt(NOW));
      expect(schedule?.buriedUntil).toBe(inDays === 0 ? null : at.dayAt(NOW) + inDays);
    }
    const [first] = answers(at.store);
    undoAnswer(at, first?.id ?? '', NOW);
    const stillUp = [...cards.keys()].filter((card) => scheduleOf(at.store, card)?.due != null);
    expect(stillUp.length).toBeLessThan(cards.size);
  });

  it('is handed in once, though two programs have it open', () => {
    const at = desk();
    const one = newSitting(at, kb, bank, paper);
    const left = runExam(one, taken(one), { type: 'ask' });
    const open = openExam(at.store, null);
    if (open === null) throw new Error('no exam is open');
    const other = resumedSitting(at, kb, bank, open);
    const right = [{ type: 'open' }, { type: 'ask' }].reduce(
      (now, command) => runExam(other, now, command as { type: 'open' | 'ask' }),
      beginExam(other),
    );
    runExam(one, left, { type: 'handIn' });
    const refused = runExam(other, right, { type: 'handIn' });
    expect(refused).toMatchObject({ at: 'confirm', notice: { kind: 'failure' } });
    expect(answers(at.store)).toHaveLength(2);
  });

  it('begins no card: the day after an exam is no longer than any other', () => {
    const at = desk();
    const session = newSitting(at, kb, bank, paper);
    runExam(session, runExam(session, taken(session), { type: 'ask' }), { type: 'handIn' });
    expect(answers(at.store).map(({ correct }) => correct)).toEqual([true, false]);
    expect(questions.map(({ card }) => scheduleOf(at.store, card)?.due)).toEqual([null, null, null]);
  });

  it('leaves out a question that is not in the notes any more, and says so', () => {
    const at = desk();
    taken(newSitting(at, kb, bank, paper));
    const open = openExam(at.store, null);
    if (open === null) throw new Error('no exam is open');
    const left = new Map([...bank].slice(1));
    const session = resumedSitting(at, kb, left, open);
    expect(session.paper.questions).toHaveLength(2);
    expect(session.paper.remarks.join()).toContain('1 question is not in the notes any more, and is left out.');
    const state = [{ type: 'open' }, { type: 'ask' }, { type: 'handIn' }].reduce(
      (now, command) => runExam(session, now, command as { type: 'open' | 'ask' | 'handIn' }),
      beginExam(session),
    );
    expect(state).toMatchObject({ at: 'result', marked: { result: { asked: 2, right: 0 } } });
  });
});
