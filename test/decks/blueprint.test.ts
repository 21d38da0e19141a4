import { describe, expect, it } from 'vitest';
import { examOn, isOpenOn } from '../../src/decks/blueprint.ts';
import { loadBlueprint } from '../../src/decks/blueprint-page.ts';
import { taskFinder, tasksOf } from '../../src/decks/blueprint-tasks.ts';
import { parseDay, type StudyDay } from '../../src/schedule/study-day.ts';

const page = `---
blueprint: boat-1
title: Boat licence
short: BL1
vendor: Harbour office
from: 2026-01-10
to: 2026-06-30
questions: 40
scored: 35
unscored: 5
minutes: 60
scale: { min: 0, max: 100, pass: 60 }
pass-share: { mean: 62 %, sd: 3 % }
kinds:
  - { name: one of four, share: 80 %, guess: 25 % }
  - { name: two of five, share: 20 %, guess: 0.1 }
domains:
  - id: "1"
    title: Sailing
    weight: 60 %
    tasks:
      - id: "1.1"
        title: Wind
        tags: [sea/wind]
        headings: [Reading the Wind!]
        also: { tags: [sea] }
      - id: "1.2"
        title: Knots
        tags: [sea/wind/ropes]
  - id: "2"
    title: Rules
    weight: 40 %
    tasks:
      - id: "2.1"
        title: Lights
        tags: [sea]
        headings: [Lights]
sources:
  - { title: Guide, url: https://example.org/guide, date: 2026-04, says: everything }
---

# Boats
`;

function day(text: string): StudyDay {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
}

function read(text: string) {
  const { blueprint, problems } = loadBlueprint('boat.md', text);
  if (!blueprint) throw new Error(problems.map(({ message }) => message).join('\n'));
  return blueprint;
}

function placesOf(text: string): string[] {
  const { blueprint, problems } = loadBlueprint('boat.md', text);
  if (problems.length > 0) expect(blueprint).toBeNull();
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe('a blueprint', () => {
  it('is read with its shares, its days and its marks', () => {
    const boat = read(page);
    expect(boat).toMatchObject({
      id: 'boat-1',
      short: 'BL1',
      from: day('2026-01-10'),
      to: day('2026-06-30'),
      preferred: false,
      provisional: null,
      questions: 40,
      scored: 35,
      unscored: 5,
      minutes: 60,
      scale: { min: 0, max: 100, pass: 60 },
      passShare: { mean: 0.62, sd: 0.03 },
    });
    expect(boat.kinds.map(({ share, guess }) => [share, guess])).toEqual([
      [0.8, 0.25],
      [0.2, 0.1],
    ]);
    expect(boat.domains.map(({ weight }) => weight)).toEqual([0.6, 0.4]);
    expect(boat.domains[0]?.tasks[0]).toMatchObject({ id: '1.1', weight: null, also: { tags: ['sea'], headings: [] } });
  });

  it('may leave weights, counts and the scale unpublished', () => {
    const text = page
      .replaceAll(/weight: \d+ %/g, 'weight: not published')
      .replace('scored: 35', 'scored: not published')
      .replace('unscored: 5', 'unscored: unknown')
      .replace(/scale: .*\n/, '');
    const boat = read(text);
    expect([boat.scored, boat.unscored, boat.scale]).toEqual([null, null, null]);
    expect(boat.domains.map(({ weight }) => weight)).toEqual([null, null]);
  });

  it('counts published ranges as their middles, brought to a sum of 1', () => {
    const middles = (one: string, other: string) =>
      read(page.replace('weight: 60 %', `weight: ${one}`).replace('weight: 40 %', `weight: ${other}`)).domains.map(
        ({ weight }) => Math.round((weight ?? 0) * 1e9) / 1e9,
      );
    expect(middles('50–60 %', '30-60%')).toEqual([0.55, 0.45]);
    expect(middles('40–60 %', '50–100 %')).toEqual([0.4, 0.6]);
  });

  it('is any file whose front matter says so, and nothing else', () => {
    expect(loadBlueprint('note.md', '# A note\n')).toEqual({ blueprint: null, problems: [] });
    expect(loadBlueprint('note.md', '---\ntitle: [\n---\n')).toEqual({ blueprint: null, problems: [] });
    expect(placesOf('---\nblueprint: x\ntitle: [\n---\n')).not.toEqual([]);
  });

  it.each([
    ['weights that do not add up', ['weight: 40 %', 'weight: 50 %'], '18:3 blueprint/weights'],
    ['ranges that cannot add up', ['weight: 40 %', 'weight: 10–30 %'], '18:3 blueprint/weights'],
    ['weights of tasks beyond their domain', ['title: Knots', 'title: Knots\n        weight: 70 %'], null],
    ['shares of kinds that do not add up', ['share: 20 %', 'share: 30 %'], '15:3 blueprint/kinds'],
    ['a day that is none', ['2026-06-30', '2026-06-31'], '7:5 blueprint/to'],
    ['a last day before the first', ['2026-06-30', '2026-01-09'], '7:5 blueprint/dates'],
    ['a weight that is none', ['weight: 60 %', 'weight: heavy'], '20:13 blueprint/domains'],
    ['a weight above the whole', ['weight: 60 %', 'weight: 600 %'], '20:13 blueprint/domains'],
    ['counts that differ from their sum', ['unscored: 5', 'unscored: 6'], '9:9 blueprint/counts'],
    ['a count that is no number', ['minutes: 60', 'minutes: an hour'], '11:10 blueprint/minutes'],
    ['a pass mark beyond the scale', ['pass: 60', 'pass: 160'], '12:8 blueprint/scale'],
    ['a key that means nothing', ['minutes: 60', 'minutes: 60\nprice: 300'], '12:1 blueprint/unknown-key'],
    ['a missing field', ['vendor: Harbour office\n', ''], '2:1 blueprint/vendor'],
    ['two tasks of one id', ['id: "1.2"', 'id: "1.1"'], '27:13 blueprint/same-id'],
    ['an address that is none', ['https://example.org', 'example.org'], '39:26 blueprint/sources'],
    ['an id with spaces', ['boat-1', 'boat 1'], '2:12 blueprint/blueprint'],
  ])('with %s is refused at the place of the mistake', (_, [from = '', to = ''], expected) => {
    const places = placesOf(page.replace(from, to));
    expect(places).toEqual(expected === null ? [expect.stringContaining('blueprint/weights')] : [expected]);
  });
});

describe('the exam of a day', () => {
  const old = { ...read(page), id: 'old', preferred: true };
  const next = { ...old, id: 'next', from: day('2026-07-01'), to: null };
  const other = { ...read(page), id: 'other', from: null, to: null };

  it('can be sat from its first day to its last', () => {
    expect(['2026-01-09', '2026-01-10', '2026-06-30', '2026-07-01'].map((text) => isOpenOn(old, day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOpenOn(other, day('1999-01-01'))).toBe(true);
  });

  it('is the preferred one of those open, whatever their order', () => {
    for (const exams of [
      [old, next, other],
      [other, next, old],
    ]) {
      expect(examOn(exams, day('2026-06-30'))?.id).toBe('old');
      expect(examOn(exams, day('2026-07-01'))?.id).toBe('next');
      expect(examOn(exams, day('2025-07-01'))?.id).toBe('other');
    }
  });

  it('is the newest where two preferred ones are open', () => {
    const newer = { ...old, id: 'newer', from: day('2026-03-01') };
    expect(examOn([old, newer], day('2026-04-01'))?.id).toBe('newer');
  });

  it('is the next to open when none is, and the last that closed when none will', () => {
    expect(examOn([old, next], day('2025-01-01'))?.id).toBe('old');
    expect(examOn([{ ...old, preferred: false }], day('2027-01-01'))?.id).toBe('old');
    expect(examOn([], day('2027-01-01'))).toBeNull();
  });
});

describe('the tasks of a card', () => {
  const tasks = (...tags: string[]) => tasksOf(read(page), tags).map(({ task, weight }) => [task, weight]);

  it('are those of the longest tag that holds one of its own', () => {
    expect(tasks('sea/wind')).toEqual([['1.1', 1]]);
    expect(tasks('sea/wind/gusts')).toEqual([['1.1', 1]]);
    expect(tasks('sea/wind/ropes/bowline')).toEqual([['1.2', 1]]);
    expect(tasks('sea/windows')).toEqual([
      ['2.1', 1],
      ['1.1', 0.5],
    ]);
    expect(tasks('land')).toEqual([]);
  });

  it('are those of its nearest heading alone, where one is named', () => {
    expect(tasks('my-boat/lights/red-and-green', 'sea/wind')).toEqual([['2.1', 1]]);
    expect(tasks('lights/reading-the-wind')).toEqual([['1.1', 1]]);
  });

  it('come once each, with the larger weight', () => {
    expect(tasks('sea', 'sea/wind')).toEqual([
      ['1.1', 1],
      ['2.1', 1],
    ]);
  });

  it('are found alike by a finder that is kept', () => {
    const find = taskFinder(read(page));
    expect(find(['sea/wind'])).toEqual(tasksOf(read(page), ['sea/wind']));
  });
});
