import { existsSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { importVerb } from '../../../src/cli/import/verb.ts';
import { facts, NOW, noteOf, type World, world } from './world.ts';

/** Runs the verb on the folder; what it printed on stdout, line by line, and its exit code. */
async function run(here: World, options: object = {}): Promise<{ code: number; lines: string[]; said: string[] }> {
  const lines: string[] = [];
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  onTestFinished(() => {
    out.mockRestore();
    err.mockRestore();
  });
  const environment = { databasePath: here.database, now: () => NOW, systemZone: () => 0, interactive: false };
  const code = await importVerb(environment, [here.notes], options);
  out.mockRestore();
  err.mockRestore();
  return { code, lines: lines.join('').trimEnd().split('\n'), said };
}

test('for programs: the changes, then the problems, then the summary, one object a line', async () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  here.write('b.md', '---\ntitle: [a\n---\n');
  const { code, lines, said } = await run(here, { json: true });
  const records = lines.map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(said).toEqual([]);
  expect(records.map(({ type }) => type)).toEqual(['change', 'change', 'problem', 'summary']);
  expect(records[0]).toMatchObject({
    change: 'add',
    card: { family: 'fact', form: 'basic', state: 'new', due: null, ease: 2.5, source: { line: 3 }, retired: false },
  });
  expect(records[0]).not.toHaveProperty('before');
  expect(records[2]).toMatchObject({ severity: 'error', rule: 'front-matter/yaml', line: 2 });
  expect(records[3]).toMatchObject({ files: 2, unchanged: 0, added: 2, updated: 0, moved: 0, retired: 0, problems: 1 });
});

test('a change says what the card was before, and why it is that card', async () => {
  const here = world();
  here.write('a.md', noteOf([['How long may it run?', '15 minutes']]));
  await run(here);
  here.write('a.md', noteOf([['How long may it run?', '900 seconds']]));
  const { code, lines } = await run(here, { json: true });
  expect(code).toBe(0);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    change: 'update',
    card: { back: '900 seconds' },
    before: { back: '15 minutes' },
    why: 'the same question with another answer',
  });
});

test('for a person: a line for each note that changed, and the sum', async () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  const { code, lines } = await run(here);
  expect(code).toBe(0);
  expect(lines[0]).toMatch(/a\.md: 2 new$/);
  expect(lines[1]).toBe('1 file · 2 new');
  expect((await run(here)).lines).toEqual(['1 file · nothing changed']);
});

test.skipIf(process.platform === 'win32')(
  'escape sequences in the name of a note do not reach the terminal',
  async () => {
    const here = world();
    here.write('a\u001b]0;x\u0007.md', noteOf(facts(1)));
    const { lines, said } = await run(here);
    expect([...lines, ...said].join('')).not.toMatch(/[\u0007\u001b]/);
  },
);

test('a dry run before the first import makes no database', async () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  const elsewhere = { ...here, database: `${here.database}-none` };
  const { lines } = await run(elsewhere, { dryRun: true });
  expect(lines.at(-1)).toBe('1 file · 2 new');
  expect(existsSync(elsewhere.database)).toBe(false);
});
