import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readNoteFile } from '../../../src/cli/import/read-file.ts';
import type { Problem } from '../../../src/problem.ts';
import { skipItem } from '../../../src/store/skipped-items.ts';
import { facts, NOW, noteOf, world } from './world.ts';

const posix = test.skipIf(process.platform === 'win32');

function rules(problems: readonly Problem[]): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

test('a path that is not there is named, and the others are imported', () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  const { problems, summary } = here.import({
    wanted: { paths: [path.join(here.notes, 'none.md'), path.join(here.notes, 'a.md')] },
  });
  expect(rules(problems)).toEqual(['import/missing']);
  expect(summary).toMatchObject({ files: 1, added: 2 });
});

test('a folder without notes is named', () => {
  expect(rules(world().import().problems)).toEqual(['import/no-notes']);
});

posix('broken links and loops of links are named, and the walk ends', () => {
  const here = world();
  here.write('deep/a.md', noteOf(facts(2)));
  symlinkSync(path.join(here.notes, 'nowhere.md'), path.join(here.notes, 'broken.md'));
  symlinkSync(path.join(here.notes, 'nowhere.png'), path.join(here.notes, 'broken.png'));
  symlinkSync(path.join(here.notes, 'self'), path.join(here.notes, 'self'));
  symlinkSync(here.notes, path.join(here.notes, 'deep', 'up'));
  symlinkSync(path.join(here.notes, 'deep', 'a.md'), path.join(here.notes, 'again.md'));
  const { problems, summary } = here.import();
  expect(rules(problems).sort()).toEqual(['import/broken-link', 'import/link-loop', 'import/link-loop']);
  expect(summary).toMatchObject({ files: 1, added: 2 });
});

posix('a link out of the folder is followed, once', () => {
  const here = world();
  const outside = path.join(path.dirname(here.notes), 'outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'a.md'), noteOf(facts(2)));
  symlinkSync(outside, path.join(here.notes, 'one'));
  symlinkSync(outside, path.join(here.notes, 'two'));
  expect(here.import().summary).toMatchObject({ files: 1, added: 2, problems: 0 });
});

test('hidden folders and node_modules are left out', () => {
  const here = world();
  here.write('a.md', noteOf(facts(1)));
  here.write('.trash/b.md', noteOf(facts(1, 'beta')));
  here.write('node_modules/x/c.md', noteOf(facts(1, 'gamma')));
  expect(here.import().summary).toMatchObject({ files: 1, added: 1 });
});

test('a file of 100 MB, a binary, another encoding and a folder named like a note keep nothing else out', () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  const huge = path.join(here.notes, 'huge.md');
  writeFileSync(huge, '');
  truncateSync(huge, 100_000_000);
  writeFileSync(path.join(here.notes, 'binary.md'), Buffer.from([1, 2, 0, 4]));
  writeFileSync(path.join(here.notes, 'latin.md'), Buffer.from('# Caf\xe9\n', 'latin1'));
  mkdirSync(path.join(here.notes, 'folder.md'));
  const { problems, summary } = here.import();
  expect(rules(problems).sort()).toEqual(['import/folder', 'import/too-large', 'read/binary', 'read/invalid-utf8']);
  expect(summary).toMatchObject({ added: 2 });
});

test.each([
  ['broken front matter', '---\ntitle: [a\n---\n'],
  ['front matter in a language that could run', '---js\n{ title: process.exit(9) }\n---\n'],
])('%s keeps the cards of its note as they were, until it is mended', (_, head) => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.import();
  const before = here.live();
  here.write('a.md', `${head}# Nothing\n`);
  for (const _again of [1, 2]) {
    const { problems, summary } = here.import();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toMatch(/a\.md$/);
    expect(summary).toMatchObject({ retired: 0, problems: 1 });
  }
  expect(here.live()).toEqual(before);
  here.write('a.md', noteOf(facts(2)));
  expect(here.import().summary).toMatchObject({ retired: 1, problems: 0 });
});

test('a note that became a folder retires its cards, and the notes in the folder are read', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.write('b.md', noteOf(facts(2, 'beta')));
  here.import();
  here.remove('b.md');
  here.write('b/c.md', noteOf(facts(2, 'beta')));
  expect(here.import().summary).toMatchObject({ moved: 2, retired: 0, problems: 0 });
  here.remove('a.md');
  here.write('a.md/d.md', noteOf(facts(3)));
  const { problems, summary } = here.import();
  expect(rules(problems)).toEqual(['import/folder']);
  expect(summary).toMatchObject({ retired: 0 });
  expect(here.live()).toHaveLength(5);
});

test('a folder that vanishes while its notes are read keeps their cards, and the others are imported', () => {
  const here = world();
  for (const name of ['a', 'b', 'c']) here.write(`${name}/${name}.md`, noteOf(facts(3, name)));
  here.import();
  const before = here.live();
  for (const name of ['a', 'b', 'c']) here.write(`${name}/${name}.md`, noteOf(facts(4, name)));
  let reads = 0;
  const { problems, summary } = here.import({
    read: (file) => {
      reads += 1;
      if (reads === 2) here.remove('b');
      return readNoteFile(file);
    },
  });
  expect(rules(problems)).toEqual(['import/missing']);
  expect(summary).toMatchObject({ added: 2, retired: 0 });
  expect(here.live().map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  expect(here.import().summary).toMatchObject({ retired: 3, problems: 0 });
});

test('a note that turned into a binary keeps its cards', () => {
  const here = world();
  here.write('a.md', noteOf(facts(3)));
  here.import();
  writeFileSync(path.join(here.notes, 'a.md'), Buffer.from([0, 1, 2]));
  expect(here.import().summary).toMatchObject({ retired: 0, problems: 1 });
  expect(here.live()).toHaveLength(3);
});

test('an item that broke keeps its card, while its note goes on', () => {
  const here = world();
  const note = (middle: string) =>
    `# SQS\n\n- ==Standard== queues keep no order\n\n${middle}\n\nQ: And FIFO ones?\nA: they do\n`;
  here.write('a.md', note('The default visibility timeout is {{c1::30 seconds}} in any queue.'));
  here.import();
  const before = here.live().map(({ id }) => id);
  here.write('a.md', note('The default visibility timeout is {{c1::30 seconds in any queue.'));
  const { problems, summary } = here.import();
  expect(rules(problems)).toHaveLength(1);
  expect(summary).toMatchObject({ retired: 0 });
  expect(here.live().map(({ id }) => id)).toEqual(before);
});

test('what is wrong in a note is said again while the note is as it was', () => {
  const here = world();
  here.write('a.md', '# A\n\nThe answer is {{c1::open.\n\nQ: What is it?\nA: this\n');
  const first = here.import().problems;
  expect(first).toHaveLength(1);
  const again = here.import();
  expect(again.problems).toEqual(first);
  expect(again.summary).toMatchObject({ unchanged: 1 });
});

test('two cards with one id: the first has it, the other is named and kept out', () => {
  const here = world();
  const card = (front: string) => `# A\n\nQ: ${front}\nA: yes <!-- id: same -->\n`;
  here.write('a.md', card('Is this the first?'));
  here.write('b.md', card('Is this the second?'));
  const { problems, summary } = here.import();
  expect(rules(problems)).toEqual(['card/duplicate-id']);
  expect(problems[0]?.message).toContain('a.md:3');
  expect(summary).toMatchObject({ added: 1 });
  here.write('c.md', card('Is this the third?'));
  expect(here.import().problems.map(({ path: at }) => path.basename(at))).toContain('c.md');
  expect(here.live().map(({ front }) => front)).toEqual(['Is this the first?']);
});

test('what the learner skipped for good is not born', () => {
  const here = world();
  here.write('a.md', noteOf(facts(2)));
  const [first] = here.import({ dryRun: true }).changes;
  skipItem(here.desk.store, { id: first?.card.id ?? '', front: first?.card.front ?? '' }, NOW);
  expect(here.import().summary).toMatchObject({ added: 1 });
});
