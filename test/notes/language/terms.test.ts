import { describe, expect, test } from 'vitest';
import { splitAtSeparator } from '../../../src/notes/language/separator.ts';
import { leftKind } from '../../../src/notes/language/terms.ts';

const kindOf = (text: string): string | null => {
  const split = splitAtSeparator({ text, spans: [] });
  return split === null ? null : leftKind(split);
};

describe('leftKind', () => {
  test.each([
    'Hot key: too many reads of one',
    'sc1: cold hdd',
    'A: maps a name to an address',
    'Read replica - a copy',
    'Pod = containers together',
    'On Demand - paid by the hour',
    'At Rest: encrypted',
    'Most specific match = the one with the longest part',
    'Types of entries in a hive table: wax, straw',
    'Shared Hives - no other keepers will open your box',
    'WetRun - only checks that the keeper may do it',
  ])('takes the left of "%s" for a term', (text) => expect(kindOf(text)).toBe('term'));

  test.each(['Default: on', 'Cost: hourly', 'Use cases: logs'])('takes the left of "%s" for a property', (text) => {
    expect(kindOf(text)).toBe('property');
  });

  test.each([
    'Note: rare',
    'Chapter 03: smoke',
    'Module 2 - wax',
    'Example: a shop',
    'Another example: a shed',
    'Option 2: do nothing',
    'Score: 12',
    'Exam tip: read twice',
  ])('takes the left of "%s" for a label that is never a term', (text) => expect(kindOf(text)).toBe('reserved'));

  test.each([
    'Provides: a list of hives',
    'Shared hives - no other keepers will open your box',
    'It is simple: one node',
    'To restore a table: open the console',
    'Only pod-level resources can be static - no Deployments',
    'By default: off',
    'Most hives are small: two frames',
    'Most of them = small',
    'Types of hives are made of: wax',
    'Two hives - only where they fit',
    'By Default: off',
    'On demand it starts: at once',
    'In Transit Only: encrypted',
    'A word, or two: three',
    'Provides three libraries - for one web and two phones',
    'Data must be stored twice: here and there',
    'Nodes scale out - but not in',
  ])('takes the left of "%s" for no term', (text) => expect(kindOf(text)).toBe('clause'));

  test('a question on the left is one', () => {
    expect(kindOf('When to use it: rarely')).toBe('question');
  });
});
