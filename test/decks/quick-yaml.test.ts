import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/decks/full-yaml.ts';
import { quickYaml } from '../../src/notes/quick-yaml.ts';
import { shippedPages } from './shipped.ts';

const start = { path: 'x.md', line: 4, column: 3 };

/** What the library makes of a text, null when it objects to something. */
function slow(source: string) {
  let isRefused = false;
  const node = readYaml(source, start, () => {
    isRefused = true;
  });
  return isRefused ? null : node;
}

const decks = fileURLToPath(new URL('../../decks/', import.meta.url));
const blocks = readdirSync(decks)
  .flatMap((name) => [...readFileSync(`${decks}${name}`, 'utf8').matchAll(/^```yaml scenario\n(.*?)\n```$/gms)])
  .map((match) => match[1] ?? '');
const heads = shippedPages().flatMap(({ text }) => /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? []);

test('every scenario and the head of every table that ships is read without the library, and as it reads them', () => {
  expect(blocks.length).toBeGreaterThan(100);
  expect(heads.length).toBeGreaterThan(25);
  for (const source of [...blocks, ...heads]) expect(quickYaml(source, start)).toEqual(slow(source));
});

test.each([
  ['a scalar of several lines', 'a: one\n  two'],
  ['a block scalar', 'a: |\n  one'],
  ['an anchor', 'a: &b one'],
  ['an alias', 'a: *b'],
  ['a tag', 'a: !!str 1'],
  ['an escape', 'a: "\\u0041"'],
  ['a key twice', 'a: 1\na: 2'],
  ['a key twice in a flow', 'a: { b: 1, b: 2 }'],
  ['a flow that is not closed', 'a: [b, c'],
  ['a flow of several lines', 'a: [b,\n  c]'],
  ['a tab', 'a:\tb'],
  ['a colon in a plain scalar', 'a: b: c'],
  ['an empty value with a comment', 'a: # nothing\nb: 1'],
  ['a merge key', '<<: { a: 1 }'],
  ['two documents', 'a: 1\n---\nb: 2'],
  ['a directive', '%YAML 1.2\na: 1'],
  ['a list that is nested without end', `a: ${'['.repeat(20_000)}`],
  ['an indent without end', Array.from({ length: 5000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ['an odd indent', 'a:\n    b: 1\n  c: 2'],
  ['nothing', ''],
])('%s is left to the library', (_, source) => {
  expect(quickYaml(source, start)).toBeNull();
});

test('whatever is read is what the library reads, in texts of any kind', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    'static-ip is yes',
    'at least',
    'null',
    '~',
    '1',
    '0.25',
    'yes',
    "it's",
    '#x',
    'a#b',
    'a #b',
    'x:y',
    '-',
    '- a',
    '?',
    '? a',
    '"q"',
    '"a: b"',
    "'s'",
    "'it''s'",
    '"\\""',
    '"x" y',
    '[a, b]',
    '[a, "b, c"]',
    '[]',
    '[a,]',
    '{ a: b }',
    '{ a: [b], c: { d: e } }',
    '{a: b}',
    '{ a }',
    '{ "k k": v }',
    '[a: b]',
    '& x',
    '*y',
    '!t',
    '|',
    '>',
    '%',
    '@',
    '`',
    'a, b',
    'a]',
    '{}',
    'é',
    '1,000',
    '=',
    '<<',
    'a ',
    '∞',
    '[ ~ ]',
    '[a b, c d]',
    '"',
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '  ', '    ', ' '),
      fc.constantFrom('k', 'l', '"m n"', 'any of', 'a.b', "'o'", '1', '-', '', 'null'),
      fc.constantFrom(': ', ':', ' : ', '', ' '),
      word,
    )
    .map(([indent, name, sign, value]) => `${indent}${name}${sign}${value}`);
  const text = fc
    .array(fc.oneof(line, fc.constantFrom('', '# note', '  # note', '- x', '  - "y"', 'k:')), {
      minLength: 1,
      maxLength: 6,
    })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, (source) => {
      const read = quickYaml(source, start);
      if (read !== null) expect(read).toEqual(slow(source));
    }),
    { numRuns: 4000 },
  );
});

test('and in what ships with a character changed', () => {
  const sign = fc.constantFrom(':', ' ', '#', '-', '"', "'", '[', ']', '{', '}', ',', '\n', '&', '*', '|', 'x', '');
  fc.assert(
    fc.property(fc.constantFrom(...blocks), fc.nat(), sign, fc.boolean(), (source, at, put, replaces) => {
      const index = at % source.length;
      const changed = source.slice(0, index) + put + source.slice(index + (replaces ? 1 : 0));
      const read = quickYaml(changed, start);
      if (read !== null) expect(read).toEqual(slow(changed));
    }),
    { numRuns: 1500 },
  );
});
