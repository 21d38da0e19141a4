import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { parseNote } from '../../../src/cli/import/parse.ts';
import { createParsePool, type Help, isOutOfMemory } from '../../../src/cli/import/parse-pool.ts';
import { facts, noteOf } from './world.ts';

let folder = '';

beforeAll(async () => {
  // Within the project, since a thread looks for what ships beside its own code.
  const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(path.join(cache, 'certamen-pool-'));
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../../src/cli/import/parse-worker.ts')],
    outfile: path.join(folder, 'parse-worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  writeFileSync(path.join(folder, 'broken.mjs'), "throw new Error('no such thread');");
  writeFileSync(
    path.join(folder, 'mute.mjs'),
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});",
  );
  writeFileSync(
    path.join(folder, 'greedy.mjs'),
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { const held = []; for (;;) held.push(new Array(100_000).fill(0)); });`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pool(script: string, size = 2, help: Help | null = null) {
  const made = createParsePool(path.join(folder, script), size, () => help);
  onTestFinished(() => made.close());
  return made;
}

const notes = Array.from({ length: 60 }, (_, index) => ({
  path: `n${index}.md`,
  text: noteOf(facts(1 + (index % 40), `word${index}x`)),
}));

test('threads give what one thread gives, in the order of the notes', async () => {
  expect(await pool('parse-worker.mjs').parse(notes)).toEqual(JSON.parse(JSON.stringify(notes.map(parseNote))));
});

test('several calls at once are answered each with its own', async () => {
  const threads = pool('parse-worker.mjs');
  const answers = await Promise.all(notes.slice(0, 10).map((note) => threads.parse([note])));
  expect(answers.map(([parsed]) => parsed?.drafts.length)).toEqual(
    notes.slice(0, 10).map((note) => parseNote(note).drafts.length),
  );
  expect(await threads.parse([])).toEqual([]);
});

/** Each as large as what a thread gets at a time. */
const large = Array.from({ length: 12 }, (_, index) => ({
  path: `large-${index}.md`,
  text: `${noteOf(facts(3, `word${index}x`))}\n<!-- ${'x'.repeat(40_000)} -->\n`,
}));

test('whoever asks parses what no thread has taken, and gets all in order', async () => {
  const helped: string[] = [];
  const help: Help = async (notes) => {
    helped.push(...notes.map((note) => note.path));
    return notes.map(parseNote);
  };
  const parsed = await pool('parse-worker.mjs', 1, help).parse(large);
  expect(parsed).toEqual(JSON.parse(JSON.stringify(large.map(parseNote))));
  expect(new Set(helped).size).toBe(helped.length);
});

test('what lies at a thread is left to it', async () => {
  const helped: string[] = [];
  const help: Help = async (notes) => {
    helped.push(...notes.map((note) => note.path));
    return [];
  };
  pool('mute.mjs', 1, help).parse(large);
  await expect.poll(() => helped).toEqual(large.slice(4).map((note) => note.path));
});

test('a note that cannot be parsed by whoever asks is an error for what it belongs to', async () => {
  const threads = pool('mute.mjs', 1, () => Promise.reject(new Error('out of words')));
  await expect(threads.parse(large)).rejects.toThrow('out of words');
});

test('a thread that cannot start is an error for all that waits, not a wait for ever', async () => {
  const threads = pool('broken.mjs', 1);
  const outcomes = await Promise.allSettled([threads.parse(notes), threads.parse(notes)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(threads.parse(notes)).rejects.toThrow('no such thread');
});

test('a note that takes more memory than a thread has is told from a defect', async () => {
  const [outcome] = await Promise.allSettled([pool('greedy.mjs', 1).parse(notes.slice(0, 1))]);
  expect(outcome?.status === 'rejected' && isOutOfMemory(outcome.reason)).toBe(true);
}, 30_000);
