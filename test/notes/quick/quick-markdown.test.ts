import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/notes/markdown.ts';
import { cleanText } from '../../../src/notes/plain.ts';
import { quickMarkdown } from '../../../src/notes/quick-markdown.ts';

/** Blocks, of which the place is told; of phrasing only text and line breaks have one. */
const placed = new Set(
  'heading paragraph list listItem blockquote table tableRow code thematicBreak definition footnoteDefinition'.split(
    ' ',
  ),
);
/** Where these end is told by what they hold: the full parser has a blank line behind them count now and then. */
const looseEnd = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);
const notTold = new Set(['type', 'children', 'position', 'spread', 'start', 'align', 'meta', 'data']);

/** A tree as both parsers have to give it. */
function told(node: Nodes | Root, isBlock = true): unknown {
  const { type, position } = node;
  const rest = Object.entries(node).filter(([name, value]) => !notTold.has(name) && value !== null);
  const isPlaced = placed.has(type) || (type === 'html' && isBlock);
  const holdsBlocks = !['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'link', 'linkReference'].includes(
    type,
  );
  return {
    type,
    ...Object.fromEntries(rest.sort(([one], [other]) => (one < other ? -1 : 1))),
    ...(isPlaced ? { line: position?.start.line, column: type === 'tableRow' ? 0 : position?.start.column } : {}),
    ...(isPlaced && !looseEnd.has(type) ? { endLine: position?.end.line } : {}),
    ...(type === 'text' ? { line: position?.start.line } : {}),
    ...(type === 'break' ? { endLine: position?.end.line } : {}),
    ...('children' in node ? { children: node.children.map((child) => told(child, holdsBlocks)) } : {}),
  };
}

/** Whether the quick parser read it itself; what it read has to be what the full parser reads. */
function readAlike(note: string): boolean {
  const quick = quickMarkdown(note);
  const full = quick === null ? null : fullyParsed(note);
  if (quick !== null && full !== null) expect(told(quick), JSON.stringify(note)).toEqual(told(full));
  return quick !== null;
}

/** Null where an assertion stops the full parser's build for development, which is loaded here and never shipped: it has one for a box below an empty item. */
function fullyParsed(note: string): Root | null {
  try {
    return parseMarkdown(note);
  } catch (error) {
    if (error instanceof Error && error.name === 'Assertion' && /^[ \t>*+\d.)-]+\n[ \t>]*\[[ x]\]/m.test(note))
      return null;
    throw error;
  }
}

test('every shipped note is read as by the full parser, and without it', { timeout: 120_000 }, () => {
  const content = path.resolve(import.meta.dirname, '../../../content');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    expect(readAlike(cleanText(readFileSync(path.join(content, file), 'utf8'))), file).toBe(true);
  }
});

test.each([
  '# One #\n\nTwo\n===\n\n### ',
  '- a\n  - b\n\n    c\n- d\n1. e\n2) f',
  '-\n\n  not in the item',
  '- tab\n\t- below\n\t\tand its text',
  'text\n2. is no list\n- but this is',
  '> quoted\nlazy\n\n> > twice\n> once',
  '| a | b |\n| --- | :-: |\n| 1 \\| 2 | `c` |\nrow\n\nafter',
  'above\na | b\n--|--\nc',
  '```js title\n  code\n```\n\n~~~\nmore\n~~~',
  '<details>\n<summary>Q</summary>\n\nA\n\n</details>\n\n<!-- a\n\ncomment -->\n<br>',
  '**bold *both* bold** __b__ _i_ ***all*** a*b*c snake_case_word ** no ** *no',
  '`` a ` b `` and `c` and ` d',
  '[text](http://a.b "title") [**b**](<a b>) ![alt *x*](p.png) [none] [x](bad url)',
  '[a][b] [b][] [b] ![b]\n\n[b]: /url "t"',
  'fact[^1] and [^2]\n\n[^1]: source\n    goes on\n\nend',
  '[^a]: [^a]: \n    # ',
  '[^a]: [a]: /u\n    1. ',
  '[\\[^a]: [^a]: ',
  '[a &amp; b]: /u',
  '[^a]: > [^b]: text\n\n    more',
  '*\n[x] # ',
  '- [ ] open\n- [x] **done**\n- [x]no',
  '- \n  [x] a box below its mark',
  '- [a]: /u\n  [x] a box behind a definition',
  'two  \nlines\\\nthree &amp; &#35; &copy; &nothing; \\* \\a',
  '<b>bold</b> <http://x.y> <m@x.y> a < b',
  'about ~5 and ~6 minutes or ~~gone~~',
  '***\n---\n___\n- - -',
])('%j is read as by the full parser', (note) => {
  readAlike(note);
});

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## h #',
    '  ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '10) ',
    '> ',
    '>',
    '```',
    '~~~',
    '`',
    '``',
    '*',
    '**',
    '***',
  ],
  ...[
    '_',
    '__',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '[^a]',
    '[^a]: ',
    '[a]: /u',
    '[a]',
    '![',
    '<br>',
    '</b>',
    '<div>',
    '<!-- c -->',
  ],
  ...[
    '<!--',
    '-->',
    '&amp;',
    '\\',
    '|',
    '| a | b |',
    '|---|---|',
    'a | b',
    '--|:-:',
    '---',
    '===',
    '\n',
    '\n',
    '\n',
    '\n\n',
  ],
  ...[
    'word',
    'foo bar',
    'é',
    '“q”',
    '😀',
    '  \n',
    '\\\n',
    ' ',
    '[x] ',
    '[ ] ',
    '$',
    '<http://a.b>',
    '.',
    '!',
    '](b "t")',
    '5 GB',
  ],
);

test('whatever a note is put together from, it is read as by the full parser or left to it', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      if (readAlike(parts.join(''))) read += 1;
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(1000);
});
