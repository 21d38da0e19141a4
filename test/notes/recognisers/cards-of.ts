import { readNote } from '../../../src/notes/index.ts';

/**
 * What one recogniser makes of a note, a line a card: `front ▸ back`, the hidden words of a cloze as its back. `path` is the
 * note's name, and so its subject where the Markdown gives none.
 */
export function cardsOf(recogniser: string, markdown: string, path = 'topic.md'): string[] {
  const { drafts } = readNote({ path, text: markdown });
  return drafts.filter((draft) => draft.recogniser === recogniser).map((draft) => `${draft.front} ▸ ${draft.back}`);
}

/** A row of a recogniser's table of examples: a note, and the cards it makes of it. */
export type Example = [markdown: string, ...cards: string[]];
