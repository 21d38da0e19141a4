import { expect, test } from 'vitest';
import { readContent } from '../../src/decks/read-content.ts';

const rules = (front: string): string => `---
${front}
title: What fits together
---

# What fits together

A Lambda function can run for at most 15 minutes.

| id | level | when | unless | rule |
| --- | --- | --- | --- | --- |
| CR01 | error | apex, cname | — | A CNAME record cannot stand at the zone apex.[^R1] |
| CR02 | error | alias > ec2 | — | An alias record cannot point to an EC2 instance.[^R1] |

[^R1]: [Alias records](https://example.org/alias), 2026-04
`;

test('a page of rules gives no cards of its columns, but of what is written around them', () => {
  const { drafts, problems } = readContent({ path: 'rules.md', text: rules('rules: compatibility') });
  expect(problems).toEqual([]);
  expect(drafts.map(({ front }) => front)).toEqual(['A Lambda function can run for at most […]']);
});

test('the same table in an ordinary note is read as notes are', () => {
  const { drafts } = readContent({ path: 'note.md', text: rules('importance: 0') });
  expect(drafts.length).toBeGreaterThan(2);
});
