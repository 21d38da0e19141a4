import { expect, test } from 'vitest';
import { problemsOfEdit } from '../../src/cli/note-work.ts';
import type { Problem } from '../../src/problem.ts';

function problem(line: number, severity: Problem['severity']): Problem {
  return { path: 'a.md', line, column: 1, severity, rule: 'x/y', message: `On ${line}.` };
}

test('after an edit errors are told, and what is odd on the edited lines; other oddities are not told again', () => {
  const problems = [problem(1, 'error'), problem(2, 'warning'), problem(7, 'warning'), problem(8, 'info')];
  const told = problemsOfEdit(problems, { line: 7, endLine: 8 });
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('a.md:1:1');
  expect(told[1]).toContain('a.md:7:1');
});
