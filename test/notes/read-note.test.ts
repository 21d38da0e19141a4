import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const note = `---
title: SQS
tags: [aws]
deck: sap
importance: 1
---
# SQS - Simple Queue Service

- **Standard queue**: delivers a message at least once
- Messages are kept for up to 14 days[^1]
- Access is controlled by:
    - Queue policies
    - Identity policies
- ![queue](./queue.png)

## Limits

| Limit | Value |
|---|---|
| Message size | 256 KB |
| Retention | 14 days |

Q: What is a dead-letter queue?
A: Where messages go that were received too often.

\`\`\`bash
aws sqs list-queues
\`\`\`

[^1]: Developer guide
`;

const read = (text: string, path = 'sqs.md') => readNote({ path, text });

describe('a note', () => {
  test('becomes cards in the order of the note, each with its place, topics and deck', () => {
    const { drafts, problems, unreadable } = read(note);
    expect(problems).toEqual([]);
    expect(unreadable).toBe(false);
    const lines = drafts.map((draft) => draft.lines.line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(new Set(drafts.map((draft) => draft.deck))).toEqual(new Set(['sap']));
    const retention = drafts.find((draft) => draft.lines.line === 10);
    expect(retention).toMatchObject({
      citations: ['Developer guide'],
      importance: 1,
      tags: ['aws', 'sqs-simple-queue-service'],
    });
    const dead = drafts.find((draft) => draft.recogniser === 'explicit');
    expect(dead?.tags).toEqual(['aws', 'sqs-simple-queue-service/limits']);
  });

  test('with `cards: off` gives none, with `cards: explicit` only those written out', () => {
    expect(read(note.replace('title: SQS', 'cards: off')).drafts).toEqual([]);
    const { drafts } = read(note.replace('title: SQS', 'cards: explicit'));
    expect(drafts.map((draft) => draft.recogniser)).toEqual(['explicit']);
  });

  test('with a `family:` gives no cards of its tables', () => {
    const { drafts, skipped } = read(note.replace('title: SQS', 'family: queues'));
    expect(drafts.some((draft) => draft.lines.line >= 18 && draft.lines.line <= 21)).toBe(false);
    expect(skipped.map((part) => part.reason)).toContain('a decision table: its cells make the cards');
  });

  test.each([
    ['broken front matter', '---\ntags: [a\n---\n- **Queue**: where messages wait\n'],
    ['a size beyond all use', 'word\n'.repeat(20_001)],
  ])('with %s is unreadable and says where', (_, text) => {
    const { drafts, problems, unreadable } = read(text);
    expect(drafts).toEqual([]);
    expect(unreadable).toBe(true);
    expect(problems).toMatchObject([{ path: 'sqs.md', severity: 'error' }]);
  });

  test('with one line that is refused still gives the cards of the others', () => {
    const { drafts, problems, unreadable } = read(`- **Queue**: where messages wait\n${'- '.repeat(5_000)}x\n`);
    expect(drafts.length).toBeGreaterThan(0);
    expect(problems).toMatchObject([{ line: 2, rule: 'read/nested-too-deep' }]);
    expect(unreadable).toBe(false);
  });

  test.each([
    ['folded answers', '<details>\n\n'.repeat(2_000)],
    ['lists', Array.from({ length: 500 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n')],
    ['quotes', Array.from({ length: 500 }, (_, level) => `${'>'.repeat(level)} level ${level}`).join('\n')],
    ['emphasis', '*a **b '.repeat(200)],
    ['brackets', `${'['.repeat(400)}${'](x)'.repeat(400)}`],
  ])('with %s nested too deep is read all the same', (_, text) => {
    expect(read(`- **Queue**: where messages wait\n\n${text}\n`).drafts.length).toBeGreaterThan(0);
  });

  test('says of everything that gives no card why', () => {
    const { skipped } = read(note);
    expect(skipped.every((part) => part.reason !== '')).toBe(true);
    expect(skipped.map((part) => part.line)).toContain(14);
  });

  test('full of escape sequences shows them as text', () => {
    const { drafts } = read('- **Title**: \u001b]0;owned\u0007 sets the window title\n');
    expect(JSON.stringify(drafts)).toContain('␛]0;owned␇');
    expect(JSON.stringify(drafts)).not.toContain('\\u001b');
  });
});

/** Notes torn apart the way editors, merges and accidents do it. */
const mutated = fc
  .array(
    fc.record({
      kind: fc.constantFrom('drop', 'double', 'swap', 'indent', 'outdent', 'fence', 'control', 'cut', 'marks', 'quote'),
      at: fc.nat(200),
      to: fc.nat(200),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((edits) => {
    const lines = note.split('\n');
    for (const { kind, at, to } of edits) {
      const index = at % lines.length;
      const line = lines[index] ?? '';
      const other = to % lines.length;
      if (kind === 'drop') lines.splice(index, 1);
      if (kind === 'double') lines.splice(index, 0, line);
      if (kind === 'swap') [lines[index], lines[other]] = [lines[other] ?? '', line];
      if (kind === 'indent') lines[index] = `${' '.repeat(to % 9)}${line}`;
      if (kind === 'outdent') lines[index] = line.trimStart();
      if (kind === 'fence') lines.splice(index, 0, '```');
      if (kind === 'control') lines[index] = `${line.slice(0, to)}\u001b[2J\u0000${line.slice(to)}`;
      if (kind === 'cut') lines[index] = line.slice(0, to);
      if (kind === 'marks') lines[index] = line.replace(/ /g, ' ** :: == {{c1:: ');
      if (kind === 'quote') lines[index] = `> ${line}`;
    }
    return lines.join('\n');
  });

describe('whatever a note holds', () => {
  const holds = (text: string) => {
    const { drafts, problems, skipped } = read(text);
    const last = text.split(/\r\n|\r|\n/).length;
    for (const { line, endLine } of [...drafts.map((draft) => draft.lines), ...skipped]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeGreaterThanOrEqual(line);
      expect(endLine).toBeLessThanOrEqual(last);
    }
    for (const { line, column } of problems) {
      expect(line).toBeLessThanOrEqual(last);
      expect(column).toBeGreaterThanOrEqual(1);
    }
    for (const draft of drafts) {
      expect(draft.front).not.toBe('');
      expect(draft.back).not.toBe('');
      expect(JSON.stringify(draft)).not.toMatch(/\\u00[01]|\\[bfrtv]|[\u007f-\u009f]/);
    }
    const questions = drafts
      .filter((draft) => draft.recogniser !== 'explicit')
      .map((draft) => [...draft.context, draft.front].join('\n'));
    expect(new Set(questions).size).toBe(questions.length);
  };

  test('mutated notes give cards within their lines, and no control characters', () => {
    fc.assert(fc.property(mutated, holds), { numRuns: 300 });
  });

  test('arbitrary text does too', () => {
    const token = fc.constantFrom(
      ...'# |- |1. |> |**|`|```|\n|\n\n|    |: |- Term: text|[|](x)|![[|]]|<b>|<details>|</details>|::|==|{{c1::|}}|?|Q: |A: |---|\\||[^1]|^a|#tag|10 GB|if |a b c|\u001b'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(token, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 60 })
          .map((parts) => parts.join('')),
        holds,
      ),
      { numRuns: 500 },
    );
  });
});
