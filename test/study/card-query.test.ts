import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, parseQuery } from '../../src/study/card-query.ts';

const names = {
  tags: ['compute/ec2', 'compute/ec2/placement', 'compute/lambda', 'storage/s3'],
  decks: ['AWS exam', 'Own deck', 'Owner'],
};
const filterOf = (query: string) => parseQuery(query, names).filter;

describe('a query', () => {
  it('is words to look for, and what narrows them by name, in any order', () => {
    expect(filterOf('spread tag:compute/lambda group state:due deck:"own d"')).toEqual({
      text: 'spread group',
      tags: [['compute/lambda']],
      decks: ['Own deck'],
      state: 'due',
    });
  });

  it('is everything when it is empty, or a name has only been begun', () => {
    const everything = { text: '', tags: [], decks: null, state: null };
    for (const query of ['', '  ', 'tag:', 'state: deck:']) expect(filterOf(query)).toEqual(everything);
  });

  it('means every tag with a part that begins as typed, whatever the case', () => {
    expect(filterOf('tag:EC2')?.tags).toEqual([['compute/ec2', 'compute/ec2/placement']]);
    expect(filterOf('tag:#s')?.tags).toEqual([['storage/s3']]);
    expect(filterOf('tag:comp tag:pl')?.tags).toEqual([
      ['compute/ec2', 'compute/ec2/placement', 'compute/lambda'],
      ['compute/ec2/placement'],
    ]);
  });

  it('matches nothing when a name in it is none', () => {
    for (const query of ['tag:network', 'deck:azure', 'state:forgotten', 'words tag:c2']) {
      expect(filterOf(query)).toBeNull();
    }
  });

  it('leaves words alone that only look like names', () => {
    expect(filterOf('s3:GetObject aws:SourceVpc "tag: x" host:80')?.text).toBe(
      's3:GetObject aws:SourceVpc "tag: x" host:80',
    );
  });

  it('says what its last word may become while it is typed', () => {
    expect(parseQuery('x state:', names).completion?.names).toContain('suspended');
    expect(parseQuery('tag:s', names).completion).toEqual({ key: 'tag', typed: 's', names: ['storage/s3'] });
    expect(parseQuery('tag:s x', names).completion).toBeNull();
  });

  it.each([
    ['tag:sto', 'tag:storage/s3 '],
    ['a tag:c', 'a tag:compute/'],
    ['tag:compute/e', 'tag:compute/ec2'],
    ['tag:compute/ec2', 'tag:compute/ec2 '],
    ['tag:lam', 'tag:compute/lambda '],
    ['tag:ec2', 'tag:ec2'],
    ['deck:aws', 'deck:"AWS exam" '],
    ['deck:"ow', 'deck:Own'],
    ['state:du', 'state:due '],
    ['state:zz', 'state:zz'],
    ['words', 'words'],
  ])('completes %s to %s', (query, wanted) => {
    expect(completed(query, parseQuery(query, names))).toBe(wanted);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
        const parsed = parseQuery(query, names);
        expect(typeof completed(query, parsed)).toBe('string');
      }),
    );
  });
});
