import { expect, it } from 'vitest';
import { objects, run, temporaryFolder } from './program.ts';

it.each([
  ['due', '--json'],
  ['cards', '--json'],
])('holds what ships on a first run with %s', (...args) => {
  const home = temporaryFolder();
  const first = objects<{ new?: number }>(run(home, args));
  expect(args[0] === 'due' ? first[0]?.new : first.length).toBeGreaterThanOrEqual(20);
  expect(run(home, args).stdout).toBe(run(home, args).stdout);
});
