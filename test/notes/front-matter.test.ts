import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/notes/front-matter.ts';

const read = (text: string) => readFrontMatter('a.md', text);

describe('front matter', () => {
  test('its fields are read, those of other programs are left alone', () => {
    const { value, problems } = read(
      '---\ntitle: SQS\ntags: [AWS, "#messaging"]\ndeck: sap\ncards: explicit\nimportance: 2\npublish: yes\n---\ntext\n',
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: 'SQS',
      tags: ['AWS', 'messaging'],
      deck: 'sap',
      cards: 'explicit',
      importance: 2,
      family: false,
      endLine: 8,
    });
  });

  test.each([
    ['tags on one line with commas', 'tags: aws, event driven', ['aws', 'event driven']],
    ['tags on one line with spaces', 'tags: aws "sqs"', ['aws', '"sqs"']],
    ['a number as a tag', 'tags: [2026]', ['2026']],
  ])('%s', (_, line, tags) => {
    expect(read(`---\n${line}\n---\n`).value.tags).toEqual(tags);
  });

  test('a title that looks like a time or a date stays as it was written', () => {
    expect(read('---\ntitle: 12:30\n---\n').value.title).toBe('12:30');
    expect(read('---\ntitle: 2026-11-25\n---\n').value.title).toBe('2026-11-25');
  });

  test.each([
    ['a rule above text', '---\nSome text.\n---\n'],
    ['a rule that is never closed', '---\ntitle: x\n'],
    ['a list', '---\n- one\n- two\n---\n'],
    ['more than three dashes', '-----\ntitle: x\n-----\n'],
    ['a block that does not open the note', '\n---\ntitle: x\n---\n'],
    ['an empty block', '---\n---\ntext'],
  ])('%s is no front matter', (_, text) => {
    expect(read(text)).toMatchObject({ value: { title: null, endLine: 0 }, problems: [] });
  });

  test.each([
    ['an unclosed list', '---\ntitle: a\ntags: [a, b\n---\n', 3],
    ['the same field twice', '---\ntitle: a\ntitle: b\n---\n', 3],
    ['a wrong mode', '---\ntitle: a\ncards: maybe\n---\n', 3],
    ['an importance out of range', '---\nimportance: 9\n---\n', 2],
    ['a title that is a list', '---\ntitle: [a]\n---\n', 2],
  ])('%s is an error at its line', (_, text, line) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'a.md', line, severity: 'error' });
  });

  test('the same broken block is an error every time it is read', () => {
    const text = '---\ntags: [a\n---\n';
    expect(read(text).problems).toHaveLength(1);
    expect(read(text).problems).toHaveLength(1);
  });

  test('aliases that multiply do not fill the memory', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`).join('\n')}\ntags: *h\n---\n`;
    expect(read(bomb).problems.map((problem) => problem.rule)).toEqual(['front-matter/tags']);
  });

  test.each([
    ['lists in one line', '- '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['indents', `a:\n${' '.repeat(300)}- x`],
  ])('%s beyond what a parser can follow are refused at their line', (_, deep) => {
    const { problems } = read(`---\ntitle: x\nb: 1\n${deep}\n---\n`);
    expect(problems).toMatchObject([{ rule: 'front-matter/too-deep', severity: 'error' }]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(4);
  });

  describe('in another language', () => {
    const marked = globalThis as { frontMatterRan?: boolean };
    afterEach(() => {
      delete marked.frontMatterRan;
    });

    test.each(['js', 'javascript', 'coffee', 'json', 'toml', ' js'])('---%s is refused and never run', (language) => {
      const { problems } = read(`---${language}\nglobalThis.frontMatterRan = true\n---\n`);
      expect(problems).toMatchObject([{ line: 1, rule: 'front-matter/language', severity: 'error' }]);
      expect(marked.frontMatterRan).toBeUndefined();
    });
  });
});

test('ordinary front matter, which is read without the YAML library, says what it says through it', () => {
  const word = fc.constantFrom(
    ...[
      'SQS',
      '12:30',
      '2026',
      '1.0',
      '-1',
      '0',
      '2',
      '3',
      'true',
      'null',
      '~',
      '""',
      '" x "',
      "'auto'",
      'auto',
      'explicit',
      'off',
      'Off',
    ],
    ...[
      '[a, b]',
      '[1, "#b"]',
      '[]',
      '[~]',
      '[a, [b]]',
      '{ a: b }',
      'a, #b',
      '#a',
      'a b',
      '',
      '.5',
      '0x1F',
      '1e3',
      '2026-11-25',
      'é \u00a0 x',
    ],
  );
  const field = fc.tuple(
    fc.constantFrom('title', 'tags', 'deck', 'cards', 'importance', 'family', 'other', 'toString'),
    word,
  );
  const head = fc.uniqueArray(field, { selector: ([name]) => name, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(head, (fields) => {
      const lines = fields.map(([name, value]) => `${name}: ${value}`);
      const quick = read(['---', ...lines, '---', ''].join('\n'));
      // A block scalar is nothing ordinary: the library reads the whole.
      const slow = read(['---', ...lines, 'zz: |', '  x', '---', ''].join('\n'));
      expect({ ...quick, value: { ...quick.value, endLine: 0 } }).toEqual({
        ...slow,
        value: { ...slow.value, endLine: 0 },
      });
    }),
    { numRuns: 2000 },
  );
});
