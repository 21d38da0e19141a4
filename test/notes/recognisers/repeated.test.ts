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

test('a tip for one exam that repeats the row of a table makes none either', () => {
  const table = '| Resource | At the limit |\n|---|---|\n| CPU | throttled, the pod keeps running |\n';
  const { skipped } = readNote({
    path: 'k.md',
    text: `# Limits\n\n${table}\n> [!tip] CKA exam\n> - CPU at the limit is throttled, the pod keeps running\n`,
  });
  expect(skipped.map(({ reason }) => reason)).toContain('said before in this note');
});
