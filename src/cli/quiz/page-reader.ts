import type { Page } from '../../decks/page.ts';
import { NotQuick, quickPage } from '../../decks/quick-page.ts';

/** What makes a page of a text: `readPage` or `quickPage`. */
export type ReadPage = (path: string, text: string) => Page;

/** What `work` gives, which reads pages: without the full parsers, and again with them only if one of its pages needs them. */
export async function readingPages<T>(work: (read: ReadPage) => T): Promise<T> {
  try {
    return work(quickPage);
  } catch (error) {
    if (!(error instanceof NotQuick)) throw error;
  }
  const { readPage } = await import('../../decks/full-page.ts');
  return work(readPage);
}
