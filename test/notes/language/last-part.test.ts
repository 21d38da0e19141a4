import { describe, expect, test } from 'vitest';
import { lastPart } from '../../../src/notes/language/last-part.ts';

const hidden = (line: string, above = ''): string | null => {
  const part = lastPart(line, above);
  return part === null ? null : line.slice(part.start, part.end);
};

describe('the end of a short line', () => {
  test.each([
    ['Put up several oak boxes', 'several oak boxes'],
    ['need to set up roof frames', 'set up roof frames'],
    ['Log the calls of bees', 'calls of bees'],
    ['combination of oak and pine', 'oak and pine'],
    ['In a single dry shed (of oak)', 'single dry shed'],
    ['Get the roof of shed(S) on poles', 'roof of shed(S) on poles'],
    ['Fully managed service', 'Fully managed'],
    ['Copies go to /etc/hives.d', '/etc/hives.d'],
    ['Doors of oak can be ignored', 'ignored'],
    ['cost more wax than honey but keep it longer', 'more wax than honey'],
  ])('"%s" hides "%s"', (line, part) => expect(hidden(line)).toBe(part));

  test.each([
    ['damp', 'one word'],
    ['why is it damp?', 'a question'],
    ['oak vs pine boxes', 'two that are compared'],
    ['oak, pine boxes', 'an enumeration'],
    ['use this', 'nothing that tells'],
    ['Gate 53 leads to it', 'a name with its number'],
    ['do this for all the oak hives', 'what was said before'],
    ['weight checks similar to pine boxes', 'what it is like'],
    ['boxes can be sold as a list of them is kept', 'a sentence of its own'],
    ['a very old and damp and cold and dark house', 'too much'],
  ])('"%s" hides nothing: %s', (line) => expect(hidden(line)).toBeNull());

  test('what can be read above it is not hidden', () => {
    expect(hidden('Fully managed service', 'A fully managed thing')).toBeNull();
  });
});
