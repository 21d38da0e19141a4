import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/rules/evaluate.ts';
import { howMany } from '../../../src/study/quiz/ask.ts';
import { beginQuiz, runQuiz } from '../../../src/study/quiz/perform-quiz.ts';
import type { QuizCommand, QuizState } from '../../../src/study/quiz/quiz.ts';
import { ArrayQuiz, asQuestion, kb, questionOf } from './array-quiz.ts';

type At<Where extends QuizState['at']> = Extract<QuizState, { at: Where }>;

function at<Where extends QuizState['at']>(state: QuizState, where: Where): At<Where> {
  if (state.at !== where) throw new Error(`the quiz is at ${state.at}, not ${where}`);
  return state as At<Where>;
}

/** Presses keys, each after so many milliseconds. */
function press(quiz: ArrayQuiz, state: QuizState, ...keys: QuizCommand[]): QuizState {
  return keys.reduce((now, key) => {
    quiz.time += 1000;
    return runQuiz(quiz, now, key);
  }, state);
}

/** The places of the right and the wrong options on the screen. */
function places(state: QuizState): { right: number[]; wrong: number[] } {
  const { asking } = at(state, 'question');
  const { key } = evaluate(asking.question.scenario, kb);
  const all = asking.order.map((id, place) => ({ place, isRight: key.includes(id) }));
  return {
    right: all.filter(({ isRight }) => isRight).map(({ place }) => place),
    wrong: all.filter(({ isRight }) => !isRight).map(({ place }) => place),
  };
}

const pick = (place: number): QuizCommand => ({ type: 'pick', place });
/** Seeds of questions with one right option, and with two. */
const single = questionOf(1, { family: 'elb' });
const pair = [...Array(400).keys()].map((seed) => questionOf(seed)).find(({ scenario }) => scenario.count === 2);
if (pair === undefined) throw new Error('no seed gives a question with two right options');

describe('a quiz', () => {
  it('stores an answer before it shows the verdict, with all that evidence needs', () => {
    const quiz = new ArrayQuiz([single]);
    const asked = beginQuiz(quiz);
    const [wrong = 0] = places(asked).wrong;
    const judged = at(press(quiz, asked, pick(wrong)), 'verdict');
    const [answer] = quiz.stored;
    const { scenario } = single;
    expect(answer).toMatchObject({
      question: scenario.id,
      bank: 'generated',
      card: null,
      family: 'elb',
      generated: true,
      aimed: false,
      mode: 'quiz',
      options: scenario.choices.length,
      picked: [at(asked, 'question').asking.order[wrong]],
      key: evaluate(scenario, kb).key,
      correct: false,
      sure: true,
      tookMs: 1000,
    });
    expect(judged.broughtUp.length).toBeGreaterThan(0);
    expect(judged.broughtUp.length).toBeLessThanOrEqual(4);
  });

  it('stores nothing and stays where it is when the database says no; the next try goes on', () => {
    const quiz = new ArrayQuiz([single]);
    const asked = beginQuiz(quiz);
    quiz.lockNext();
    const still = press(quiz, asked, pick(0));
    expect([still.at, still.notice?.kind, quiz.stored.length]).toEqual(['question', 'failure', 0]);
    expect(press(quiz, still, pick(0)).at).toBe('verdict');
  });

  it('asks for as many options as the question wants, and answers only with all of them', () => {
    const quiz = new ArrayQuiz([pair]);
    const asked = beginQuiz(quiz);
    expect(howMany(at(asked, 'question').asking)).toBe(2);
    const [first = 0, second = 0] = places(asked).right;
    const [wrong = 0] = places(asked).wrong;
    const one = press(quiz, asked, pick(first));
    expect(one.at).toBe('question');
    const both = press(quiz, one, pick(second));
    const third = press(quiz, both, pick(wrong));
    expect(at(third, 'question').asking.picked).toHaveLength(2);
    expect(third.notice?.text).toContain('take one back');
    expect(at(press(quiz, third, { type: 'answer' }), 'verdict').judged.marks.credit).toBe(1);
  });

  it('gives no credit for half of the right options', () => {
    const quiz = new ArrayQuiz([pair]);
    const asked = beginQuiz(quiz);
    const [right = 0] = places(asked).right;
    const [wrong = 0] = places(asked).wrong;
    const judged = at(press(quiz, asked, pick(right), pick(wrong), { type: 'answer' }), 'verdict');
    expect(judged.judged.marks.credit).toBe(0);
  });

  it('takes an answer that was complete and was changed for an unsure one', () => {
    const quiz = new ArrayQuiz([pair]);
    const asked = beginQuiz(quiz);
    const [first = 0, second = 0] = places(asked).right;
    const [wrong = 0] = places(asked).wrong;
    const changed = press(quiz, asked, pick(first), pick(wrong), pick(wrong), pick(second), { type: 'answer' });
    expect(at(changed, 'verdict').judged.marks.grade).toBe(3);
  });

  it('grades a right answer that was said to be a guess 3, and brings up what decided', () => {
    const quiz = new ArrayQuiz([single]);
    const asked = beginQuiz(quiz);
    const [right = 0] = places(asked).right;
    const { judged, broughtUp } = at(press(quiz, asked, { type: 'unsure' }, pick(right)), 'verdict');
    expect([judged.marks.credit, judged.marks.grade, quiz.stored[0]?.sure]).toEqual([1, 3, false]);
    expect(broughtUp.length).toBeGreaterThan(0);
  });

  it('brings nothing up when a right answer was sure', () => {
    const quiz = new ArrayQuiz([single]);
    const asked = beginQuiz(quiz);
    const { judged, broughtUp } = at(press(quiz, asked, pick(places(asked).right[0] ?? 0)), 'verdict');
    expect([judged.marks.grade, broughtUp]).toEqual([5, []]);
  });

  it('takes “not sure” twice for no answer', () => {
    const quiz = new ArrayQuiz([single]);
    const judged = at(press(quiz, beginQuiz(quiz), { type: 'unsure' }, { type: 'unsure' }), 'verdict');
    expect([judged.judged.marks.grade, quiz.stored[0]?.picked]).toEqual([0, []]);
  });

  it('strikes the option pointed at out, and lets it in again when it is picked', () => {
    const quiz = new ArrayQuiz([pair]);
    const asked = beginQuiz(quiz);
    const down = press(quiz, asked, { type: 'move', by: 1 }, { type: 'strike' });
    const { order, struck } = at(down, 'question').asking;
    expect(struck).toEqual([order[1]]);
    expect(at(press(quiz, down, { type: 'toggle' }), 'question').asking.struck).toEqual([]);
  });

  it('goes back to the question with undo, and then on to the one that was on the screen', () => {
    const quiz = new ArrayQuiz([single, pair]);
    const first = beginQuiz(quiz);
    const second = press(quiz, first, pick(0), { type: 'next' });
    expect(at(second, 'question').asking.question).toBe(pair);
    const back = at(press(quiz, second, { type: 'undo' }), 'question');
    expect([back.asking.question, quiz.undone, back.steps.length]).toEqual([single, ['device-1'], 0]);
    const again = press(quiz, back, pick(0), { type: 'next' });
    expect(at(again, 'question').asking.question).toBe(pair);
  });

  it('ends with what it came to', () => {
    const quiz = new ArrayQuiz([single, pair]);
    const first = beginQuiz(quiz);
    const [right = 0] = places(first).right;
    const second = press(quiz, first, pick(right), { type: 'next' });
    const end = press(quiz, second, { type: 'unsure' }, { type: 'unsure' }, { type: 'next' });
    expect(at(end, 'done').summary).toMatchObject({ answered: 2, right: 1, guessed: 0 });
    expect(press(quiz, end, { type: 'undo' }).at).toBe('question');
  });

  it('flags the card of a question, and says why one without a card cannot be flagged', () => {
    const carded = asQuestion(single.scenario, { card: 'abc' });
    const quiz = new ArrayQuiz([carded, single]);
    const flagged = press(quiz, beginQuiz(quiz), pick(0), { type: 'flag' });
    expect([flagged.notice?.text, [...quiz.flagged]]).toEqual(['Flagged.', ['abc']]);
    const second = press(quiz, flagged, { type: 'next' }, pick(0), { type: 'flag' });
    expect(second.notice?.text).toContain('no card');
  });

  it('shows the options in an order of its own for each seed, and the same for the same', () => {
    const orders = [1, 1, 2, 3, 4].map((seed) => {
      const quiz = new ArrayQuiz([pair]);
      return at(beginQuiz(Object.assign(quiz, { seed })), 'question').asking.order.join();
    });
    expect(orders[0]).toBe(orders[1]);
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('survives any keys: every answer is stored once, and what is undone is what was stored', () => {
    const keys = fc.oneof(
      fc.integer({ min: 0, max: 6 }).map(pick),
      fc.constantFrom<QuizCommand>(
        { type: 'move', by: 1 },
        { type: 'move', by: -1 },
        { type: 'answer' },
        { type: 'toggle' },
        { type: 'strike' },
        { type: 'unsure' },
        { type: 'next' },
        { type: 'undo' },
        { type: 'flag' },
      ),
    );
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), (pressed) => {
        const quiz = new ArrayQuiz([single, pair, questionOf(3)]);
        const end = press(quiz, beginQuiz(quiz), ...pressed);
        expect(end.pending).toBeNull();
        expect(end.steps.length).toBe(quiz.stored.length - quiz.undone.length);
        expect(new Set(quiz.undone).size).toBe(quiz.undone.length);
      }),
      { numRuns: 150 },
    );
  });
});
