import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readChangedFacts } from '../../src/decks/changed/changed-fact.ts';
import { factFinder } from '../../src/decks/changed/old-facts.ts';
import { readContent } from '../../src/decks/read-content.ts';
import { formatProblem } from '../../src/problem.ts';

const folder = fileURLToPath(new URL('../../content/', import.meta.url));
const table = 'aws/facts-that-changed.md';
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');

const { value, problems } = readChangedFacts(table, textOf(table));
const facts = value ?? [];
const find = factFinder(facts);

/** What is found in a note that says this. */
function found(text: string): string[] {
  return find({ path: 'note.md', text, skipTo: 0 }).map(({ message }) => message);
}

describe('the table of facts that changed', () => {
  it('has no problem: each row has its id, what it is about, what is old, since when, and a source with its date', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('has at least 60 facts and a few units', () => {
    expect(facts.filter(({ old }) => old.length > 0).length).toBeGreaterThanOrEqual(60);
    expect(facts.filter(({ units }) => units.length > 0).length).toBeGreaterThanOrEqual(5);
  });

  it('gives every source an address', () => {
    expect(facts.filter(({ source }) => !source.url?.startsWith('https://')).map(({ id }) => id)).toEqual([]);
  });

  it('finds an old fact in a terse bullet under its heading, and leaves the new one alone', () => {
    expect(found('# Lambda Limitations\n\n- 256KB invocation async\n')).toHaveLength(1);
    expect(found('# Lambda Limitations\n\n- 1 MB invocation async, 256 KB until 2025\n')).toEqual([]);
    expect(found('# Lambda Limitations\n\n- 6 MB invocation payload sync\n')).toEqual([]);
  });

  it('finds what each row says was said, wherever that is a statement of the old words', () => {
    const rows = textOf(table)
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .filter((cells) => cells.length === 12 && facts.some(({ id }) => id === cells[1]));
    const silent = rows.filter(([, id = '', about = '', near = '', old = '']) => {
      const words = [about, near, old].map((cell) => cell.split(';')[0]?.trim() ?? '');
      return !find({ path: 'note.md', text: `# ${words[0]}, ${words[1]}\n\n- It is ${words[2]}\n`, skipTo: 0 }).some(
        ({ message }) => message.includes(facts.find((fact) => fact.id === id)?.now ?? '?'),
      );
    });
    expect(silent.map(([, id]) => id)).toEqual([]);
  });
});

describe('what ships', () => {
  it('states no fact that the table calls old, and no wrong unit', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.md'))
      .sort();
    expect(names.length).toBeGreaterThan(40);
    const stated = names.flatMap((name) => readContent({ path: name, text: textOf(name) }, find).problems);
    expect(stated.map(formatProblem)).toEqual([]);
  });
});
