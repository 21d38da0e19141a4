import { expect, it } from 'vitest';
import { ankiClozes } from '../../src/exchange/anki-cloze.ts';
import { readAnkiText } from '../../src/exchange/anki-text.ts';
import { parseDelimited } from '../../src/exchange/delimited.ts';

const read = (text: string, path = 'notes.txt') => readAnkiText({ path, text });
const cards = (text: string, path?: string) =>
  read(text, path).drafts.map(({ form, front, back }) => [form, front, back]);

it('reads quoted fields with separators, quotes and line breaks, and records of different lengths', () => {
  expect(parseDelimited('a,"b,""c""\nd"\n\ne', ',')).toEqual([
    { fields: ['a', 'b,"c"\nd'], line: 1 },
    { fields: ['e'], line: 4 },
  ]);
});

it('follows the header lines: separator, html, tags, deck, columns of tags, deck, guid', () => {
  const text =
    '#separator:Pipe,,,,\n#html:true\n#tags:aws\n#guid column:1\n#deck column:2\n#tags column:5\nabc|Cloud::S3|What&nbsp;is <b>S3</b>?|a<br>store|one two::three\n# a comment\n';
  const { drafts } = read(text);
  expect(drafts).toMatchObject([
    {
      front: 'What is S3?',
      back: 'a\nstore',
      deck: 'Cloud/S3',
      context: ['Cloud', 'S3'],
      tags: ['aws', 'cloud/s3', 'one', 'two/three'],
      explicitId: 'anki:abc',
    },
  ]);
  expect(drafts[0]?.lines.line).toBe(7);
});

it('takes the columns that are named front and back', () => {
  expect(cards('#separator:tab\n#columns:Extra\tAnswer\tQuestion\nx\t4\t2+2?\n')).toEqual([['basic', '2+2?', '4']]);
  expect(cards('Term;Definition\nS3;a store\n', 'x.csv')).toEqual([['basic', 'S3', 'a store']]);
});

it('takes the note type from its column, an older file’s line of tags, and what a spreadsheet puts before it all', () => {
  const { drafts } = read(
    '\ufeff#separator:semicolon\n#notetype column:1\n#if matches:update current\n#match scope:notetype\nBasic (and reversed card);a;b\nBasic;c;d\n',
  );
  expect(drafts.map(({ form, front }) => [form, front])).toEqual([
    ['basic', 'a'],
    ['reversed', 'b'],
    ['basic', 'c'],
  ]);
  expect(read('tags: one two\na\tb\n').drafts[0]).toMatchObject({ front: 'a', tags: ['one', 'two'] });
  expect(cards('#separator:Pipe\n#columns:Front|Back\na|b\n')).toEqual([['basic', 'a', 'b']]);
});

it('guesses the separator when none is named', () => {
  expect(cards('a\tb\nc\td\n')).toEqual([
    ['basic', 'a', 'b'],
    ['basic', 'c', 'd'],
  ]);
  expect(cards('a,"b\nc"\n', 'x.csv')).toEqual([['basic', 'a', 'b\nc']]);
});

it('makes two cards of a note type that is reversed, and one for each number of a cloze', () => {
  expect(cards('#separator:tab\n#notetype:Basic (and reversed card)\na\tb\n')).toEqual([
    ['basic', 'a', 'b'],
    ['reversed', 'b', 'a'],
  ]);
  expect(cards('#separator:tab\n{{c1::A::one}} and {{c2::B}}\textra\n')).toEqual([
    ['cloze', '[…] and B', 'A'],
    ['cloze', 'A and […]', 'B'],
  ]);
});

it('reads clozes in clozes and of several numbers, and leaves what is not closed as text', () => {
  expect(ankiClozes('{{c1::a {{c2::b}}}} {{c1,2::c::hint}}', false)).toEqual([
    { number: 1, front: '[…] […]', members: ['a b', 'c'], hint: 'hint' },
    { number: 2, front: 'a […] […]', members: ['b', 'c'], hint: 'hint' },
  ]);
  expect(ankiClozes('{{c1::a', false)).toEqual([]);
  expect(ankiClozes('{{c1::'.repeat(20_000), false)).toEqual([]);
});

it('skips a note with an empty side, with its line', () => {
  expect(read('#separator:tab\na\tb\nc\n').problems).toMatchObject([{ line: 3, rule: 'anki/empty' }]);
});

it('names the sounds and the second pictures that a card cannot have', () => {
  const { problems, tally } = read(
    '#separator:tab\n#html:true\na <img src="x.png"><img src="y.png">\tb [sound:z.mp3]\nc\td\n',
  );
  expect(tally).toMatchObject({ imported: 2, flagged: 1 });
  expect(problems).toMatchObject([{ line: 3, rule: 'anki/media', message: expect.stringContaining('y.png, z.mp3') }]);
});

it('shows nothing of a script', () => {
  expect(cards('#separator:tab\n#html:true\na<script>alert(1)</script>\tb<img src=x onerror=alert(1)>\n')).toEqual([
    ['basic', 'a', 'b [image: x]'],
  ]);
});
