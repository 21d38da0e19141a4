import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readChangedFacts } from '../../../src/decks/changed/changed-fact.ts';
import { factFinder } from '../../../src/decks/changed/old-facts.ts';
import { readContent } from '../../../src/decks/read-content.ts';
import { formatProblem } from '../../../src/problem.ts';

const page = `---
facts: changed
---

| id | about | with | old | unless | was said | true now | since | lag | source |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| async | lambda; invocation | async | 256 KB; 256 kilobyte | 1 MB | x | An async event carries at most 1 MB. | 2025-10 | lag | [Invoke](https://example.org/i), 2026-08 |
| sqs | sqs | message; size | 256 KB | 1 MiB | x | A message is at most 1 MiB. | by 2026-08 | | [Quotas](https://example.org/q), 2026-08 |
| fleet | spot | | RequestSpotFleet | legacy | x | Use EC2 Fleet. | always | | [Spot](https://example.org/s), 2026-04 |
| gateway | api gateway | timeout | 29 s; 29 second | raised | x | 29 s is a default. | 2024-06 | | [News](https://example.org/n), 2026-10 |
| alb | alb | | cannot be disabled; can't disable | target group | x | Off for each target group. | always | | [ALB](https://example.org/a), 2026-08 |
| iops | gp3 | iops | 16,000 IOPS; 3000 IOPS | 80,000 | x | 80,000 IOPS. | by 2026-08 | | [EBS](https://example.org/e), 2026-08 |
| names | alias | | .internal names | listed | x | Only listed targets. | always | | [R](https://example.org/r), 2026-08 |
| oai | cloudfront | | origin access identity; OAI | OAC | x | Use OAC. | by 2026-10 | | [CF](https://example.org/c), 2026-10 |

| id | about | with | unit | meant | unless | true now | source |
| --- | --- | --- | --- | --- | --- | --- | --- |
| bits | network; bandwidth | | GBps; GB/s | Gbps | throughput; disk | Network speeds are in bits. | [Net](https://example.org/w), 2026-04 |
| memory | memory | | Gib; Gb | GiB; GB | network | Memory is in bytes. | [Mem](https://example.org/m), 2026-04 |
| timeout | api gateway | timeout | 29 ms | 29 s | | It is 29 seconds. | [News](https://example.org/n), 2026-10 |
`;

const { value: facts, problems } = readChangedFacts('facts.md', page);
const find = factFinder(facts ?? []);

/** `line:column words` of what is found in a note. */
function found(text: string, name = 'note.md'): string[] {
  return find({ path: name, text, skipTo: 0 }).map(
    ({ line, column, message }) => `${line}:${column} ${/“([^”]*)”/.exec(message)?.[1]}`,
  );
}

test('the page of the examples has no problem', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

describe('an old fact is found', () => {
  test.each([
    ['in a sentence', 'Lambda takes async events of up to 256 KB.', '1:36 256 KB'],
    ['that opens with a mark', 'An alias points to `.Internal names`, x.internal too', '1:21 .Internal names'],
    ['under a heading that names it', '# Lambda limits\n\n- 256KB invocation async\n', '3:3 256KB'],
    ['under parent bullets', '- Lambda\n  - Async invocations\n    - 256 KB payload\n', '3:7 256 KB'],
    ['under a label above a list', '# Lambda\n\nAsync payload:\n- at most 256 KB\n', '4:11 256 KB'],
    ['in a note whose file names it', '- async: 256 KB', '1:10 256 KB'],
    ['under a setext heading', 'Lambda async\n------------\n\n256 KB at most\n', '4:1 256 KB'],
    ['under a parent in bold', '- **Lambda**:\n\t- *async* payload of **256** KB\n', '2:25 256 KB'],
    ['with a hyphen before its unit', 'Lambda async: the 256-KB limit', '1:19 256-KB'],
    ['with its unit written out', 'Lambda async: 256 kilobytes', '1:15 256 kilobytes'],
    ['in a row of a table, by its header', '| Lambda | async |\n| --- | --- |\n| payload | 256 KB |\n', '3:13 256 KB'],
    ['in a quote', '> [!tip]\n> Lambda async events hold 256 KB\n', '2:28 256 KB'],
    ['in a bullet that goes on in the next line', '- Lambda async events\n  hold 256 KB\n', '2:8 256 KB'],
    ['in a paragraph of several lines', 'Lambda async events\nhold 256 KB today.\n', '2:6 256 KB'],
    ['as a limit nothing may exceed', 'Lambda async events cannot be larger than 256 KB', '1:43 256 KB'],
    ['as no more than', 'Lambda async: not more than 256 KB', '1:29 256 KB'],
    ['as code', 'Spot: call `RequestSpotFleet`', '1:13 RequestSpotFleet'],
    ['whose own words deny', 'Cross-zone of an ALB cannot be disabled', '1:22 cannot be disabled'],
    ['with another apostrophe', 'You can’t disable cross-zone on an ALB', '1:5 can’t disable'],
    ['without the comma in its thousands', 'gp3: 16000 IOPS at most', '1:6 16000 IOPS'],
    ['with a comma in its thousands', 'gp3: 3,000 IOPS at most', '1:6 3,000 IOPS'],
    ['in the plural', 'API Gateway timeout: 29 seconds', '1:22 29 seconds'],
  ])('%s', (_, text, place) => {
    expect(found(text, text.startsWith('- async') ? 'notes/lambda.md' : 'note.md')).toEqual([place]);
  });
});

describe('nothing is found', () => {
  test.each([
    ['where it is denied', 'Lambda async: not 256 KB any more'],
    ['where it is denied, with the subject above', '# Lambda\n\n- Async: it is no longer 256 KB\n'],
    ['where it was so', 'Lambda async events were 256 KB'],
    ['where it was so until a year', 'Lambda async: 256 KB until 2025'],
    ['where it was so before a month', 'Before October 2025 Lambda async events took 256 KB'],
    ['where it was raised from that', 'Lambda async was raised from 256 KB to a megabyte'],
    ['where it goes from that to another', 'Lambda async: from 256 KB to more'],
    ['where it is called old', 'Lambda async: the old limit of 256 KB'],
    ['where it is called outdated', 'Lambda async: 256 KB is outdated'],
    ['where it is used to be', 'Lambda async events used to be 256 KB'],
    ['where another is said instead', 'Lambda async: 1 MB instead of 256 KB'],
    ['where it is denied in one of two places', 'Lambda async: 256 KB blocks, but the event is not 256 KB'],
    ['where it was the old one', 'Lambda async: 256 KB was the old total'],
    ['where older notes have it', 'Lambda async: 256 KB in older notes'],
    ['where the new value stands beside it', 'Lambda async: 256 KB, now 1 MB'],
    ['where the new value stands below it', '- Lambda async: 256 KB\n  - today 1 MB\n'],
    ['where it is struck out', 'Lambda async: ~~256 KB~~ a megabyte'],
    ['where it is asked', 'Does Lambda take async events of 256 KB?'],
    ['where it is about something else', 'EBS snapshots async: 256 KB blocks'],
    ['where what has to be there besides is not', 'Lambda layers: 256 KB'],
    ['in a larger number', 'Lambda async: 1,256 KB'],
    ['in a number with decimals', 'Lambda async: 0.256 KB, or 256.5 KB'],
    ['with another unit', 'Lambda async: 256 KB/s, 256 KBps or 256 Kbit'],
    ['in a name', 'Lambda async: the queue x256 KB'],
    ['in code', '# Lambda async\n\n```\n256 KB\n```\n'],
    ['in a footnote', '# Lambda async\n\nText[^1]\n\n[^1]: It was said to be 256 KB\n'],
    ['in an address', '# Lambda async\n\n[Docs](https://example.org/256 KB)\n'],
    ['in a cell beside a yes or no', '| spot | A | B |\n| --- | --- | --- |\n| RequestSpotFleet | no | yes |\n'],
    ['under a heading that is over', '# Lambda async\n\n# Blocks\n\n- 256 KB\n'],
    ['under a parent that is over', '- Lambda async\n  - x\n- 256 KB\n'],
    ['where a word only begins like it', 'CloudFront serves oaitems'],
    ['of 29 states', 'The API Gateway timeout holds in 29 states'],
    ['that knows of the rule', 'API Gateway: the timeout of 29 s can be raised'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('in front matter', () => {
    const text = '---\ntitle: Lambda async 256 KB\n---\n\nNothing.\n';
    expect(find({ path: 'note.md', text, skipTo: 3 })).toEqual([]);
  });
});

test('of two facts that see the same words, the one whose subject is nearest has it', () => {
  expect(factsOf('# Lambda\n\n## Async\n\n- SQS: message size of 256 KB\n')).toEqual(['A message is at most 1 MiB.']);
  expect(factsOf('# SQS\n\n## Message sizes\n\n- Lambda async: 256 KB\n')).toEqual([
    'An async event carries at most 1 MB.',
  ]);
});

function factsOf(text: string): string[] {
  return find({ path: 'note.md', text, skipTo: 0 }).map(
    ({ message }) => facts?.find(({ now }) => message.includes(now))?.now ?? message,
  );
}

describe('a unit that is wrong where it stands', () => {
  test.each([
    ['bytes for the speed of a network', 'Network: up to 10 GBps', 'Network: up to 10 Gbps'],
    ['without a space', 'bandwidth 10GBps', 'bandwidth 10Gbps'],
    ['written with a stroke', 'The network carries 100 GB/s', 'The network carries 100 Gbps'],
    ['bits for a memory', 'Memory: 512 Gib', 'Memory: 512 GiB'],
    ['milliseconds for seconds', 'API Gateway timeout: 29 ms', 'API Gateway timeout: 29 s'],
  ])('is found: %s', (_, text, right) => {
    const [problem, ...more] = find({ path: 'note.md', text, skipTo: 0 });
    const [, wrong = '', meant = ''] = /“([^”]*)” should be “([^”]*)”/.exec(problem?.message ?? '') ?? [];
    expect([text.replace(wrong, meant), problem?.rule, more]).toEqual([right, 'facts/unit', []]);
  });

  test.each([
    ['a right one', 'Network: up to 10 Gbps'],
    ['the throughput of a disk', 'Network disk: throughput of 2 GB/s'],
    ['under a heading about disks', '# Disk\n\n- bandwidth of 2 GB/s\n'],
    ['nothing about networks', 'The stream carries 2 GB/s'],
    ['a longer unit', 'Memory: 10 Gbps'],
    ['a right size', 'Memory: 10 GB, or 10 GiB'],
    ['another number', 'API Gateway timeout: 290 ms, or 1,029 ms'],
    ['what is denied', 'Network: 10 Gbps, not 10 GBps'],
  ])('is not found in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test('the warning says what is true, since when, the source with its date, and what an exam may expect', () => {
  const say = (text: string) => find({ path: 'note.md', text, skipTo: 0 }).map(({ message }) => message);
  expect(say('Lambda async: 256 KB')).toEqual([
    '“256 KB” is an old fact, changed in 2025-10: An async event carries at most 1 MB. An exam may still expect the old answer. (Invoke, 2026-08)',
  ]);
  expect(say('SQS message: 256 KB')).toEqual([
    '“256 KB” is an old fact, changed by 2026-08: A message is at most 1 MiB. (Quotas, 2026-08)',
  ]);
  expect(say('Spot: RequestSpotFleet')).toEqual(['“RequestSpotFleet” was never right: Use EC2 Fleet. (Spot, 2026-04)']);
  expect(say('network: 10 GBps')).toEqual([
    '“10 GBps” should be “10 Gbps”: Network speeds are in bits. (Net, 2026-04)',
  ]);
});

describe('the cards of a line that states an old fact', () => {
  const text =
    '# Lambda\n\n- **Async payload**: 256 KB for each event\n- **Timeout**: 15 minutes for each invocation\n';

  test('bear its warning, and others do not', () => {
    const { drafts, problems: said } = readContent({ path: 'lambda.md', text }, find);
    expect(said.map(({ line, severity }) => [line, severity])).toEqual([[3, 'warning']]);
    const warned = drafts.filter(({ warning }) => warning !== null);
    expect(warned.length).toBeGreaterThan(0);
    expect(new Set(warned.map(({ lines }) => lines.line))).toEqual(new Set([3]));
    expect(drafts.some(({ lines }) => lines.line === 4)).toBe(true);
    expect(warned[0]?.warning).toBe(said[0]?.message);
  });

  test('and the story of a scenario states nothing', () => {
    const scenario = `${text}\n## A scenario\n\nLambda takes async events of 256 KB.\n\n\`\`\`yaml scenario\nfamily: x\n\`\`\`\n`;
    expect(readContent({ path: 'lambda.md', text: scenario }, find).problems.map(({ line }) => line)).toEqual([3]);
  });
});

describe('a page of facts that changed', () => {
  const row = page.split('\n')[6] ?? '';
  const broken = (from: string, to: string) =>
    readChangedFacts('facts.md', page.replace(row, row.replace(from, to))).problems.map(
      ({ line, column, rule }) => `${line}:${column} ${rule}`,
    );

  test.each([
    ['a cell too much', '| lambda; invocation |', '| lambda | invocation |', '7:3 facts/cells'],
    ['nothing it is about', '| lambda; invocation |', '| |', '7:3 facts/empty'],
    ['no old words', '| 256 KB; 256 kilobyte |', '| |', '7:3 facts/empty'],
    ['no month', '2025-10', 'last year', '7:3 facts/since'],
    ['no source', '[Invoke](https://example.org/i), 2026-08', '', '7:3 facts/source'],
    ['a source without its date', ', 2026-08 |', ' |', '7:3 facts/source'],
    ['an id that is taken', '| async |', '| sqs |', '8:3 facts/same-id'],
  ])('says at its line what is wrong with a row: %s', (_, from, to, problem) => {
    expect(broken(from, to)).toEqual([problem]);
  });

  test('goes on with the other rows', () => {
    const { value } = readChangedFacts('facts.md', page.replace('| 2025-10 |', '| soon |'));
    expect(value?.map(({ id }) => id)).not.toContain('async');
    expect(value).toHaveLength((facts?.length ?? 0) - 1);
  });

  test('names a column that is missing', () => {
    const text = page.replace('| unless | was said |', '| never | was said |');
    expect(readChangedFacts('facts.md', text).problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '5 facts/columns',
    ]);
  });

  test('makes no cards and is not held against itself', () => {
    const { drafts, problems: said } = readContent(
      { path: 'facts.md', text: page.replace('---\n\n', 'cards: off\n---\n\n') },
      find,
    );
    expect([drafts, said]).toEqual([[], []]);
  });

  test('is one by its front matter alone', () => {
    expect(readChangedFacts('x.md', page.replace('facts: changed', 'facts: many')).value).toBeNull();
    expect(readChangedFacts('x.md', '# Facts\n').value).toBeNull();
  });
});

test('a line that was left out of a note states nothing', () => {
  const text = `# Lambda\n\n- Async: 256 KB ${'and so on '.repeat(11_000)}\n- Async: 256 KB\n`;
  const { problems } = readContent({ path: 'note.md', text }, find);
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['3 read/line-too-long', '4 facts/old']);
});

test('a text in which the first word of what is old stands again and again is looked through once', () => {
  expect(find({ path: 'note.md', text: `# Notes\n\n${'29 256 lambda async '.repeat(40_000)}`, skipTo: 0 })).toEqual([]);
});

test('a note of many lines is looked through in no time, and one without old facts at once', () => {
  const shipped = readFileSync(new URL('../../../content/aws/facts-that-changed.md', import.meta.url), 'utf8');
  const finder = factFinder(readChangedFacts('facts.md', shipped).value ?? []);
  const text = '# Lambda\n\n## Async\n\n- It takes 6 MB, and 256 KB when async\n'.repeat(4000);
  const began = performance.now();
  expect(finder({ path: 'note.md', text, skipTo: 0 })).toHaveLength(4000);
  expect(performance.now() - began).toBeLessThan(5000);
});
