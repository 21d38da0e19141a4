import { expect, it } from 'vitest';
import { questionHash } from '../../src/exchange/question-hash.ts';

const hash = (stem: string, ...options: string[]) =>
  questionHash({ stem, options: options.map((text) => ({ text, right: false, why: null, picture: null })) });

it('is the same whatever the place of an option, case, blanks, punctuation and forms of one letter', () => {
  const one = hash('Which store is for files, and why?', 'Amazon S3', 'Amazon EBS');
  expect(one).toMatch(/^[0-9a-f]{20}$/);
  expect(hash('which STORE is for  ﬁles and why', 'Amazon EBS.', '“Amazon S3”')).toBe(one);
});

it('is another where a word differs, in the stem or in one option, and where words go from one to the other', () => {
  const one = hash('Move the Oracle database. How?', 'A', 'B');
  expect(hash('Move the MySQL database. How?', 'A', 'B')).not.toBe(one);
  expect(hash('Move the Oracle database. How?', 'A', 'C')).not.toBe(one);
  expect(hash('Move the Oracle database. How? A', 'B')).not.toBe(one);
});
