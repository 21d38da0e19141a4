import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const read = (markdown: string) => readNote({ path: 'topic.md', text: `# Bees\n\n${markdown}` });
const cards = (markdown: string): string[] =>
  read(markdown).drafts.map(({ context, front, back }) => `[${context.join(' › ')}] ${front} ▸ ${back}`);

describe('callouts and block quotes', () => {
  test.each([
    [
      'the title of a callout is what its text speaks of',
      '> [!tip] Wax\n> Keeps the hinges of a gate quiet',
      '[Bees › Wax] Wax keeps the […] ▸ hinges of a gate quiet',
    ],
    [
      'one without a title is read as it stands',
      '> [!warning]\n> A gate needs 2 locks',
      '[Bees] A gate needs […] locks ▸ 2',
    ],
    [
      'one that is folded is read as well',
      '> [!example]- Fold\n> The fold holds up to 40 sheep',
      '[Bees › Fold] The fold holds up to […] sheep ▸ 40',
    ],
    ['a quote is read as its text', '> A gate needs 2 locks', '[Bees] A gate needs […] locks ▸ 2'],
    ['a list in a quote is a list', '> - Gates weigh 40 kg', '[Bees] Gates weigh […] ▸ 40 kg'],
  ])('%s', (_, markdown, card) => expect(cards(markdown)).toEqual([card]));

  test.each([
    ['an empty one', '> [!quote]\n>\n'],
    ['one that only says it matters', '> [!tip] Exam\n> Very important for the exam'],
    ['one that only asks', '> [!question]\n> Why so?'],
  ])('%s gives no card', (_, markdown) => expect(cards(markdown)).toEqual([]));

  test('the line of a card is that of the quote', () => {
    expect(read('> [!warning]\n> A gate needs 2 locks').drafts[0]?.lines.line).toBe(4);
  });
});
