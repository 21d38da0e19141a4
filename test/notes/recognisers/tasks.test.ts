import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const cardsIn = (text: string): number => readNote({ path: 'topic.md', text: `# Hives\n\n${text}\n` }).drafts.length;

const tasks = [
  'Your company, OakBox, is building some hives for the valley.',
  'Create a hive that holds 12 frames of oak.',
  'In addition, configure the lid so that it opens at noon.',
  'Note that you may need to make other boxes as well.',
  'Another team needs to share two boxes of the shed.',
];

describe('what a lab tells to do', () => {
  test.each(tasks)('"%s" is no fact below a lab', (task) => {
    expect(cardsIn(`## Lab 1 - Boxes\n\n${task}`)).toBe(0);
    expect(cardsIn(`## Lab 1 - Boxes\n\n### Make a hive\n\n${task}`)).toBe(0);
  });

  test.each(['A hive holds 12 frames of oak.', 'Boxes of oak are kept in the upper shed.'])(
    '"%s" is a fact there as well',
    (fact) => expect(cardsIn(`## Lab 1 - Boxes\n\n${fact}`)).toBeGreaterThan(0),
  );

  test('an order is asked for elsewhere', () =>
    expect(cardsIn('## Labels\n\nCreate a hive that holds 12 frames of oak.')).toBeGreaterThan(0));
});
