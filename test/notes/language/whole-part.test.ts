import { expect, test } from 'vitest';
import { wholePart } from '../../../src/notes/language/whole-part.ts';

const whole = (sentence: string, part: string): string | null => {
  const start = sentence.indexOf(part);
  const range = wholePart(sentence, { start, end: start + part.length });
  return range === null ? null : sentence.slice(range.start, range.end);
};

test.each([
  ['Copies are automatically made in the shed', 'made', 'automatically made'],
  ['Lids can be manually locked', 'locked', 'manually locked'],
  ['Lids are fully managed', 'managed', 'managed'],
  ['Lids are usually painted', 'painted', 'painted'],
  ['Gates automatically keep guests out', 'guests', 'guests'],
  ['The lid is kept in flight', 'flight', 'in flight'],
  ['Boxes are kept in order by weight', 'order by weight', 'in order by weight'],
  ['Boxes must be publicly accessible', 'accessible', 'publicly accessible'],
  ['A keeper queries all of the boxes', 'boxes', 'all of the boxes'],
])('in "%s", "%s" belongs to "%s"', (sentence, part, expected) => expect(whole(sentence, part)).toBe(expected));
