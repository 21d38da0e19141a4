import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const cards = (markdown: string): string[] =>
  readNote({ path: 'topic.md', text: `# Bees\n\n${markdown}` }).drafts.map(
    ({ context, front }) => `[${context.join(' › ')}] ${front}`,
  );

describe('a line that names what stands under it', () => {
  test.each([
    [
      'set in bold',
      '**Gates**\n\n- weigh 40 kg\n- hold up to 9 guests',
      '[Bees › Gates] weigh […]',
      '[Bees › Gates] hold up to […] guests',
    ],
    ['with a colon', 'Gates:\n- made of old oak\n- painted red', '[Bees] What are the gates? (2)'],
    ['a bullet over bullets', '- **Gate**\n  - weighs 40 kg', '[Bees] Gate: weighs […]'],
    [
      'that says when',
      'The keeper closes the gates of the valley:\n- at 9 pm\n- in the rain',
      '[Bees] The keeper closes the gates of the valley: what to know? (2)',
    ],
  ])('%s is the name of it', (_, markdown, ...expected) => expect(cards(markdown)).toEqual(expected));

  test('of a property it stands above, and is no subject', () => {
    expect(cards('Limits\n\n- 20 gates per valley\n- 4 locks per gate')).toEqual([
      '[Bees › Limits] […] gates per valley',
      '[Bees › Limits] […] locks per gate',
    ]);
  });

  test.each([
    ['a remark', '**Note**\n\n- gates weigh 40 kg', '[Bees] gates weigh […]'],
    ['a whole sentence', 'The gate weighs 40 kg.\n\n- locks weigh 2 kg', '[Bees] The gate weighs […]'],
  ])('%s names nothing', (_, markdown, card) => expect(cards(markdown)[0]).toBe(card));
});
