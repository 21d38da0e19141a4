import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const near = 'said before in this note, in nearly the same words';
const reasons = (text: string): string[] =>
  readNote({ path: 'queue.md', text })
    .skipped.filter(({ reason }) => reason === near)
    .map((skipped) => skipped.text);

describe('a fact told twice in nearly the same words', () => {
  test('is asked once, where it is told first', () => {
    const text =
      '# Queue\n\n- Messages in the queue are up to 256 KB in size\n\n## Client library\n\n- Queue has a message size limit of 256 KB\n';
    expect(reasons(text)).toEqual(['Queue has a message size limit of […] ▸ 256 KB']);
  });

  test.each([
    [
      'of two things that are named',
      '# Cables\n\n- Alpha cable carries 10 GB at once\n- Beta cable carries 10 GB at once\n',
    ],
    [
      'with another number in it',
      '# Cables\n\n- Cat 6 carries 10 GB up to 55 m\n- Cat 6 carries 10 GB up to 100 m if shielded\n',
    ],
    [
      'of two commands that differ in an option',
      '# Git\n\n- `git add -A` = Stage all modified files, including deleted files\n- `git add -u` = Stage all modified files\n',
    ],
    [
      'below two labels',
      '# Tiers\n\n## Hot tier\n\n- objects stay for 30 days there\n\n## Cool tier\n\n- objects stay for 30 days there\n',
    ],
  ])('is two facts %s', (_, text) => {
    expect(reasons(text)).toEqual([]);
  });
});
