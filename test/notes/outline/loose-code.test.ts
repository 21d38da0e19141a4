import { describe, expect, test } from 'vitest';
import { withoutLooseCode } from '../../../src/notes/outline/loose-code.ts';

describe('code among the lines of a note, without a fence', () => {
  test.each([
    ['hive "oak" {\n  frames = 10\n  lid = "flat"\n}'],
    ['locals {\n  tags = {\n    yard = "north"\n  }\n}'],
    ['{\n  kind: Hive,\n  request:{\n    uid:\n    lid\n  }\n}'],
    ['Syntax:\nhive "oak" {\n  frames = 10\n}'],
    ['yard {\n  ! closed at night\n}'],
    ['yard {\n  # closed at night\n  gate = true\n\n}'],
  ])('is left out: %j', (code) => {
    const read = withoutLooseCode(`Before it.\n${code}\nBehind it.`);
    expect(read.split('\n').filter((line) => line !== '')).toEqual(['Before it.', 'Behind it.']);
    expect(read.split('\n')).toHaveLength(code.split('\n').length + 2);
  });

  test.each([
    ['```\nhive {\n  frames = 10\n}\n```'],
    ['A hive {\nHives are closed by the keeper at night.\n}'],
    ['hive {\n  frames = 10'],
    ['Frames hold {{c1::wax}} {{\nlid = 1\n}}'],
    ['It is said that all hives are closed. So {\n  frames = 10\n}'],
    ['hive {\n  frames = 10\n} and more of it'],
  ])('stays where it is fenced, never closed, or holds what is said: %j', (text) =>
    expect(withoutLooseCode(text)).toBe(text),
  );
});
