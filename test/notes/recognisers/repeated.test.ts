import { expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const note = (tip: string): string =>
  `# Spot\n\n- A spot block keeps a node from being stopped\n\n## Exam tips\n\n- ${tip}\n`;

test('a tip that repeats what the note said makes no second card', () => {
  const { drafts, skipped } = readNote({ path: 'spot.md', text: note('can use a spot block to keep the node') });
  expect(drafts).toHaveLength(1);
  expect(skipped).toContainEqual(expect.objectContaining({ line: 7, reason: 'said before in this note' }));
});

test('a tip that says something new does', () => {
  expect(readNote({ path: 'spot.md', text: note('Fleets pull capacity from several pools') }).drafts).toHaveLength(2);
});
