import { describe, expect, test } from 'vitest';
import { guardLines, objectionToSize } from '../../src/notes/guard.ts';

const guard = (text: string) => guardLines('a.md', text);

describe('what would stall the parser is left out by line', () => {
  test.each([
    ['over 100 list markers', '- '.repeat(101), 'read/nested-too-deep'],
    ['over 100 quote markers', '>'.repeat(101), 'read/nested-too-deep'],
    ['over 100 mixed markers', '> - '.repeat(60), 'read/nested-too-deep'],
    ['over 100 numbered markers', '1. '.repeat(101), 'read/nested-too-deep'],
    ['a list item indented by over 200 columns', `${' '.repeat(201)}- a`, 'read/nested-too-deep'],
    ['a line over 100 kB', 'a'.repeat(100_001), 'read/line-too-long'],
    ['over a thousand marks of emphasis', '*a_'.repeat(600), 'read/too-many-marks'],
  ])('%s', (_, line, rule) => {
    const { value, problems } = guard(`one\n${line}\nthree`);
    expect(value).toBe('one\n\nthree');
    expect(problems).toMatchObject([{ line: 2, rule, severity: 'error' }]);
  });

  test.each([
    ['a hundred list markers', '- '.repeat(100)],
    ['a deeply indented line of code', `${' '.repeat(500)}return 1;`],
    ['a table row with many bold cells', `| ${'**a** | '.repeat(100)}`],
    ['a long line', 'word '.repeat(10_000)],
  ])('%s stays', (_, line) => {
    expect(guard(line)).toEqual({ value: line, problems: [] });
  });

  test('marks that pile up over the lines of one paragraph count together', () => {
    const { problems } = guard('*a _b\n'.repeat(2_000));
    expect(problems[0]).toMatchObject({ line: 501, rule: 'read/too-many-marks' });
  });

  test('the same marks in list items of their own do not', () => {
    expect(guard('- *a* _b_\n'.repeat(2_000)).problems).toEqual([]);
  });

  test('twenty lines are named, the rest are counted', () => {
    const { problems } = guard(`${'>'.repeat(101)}\n`.repeat(50));
    expect(problems).toHaveLength(21);
    expect(problems[20]?.message).toContain('30 more');
  });

  test('a note that is too large as a whole is an error at its first line', () => {
    expect(objectionToSize('a.md', 'a\n'.repeat(20_001))).toMatchObject({ line: 1, rule: 'read/too-large' });
    expect(objectionToSize('a.md', 'word\n'.repeat(10_000))).toBeNull();
  });
});
