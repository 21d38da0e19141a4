import { expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const cardsIn = (text: string): number => readNote({ path: 'topic.md', text: `# Hives\n\n${text}\n` }).drafts.length;
const table = '  | Box | Weight |\n  | --- | ------ |\n  | oak | 40 kg  |';

test.each(['- it writes a label which looks like this:', '- E.g. a label of the yard:'])(
  'a table below "%s" shows an example',
  (line) => expect(cardsIn(`${line}\n\n${table}`)).toBe(0),
);

test('a table below another line is asked for', () =>
  expect(cardsIn(`- it writes a label of each box:\n\n${table}`)).toBeGreaterThan(0));
