import { expect, it } from 'vitest';
import { isHashcards, readHashcards } from '../../src/exchange/hashcards.ts';
import { clozesOf } from '../../src/exchange/hashcards-cloze.ts';
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

it('hides what is in brackets, knows escaped ones, and leaves pictures alone', () => {
  expect(clozesOf('Foo [bar] baz [quux].')).toEqual({
    text: 'Foo bar baz quux.',
    deletions: [
      { start: 4, end: 7 },
      { start: 12, end: 16 },
    ],
  });
  expect(clozesOf('Key: [`\\[`]')).toEqual({ text: 'Key: `[`', deletions: [{ start: 5, end: 8 }] });
  expect(clozesOf('a [b [c] d] e')).toEqual({ text: 'a b c d e', deletions: [{ start: 4, end: 5 }] });
  expect(clozesOf('![alt](a.png) [x]')).toEqual({ text: '![alt](a.png) x', deletions: [{ start: 14, end: 15 }] });
  expect(clozesOf('C:\\dir] [y]')).toEqual({ text: 'C:\\dir y', deletions: [{ start: 7, end: 8 }] });
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
