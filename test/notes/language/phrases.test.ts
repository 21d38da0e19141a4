import { expect, test } from 'vitest';
import { objectRanges } from '../../../src/notes/language/phrases.ts';

const hidden = (text: string): string | null => {
  const [range] = objectRanges(text);
  return range === undefined ? null : text.slice(range.start, range.end);
};

test.each([
  ['Topics provide managed message fan-out', 'managed message fan-out'],
  ['A queue is billed per request', 'request'],
  ['Access to a queue is based on identity policies and queue policies', 'identity policies and queue policies'],
  ['Messages are delivered at least once', 'at least once'],
  ['A hive can have multiple entrances', 'multiple entrances'],
  ['The keeper must do the same rounds', 'same rounds'],
  ['Hives have been moved to the valley', 'valley'],
  ['The smoker acts as a calming device rather than a heating device', 'calming device'],
  ['The keeper reads the weight from the scale instead of opening the hive', 'weight'],
  ['If for some reason the first queen dies the keeper will buy a young queen', 'young queen'],
  ['The path joins the wet part and the dry yard, enabling talk and trade', 'wet part'],
  ['Keepers use many locks, such as bolts for guests', 'bolts'],
  ['Keepers hang wide oak boards across the yard, such as Valley Oak doors', 'wide oak boards'],
  ['A yard is best suited for weight balancing of carts and wagon loads', 'carts and wagon loads'],
  ['A yard lets you hold a steady least number of boxes', 'steady least number of boxes'],
  ['The shed offers special services such as mending for keepers', 'mending'],
  ['The keeper is running two of the wide boxes', 'two of the wide boxes'],
  ['It is an iron tool that allows a keeper to cut', 'iron tool'],
])('of "%s" the telling part is "%s"', (text, part) => {
  expect(hidden(text)).toBe(part);
});

test.each([
  ['Hives have several entrances', true],
  ['Hives have certain uses', true],
  ['Hives have several oak entrances', false],
  ['Hives stand in different valleys', false],
])('whether "%s" only says that there are some: %s', (text, isWeak) => {
  expect(objectRanges(text)[0]?.isWeak ?? true).toBe(isWeak);
});

test('a member of an enumeration that goes on is not hidden alone', () => {
  expect(hidden('Pack the knives, smokers, etc. before the walk')).not.toBe('smokers');
});

test('that there are more is not asked for', () => {
  expect(hidden('There are initial gates to the lower town')).toBeNull();
  expect(hidden('There are oak gates to the lower town')).toBe('oak gates to the lower town');
});

test('a sentence without a verb has none', () => {
  expect(hidden('Highly available message queues')).toBeNull();
});
