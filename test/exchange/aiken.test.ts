import { expect, it } from 'vitest';
import { isAiken, readAiken } from '../../src/exchange/aiken.ts';

const read = (text: string) => readAiken({ path: 'bank.txt', text });
const cards = (text: string) => read(text).drafts.map(({ front, back }) => [front, back]);
const rules = (text: string) => read(text).problems.map(({ line, rule }) => `${line} ${rule}`);

it('reads options with a point or a bracket, and the answer', () => {
  expect(cards('Which?\nA. One\nB) Two\nANSWER: B\n\nAnd which?\nA. Three\nB. Four\nANSWER: A')).toEqual([
    ['Which?', 'Two'],
    ['And which?', 'Three'],
  ]);
});

it('accepts small letters and spellings of the answer line', () => {
  expect(cards('Which?\na) One\nb) Two\nAnswer: b)')).toEqual([['Which?', 'Two']]);
});

it('joins a stem of several lines and says so', () => {
  const text = 'A company\nneeds it. Which?\nA. One\nB. Two\nANSWER: A';
  expect(cards(text)).toEqual([['A company needs it. Which?', 'One']]);
  expect(rules(text)).toEqual(['1 bank/long-stem']);
});

it('takes several answers with a flag', () => {
  for (const answer of ['A, C', 'AC', 'A and C']) {
    const text = `Which two?\nA. One\nB. Two\nC. Three\nANSWER: ${answer}`;
    expect(cards(text)).toEqual([['Which two?', 'One; Three']]);
    expect(rules(text)).toEqual(['1 bank/several-answers']);
  }
});

it('skips a question whose answer is no option, or that has none, with its line', () => {
  const text =
    'Which?\nA. One\nB. Two\nANSWER: D\n\nWhat?\nA. One\nB. Two\n\nWho?\nA. One\nB. Two\nANSWER: A\n\nLast?\nA. One\nB. Two\n';
  expect(rules(text)).toEqual(['1 bank/no-answer-key', '6 bank/no-answer-key', '15 bank/no-answer-key']);
  expect(read(text).tally).toMatchObject({ found: 4, imported: 1, skipped: 3 });
});

it('is told from a text that only mentions an answer', () => {
  expect(isAiken('Which?\nA. One\nB. Two\nANSWER: A')).toBe(true);
  expect(isAiken('The answer: a lot.')).toBe(false);
});
