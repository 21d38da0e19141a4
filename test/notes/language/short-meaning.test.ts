import { expect, test } from 'vitest';
import { shortMeaning } from '../../../src/notes/language/short-meaning.ts';

test.each([
  ['A box that holds bees.', 'A box that holds bees'],
  [
    'An exploit where a wasp abuses the open lid of a hive causing it to lose honey or bees that nobody else would otherwise have been able to reach',
    'An exploit where a wasp abuses the open lid of a hive',
  ],
  [
    'A box (of oak, pine, elm) that holds the bees of one yard, which the keeper moves to the next valley when the trees there are in flower',
    'A box (of oak, pine, elm) that holds the bees of one yard',
  ],
  [
    'A trick that lets a wasp reach the honey of the hive by using the old key of a keeper who was in the yard before it',
    'A trick that lets a wasp reach the honey of the hive',
  ],
  [
    'A plan made to guard the only gate that is used by the yard by allowing two keepers or more to open it for others',
    'A plan made to guard the only gate that is used by the yard',
  ],
  [
    'A guarded path between the yards of a keeper such as the hill, the mill, the old dam, and the sheds of all his good friends in the valley',
    'A guarded path between the yards of a keeper',
  ],
  [
    'Any honey that is not sold or shared (behind the mill), and can be of use to those who keep bees in a wet year for all their lives',
    'Any honey that is not sold or shared (behind the mill)',
  ],
])('%j is told as %j', (text, short) => expect(shortMeaning(text)).toBe(short));

test('what has no joint within twenty words is too long', () => {
  expect(
    shortMeaning(
      'A box that holds all of the bees of one very old yard behind the mill of the last village of the next valley but one',
    ),
  ).toBeNull();
  expect(
    shortMeaning(
      'A box, which holds all of the bees of one very old yard behind the mill of the last village of the next valley',
    ),
  ).toBeNull();
});
