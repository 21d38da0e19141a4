import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/decks/full-page.ts';
import { checkDeck, loadDeck } from '../../src/decks/scenario-deck.ts';
import { loadTable } from '../../src/decks/table-page.ts';
import type { Problem } from '../../src/problem.ts';
import { loadPages, today } from './shipped.ts';

const table = `---
family: boat
attributes:
  sails: { type: boolean }
  crew: { type: number, unit: people }
  hull: { type: enum }
  load: { type: number, unit: MB }
---

| | Dinghy | Ferry | Raft |
| --- | --- | --- | --- |
| \`id\` | dinghy | ferry | raft |
| sails[^S1] | yes | no | no (judgement) |
| crew[^S1] | 1 | 20 | 1 |
| hull[^S1] | wood | steel | wood |
| load[^S1] | 1 MiB | 90 | ? |

[^S1]: [Boats](https://example.org/boats), 2026-04
`;

const { value: kb } = loadPages([{ path: 'boats.md', text: table }]);

function deck(block: string, prose = 'It must [sail](#wind).'): string {
  return `# Boats\n\n## Which boat\n\n${prose}\n\n\`\`\`yaml scenario\n${block}\n\`\`\`\n\n${good}`;
}

const good = `## Another boat

It must carry [a crew of 20 people](#crew).

\`\`\`yaml scenario
family: boat
require:
  crew: crew at least 20 people
options: [dinghy, ferry]
\`\`\`
`;

const block = 'family: boat\nrequire:\n  wind: sails is yes\noptions: [dinghy, ferry]';

function places(problems: readonly Problem[], severity = 'error'): string[] {
  return problems
    .filter((one) => one.severity === severity)
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

function errorsOf(text: string): string[] {
  const { value, problems } = checkDeck(readPage('deck.md', text), kb, { today });
  expect(value.scenarios.map(({ id }) => id)).toContain('another-boat');
  const errors = places(problems);
  if (errors.length > 0) expect(value.scenarios.map(({ id }) => id)).not.toContain('which-boat');
  return errors;
}

describe('a scenario with an error is not asked, the rest of its deck is', () => {
  test('and one without any is', () => {
    expect(errorsOf(deck(block))).toEqual([]);
  });

  test.each([
    ['an unknown family', block.replace('boat', 'ship'), '8:9 scenario/unknown-family'],
    ['an unknown attribute', block.replace('sails is', 'sail is'), '10:9 scenario/predicate'],
    ['an unknown option', block.replace('ferry', 'fery'), '11:19 scenario/unknown-option'],
    ['an unknown word', block.replace('sails is yes', 'hull is glass'), '10:9 scenario/predicate'],
    ['an unknown key', `${block}\nlevel: hard`, '12:1 scenario/unknown-key'],
    ['a comparison of the wrong type', block.replace('is yes', 'at least 3'), '10:9 scenario/predicate'],
    ['a number for a boolean', block.replace('is yes', 'is 3'), '10:9 scenario/predicate'],
    ['a wrong unit', block.replace('sails is yes', 'load at least 3 seconds'), '10:9 scenario/predicate'],
    ['broken YAML', block.replace('require:', 'require: ['), '11:1 scenario/yaml'],
    [
      'a step where options belong',
      block.replace('options: [dinghy, ferry]', 'options: [dinghy]'),
      '7:1 scenario/no-options',
    ],
  ])('%s', (_, written, expected) => {
    expect(errorsOf(deck(written))).toContain(expected);
  });

  test('a requirement that no words carry', () => {
    expect(errorsOf(deck(block, 'It must sail.'))).toEqual(['10:3 scenario/not-in-prose']);
  });

  test('a link to something that is not required', () => {
    expect(errorsOf(deck(block, 'It must [sail](#wind) in [time](#time).'))).toEqual([
      '5:26 scenario/unknown-requirement',
    ]);
  });

  test('a number in the prose that is not that of the predicate', () => {
    const asked = 'family: boat\nrequire:\n  wind: load at least 3 MB\noptions: [dinghy, ferry]';
    expect(errorsOf(deck(asked, 'It carries [4 MB](#wind).'))).toEqual(['10:3 scenario/number-differs']);
    expect(errorsOf(deck(asked, 'It carries [three megabytes](#wind).'))).toEqual([]);
    expect(errorsOf(deck(asked, 'It carries [3 MiB](#wind).'))).toEqual(['10:3 scenario/number-differs']);
  });

  test('no key', () => {
    const none = 'family: boat\nrequire:\n  wind: sails is yes\noptions: [ferry, raft]';
    expect(errorsOf(deck(none))).toContain('3:1 scenario/key-size');
  });

  test('two keys', () => {
    const two = 'family: boat\nrequire:\n  wind: hull is wood\noptions: [dinghy, ferry, raft]';
    expect(errorsOf(deck(two))).toContain('3:1 scenario/key-size');
  });

  test('a requirement that decides nothing', () => {
    const needless = block.replace('options', '  crew: crew at most 5\noptions');
    expect(errorsOf(deck(needless, 'It must [sail](#wind) with [few](#crew).'))).toEqual([
      '10:3 scenario/needless',
      '11:3 scenario/needless',
    ]);
  });

  test('a fact that is not known and would decide', () => {
    const unknown = 'family: boat\nrequire:\n  wind: load at least 50 MB\noptions: [raft, dinghy, ferry]';
    expect(errorsOf(deck(unknown, 'It carries [50 MB](#wind).'))).toContain('3:1 scenario/unknown-decides');
  });

  test('a wrong option that only an opinion rules out', () => {
    expect(errorsOf(deck(block.replace('ferry', 'raft')))).toEqual(['11:19 scenario/no-sourced-reason']);
  });

  test('two options that nothing asked for tells apart', () => {
    const twins = 'family: boat\nrequire:\n  wind: hull is steel\noptions: [dinghy, ferry, raft]';
    expect(errorsOf(deck(twins))).toEqual(['11:26 scenario/twin-options']);
  });

  test('a second scenario under one heading', () => {
    const twice = deck(block).replace('## Another boat', '```yaml scenario\nfamily: boat\n```\n\n## Another boat');
    expect(places(loadDeck(readPage('deck.md', twice), kb).problems)).toEqual(['14:1 scenario/second-block']);
  });

  test('two scenarios of one name', () => {
    const text = `${deck(block)}\n${good}`;
    expect(places(loadDeck(readPage('deck.md', text), kb).problems)).toEqual(['25:1 scenario/same-id']);
  });
});

describe('a decision table is read on past a bad cell', () => {
  test.each([
    ['a word for yes or no', ['| yes | no |', '| maybe | no |'], '13:16 table/cell'],
    ['a word for a number', ['| 1 | 20 |', '| few | 20 |'], '14:15 table/cell'],
    ['braces for an empty set', ['| wood | steel |', '| {} | steel |'], '15:15 table/cell'],
    ['a wrong unit', ['1 MiB', '1 minute'], '16:15 table/cell'],
    ['a footnote without a definition', ['| yes | no |', '| yes[^S9] | no |'], '13:19 table/no-footnote'],
    ['an attribute without a row', ['| hull[^S1]', '| shape[^S1]'], '6:3 table/no-row'],
    ['an attribute of no type', ['type: enum', 'type: word'], '6:3 table/attribute-type'],
    ['an unknown key', ['family: boat', 'family: boat\ncolour: red'], '3:1 table/unknown-key'],
    ['two options of one id', ['| dinghy | ferry |', '| ferry | ferry |'], '12:18 table/same-option'],
  ])('%s', (_, [from = '', to = ''], expected) => {
    const { value, problems } = loadTable(readPage('boats.md', table.replace(from, to)));
    expect(places(problems)).toEqual([expected]);
    expect(value?.options.get('raft')?.cells.get('crew')?.value).toMatchObject({ is: 'number', amount: 1 });
  });

  test('a source without its date is a warning', () => {
    const { problems } = loadTable(readPage('boats.md', table.replace(', 2026-04', '')));
    expect(places(problems, 'warning')).toEqual(['18:1 table/no-date']);
  });

  test('a second table of the same family is an error at its own place', () => {
    const { problems } = loadPages([
      { path: 'boats.md', text: table },
      { path: 'more.md', text: table },
    ]);
    expect(problems.map(({ path, line, column, rule }) => [path, line, column, rule])).toEqual([
      ['more.md', 2, 9, 'table/same-family'],
    ]);
  });

  test('a cell to be computed from parts that do not say it is an error', () => {
    const text = table.replace('| 1 MiB |', '| = |');
    expect(loadPages([{ path: 'boats.md', text }]).problems.map(({ line, rule }) => [line, rule])).toEqual([
      [16, 'table/via'],
    ]);
  });
});

test('a table with a family alone has its types inferred, and is its own source', () => {
  const text =
    '---\nfamily: tea\n---\n\n| | Green | Black |\n|---|---|---|\n| hot | yes | no |\n| minutes | 2 min | 4 min |\n| from | Japan, China | India |\n| taste | mild | strong |\n';
  const { value, problems } = loadTable(readPage('tea.md', text));
  expect(problems).toEqual([]);
  expect([...(value?.attributes.values() ?? [])].map(({ id, type, unit }) => [id, type, unit])).toEqual([
    ['hot', 'boolean', null],
    ['minutes', 'number', 'min'],
    ['from', 'set', null],
    ['taste', 'enum', null],
  ]);
  expect(value?.options.get('green')?.cells.get('hot')).toMatchObject({ standing: 'sourced', fact: 'tea.green.hot' });
});
