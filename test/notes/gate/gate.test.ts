import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/notes/front-matter.ts';
import { candidateOf } from '../../../src/notes/gate/candidate.ts';
import { gate } from '../../../src/notes/gate/gate.ts';
import type { Item, Proposal } from '../../../src/notes/item.ts';
import { outlineOf } from '../../../src/notes/outline/outline.ts';

const text = `# SQS - Simple Queue Service

## SQS FIFO

- **Standard**:
    - at least once
    - best effort order
- **Exactly once**:
    - no duplicates
    - in order

## Notes

- a remark of some words
`;

const { note } = outlineOf('sqs.md', text, readFrontMatter('sqs.md', '').value);
const under = (words: string): Item => note.items.find((item) => item.inline.text === words) as Item;

type Case = [words: string, proposal: Proposal];

function run(cases: readonly Case[], explicit = false) {
  const made = cases.map(([words, proposal]) =>
    candidateOf(under(words), 'test', proposal, explicit ? { explicitId: null } : null),
  );
  const { passed, refused } = gate(note, made);
  return {
    cards: passed.map(({ candidate, context }) => `[${context.join(' › ')}] ${candidate.front} ▸ ${candidate.back}`),
    reasons: refused.map(({ reason }) => reason),
  };
}

const basic = (front: string, back: string): Proposal => ({ form: 'basic', front, back });
const cloze = (front: string, ...members: string[]): Proposal => ({ form: 'cloze', front, members });
const list = (front: string, ...members: string[]): Proposal => ({ form: 'list', front, members });

const words = (count: number, word = 'word') =>
  Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

const pointed = 'the answer points to something said elsewhere';

describe('what is fit to be asked', () => {
  test.each<[string, Proposal, string]>([
    ['without an answer', basic('How often?', ''), 'no answer'],
    ['without a question', basic('', 'x'), 'no question'],
    ['a list without members', list('Which?'), 'no answer'],
    ['that opens with a pronoun', basic('It is delivered', 'at least once'), 'opens with a pronoun'],
    ['that opens with what somebody did', basic('We chose the gate', 'of iron'), 'opens with a pronoun'],
    ['that lists what "this" is', list('This is what? (2)', 'one', 'two'), 'opens with a pronoun'],
    [
      'with the answer on the front',
      basic('How often is it delivered at least once?', 'At least once.'),
      'the answer is on the front',
    ],
    [
      'with all of a list on the front',
      list('2 kinds, lone and paired: which? (2)', 'Lone', 'Paired'),
      'the answer is on the front',
    ],
    ['with an answer of 21 words', basic('How often?', words(21)), 'the answer is over 20 words'],
    ['with a list of eight', list('Which are there?', ...words(8).split(' ')), 'a list of over 7'],
    ['that hides seven words', cloze('SQS delivers […] to all', words(7)), 'hides more than 6 words'],
    ['that hides digits of a name', cloze('kept in S[…] for long', '3'), 'hides part of a name'],
    ['that hides what stands beside it', cloze('once, that is […], delivered', 'once'), 'the answer is on the front'],
    [
      'with the answer on it in another form',
      cloze('Each queue is kept with other […]', 'queues'),
      'the answer is on the card in another form',
    ],
    ['whose answer points on', basic('How is it opened?', 'By the following steps'), pointed],
    ['whose answer stands below', basic('What does it show?', 'Something like below'), pointed],
    ['whose answer stood before', basic('How is it closed?', 'The same way'), pointed],
    ['that hides where it stands', cloze('See the […] on gates', 'section below'), pointed],
    ['whose blanks do not match', cloze('a […] and a […] here', 'one'), 'its blanks do not match what is hidden'],
  ])('no card %s', (_, proposal, reason) => {
    expect(run([['at least once', proposal]])).toEqual({ cards: [], reasons: [reason] });
  });

  test.each<[string, Proposal, string]>([
    [
      'what the reader can do needs nothing before it',
      cloze('You can read from […] at a time', 'one queue'),
      'You can read from […] at a time ▸ one queue',
    ],
    ['nor what there is', list('There are what? (2)', 'one', 'two'), 'There are what? (2) ▸ one; two'],
    ['a conjunction in front goes', basic('But how often is it sent?', 'once'), 'how often is it sent? ▸ once'],
    ['the final stop of an answer goes', basic('How often is it sent?', 'Once.'), 'How often is it sent? ▸ Once'],
    [
      '`etc.` keeps its stop',
      basic('How often is it sent?', 'once, twice, etc.'),
      'How often is it sent? ▸ once, twice, etc.',
    ],
    [
      'a long answer is cut after a sentence',
      basic('How often is it sent?', `Once. The ${words(20)}.`),
      'How often is it sent? ▸ Once',
    ],
    [
      'a long answer loses its brackets',
      basic('How often?', `just once (${words(20)}) then`),
      'How often? ▸ just once then',
    ],
    [
      'a list may have a member on the front',
      list('Which kinds beside the lone one?', 'Lone', 'Paired'),
      'Which kinds beside the lone one? ▸ Lone; Paired',
    ],
    ['yes and no are never on the front', basic('Is there no order?', 'No'), 'Is there no order? ▸ No'],
    [
      'an article is not the letter A',
      basic('Which record maps a hostname?', 'A'),
      'Which record maps a hostname? ▸ A',
    ],
  ])('%s', (_, proposal, card) => {
    expect(run([['at least once', proposal]]).cards).toEqual([`[SQS FIFO › Standard] ${card}`]);
  });

  test('a card its author wrote out only has to have an answer', () => {
    const proposals: Case[] = [
      ['at least once', basic('It is', `it is ${words(30)}`)],
      ['at least once', list('Which?', ...words(9).split(' '))],
    ];
    expect(run(proposals, true).cards).toHaveLength(2);
    expect(run([['at least once', basic('It', '')]], true).reasons).toEqual(['no answer']);
  });

  test('a card of an item has at most two companions', () => {
    const proposals = ['one', 'two', 'three', 'four'].map(
      (word): Case => ['at least once', basic(`Which is ${word}?`, `the ${word}th`)],
    );
    const { cards, reasons } = run(proposals);
    expect(cards).toHaveLength(3);
    expect(reasons).toEqual(['too many cards of one item']);
  });
});

describe('the context of a card', () => {
  test('names the two nearest levels, and a level that a nearer one names only once', () => {
    expect(run([['at least once', basic('How are messages delivered?', 'maybe twice')]]).cards).toEqual([
      '[SQS FIFO › Standard] How are messages delivered? ▸ maybe twice',
    ]);
  });

  test('leaves a generic level out', () => {
    expect(run([['a remark of some words', basic('What is remarked?', 'words')]]).cards).toEqual([
      '[SQS - Simple Queue Service] What is remarked? ▸ words',
    ]);
  });

  test('leaves out the level that gives the answer away', () => {
    expect(run([['no duplicates', basic('How are messages delivered?', 'exactly once')]]).cards).toEqual([
      '[SQS FIFO] How are messages delivered? ▸ exactly once',
    ]);
  });

  test('grows until the same question is two questions', () => {
    const { cards } = run([
      ['at least once', { ...basic('What holds for it?', 'twice'), context: ['SQS'] }],
      ['no duplicates', { ...basic('What holds for it?', 'never'), context: ['SQS'] }],
    ]);
    expect(cards).toEqual([
      '[Standard › SQS] What holds for it? ▸ twice',
      '[Exactly once › SQS] What holds for it? ▸ never',
    ]);
  });

  test('drops the second of two questions that stay the same', () => {
    const { cards, reasons } = run([
      ['at least once', basic('What holds for it?', 'twice')],
      ['at least once', basic('What holds for it?', 'thrice')],
    ]);
    expect(cards).toHaveLength(1);
    expect(reasons).toEqual(['the same question has another answer in this note']);
  });
});

describe('what is said twice', () => {
  test('is asked once, where it is said more specifically', () => {
    const { cards, reasons } = run([
      ['a remark of some words', basic('Standard queues deliver a message how often?', 'at least once')],
      ['at least once', basic('Standard queues deliver a message how often?', 'at least once')],
    ]);
    expect(cards).toEqual(['[SQS FIFO › Standard] Standard queues deliver a message how often? ▸ at least once']);
    expect(reasons).toEqual(['said twice in this note']);
  });

  test('is two facts where it stands below two names of a list', () => {
    const asked = basic('How often is a message of the queue delivered?', 'at least once');
    expect(
      run([
        ['at least once', asked],
        ['no duplicates', asked],
      ]).cards,
    ).toHaveLength(2);
  });

  test('is two facts when it is short and stands below two parents', () => {
    const { cards } = run([
      ['at least once', cloze('[…] by default', 'off')],
      ['no duplicates', cloze('[…] by default', 'off')],
    ]);
    expect(cards).toHaveLength(2);
  });
});
