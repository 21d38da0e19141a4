import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/rules/evaluate.ts';
import type { ExamCommand, ExamState } from '../../../src/study/exam/exam.ts';
import { beginExam, runExam } from '../../../src/study/exam/perform-exam.ts';
import { entryOf, foldSheet, leftMs } from '../../../src/study/exam/sheet.ts';
import { optionOrder } from '../../../src/study/quiz/question.ts';
import { kb, questionOf } from '../quiz/array-quiz.ts';
import { ArrayExam } from './array-exam.ts';

const questions = [questionOf(1), questionOf(2), questionOf(3), questionOf(4)];

/** The exam after these commands, from before it is taken up. */
function taken(session: ArrayExam, ...commands: ExamCommand[]): ExamState {
  return commands.reduce((state, command) => runExam(session, state, command), beginExam(session));
}

function run(session: ArrayExam, state: ExamState, ...commands: ExamCommand[]): ExamState {
  return commands.reduce((now, command) => runExam(session, now, command), state);
}

const open: ExamCommand = { type: 'open' };
const next: ExamCommand = { type: 'turn', by: 1 };
const pick = (place: number): ExamCommand => ({ type: 'pick', place });

/** The places on the screen of the right options of a question. */
function rightPlaces(at: number, seed = 7): number[] {
  const question = questions[at];
  if (question === undefined) throw new Error(`there is no question ${at}`);
  const { key } = evaluate(question.scenario, kb);
  const order = optionOrder(question, seed);
  return key.map((id) => order.indexOf(id));
}

function wrongPlace(at: number): number {
  const right = rightPlaces(at);
  return [0, 1, 2, 3].find((place) => !right.includes(place)) ?? 0;
}

describe('a mock exam', () => {
  it('begins when it is taken up, and stores nothing before', () => {
    const session = new ArrayExam(questions);
    const ready = beginExam(session);
    expect(ready.at).toBe('ready');
    session.time += 600_000;
    expect(session.stored).toEqual([]);
    const begun = run(session, ready, { type: 'tick' }, open);
    expect(begun).toMatchObject({ at: 'question', place: 0 });
    expect(leftMs(begun.sheet, session.paper, session.time)).toBe(4 * 60_000);
    expect(session.stored.map(({ kind }) => kind)).toEqual(['open', 'go']);
  });

  it('stores an answer before it shows it, and shows none that could not be stored', () => {
    const session = new ArrayExam(questions);
    const state = taken(session, open);
    session.lockNext();
    const failed = run(session, state, pick(1));
    expect(failed.notice).toMatchObject({ kind: 'failure' });
    expect(entryOf(failed.sheet, questions[0]?.identity ?? '').picked).toEqual([]);
    const stored = run(session, failed, pick(1));
    expect(stored.notice).toBeNull();
    expect(session.stored.at(-1)).toMatchObject({ kind: 'answer', question: questions[0]?.identity });
  });

  it('lets an answer be changed and taken back, and a ruled-out option is no pick', () => {
    const session = new ArrayExam(questions);
    const identity = questions[0]?.identity ?? '';
    const order = optionOrder(questions[0] ?? questionOf(1), 7);
    let state = taken(session, open, pick(0), pick(2));
    expect(entryOf(state.sheet, identity).picked).toEqual([order[2]]);
    state = run(session, state, { type: 'strike' });
    expect(entryOf(state.sheet, identity)).toMatchObject({ picked: [], struck: [order[2]] });
    state = run(session, state, pick(2));
    expect(entryOf(state.sheet, identity)).toMatchObject({ picked: [order[2]], struck: [] });
    state = run(session, state, pick(2));
    expect(entryOf(state.sheet, identity).picked).toEqual([]);
  });

  it('goes back and forth and to any question of the grid, and finds what is open or flagged', () => {
    const session = new ArrayExam(questions);
    let state = taken(session, open, pick(0), next, { type: 'flag' }, next, pick(1), next, next);
    expect(state).toMatchObject({ at: 'grid', chosen: 3 });
    state = run(session, state, { type: 'seek', what: 'open' });
    expect(state).toMatchObject({ chosen: 1 });
    state = run(session, state, { type: 'seek', what: 'open' }, { type: 'seek', what: 'flagged' }, open);
    expect(state).toMatchObject({ at: 'question', place: 1 });
    expect(run(session, state, { type: 'turn', by: -1 })).toMatchObject({ at: 'question', place: 0, cursor: 0 });
  });

  it('is only handed in after it was asked', () => {
    const session = new ArrayExam(questions);
    const state = taken(session, open, { type: 'handIn' });
    expect(state.at).toBe('question');
    expect(run(session, state, { type: 'ask' }, { type: 'stay' }).at).toBe('question');
    expect(run(session, state, { type: 'ask' }, { type: 'handIn' }).at).toBe('result');
  });

  it('scores what its answers say: all or nothing, without an answer wrong, what does not count aside', () => {
    const session = new ArrayExam(questions);
    const { paper } = session;
    const last = paper.questions[3];
    if (last === undefined) throw new Error('the paper is short');
    Object.assign(last, { scored: false });
    const right = rightPlaces(0).map(pick);
    let state = taken(session, open, ...right);
    session.time += 30_000;
    state = run(session, state, next, pick(wrongPlace(1)), ...rightPlaces(1).map(pick), next);
    state = run(session, state, next, ...rightPlaces(3).map(pick), { type: 'ask' }, { type: 'handIn' });
    if (state.at !== 'result') throw new Error(`it is ${state.at}`);
    const { result } = state.marked;
    expect(result).toMatchObject({ right: 2, asked: 3, unscored: { right: 1, asked: 1 }, answered: 3, total: 4 });
    expect(result.changes).toEqual({ toRight: 1, toWrong: 0, wrongToWrong: 0 });
    expect(result.domains.map(({ right: good, asked }) => [good, asked])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    expect(result.passed).toBe(false);
    expect(result.scaled?.value).toBe(Math.round(100 + (650 * (2 / 3)) / 0.72));
    expect(result.scaled?.low).toBeLessThan(result.scaled?.value ?? 0);
    expect(result.scaled?.high).toBeGreaterThan(result.scaled?.value ?? 0);
    expect(state.marked.questions[0]?.spentMs).toBe(30_000);
    expect(session.ended).not.toBeNull();
    expect(session.stored.at(-1)?.kind).toBe('end');
  });

  it('knows which answers were guesses, whether they were right, and that one was taken back', () => {
    const session = new ArrayExam(questions);
    const unsure = { type: 'unsure' } as const;
    let state = taken(session, open, ...rightPlaces(0).map(pick), unsure, next);
    if (state.at !== 'question') throw new Error('no question');
    state = run(session, state, pick(wrongPlace(1)), unsure, unsure, next, unsure);
    const sureOf = (at: number) => entryOf(state.sheet, questions[at]?.identity ?? '').sure;
    expect([0, 1, 2].map(sureOf)).toEqual([false, true, false]);
    // Killed: what was said is on disk.
    state = run(session, beginExam(session), open);
    expect([0, 1, 2].map(sureOf)).toEqual([false, true, false]);
    state = run(session, state, { type: 'ask' }, { type: 'handIn' });
    if (state.at !== 'result') throw new Error(`it is ${state.at}`);
    expect(state.marked.questions.map(({ judged }) => judged.sure)).toEqual([false, true, false, true]);
    // A question without an answer is no guess.
    expect(state.marked.result.unsure).toEqual({ right: 1, asked: 1 });
    expect(state.marked.questions[0]?.judged.marks.grade).toBe(3);
  });

  it('explains every question, or only what was wrong', () => {
    const session = new ArrayExam(questions);
    let state = taken(session, open, ...rightPlaces(0).map(pick), next, pick(wrongPlace(1)));
    state = run(session, state, { type: 'ask' }, { type: 'handIn' }, open);
    expect(state).toMatchObject({ at: 'verdict', place: 0, opened: null });
    expect(run(session, state, { type: 'move', by: 1 })).toMatchObject({ opened: 0 });
    state = run(session, state, { type: 'onlyWrong' });
    expect(state).toMatchObject({ at: 'verdict', place: 1 });
    if (state.at !== 'verdict') throw new Error('no verdict');
    expect(state.marked.questions[1]?.broughtUp.length).toBeGreaterThan(0);
    expect(run(session, state, next, next, next)).toMatchObject({ at: 'result' });
  });
});

describe('the clock of a mock exam', () => {
  it('runs on while an exam is left, and after a kill: taken up again it has what is left', () => {
    const session = new ArrayExam(questions);
    let state = taken(session, open, pick(1));
    session.time += 50_000;
    // Killed: nothing more is stored.
    state = beginExam(session);
    expect(state).toMatchObject({ at: 'ready', place: 0 });
    state = run(session, state, open);
    expect(leftMs(state.sheet, session.paper, session.time)).toBe(4 * 60_000 - 50_000);
    expect(entryOf(state.sheet, questions[0]?.identity ?? '').picked).toHaveLength(1);
    // Nobody looked at the question meanwhile.
    expect(entryOf(state.sheet, questions[0]?.identity ?? '').spentMs).toBe(0);
  });

  it('has no pause in an exam, and stands still in practice while it is paused, left or killed', () => {
    const exam = new ArrayExam(questions);
    expect(taken(exam, open, { type: 'pause' })).toMatchObject({ at: 'question', notice: { kind: 'info' } });
    const practice = new ArrayExam(questions, { mode: 'practice' });
    let state = taken(practice, open);
    practice.time += 20_000;
    state = run(practice, state, { type: 'pause' });
    practice.time += 3_600_000;
    state = run(practice, state, { type: 'tick' }, { type: 'pause' });
    expect(state).toMatchObject({ at: 'question', place: 0 });
    practice.time += 10_000;
    run(practice, state, { type: 'leave' });
    practice.time += 3_600_000;
    state = run(practice, beginExam(practice), open);
    expect(leftMs(state.sheet, practice.paper, practice.time)).toBe(4 * 60_000 - 30_000);
    practice.time += 40_000;
    state = run(practice, state, { type: 'tick' });
    // Killed ten seconds later: what was stored last is what counts.
    practice.time += 10_000;
    expect(leftMs(beginExam(practice).sheet, practice.paper, practice.time)).toBe(4 * 60_000 - 70_000);
  });

  it('ends the exam at a key or a second after its time, with what was answered before, and not what came after', () => {
    const session = new ArrayExam(questions);
    const state = taken(session, open, ...rightPlaces(0).map(pick), next);
    session.time += 4 * 60_000;
    const ended = run(session, state, pick(0));
    if (ended.at !== 'result') throw new Error(`it is ${ended.at}`);
    expect(ended.marked.result).toMatchObject({ right: 1, answered: 1, outOfTime: true, tookMs: 240_000 });
    expect(ended.marked.questions.filter(({ wasSeen }) => wasSeen)).toHaveLength(2);
  });

  it('ends an exam that was left when it is taken up after its time', () => {
    const session = new ArrayExam(questions);
    taken(session, open, pick(0), { type: 'leave' });
    session.time += 86_400_000;
    expect(beginExam(session)).toMatchObject({ at: 'result', marked: { result: { outOfTime: true } } });
  });

  it('takes nothing away when the clock of the machine goes backwards', () => {
    const session = new ArrayExam(questions);
    let state = taken(session, open);
    session.time += 60_000;
    state = run(session, state, next);
    session.time -= 3_600_000;
    state = run(session, state, next);
    expect(leftMs(state.sheet, session.paper, session.time)).toBe(3 * 60_000);
  });
});

describe('what is stored of a mock exam', () => {
  const commands = fc.array(
    fc.oneof(
      fc.nat(5).map(pick),
      fc.constantFrom<ExamCommand>(
        next,
        { type: 'turn', by: -1 },
        { type: 'toggle' },
        { type: 'strike' },
        { type: 'flag' },
        { type: 'move', by: 1 },
        { type: 'grid' },
        { type: 'open' },
        { type: 'ask' },
        { type: 'stay' },
        { type: 'pause' },
        { type: 'tick' },
        { type: 'seek', what: 'open' },
      ),
    ),
    { maxLength: 40 },
  );

  it('adds up to what is on the screen, whatever was pressed: nothing is lost with the process', () => {
    fc.assert(
      fc.property(commands, fc.constantFrom('exam' as const, 'practice' as const), (some, mode) => {
        const session = new ArrayExam(questions, { mode });
        let state = taken(session, open);
        for (const command of some) {
          session.time += 500;
          state = runExam(session, state, command);
        }
        const again = foldSheet(session.stored, session.paper);
        expect(again).toEqual(state.sheet);
        expect(leftMs(again, session.paper, session.time)).toBe(leftMs(state.sheet, session.paper, session.time));
      }),
      { numRuns: 60 },
    );
  });
});
