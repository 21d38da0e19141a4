import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkVerb } from '../../src/cli/check.ts';

const NOW = Date.parse('2026-11-25T09:00:00Z');

type Checked = { code: number; out: string[]; said: string[] };

/** Checks a folder with these files, and returns what was printed with paths below the folder. */
async function check(
  files: Record<string, string>,
  options: { json?: boolean; now?: number; paths?: readonly string[] } = {},
): Promise<Checked> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'certamen-check-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const out: string[] = [];
  const said: string[] = [];
  const collect = (lines: string[]) => (chunk: string | Uint8Array) => {
    lines.push(...String(chunk).replaceAll(`${folder}${path.sep}`, '').split('\n').slice(0, -1));
    return true;
  };
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  vi.spyOn(process.stdout, 'write').mockImplementation(collect(out));
  vi.spyOn(process.stderr, 'write').mockImplementation(collect(said));
  try {
    const now = () => options.now ?? NOW;
    const environment = { databasePath: path.join(folder, 'none.db'), now, systemZone: () => 0, interactive: false };
    const code = await checkVerb(environment, options.paths ?? [folder], {
      explain: false,
      json: options.json === true,
    });
    return { code, out, said };
  } finally {
    vi.restoreAllMocks();
  }
}

/** `path:line:column rule` of what was said with this severity. */
function places({ said }: Checked, severity = 'error'): string[] {
  return said
    .filter((line) => line.includes(`  ${severity}  `))
    .map((line) => `${line.split(' ')[0]} ${line.split('  ').at(-1)}`);
}

const table = `---
family: boat
attributes:
  sails: { type: boolean }
  crew: { type: number, unit: people }
  load: { type: number, unit: MB }
---

| | Dinghy | Ferry | Raft |
| --- | --- | --- | --- |
| \`id\` | dinghy | ferry | raft |
| sails[^S1] | yes | no | no (judgement) |
| crew[^S1] | 1 | 20 | 2 |
| load[^S1] | 1 MiB | 90 | ? |

[^S1]: [Boats](https://example.org/boats), 2026-04
`;

const block = 'family: boat\nrequire:\n  wind: sails is yes\noptions: [dinghy, ferry]';

/** A deck whose second scenario has an error that is always there: it shows that the deck goes on. */
function deck(first: string, prose = 'It must [sail](#wind).'): string {
  return `# Boats

## Which boat

${prose}

\`\`\`yaml scenario
${first}
\`\`\`

## The other boat

It must carry [a crew of 20 people](#crew), and [float](#float).

\`\`\`yaml scenario
id: other-boat
family: boat
require:
  crew: crew at least 20 people
options: [dinghy, ferry]
\`\`\`
`;
}

/** The line of the error that is always there, below a first block of so many lines. */
function last(first: string): string {
  const line = 9 + first.split('\n').length + 3;
  return `deck.md:${line}:49 scenario/unknown-requirement`;
}

test('a folder of good notes, tables and decks is clean', async () => {
  const good = deck(block).replace(', and [float](#float)', '');
  const checked = await check({ 'boats.md': table, 'deck.md': good, 'note.md': '# Lambda\n\n- Timeout: 15 minutes\n' });
  expect([checked.code, checked.out, checked.said]).toEqual([0, [], ['0 errors, 0 warnings in 3 files']]);
});

describe('a scenario with an error is named at its line, and the rest of its deck goes on', () => {
  test.each<[what: string, block: string, place: string, prose?: string]>([
    ['an unknown attribute', block.replace('sails is', 'sail is'), '10:9 scenario/predicate'],
    ['an unknown option', block.replace('ferry', 'fery'), '11:19 scenario/unknown-option'],
    ['an unknown family', block.replace('boat', 'ship'), '8:9 scenario/unknown-family'],
    ['an unknown id in the prose', block, '5:9 scenario/unknown-requirement', 'It must [sail](#sail) [well](#wind).'],
    ['a predicate of the wrong type', block.replace('is yes', 'at least 3'), '10:9 scenario/predicate'],
    ['a predicate of the wrong unit', block.replace('sails is yes', 'load at least 3 s'), '10:9 scenario/predicate'],
    [
      'a number in the prose that differs from the predicate',
      block.replace('sails is yes', 'crew at least 20 people'),
      '10:3 scenario/number-differs',
      'It must carry [a crew of 15 people](#wind).',
    ],
    ['a requirement no words carry', block, '10:3 scenario/not-in-prose', 'It must sail.'],
    ['no key', block.replace('sails is yes', 'crew at least 300 people'), '3:1 scenario/key-size', 'For [300](#wind).'],
    ['two keys', block.replace('sails is yes', 'crew at least 1 people'), '3:1 scenario/key-size', 'For [1](#wind).'],
  ])('%s', async (_, first, place, prose) => {
    const checked = await check({ 'boats.md': table, 'deck.md': deck(first, prose) });
    expect(checked.code).toBe(1);
    const errors = places(checked);
    expect(errors[0]).toBe(`deck.md:${place}`);
    expect(errors.at(-1)).toBe(last(first));
  });
});

describe('a table with an error is named at its line, and its other cells go on', () => {
  test('a cell that is not of its type', async () => {
    const checked = await check({ 'boats.md': table.replace('| 1 | 20 |', '| 1 | twenty |'), 'deck.md': deck(block) });
    expect(places(checked)).toContain('boats.md:13:19 table/cell');
    expect(places(checked)).not.toContain('deck.md:3:1 scenario/key-size');
  });

  test('a footnote without a definition', async () => {
    const checked = await check({ 'boats.md': table.replace('sails[^S1]', 'sails[^S9]') });
    expect(places(checked)).toEqual(['boats.md:12:8 table/no-footnote']);
  });

  test('two tables with one family: the second is no part of the questions', async () => {
    const other = table.replace('| yes | no | no', '| no | yes | yes');
    const good = deck(block).replace(', and [float](#float)', '');
    const checked = await check({ 'boats.md': table, 'deck.md': good, 'more.md': other });
    expect(places(checked)).toEqual(['more.md:2:9 table/same-family']);
  });

  test("one that is the family of a table that ships is an error of the learner's", async () => {
    const checked = await check({ 'elb.md': table.replace('family: boat', 'family: elb') });
    expect(places(checked)).toEqual(['elb.md:2:9 table/same-family']);
  });
});

test('the warnings of a deck are said, and are no errors', async () => {
  const wordy = block.replace(
    'options: [dinghy, ferry]',
    'options:\n  dinghy: A dinghy\n  ferry: A ferry that carries cars and a great many people over the sea every day',
  );
  const checked = await check({ 'boats.md': table, 'deck.md': deck(wordy).replace(', and [float](#float)', '') });
  expect(checked.code).toBe(0);
  expect(places(checked, 'warning')).toEqual(['deck.md:3:1 scenario/lengths']);
});

test('a deck is held against the tables that ship', async () => {
  const both = deck('family: elb\nrequire:\n  wind: static-ip is yes\noptions: [alb, nlb]', 'It needs [it](#wind).');
  const checked = await check({ 'deck.md': both.slice(0, both.indexOf('## The other boat')) });
  expect([checked.code, places(checked)]).toEqual([0, []]);
});

test('with --json every problem is an object on stdout', async () => {
  const checked = await check({ 'boats.md': table.replace('sails[^S1]', 'sails[^S9]') }, { json: true });
  expect(checked.out.map((line) => JSON.parse(line) as object)).toEqual([
    {
      type: 'problem',
      path: 'boats.md',
      line: 12,
      column: 8,
      severity: 'error',
      rule: 'table/no-footnote',
      message: 'The footnote S9 has no definition: add “[^S9]: [title](address), date”.',
    },
  ]);
});

describe('a source that was last read over a year ago', () => {
  const later = Date.parse('2027-05-02T09:00:00Z');

  test('is listed with the facts that rest on it, by the clock that is passed in', async () => {
    const checked = await check({ 'boats.md': table }, { now: later });
    expect([checked.code, checked.said]).toEqual([
      0,
      [
        'boats.md:16:1  info  This source was last read in 2026-04, over a year ago: look whether boat.dinghy.sails, boat.dinghy.crew, boat.dinghy.load and 5 more still hold.  facts/old-source',
        '0 errors, 0 warnings in 1 file',
      ],
    ]);
    expect(places(await check({ 'boats.md': table }), 'info')).toEqual([]);
  });

  test('is listed for a note, and a footnote without a date is not', async () => {
    const note = '# Lambda\n\n- Timeout: 15 minutes[^a]\n- Memory: 10 GB[^b]\n\n[^a]: Quotas, 2024-H1\n[^b]: Quotas\n';
    const checked = await check({ 'note.md': note });
    expect(places(checked, 'info')).toEqual(['note.md:6:1 facts/old-source']);
  });

  test('is listed for what ships when no path is named, and only then', async () => {
    const later = { now: Date.parse('2030-01-01T09:00:00Z'), paths: [] };
    const shipped = places(await check({ 'note.md': '# Tea\n' }, later), 'info');
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.every((line) => line.includes('content') && line.endsWith('facts/old-source'))).toBe(true);
    expect((await check({ 'note.md': '# Tea\n' }, { paths: [] })).said).toEqual(['0 errors, 0 warnings in 1 file']);
  });
});
