import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/decks/read-content.ts';
import { tableCards } from '../../src/decks/table-cards.ts';
import { draft, shelf } from '../cards/drafts.ts';
import { shippedKnowledge } from './shipped.ts';

const page = (rows: string, front = '') => `---
family: boat
title: Boats
tags: [water/boats]
${front}---

| | A dinghy | A ferry | The raft | A canoe |
| --- | --- | --- | --- | --- |
| \`id\` | dinghy | ferry | raft | canoe |
${rows}

[^S1]: [Boats](https://example.org/boats), 2026-04
[^S2]: [Rafts](https://example.org/rafts), 2026-H2
`;

function cardsOf(rows: string, front = ''): string[] {
  return readContent({ path: 'boats.md', text: page(rows, front) }).drafts.map(
    ({ front: question, back }) => `${question} ▸ ${back}`,
  );
}

describe('a row of yes and no is one card that names the options it asks about', () => {
  test('and the answer lists those that have it', () => {
    expect(cardsOf('| sails[^S1] | yes | no | no | yes |')).toEqual([
      'Sails: which of these: dinghy, ferry, raft or canoe? ▸ dinghy; canoe',
    ]);
  });

  test('without those nobody knows of, an opinion, or what does not apply', () => {
    expect(cardsOf('| sails[^S1] | yes | no | ? | no (judgement) |')).toEqual([
      'Sails: which of these: dinghy or ferry? ▸ dinghy',
    ]);
    expect(cardsOf('| sails[^S1] | yes | no | — | no (unverified) |')).toEqual([
      'Sails: which of these: dinghy or ferry? ▸ dinghy',
    ]);
  });

  test('and none where all are alike', () => {
    expect(cardsOf('| floats[^S1] | yes | yes | yes | yes |')).toEqual([]);
    expect(cardsOf('| floats[^S1] | yes | yes | no (judgement) | ? |')).toEqual([]);
  });

  test('in the words of the page, where it has some', () => {
    const front =
      'attributes: { sails: { type: boolean, card: Which boats have a sail? } }\nnames: { raft: a log raft }\n';
    expect(cardsOf('| sails[^S1] | yes | no | yes | no |', front)).toEqual([
      'Which boats have a sail: dinghy, ferry, log raft or canoe? ▸ dinghy; log raft',
    ]);
    const negated = 'attributes: { sails: { type: boolean, card: { no: Which boats have no sail? } } }\n';
    expect(cardsOf('| sails[^S1] | yes | yes | yes | no |', negated)).toEqual([
      'Which boats have no sail: dinghy, ferry, raft or canoe? ▸ canoe',
    ]);
  });
});

describe('a row of limits, words or lists is a card an option', () => {
  test('with the number and its unit', () => {
    expect(cardsOf('| crew[^S1] | 1 people | 2000 people | 1 people | ∞ people |')).toEqual([
      'Dinghy: crew? ▸ 1 people',
      'Raft: crew? ▸ 1 people',
      'Ferry: crew? ▸ 2000 people',
    ]);
  });

  test('as the page words the question and the values', () => {
    const front =
      'attributes: { crew: { type: number, unit: sailors, card: "How many sailors has {}?", say: { "20": a score } } }\n';
    expect(cardsOf('| crew[^S1] | 1 | 20 | 2000 | ? |', front)).toEqual([
      'How many sailors has a dinghy? ▸ 1 sailor',
      'How many sailors has a ferry? ▸ a score',
      'How many sailors has the raft? ▸ 2,000 sailors',
    ]);
  });

  test('and one for three or more options that are alike', () => {
    expect(cardsOf('| hull[^S1] | wood | steel | wood | wood |')).toEqual([
      'Dinghy, raft and canoe: hull? ▸ wood',
      'Ferry: hull? ▸ steel',
    ]);
  });

  test('a list is uncovered member by member; the empty list is not asked', () => {
    const { drafts } = readContent({
      path: 'boats.md',
      text: page('| loads[^S1] | ice, hay | nothing | cars | hay |'),
    });
    expect(drafts.map(({ form, members }) => [form, members])).toEqual([
      ['list', ['hay', 'ice']],
      ['basic', []],
      ['basic', []],
    ]);
  });

  test('a rank is an opinion, and no card', () => {
    expect(cardsOf('| price[^S1] | 1 | 2 | 3 | 4 |', 'attributes: { price: { type: ordinal } }\n')).toEqual([]);
  });
});

test('a row of words or lists can be asked by the word, which options have it', () => {
  const front = 'attributes: { loads: { type: set, card: { hay: Which boats carry hay?, ice: Which carry ice? } } }\n';
  expect(cardsOf('| loads[^S1] | ice, hay | nothing | cars | hay |', front)).toEqual([
    'Which boats carry hay: dinghy, raft or canoe? ▸ dinghy; canoe',
    'Which carry ice: dinghy, raft or canoe? ▸ dinghy',
  ]);
});

test('a page can keep a row from being asked, or all of them', () => {
  const rows = '| sails[^S1] | yes | no | no | yes |';
  expect(cardsOf(rows, 'attributes: { sails: { type: boolean, card: off } }\n')).toEqual([]);
  expect(cardsOf(rows, 'cards: off\n')).toEqual([]);
  expect(cardsOf(rows, 'cards: explicit\n')).toEqual([]);
});

test('a card holds its facts, its sources with their dates, its line, and the tags of the family', () => {
  const rows = '| sails[^S1] | yes | no | no[^S2] | yes |\n| crew[^S1] | 1 | 20 | 3 | 4 |';
  const [which, dinghy] = readContent({ path: 'boats.md', text: page(rows) }).drafts;
  expect(which).toMatchObject({
    facts: ['boat.canoe.sails', 'boat.dinghy.sails', 'boat.ferry.sails', 'boat.raft.sails'],
    citations: ['Boats, 2026-04', 'Rafts, 2026-H2'],
    lines: { line: 10, endLine: 10 },
    tags: ['water/boats'],
    context: ['Boats'],
  });
  expect(dinghy).toMatchObject({ facts: ['boat.dinghy.crew'], citations: ['Boats, 2026-04'], lines: { line: 11 } });
});

test('what an exam may still expect is said beside the answer', () => {
  const front = 'exam: { ferry.crew: "15" }\n';
  const [, ferry] = readContent({ path: 'boats.md', text: page('| crew[^S1] | 1 | 20 | 3 | 4 |', front) }).drafts;
  expect(ferry?.warning).toBe('An exam may still say “15”.');
});

test("a table of the learner's own, without footnotes or types, gives its cards too", () => {
  const text =
    '---\nfamily: tea\ntitle: Tea\n---\n\n| | Green | Black |\n| --- | --- | --- |\n| minutes | 2 | 4 |\n| milk | no | yes |\n';
  const { drafts, problems } = readContent({ path: 'tea.md', text });
  expect(drafts.map(({ front, back, facts }) => [front, back, facts])).toEqual([
    ['Green: minutes?', '2', ['tea.green.minutes']],
    ['Black: minutes?', '4', ['tea.black.minutes']],
    ['Milk: which of these: Green or Black?', 'Black', ['tea.black.milk', 'tea.green.milk']],
  ]);
  expect(problems).toEqual([]);
  expect(drafts[0]?.tags).toEqual(['tea']);
});

test('a broken cell is told at its place, and the other cells make their cards', () => {
  const rows = '| crew[^S1] | 1 people | 20 cars | 3 people | 4 people |\n| sails[^S9] | yes | no | no | yes |';
  const front = 'attributes: { crew: { type: number, unit: people } }\n';
  const { drafts, problems } = readContent({ path: 'boats.md', text: page(rows, front) });
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '11:26 table/cell',
    '12:8 table/no-footnote',
  ]);
  expect(drafts.map(({ back }) => back)).toEqual(['1 people', '3 people', '4 people']);
});

test('the text around a table is read as a note, with the sources it cites; the table and scenarios are not', () => {
  const prose = '\n# Sailing\n\n- **Reefing**: making a sail smaller[^S2]\n';
  const scenario = '\n## A storm\n\n- **Rain**: falls a lot\n\n```yaml scenario\nfamily: boat\n```\n';
  const text = `${page('| sails[^S1] | yes | no | no | yes |')}${prose}${scenario}`;
  const { drafts } = readContent({ path: 'boats.md', text });
  expect(drafts.map(({ recogniser, citations, lines }) => [recogniser, citations, lines.line])).toEqual([
    ['decision-table', ['Boats, 2026-04'], 10],
    ['definition', ['Rafts, 2026-H2'], 17],
    ['definition', ['Rafts, 2026-H2'], 17],
  ]);
});

describe('a card of a table stays the card it is', () => {
  const read = (rows: string, front = '') => readContent({ path: 'boats.md', text: page(rows, front) }).drafts;

  test('when the value of its cell changes: the old answer is shown, and it is due', () => {
    const store = shelf();
    const [before] = store.import({ 'boats.md': read('| crew[^S1] | 1 | 20 | 3 | 4 |').slice(1, 2) });
    const [after] = store.import({ 'boats.md': read('| crew[^S1] | 1 | 25 | 3 | 4 |').slice(1, 2) });
    expect(after).toMatchObject({ change: 'update', answerChanged: true, card: { back: '25', formerBack: '20' } });
    expect(after?.card.id).toBe(before?.card.id);
  });

  test('when its question is worded anew, and when an option more is known', () => {
    const store = shelf();
    const [before] = store.import({ 'boats.md': read('| sails[^S1] | yes | no | ? | yes |') });
    const front = 'attributes: { sails: { type: boolean, card: What has canvas and a mast? } }\n';
    const [after] = store.import({ 'boats.md': read('| sails[^S1] | yes | no | no | yes |', front) });
    expect(after?.card.id).toBe(before?.card.id);
    expect(after?.why).toBe('the same cell of the table');
  });

  test('and never becomes one of another attribute or option', () => {
    const store = shelf();
    store.import({ 'a.md': [draft('Crew?', '4', { facts: ['boat.raft.crew'] })] });
    const changes = store.import({ 'a.md': [draft('Sails?', '9', { facts: ['boat.ferry.crew'] })] });
    expect(changes.map(({ change }) => change).sort()).toEqual(['add', 'retire']);
  });
});

describe('the shipped tables', () => {
  const families = [...shippedKnowledge().value.families.values()];
  const cards = families.flatMap((family) => tableCards(family));

  test('give cards of what tells their options apart, and no flood', () => {
    const cells = families.flatMap(({ options }) => [...options.values()].flatMap((option) => [...option.cells]));
    expect(cards.length).toBeGreaterThan(200);
    expect(cards.length).toBeLessThan(cells.length / 4);
  });

  test('ask every question once, name their source, and answer in seven members at most', () => {
    expect(new Set(cards.map(({ front }) => front)).size).toBe(cards.length);
    expect(cards.filter(({ front, back }) => !front.endsWith('?') || /[?—∞]/.test(back))).toEqual([]);
    expect(cards.filter(({ members }) => members.length > 7)).toEqual([]);
    const { families: known } = shippedKnowledge().value;
    const isDefined = (fact: string) => {
      const [family = '', option = '', attribute = ''] = fact.split('.');
      return known.get(family)?.options.get(option)?.cells.get(attribute)?.standing === 'definition';
    };
    expect(cards.filter(({ citations, facts }) => citations.length === 0 && !facts.every(isDefined))).toEqual([]);
  });
});
