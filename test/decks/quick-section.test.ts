import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickSection } from '../../src/decks/quick-section.ts';
import { scenarioSections } from '../../src/decks/scenario-sections.ts';
import { markdownSection } from '../../src/decks/section.ts';

const decks = fileURLToPath(new URL('../../decks/', import.meta.url));
const sections = readdirSync(decks).flatMap((name) => {
  const text = readFileSync(`${decks}${name}`, 'utf8');
  const lines = text.split('\n');
  return scenarioSections(text).map(({ line, endLine }) => lines.slice(line - 1, endLine));
});

test('every section that ships is read without the Markdown parser, and as it reads it', () => {
  expect(sections.length).toBeGreaterThan(100);
  for (const lines of sections) expect(quickSection('x.md', lines, 7)).toEqual(markdownSection('x.md', lines, 7));
});

const block = ['', '```yaml scenario', 'family: elb', '```', ''];

test.each([
  ['emphasis', ['## One', '', 'It *must* [sail](#wind).', ...block]],
  ['a list', ['## One', '', '- It must [sail](#wind).', ...block]],
  ['a link elsewhere', ['## One', '', 'It must [sail](https://example.org).', ...block]],
  ['a quote', ['## One', '', '> It must sail.', ...block]],
  ['an escape', ['## One', '', 'It must \\[sail\\].', ...block]],
  ['a character reference', ['## One', '', 'Wind &amp; weather.', ...block]],
  ['a second block', ['## One', '', 'It must [sail](#wind).', ...block, ...block]],
  ['no heading', ['It must [sail](#wind).', ...block]],
  ['a block in another fence', ['## One', '', '````', '```yaml scenario', 'a: 1', '```', '````']],
  ['a heading with a mark', ['## `One`', '', 'It must [sail](#wind).', ...block]],
  ['a heading below its text', ['Two', '---', '', 'It must [sail](#wind).', ...block]],
])('%s is left to the parser', (_, lines) => {
  expect(quickSection('x.md', lines, 1)).toBeNull();
});

test('whatever is read of a section with something changed in it is what the parser reads', () => {
  const sign = fc.constantFrom(
    ...[
      ' ',
      '\n',
      '\n\n',
      '#',
      '*',
      '_',
      '`',
      '```',
      '[',
      ']',
      '(',
      ')',
      '](#a)',
      '[^1]',
      '<',
      '>',
      '&',
      '!',
      '\\',
      '|',
      '~',
      '- ',
      '1. ',
      '    ',
      '\t',
      '  \n',
      '===',
      '---',
      ':',
      '%41',
      '',
    ],
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sections),
      fc.nat(),
      fc.array(sign, { minLength: 1, maxLength: 2 }),
      fc.nat({ max: 3 }),
      (lines, at, put, cut) => {
        const text = lines.join('\n');
        const index = at % text.length;
        const changed = (text.slice(0, index) + put.join('') + text.slice(index + cut)).split('\n');
        const quick = quickSection('x.md', changed, 3);
        if (quick !== null) expect(quick).toEqual(markdownSection('x.md', changed, 3));
      },
    ),
    { numRuns: 800 },
  );
});
