import { expect, test } from 'vitest';
import type { Parsed } from '../../../src/cli/import/parse.ts';
import type { FoundNote } from '../../../src/cli/import/plan.ts';
import { nothingAhead, readNotes } from '../../../src/cli/import/read-notes.ts';
import type { NoteFile } from '../../../src/store/notes.ts';

/** Reads so many notes of these many characters, two times as an import does; which text each note was answered with. */
function readTwice(count: number, characters: number) {
  const answered: string[] = [];
  const found = Array.from({ length: count }, (_, index) => {
    const name = `${index}.md`;
    return { home: { root: 'notes', path: name }, file: name, known: null };
  });
  let ahead = 0;
  let mostAhead = 0;
  const read = () =>
    readNotes(found, 'test', {
      read: (file) => {
        const bytes = Buffer.from(file.padEnd(characters, '.'));
        return { bytes, sizeBytes: bytes.length, modifiedAt: 0, problem: null };
      },
      tables: () => [],
      facts: [],
      unchanged: () => {},
      unreadable: () => {},
      changed: ({ note, parsed }) => {
        ahead -= 1;
        answered.push(`${note.file} ${parsed.problems[0]?.path}`);
      },
    });
  const parsed = nothingAhead<Parsed>();
  for (const steps of [read(), read()]) {
    for (let step = steps.next(); !step.done; step = steps.next(parsed.shift() ?? [])) {
      parsed.push(
        step.value.map(({ path, text }) => {
          expect(text).toContain(path);
          return {
            drafts: [],
            problems: [{ path, line: 1, column: 1, severity: 'info', rule: 'test', message: '' }],
            unreadable: false,
          };
        }),
      );
      ahead += step.value.length;
      mostAhead = Math.max(mostAhead, ahead);
    }
  }
  return { answered, mostAhead, expected: [...found, ...found].map(({ file }) => `${file} ${file}`) };
}

test.each([
  [0, 10],
  [1, 10],
  [300, 10],
  [1000, 10],
  [37, 50_000],
])('each of %i notes of %i characters is answered with what it says itself, in order', (count, characters) => {
  const { answered, expected } = readTwice(count, characters);
  expect(answered).toEqual(expected);
});

test('however many notes there are, few wait at a time', () => {
  expect(readTwice(1000, 10).mostAhead).toBeLessThan(700);
  expect(readTwice(100, 50_000).mostAhead).toBeLessThan(20);
});

test('a known note is glanced at, and read with care only where it is not what was stored', () => {
  const known = (path: string, hash: string): NoteFile => ({
    home: { root: '/n', path },
    hash,
    sizeBytes: 1,
    modifiedAt: 0,
    problems: [],
  });
  const looks: string[] = [];
  const kept: string[] = [];
  const stored = new Map<string, string>();
  const readAll = (notes: readonly FoundNote[]): void => {
    const steps = readNotes(notes, 'test', {
      read: (file, glance) => {
        looks.push(`${file} ${glance ? 'glance' : 'care'}`);
        const bytes = Buffer.from(file);
        return { bytes, sizeBytes: bytes.length, modifiedAt: 0, problem: null };
      },
      tables: () => [],
      facts: [],
      unchanged: ({ file }) => kept.push(file),
      unreadable: () => {},
      changed: ({ note, row }) => stored.set(note.file, row.hash),
    });
    const handedOver = nothingAhead<Parsed>();
    for (let step = steps.next(); !step.done; step = steps.next(handedOver.shift() ?? [])) {
      handedOver.push(step.value.map(() => ({ drafts: [], problems: [], unreadable: false })));
    }
  };
  const noteOf = (file: string, row: NoteFile | null): FoundNote => ({
    home: { root: '/n', path: file },
    file,
    known: row,
  });

  readAll([noteOf('a', null)]);
  expect(looks).toEqual(['a care']);
  readAll([noteOf('a', known('a', stored.get('a') ?? '')), noteOf('b', known('b', 'another'))]);
  expect(looks.slice(1)).toEqual(['a glance', 'b glance', 'b care']);
  expect(kept).toEqual(['a']);
});
