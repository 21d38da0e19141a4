import { expect, test } from 'vitest';
import { world } from './world.ts';

const note = '# Lambda\n\n- **Async payload**: 256 KB for each event\n- **Timeout**: 15 minutes for each invocation\n';

const page = (old: string) => `---
facts: changed
cards: off
---

| id | about | with | old | unless | was said | true now | since | lag | source |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| tea | tea | | ${old} | | x | Tea draws for 3 minutes. | always | | [Tea](https://example.org/tea), 2026-08 |
`;

test('an old fact in a note is a warning at its line, and the cards of that line bear it', () => {
  const here = world();
  here.write('lambda.md', note);
  const { problems } = here.import();
  expect(problems.map(({ line, severity, rule }) => [line, severity, rule])).toEqual([[3, 'warning', 'facts/old']]);
  const warnings = here.live().map(({ lines, warning }) => [lines.line, warning]);
  expect(warnings).toContainEqual([3, problems[0]?.message]);
  expect(warnings).toContainEqual([4, null]);
});

test('the warning goes when the note is corrected, and the card keeps its history', () => {
  const here = world();
  here.write('lambda.md', note);
  here.import();
  const before = here.live().map(({ id }) => id);
  here.write('lambda.md', note.replace('256 KB', '1 MB'));
  expect(here.import().problems).toEqual([]);
  expect(here.live().every(({ warning }) => warning === null)).toBe(true);
  expect(here.live().map(({ id }) => id)).toEqual(before);
});

test("the learner's own page of facts that changed counts too, and notes are read again when it changes", () => {
  const here = world();
  here.write('tea.md', '# Tea\n\n- **Green tea**: draws for 9 minutes at most\n');
  here.write('mine/facts-that-changed.md', page('7 minutes'));
  expect(here.import().problems).toEqual([]);
  here.write('mine/facts-that-changed.md', page('9 minutes; 8 minutes'));
  expect(here.import().problems.map(({ path, line }) => [path.endsWith('tea.md'), line])).toEqual([[true, 3]]);
  expect(here.import().summary.unchanged).toBe(2);
  expect(here.live()[0]?.warning).toContain('Tea draws for 3 minutes.');
});

test('what is wrong in that page is told at its line', () => {
  const here = world();
  here.write('facts-that-changed.md', page('9 minutes').replace('| always |', '| ever |'));
  expect(here.import().problems.map(({ line, rule }) => [line, rule])).toEqual([[8, 'facts/since']]);
});

test('a broken decision table is told at its line, and its other cells make their cards', () => {
  const here = world();
  here.write(
    'tea.md',
    '---\nfamily: tea\nattributes:\n  minutes: { type: number }\n---\n\n| | Green | Black |\n| --- | --- | --- |\n| minutes | two | 4 |\n| milk | no | yes |\n',
  );
  const { problems } = here.import();
  expect(problems.map(({ line, column, severity, rule }) => [line, column, severity, rule])).toEqual([
    [9, 13, 'error', 'table/cell'],
  ]);
  expect(here.live().map(({ facts }) => facts)).toContainEqual(['tea.black.milk', 'tea.green.milk']);
});
