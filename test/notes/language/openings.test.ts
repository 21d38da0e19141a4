import { describe, expect, test } from 'vitest';
import {
  lacksSubject,
  opensWithConjunction,
  opensWithPronoun,
  withoutLeadIn,
} from '../../../src/notes/language/openings.ts';

describe('openings', () => {
  test.each([
    'Can be detached',
    'Supports HTTP/2',
    'Only works for Linux',
    'Used for HPC',
    'Must be enabled',
    'Encrypted by default',
    'Helpful to calm a hive',
    'Responsible for calm bees',
    'Resilient to storms',
    'Internally stores keys',
  ])('"%s" lacks its subject', (text) => expect(lacksSubject(text)).toBe(true));

  test.each([
    'Use a role',
    'Queues are regional',
    'Supported regions',
    'Logs and metrics',
    'Each shard holds records',
    'Table for guests',
    'Responsible keepers',
    'Variable to set',
  ])('"%s" needs nothing in front', (text) => expect(lacksSubject(text)).toBe(false));

  test('a pronoun and a conjunction are told from nouns', () => {
    expect(opensWithPronoun('It is regional')).toBe(true);
    expect(opensWithPronoun('Item counts are kept')).toBe(false);
    expect(opensWithConjunction('But limited to 7')).toBe(true);
    expect(opensWithConjunction('Butter is not a service')).toBe(false);
  });

  test.each(['Both are kept', 'Both of the hives and boxes are kept', 'Both hives are kept'])(
    '"%s" points to what was said before',
    (text) => expect(opensWithPronoun(text)).toBe(true),
  );

  test.each(['Both hives and boxes are kept', 'Both old hives and boxes are kept'])('"%s" names both', (text) =>
    expect(opensWithPronoun(text)).toBe(false),
  );

  test.each([
    'Please note that hives are kept',
    "It's worth noting that hives are kept",
    'At the moment, hives are kept',
    'Know that hives are kept',
    'To begin with, hives are kept',
    'First of all, hives are kept',
    'In general, hives are kept',
    'Difference: hives are kept',
  ])('of "%s" the hives are left', (text) => expect(withoutLeadIn(text)).toBe('hives are kept'));

  test.each(['At the gate, hives are kept', 'To begin a hive, open it', 'Differences of hives', 'Notes that are kept'])(
    '"%s" has no lead-in',
    (text) => expect(withoutLeadIn(text)).toBe(text),
  );

  test('a lead-in is taken off, and nothing else', () => {
    expect(withoutLeadIn('But limited to 7')).toBe('limited to 7');
    expect(withoutLeadIn('However, note that it scales')).toBe('it scales');
    expect(withoutLeadIn('Also')).toBe('Also');
  });
});
