import { describe, expect, test } from 'vitest';
import type { Span, SpanKind } from '../../../src/notes/item.ts';
import { splitAtSeparator } from '../../../src/notes/language/separator.ts';

/** Reads `**bold**` and `` `code` `` of a test's own text. */
function inline(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  for (const part of marked.split(/(\*\*[^*]+\*\*|`[^`]+`)/)) {
    const kind: SpanKind | null = part.startsWith('**') ? 'bold' : part.startsWith('`') ? 'code' : null;
    const plain = kind === null ? part : part.replace(/^\*\*|\*\*$|^`|`$/g, '');
    if (kind !== null) spans.push({ kind, start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return { text, spans };
}

const split: [marked: string, left: string, right: string][] = [
  ['Latency: 60 s', 'Latency', '60 s'],
  ['**Peek-Lock** (default): the message stays', 'Peek-Lock', 'the message stays'],
  ['**Term:** text', 'Term', 'text'],
  ['`NoExecute`: evicts pods', 'NoExecute', 'evicts pods'],
  ['`aws:SourceVpc`: the VPC a request comes from', 'aws:SourceVpc', 'the VPC a request comes from'],
  ['KCL - checkpointing', 'KCL', 'checkpointing'],
  ['**Default** = everyone', 'Default', 'everyone'],
  ['HDD- large files in order', 'HDD', 'large files in order'],
  ['best effort- jobs that can wait', 'best effort', 'jobs that can wait'],
  ['sc1: cold hdd: lowest cost', 'sc1', 'cold hdd: lowest cost'],
  ['RPO : how much is lost', 'RPO', 'how much is lost'],
  ['Blue/green - two fleets: one live', 'Blue/green - two fleets', 'one live'],
  ['**Blue/green** - two fleets: one live', 'Blue/green', 'two fleets: one live'],
  ['**General hive** (oak). Keeps its heat', 'General hive', 'Keeps its heat'],
  ['**General hive**. Keeps its heat', 'General hive', 'Keeps its heat'],
  ['smokers. keep bees calm for a while', 'smokers', 'keep bees calm for a while'],
  ['old oak hive (OOH). keeps its heat for long', 'old oak hive', 'keeps its heat for long'],
  ['OOH (old oak hive). Keeps its heat for long', 'OOH', 'Keeps its heat for long'],
];

const whole: string[] = [
  'The key aws:SourceVpc names a VPC',
  'connect to host:port',
  'pre- and postfix of a name',
  'a row of four or five- large ones',
  'the last one (4- large',
  'at 12:00 each day',
  'an AWS::EC2::Instance resource',
  'see https://example.com/a: b',
  'a `key: value` pair',
  'multi-AZ and cross-region',
  'an odd thing (note: rare)',
  '10.0.0.0/8 and ::/0',
  '**General hive** (oak) keeps its heat. It is old',
  '**General hive**. and so on',
  'Smokers. Keep bees calm for a while',
  'older. has more holes than the new one',
  'no smoke. bees stay calm for a while',
  'bees sleep in winter. keepers do so as well',
  'hives of oak, pine etc. keep their heat',
  'smokers. calm bees',
  '`hive`. Keeps its heat',
  '**General hives of the old valley**. They are old',
];

describe('splitAtSeparator', () => {
  test.each(split)('cuts "%s"', (marked, left, right) => {
    expect(splitAtSeparator(inline(marked))).toMatchObject({ left, right });
  });

  test.each(whole)('finds no separator in "%s"', (marked) => {
    expect(splitAtSeparator(inline(marked))).toBeNull();
  });

  test('keeps a bracket after the term apart', () => {
    expect(splitAtSeparator(inline('**Short polling** (immediate): may return nothing'))?.qualifier).toBe('immediate');
    expect(splitAtSeparator(inline('**General hive** (oak). Keeps its heat'))?.qualifier).toBe('oak');
  });
});
