import { expect, it } from 'vitest';
import { isHashcards, readHashcards } from '../../src/exchange/hashcards.ts';
import { clozesOf, offsetOfByte } from '../../src/exchange/hashcards-cloze.ts';
import { readHashcardsExport } from '../../src/exchange/hashcards-export.ts';
import { parseDay } from '../../src/schedule/study-day.ts';

const read = (text: string) => readHashcards({ path: 'deck.md', text });
const cards = (text: string) => read(text).drafts.map(({ form, front, back }) => [form, front, back]);

it('takes a tag at the start of a line, with or without a space, and text below it as it stands', () => {
  expect(cards('Q: One?\nmore\n\nA:1\n\n2\nQ: Two?\nA: 2\n---\nC: [a] b')).toEqual([
    ['basic', 'One?\nmore', '1\n\n2'],
    ['basic', 'Two?', '2'],
    ['cloze', '[…] b', 'a'],
  ]);
});

it('reads the name of the deck, and counts lines from the start of the file', () => {
  const [draft] = read('---\nname = "Chemistry"\n---\n\nQ: One?\nA: 1\n').drafts;
  expect(draft).toMatchObject({ deck: 'Chemistry', context: ['Chemistry'], lines: { line: 5, endLine: 7 } });
});

it('names what belongs to no card by its line, and reads the others', () => {
  const { problems, tally } = read('stray\nstray\nQ: One?\n\nQ: Two?\nA: 2\nA: 3\nC: nothing hidden\nC: [a]');
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '1 hashcards/syntax',
    '3 hashcards/syntax',
    '7 hashcards/syntax',
    '8 hashcards/no-deletion',
  ]);
  expect(tally).toMatchObject({ imported: 2, skipped: 4 });
});

it('takes a tag only at the start of a line and in capitals, and knows no code: a tag in a fence is a tag', () => {
  expect(cards(' Q: no\nq: no\nQ: One?\n A: no\na: no\nA: 1\n')).toEqual([['basic', 'One?\n A: no\na: no', '1']]);
  expect(cards('Q: One?\nA:\n```\nyes\n---\nC: [a]\n```')).toEqual([
    ['basic', 'One?', expect.stringContaining('yes')],
    ['cloze', expect.stringContaining('[…]'), 'a'],
  ]);
});

it.each([
  ['another question', 'Q: One?\nQ: Two?\nA: 2'],
  ['a cloze', 'Q: One?\nC: [x]'],
  ['a separator', 'Q: One?\n---\nC: [x]'],
  ['the end', 'C: [x]\nQ: One?'],
])('a question without an answer, ended by %s, is named and skipped', (_, text) => {
  const { tally, problems } = read(text);
  expect(tally).toMatchObject({ imported: 1, skipped: 1 });
  expect(problems[0]?.message).toMatch(/no answer/);
});

it.each<[string, string, [number, number][]]>([
  [
    'Foo [bar] baz [quux].',
    'Foo bar baz quux.',
    [
      [4, 7],
      [12, 16],
    ],
  ],
  ['Key: [`\\[`]', 'Key: `[`', [[5, 8]]],
  ['a [b [c] d] e', 'a b c d e', [[4, 5]]],
  ['![alt](a.png) [x]', '![alt](a.png) x', [[14, 15]]],
  ['Wow![x] [y]', 'Wow![x] y', [[8, 9]]],
  ['![a [b] c] [d]', '![a [b] c d', [[10, 11]]],
  ['[see ![alt](a.png) there]', 'see ![alt](a.png) there', [[0, 23]]],
  ['C:\\dir] [y]', 'C:\\dir y', [[7, 8]]],
  ['\\[a\\] [b] \\\\', '[a] b \\\\', [[4, 5]]],
  ['[a link](https://example.org)', 'a link(https://example.org)', [[0, 6]]],
  ['a] [b', 'a b', []],
])('hides what is in brackets: %s', (source, text, deletions) => {
  expect(clozesOf(source)).toEqual({ text, deletions: deletions.map(([start, end]) => ({ start, end })) });
});

it('skips a cloze with an empty pair of brackets, and one that hides nothing', () => {
  expect(read('C: a [] b [c]\nC: nothing').problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '1 hashcards/no-deletion',
    '2 hashcards/no-deletion',
  ]);
});

it('counts the offsets of an export in bytes of UTF-8, whatever the text is written in', () => {
  expect([0, 1, 3, 6, 10, 11].map((byte) => offsetOfByte('aé€😀b', byte))).toEqual([0, 1, 2, 3, 5, 6]);
});

it('shows the first picture of a card, those from the top of the collection too, and names what it cannot bring', () => {
  const { drafts, problems } = readHashcards({
    path: 'deep/er/deck.md',
    text: 'Q: What is ![it](img/a.png)?\nA: this ![](@/b.png)\nC: Hear [this] ![](song.mp3)\nQ: Top?\nA: ![](@/c.png)\n',
  });
  expect(drafts.map(({ picture }) => picture)).toEqual([
    { alt: 'it', path: 'img/a.png' },
    null,
    { alt: '', path: '../../c.png' },
  ]);
  expect(problems.map(({ line, rule, message }) => [line, rule, /song\.mp3|b\.png/.exec(message)?.[0]])).toEqual([
    [1, 'hashcards/media', 'b.png'],
    [3, 'hashcards/media', 'song.mp3'],
  ]);
});

it('is told from a note that only asks questions', () => {
  expect(isHashcards('Q: One?\nA: 1\n')).toBe(false);
  expect(isHashcards('---\ntags: [x]\n---\nC: [a] b\n')).toBe(false);
  expect(isHashcards('C: [a] b ^name\n')).toBe(false);
  expect(isHashcards('# Compute\n\nC: [a] b\n')).toBe(false);
  expect(isHashcards('---\nname = "X"\n---\nQ: One?\nA: 1\n')).toBe(true);
  expect(isHashcards('Q: One?\nA: 1\n\nand more\n')).toBe(true);
});

const review = (hash: string, reviewedAt: string, grade: string) => ({ hash, reviewedAt, grade });

it('reads an export: offsets are bytes, reviews keep their order, and a card stands where it stood', () => {
  const { drafts, pasts } = readHashcardsExport('export.json', {
    cards: [
      {
        hash: 'abc',
        deckName: 'Geo',
        content: { cloze: { text: 'Zürich ist schön', start: 12, end: 17 } },
        performance: {
          lastReviewedAt: '2026-11-20T09:00:00.000',
          stability: 5,
          difficulty: 5,
          intervalDays: 12,
          dueDate: '2026-12-02',
          reviewCount: 3,
        },
      },
      { hash: 'def', deckName: 'Geo', content: { basic: { question: 'Q', answer: 'A' } }, performance: null },
    ],
    sessions: [
      {
        reviews: [
          review('abc', '2026-11-20T09:00:00.000', 'Good'),
          review('abc', '2026-11-08T09:00:00.000', 'Easy'),
          review('abc', '2026-11-08T09:05:00.000', 'Forgot'),
        ],
      },
    ],
  });
  expect(drafts[0]).toMatchObject({ form: 'cloze', front: 'Zürich ist […]', back: 'schön', context: ['Geo'] });
  expect(pasts[1]).toBeNull();
  expect(pasts[0]).toMatchObject({ local: true });
  expect(pasts[0]?.events.map((event) => [event.kind, event.day, 'grade' in event ? event.grade : null])).toEqual([
    ['review', parseDay('2026-11-08'), 5],
    ['repeat', parseDay('2026-11-08'), 1],
    ['review', parseDay('2026-11-20'), 4],
    ['placed', parseDay('2026-11-20'), null],
  ]);
  expect(pasts[0]?.events.at(-1)).toMatchObject({
    due: parseDay('2026-12-02'),
    intervalDays: 12,
    easeHundredths: 250,
    repetitions: 2,
    lapses: 1,
  });
  const ids = pasts[0]?.events.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(4);
});
