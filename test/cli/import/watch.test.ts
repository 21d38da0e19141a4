import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchPlaces } from '../../../src/cli/import/watch.ts';

/** Watches places in a folder of its own until the test is over; how often something changed is counted. */
async function watched(choose: (folder: string) => string[], setUp: (folder: string) => void = () => {}) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'certamen-watch-')));
  setUp(folder);
  const ended = new AbortController();
  const seen = { times: 0 };
  const watching = watchPlaces(
    choose(folder),
    async () => {
      seen.times += 1;
    },
    ended.signal,
  );
  onTestFinished(async () => {
    ended.abort();
    await watching;
    rmSync(folder, { recursive: true, force: true });
  });
  await wait(100);
  return { folder, seen };
}

const soon = { timeout: 5000, interval: 50 };

test('a note that is written, also in a folder that is new, is noticed', async () => {
  const { folder, seen } = await watched((each) => [each]);
  writeFileSync(path.join(folder, 'a.md'), '# A');
  await vi.waitFor(() => expect(seen.times).toBe(1), soon);
  mkdirSync(path.join(folder, 'new'));
  await vi.waitFor(() => expect(seen.times).toBe(2), soon);
  await wait(100);
  writeFileSync(path.join(folder, 'new', 'b.md'), '# B');
  await vi.waitFor(() => expect(seen.times).toBeGreaterThan(2), soon);
});

test('many strokes of an editor are one change, and hidden files are none', async () => {
  const { folder, seen } = await watched((each) => [each]);
  writeFileSync(path.join(folder, '.a.md.swp'), 'x');
  for (let stroke = 0; stroke < 20; stroke += 1) {
    writeFileSync(path.join(folder, 'a.md'), `# A ${stroke}`);
    await wait(10);
  }
  await vi.waitFor(() => expect(seen.times).toBe(1), soon);
  writeFileSync(path.join(folder, '.b.md.swp'), 'x');
  await wait(500);
  expect(seen.times).toBe(1);
});

test('a watched note that is replaced by another file of its name is noticed, its neighbours are not', async () => {
  const { folder, seen } = await watched(
    (each) => [path.join(each, 'a.md')],
    (each) => writeFileSync(path.join(each, 'a.md'), '# A'),
  );
  writeFileSync(path.join(folder, 'b.md'), '# B');
  await wait(500);
  expect(seen.times).toBe(0);
  renameSync(path.join(folder, 'b.md'), path.join(folder, 'a.md'));
  await vi.waitFor(() => expect(seen.times).toBe(1), soon);
});
