import { readNote } from '../../src/notes/index.ts';

/** The cards of what stands under the title of a note, as they are shown: `[context] front ▸ back`. */
export function shownCards(markdown: string): string[] {
  const { drafts } = readNote({ path: 'topic.md', text: `# Bees\n\n${markdown}` });
  return drafts.map(({ context, front, back }) => `[${context.join(' › ')}] ${front} ▸ ${back}`);
}
