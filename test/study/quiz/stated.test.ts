import { describe, expect, it } from 'vitest';
import { memberOfOption } from '../../../src/cards/choice-options.ts';
import { plainDraft } from '../../../src/cards/plain-draft.ts';
import { guessChance } from '../../../src/readiness/evidence.ts';
import { keySizeOf } from '../../../src/rules/scenario.ts';
import { startAsking } from '../../../src/study/quiz/ask.ts';
import { stemIdentity } from '../../../src/study/quiz/identity.ts';
import { answerOf, judgeAnswer } from '../../../src/study/quiz/judge.ts';
import { optionOrder, type QuizQuestion } from '../../../src/study/quiz/question.ts';
import { isStatedBank, statedQuestion } from '../../../src/study/quiz/stated.ts';
import { kb } from './array-quiz.ts';

type Given = { right: readonly string[]; wrong: readonly string[]; ordered?: boolean; why?: string };

function question({ right, wrong, ordered = false, why }: Given): QuizQuestion {
  const members = [
    ...right.map((text) => memberOfOption({ text, right: true, why: why ?? null })),
    ...wrong.map((text) => memberOfOption({ text, right: false, why: null })),
  ];
  const lines = { line: 4, endLine: 9 };
  const front = 'A shop sells shoes.\n\nWhich store keeps them?';
  const fields = {
    front,
    back: right.join('; '),
    recogniser: 'bank',
    members,
    ordered,
    lines,
    citations: ['So it is.'],
  };
  const made = statedQuestion(plainDraft('choice', fields), 'notes/bank.md', 'card');
  if (made === null) throw new Error('no question');
  return made;
}

function judged(of: QuizQuestion, picked: readonly string[], sure = true) {
  return judgeAnswer(startAsking(of, 1, 0), { picked, sure, changedLate: false }, kb, 1000, null);
}

describe('a question whose bank states the key', () => {
  const one = question({ right: ['S3'], wrong: ['EBS', 'EFS', 'FSx'], why: 'It keeps objects.' });
  const two = question({ right: ['S3', 'EFS'], wrong: ['EBS', 'FSx', 'SQS'] });

  it('asks for as many options as are right', () => {
    expect([keySizeOf(one.scenario), keySizeOf(two.scenario)]).toEqual([1, 2]);
  });

  it('shuffles its options by the seed, unless they speak of each other', () => {
    const orders = [1, 2, 3, 4, 5, 6].map((seed) => optionOrder(one, seed).join());
    expect(new Set(orders).size).toBeGreaterThan(2);
    expect(optionOrder(one, 3)).toEqual(optionOrder(one, 3));
    const fixed = question({ right: ['All of the above'], wrong: ['EBS', 'EFS'], ordered: true });
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      expect(optionOrder(fixed, seed)).toEqual(['All of the above', 'EBS', 'EFS']);
    }
  });

  it('is right with all of the key and nothing else', () => {
    const credit = (picked: readonly string[]) => judged(two, picked).marks.credit;
    expect([credit(['EFS', 'S3']), credit(['S3']), credit(['S3', 'EBS']), credit(['S3', 'EFS', 'EBS'])]).toEqual([
      1, 0, 0, 0,
    ]);
  });

  it('is graded by how it was answered, and blames no fact', () => {
    const grade = (picked: readonly string[], sure = true) => judged(two, picked, sure).marks.grade;
    expect([grade(['S3', 'EFS']), grade(['S3', 'EFS'], false)]).toEqual([5, 3]);
    expect([grade(['S3', 'EBS']), grade(['FSx', 'EBS']), grade([])]).toEqual([2, 1, 0]);
    expect(judged(two, ['FSx', 'EBS']).marks).toMatchObject({ atFault: [], bringUp: [] });
  });

  it('explains each option as the bank does, and no further', () => {
    expect(judged(one, ['EBS']).explained.map(({ id, inKey, remark }) => [id, inKey, remark])).toEqual([
      ['S3', true, 'It keeps objects.'],
      ['EBS', false, null],
      ['EFS', false, null],
      ['FSx', false, null],
    ]);
  });

  it('is logged under its stem and its bank, with what was picked in words', () => {
    expect(answerOf(judged(one, ['EBS']), 'review')).toMatchObject({
      question: stemIdentity('a shop sells shoes. which store keeps them?'),
      bank: 'bank:notes/bank.md',
      card: 'card',
      options: 4,
      picked: ['EBS'],
      key: ['S3'],
      correct: false,
    });
    expect(isStatedBank('bank:notes/bank.md') && !isStatedBank('notes/bank.md')).toBe(true);
  });

  it('tells options of the same words apart', () => {
    const same = question({ right: ['Yes'], wrong: ['Yes', 'No'] });
    expect(new Set(same.scenario.choices.map(({ id }) => id)).size).toBe(3);
    expect(judged(same, ['Yes (2)']).marks.credit).toBe(0);
  });

  it('can be guessed every other time when it is a yes or no', () => {
    const { options, key } = answerOf(judged(question({ right: ['Yes'], wrong: ['No'] }), ['Yes']), 'quiz');
    expect(guessChance(options, key.length)).toBe(0.5);
  });
});

it('a card without a key of its own is no such question', () => {
  const lines = { line: 1, endLine: 1 };
  const fields = { front: 'Which?', back: 'S3', recogniser: 'scenario-section', members: ['S3', 'EBS'], lines };
  expect(statedQuestion(plainDraft('choice', fields), 'a.md', null)).toBeNull();
});
