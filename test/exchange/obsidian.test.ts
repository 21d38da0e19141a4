import { expect, it } from 'vitest';
import { isObsidian, readObsidian } from '../../src/exchange/obsidian.ts';
import { obsidianClozes } from '../../src/exchange/obsidian-cloze.ts';
import { findObsidianCards } from '../../src/exchange/obsidian-find.ts';
import { noteScheduleProblems } from '../../src/exchange/obsidian-note-schedule.ts';
import { parseDay } from '../../src/schedule/study-day.ts';

const read = (text: string) => readObsidian({ path: 'Note.md', text });
const cards = (text: string) => read(text).drafts.map(({ form, front, back }) => [form, front, back]);
const found = (text: string) => findObsidianCards(text).map(({ kind, text: words, line }) => [kind, words, line]);

it('finds cards on one line and over several, both ways, with their schedules', () => {
  expect(cards('a::b\nc:::d\n\nfront\nmore\n?\nback\n<!--SR:!2026-11-25,3,250-->\n\nx\n??\ny\n')).toEqual([
    ['basic', 'a', 'b'],
    ['basic', 'c', 'd'],
    ['basic', 'd', 'c'],
    ['basic', 'front\nmore', 'back'],
    ['basic', 'x', 'y'],
    ['basic', 'y', 'x'],
  ]);
});

it('takes no mark in code, unless the back-ticks are even on a side', () => {
  expect(found('`a::b`')).toEqual([]);
  expect(found('`a`::b')).toEqual([['inline', '`a`::b', 1]]);
});

it('drops the text before a card on one line, and refuses a lone question mark', () => {
  expect(found('front\na::b\n?\nback')).toEqual([['inline', 'a::b', 2]]);
  expect(found('?\nback')).toEqual([]);
  expect(found('??\nback')).toEqual([['multi-reversed', '??\nback', 1]]);
});

it('skips a comment with the line after it, and the rest of the note after one that is not closed', () => {
  expect(found('<!-- x -->\na::b\nc::d\n<!-- y\nz -->\ne::f')).toEqual([['inline', 'c::d', 3]]);
});

it('swallows a fence whole, and blanks the front matter', () => {
  expect(found('---\na::b\n---\nfront\n```\n?\n\nx::y\n```\n?\nback')).toEqual([
    ['multi', 'front\n```\n?\n\nx::y\n```\n?\nback', 4],
  ]);
});

it('drops what stands behind the end of a fence, and lets one that is not closed run to the end', () => {
  expect(found('q\n```\nx\n```` y\n?\nb')).toEqual([['multi', 'q\n```\nx\n```\n?\nb', 1]]);
  expect(found('q\n?\n~~~\na::b\n\nc::d')).toEqual([['multi', 'q\n?\n~~~\na::b\n\nc::d', 1]]);
});

it('takes anything between two pairs of signs for hidden, and a question mark line over it', () => {
  expect(found('if a == b and c == d then')).toEqual([['cloze', 'if a == b and c == d then', 1]]);
  expect(found('a ==b==\n?\nc')).toEqual([['multi', 'a ==b==\n?\nc', 1]]);
});

it('reads notes with the line ends of Windows, and counts lines from the top of the note', () => {
  const { drafts } = read('---\r\ntags: [x]\r\n---\r\n\r\nq\r\n?\r\na\r\n<!--SR:!2026-11-25,3,250-->\r\n');
  expect(drafts).toMatchObject([{ front: 'q', back: 'a', tags: ['x'], lines: { line: 5, endLine: 8 } }]);
});

it('takes the schedule of a card on one line from the next line and from a call-out', () => {
  expect(
    found('a::b\n<!--SR:!2026-11-25,3,250-->\nc::d\n> [!sr|card-metadata]\n> <!--SR:!2026-11-25,3,250-->'),
  ).toEqual([
    ['inline', 'a::b\n<!--SR:!2026-11-25,3,250-->', 1],
    ['inline', 'c::d\n> [!sr|card-metadata]\n> <!--SR:!2026-11-25,3,250-->', 3],
  ]);
});

it('hides each part, those of one number together, or as letters say', () => {
  expect(obsidianClozes('a ==b== c ==d;;hint==')).toEqual([
    { before: 'a […] c d', members: ['b'], hint: null, index: 0 },
    { before: 'a b c […]', members: ['d'], hint: 'hint', index: 1 },
  ]);
  expect(obsidianClozes('==1;;a== ==3;;b== ==1;;c==').map(({ before, index }) => [before, index])).toEqual([
    ['[…] b […]', 0],
    ['a […] c', 2],
  ]);
  expect(obsidianClozes('==ah;;one== ==sa;;two==').map(({ before, members }) => [before, members])).toEqual([
    ['[…] two', ['one']],
    ['… […]', ['two']],
  ]);
});

it('hides by place: words that stand twice, and signs that mean something to a computer', () => {
  expect(obsidianClozes('==a== and ==a==').map(({ before }) => before)).toEqual(['[…] and a', 'a and […]']);
  expect(obsidianClozes('==$&== of ==$1==').map(({ before, members }) => [before, members])).toEqual([
    ['[…] of $1', ['$&']],
    ['$& of […]', ['$1']],
  ]);
});

it('goes by the first of numbers, letters and neither that a text has, and shows what is marked otherwise', () => {
  expect(obsidianClozes('==1;;a== ==b== ==ah;;c==').map(({ before, index }) => [before, index])).toEqual([
    ['[…] b c', 0],
  ]);
  expect(obsidianClozes('==as;;a== ==b==').map(({ before, index }) => [before, index])).toEqual([['[…] b', 0]]);
  expect(obsidianClozes('====1;;a==').map(({ before }) => before)).toEqual(['==[…]']);
});

it('gives the third number the third schedule though the second has no words', () => {
  const { pasts } = read('==1;;a== ==3;;b==\n<!--SR:!2026-12-01,10,250!2026-12-05,4,230!2026-12-09,7,230-->');
  expect(pasts.map((past) => past?.events[0])).toMatchObject([{ intervalDays: 10 }, { intervalDays: 7 }]);
});

const placedOf = (comment: string) => read(`a::b <!--SR:${comment}-->`).pasts[0]?.events[0];

it('brings the due day, interval and ease of the SM-2 form, in every way of writing the day', () => {
  for (const date of ['2026-12-01', '01-12-2026', 'Tue Dec 01 2026']) {
    expect(placedOf(`!${date},10.5,230`)).toMatchObject({
      kind: 'placed',
      due: parseDay('2026-12-01'),
      intervalDays: 11,
      easeHundredths: 230,
    });
  }
  expect(placedOf('2026-12-01,10,230')).toMatchObject({ intervalDays: 10 });
  expect(placedOf('!2000-01-01,1,250')).toBeUndefined();
});

it('brings the FSRS form with its lapses', () => {
  expect(placedOf('!fsrs,2026-12-01T09:00:00.000Z,10,9.5,5.1,2,6,2,0,2026-11-21T09:00:00.000Z')).toMatchObject({
    due: parseDay('2026-12-01'),
    intervalDays: 10,
    lapses: 2,
    day: parseDay('2026-11-21'),
  });
});

it('gives each card of a text its own segment, and drops what is left over', () => {
  const { pasts } = read('x:::y\n<!--SR:!2026-12-01,10,250!2026-12-05,4,230!2026-12-09,4,230-->');
  expect(pasts.map((past) => past?.events[0])).toMatchObject([{ intervalDays: 10 }, { intervalDays: 4 }]);
});

it('knows topics, headings and block ids', () => {
  const [first, second] = read(
    '#flashcards/aws\n\n# Compute\n## EC2\na::b ^id1\n\n# Other\n#flashcards/dns c::d',
  ).drafts;
  expect(first).toMatchObject({ context: ['Compute', 'EC2'], tags: ['aws'], explicitId: 'id1', back: 'b' });
  expect(second).toMatchObject({ context: ['Other'], front: 'c', tags: ['aws', 'dns'] });
});

it('says of a note that is to be read again as a whole what was left out, whether it holds cards or not', () => {
  const head = '---\ntags: review\nsr-due: 2026-12-01\nsr-interval: 12\nsr-ease: 250\n---\n';
  expect(noteScheduleProblems({ path: 'Note.md', text: `${head}# Anything\n` })).toMatchObject([
    { line: 3, severity: 'info', rule: 'obsidian/note-schedule', message: expect.stringContaining('12 days') },
  ]);
  expect(noteScheduleProblems({ path: 'Note.md', text: '---\ntags: sr-due\n---\nsr-due: 2026-12-01\n' })).toEqual([]);
});

it('is told from a note that only speaks of schedules', () => {
  expect(isObsidian('Schedules look like `<!--SR:…-->`.')).toBe(false);
  expect(isObsidian('a::b <!--SR:!2026-12-01,3,250-->')).toBe(true);
});

it('says which card has an empty side', () => {
  expect(read('a::\n').problems).toMatchObject([{ line: 1, rule: 'obsidian/empty-side' }]);
});
