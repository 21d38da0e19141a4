import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { shownCards } from '../shown-cards.ts';

describe('callouts and block quotes', () => {
  test.each([
    [
      'the title of a callout is what its text speaks of',
      '> [!tip] Wax\n> Keeps the hinges of a gate quiet',
      '[Bees › Wax] Wax: what does it do? ▸ Keeps the hinges of a gate quiet',
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
  ])('%s', (_, markdown, card) => expect(shownCards(markdown)).toEqual([card]));

  test.each([
    ['an empty one', '> [!quote]\n>\n'],
    ['one that only says it matters', '> [!tip] Exam\n> Very important for the exam'],
    ['one that only asks', '> [!question]\n> Why so?'],
  ])('%s gives no card', (_, markdown) => expect(shownCards(markdown)).toEqual([]));

  test('the line of a card is that of the quote', () => {
    expect(
      readNote({ path: 'topic.md', text: '# Bees\n\n> [!warning]\n> A gate needs 2 locks' }).drafts[0]?.lines.line,
    ).toBe(4);
  });
});
