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
  ])('"%s" lacks its subject', (text) => expect(lacksSubject(text)).toBe(true));

  test.each(['Use a role', 'Queues are regional', 'Supported regions', 'Logs and metrics', 'Each shard holds records'])(
    '"%s" needs nothing in front',
    (text) => expect(lacksSubject(text)).toBe(false),
  );

  test('a pronoun and a conjunction are told from nouns', () => {
    expect(opensWithPronoun('It is regional')).toBe(true);
    expect(opensWithPronoun('Item counts are kept')).toBe(false);
    expect(opensWithConjunction('But limited to 7')).toBe(true);
    expect(opensWithConjunction('Butter is not a service')).toBe(false);
  });

  test('a lead-in is taken off, and nothing else', () => {
    expect(withoutLeadIn('But limited to 7')).toBe('limited to 7');
    expect(withoutLeadIn('However, note that it scales')).toBe('it scales');
    expect(withoutLeadIn('Also')).toBe('Also');
  });
});
