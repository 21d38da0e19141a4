import { describe, expect, it } from 'vitest';
import { type ReadPage, readingPages } from '../../../src/cli/quiz/page-reader.ts';

const titleOf = (text: string) => (read: ReadPage) => read('note.md', text).front;

describe('work that reads pages', () => {
  it('is done once where every page is ordinary', async () => {
    let times = 0;
    const front = await readingPages((read) => {
      times += 1;
      return titleOf('---\ntitle: Tea\n---\n')(read);
    });
    expect(front).toMatchObject({ entries: [{ key: 'title', value: { text: 'Tea' } }] });
    expect(times).toBe(1);
  });

  it('is done again with the full parsers where a page needs them', async () => {
    const front = await readingPages(titleOf('---\ntitle: >-\n  Green\n  tea\n---\n'));
    expect(front).toMatchObject({ entries: [{ key: 'title', value: { text: 'Green tea' } }] });
  });

  it('lets every other error through', async () => {
    const fail = () => {
      throw new TypeError('not this one');
    };
    await expect(readingPages(fail)).rejects.toThrow('not this one');
  });
});
