import { expect, test } from 'vitest';
import { normalTag, normalTags, slug } from '../../src/notes/tags.ts';

test.each([
  ['EC2 Placement Groups', 'ec2-placement-groups'],
  ["CName vs Alias – what's new?", 'cname-vs-alias-whats-new'],
  ['Übersicht', 'übersicht'],
  ['***', ''],
])('the slug of %j is %j', (text, wanted) => {
  expect(slug(text)).toBe(wanted);
});

test('a tag is normal level by level, without its sign and empty levels', () => {
  expect(normalTag('#Compute//EC2 Spot/')).toBe('compute/ec2-spot');
});

test('tags are sorted and come once', () => {
  expect(normalTags(['b', '#a', 'B', '', '#'])).toEqual(['a', 'b']);
});
