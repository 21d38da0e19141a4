import { expect, test } from 'vitest';
import { mainPart } from '../../../src/notes/language/main-part.ts';

test.each([
  [
    'The keeper of the valley opens the gate at night, which keeps guests out of the shed',
    'The keeper of the valley opens the gate at night',
  ],
  [
    'The keeper gives each guest a short lease which in turn means that they leave',
    'The keeper gives each guest a short lease',
  ],
])('of "%s" the main part is "%s"', (sentence, part) => {
  expect(sentence.slice(0, mainPart(sentence) ?? 0)).toBe(part);
});

test.each(['The keeper of the valley opens the gate at night', 'Gates open, which helps the guests of the keeper'])(
  '"%s" has no part that stands for it',
  (sentence) => expect(mainPart(sentence)).toBeNull(),
);
