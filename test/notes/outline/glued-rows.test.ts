import { expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const fronts = (text: string): string[] => readNote({ path: 'topic.md', text }).drafts.map(({ front }) => front);
const table = '| Gate | Width |\n| ---- | ----- |\n| oak  | 4 m   |\n';

test('a line right below a table, without a bar, names the list that follows', () =>
  expect(fronts(`# Yard\n\n${table}Pine Lane\n- is kept dry by the keeper of the valley\n`)).toContain(
    'Pine Lane: what is it?',
  ));

test.each([
  ['a row with a bar', '| elm |'],
  ['a row of one cell behind its bar', '| elm'],
])('%s is one of the table', (_, row) =>
  expect(fronts(`# Yard\n\n${table}${row}\n`).some((front) => front.startsWith('Elm'))).toBe(false),
);

test('the table above keeps its rows', () =>
  expect(fronts(`# Yard\n\n${table}Pine Lane\n- is kept dry by the keeper\n`)).toContain('oak: what is the width?'));
