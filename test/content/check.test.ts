import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../src/cli/check/pages.ts';
import { walkNotes } from '../../src/cli/import/walk.ts';
import { formatProblem } from '../../src/problem.ts';

const top = path.resolve(import.meta.dirname, '../..');

/** Everything that ships as `certamen check content decks` sees it on a study day, in days since 1970-01-01. */
function problemsOn(today: number): string[] {
  const files = ['content', 'decks'].flatMap((folder) => walkNotes(path.join(top, folder)).notes);
  expect(files.length).toBeGreaterThan(60);
  const checker = createChecker(files, today, false);
  const checked = [...files.map((file) => checker.check(file)), ...checker.rest()];
  return checked.flatMap((one) => one?.problems ?? []).map(formatProblem);
}

test('every note, table, deck and blueprint that ships is clean, and none rests on a source older than a year', () => {
  expect(problemsOn(20_782)).toEqual([]);
}, 120_000);
