import { describe, expect, test } from 'vitest';
import { withoutProseFences } from '../../../src/notes/outline/prose-fences.ts';
import { cardsOf } from '../recognisers/cards-of.ts';

const isRead = (lang: string, block: string): boolean =>
  !withoutProseFences(`# Farm\n\n\`\`\`${lang}\n${block}\n\`\`\`\n`).includes('```');

describe('a block that is fenced as plain text', () => {
  test.each([
    ['plaintext', 'NOTE:\n\nHives are closed by the keeper before the first frost.'],
    ['text', '1. Oak box = holds forty frames and the queen\n\nHives are closed by the keeper at night.'],
    ['plain text', 'When a yard is shared, its hives are kept behind a fence.\n\nE.g.\n\n/yard/behind/fence'],
  ])('%s is read where it holds sentences: %j', (lang, block) => expect(isRead(lang, block)).toBe(true));

  test.each([
    ['bash', 'Hives are closed by the keeper before the first frost.'],
    ['', 'Hives are closed by the keeper before the first frost.'],
    ['text', 'hive list\nHives are closed by the keeper before the first frost.\nhive stop\nhive go'],
    ['text', 'Name      Frames\nHives are closed by the keeper before the first frost.'],
    ['text', 'Hives are closed by the keeper before the first frost.\nclose(hive) { return all; }'],
    ['text', 'a hive\na box'],
    ['text', 'Q: Who closes the hives before the first frost?\nA: Hives are closed by the keeper.'],
  ])('%s stays code: %j', (lang, block) => expect(isRead(lang, block)).toBe(false));

  test('keeps its lines, and a fence of another kind inside it is no end', () => {
    const note = '~~~text\nHives are closed by the keeper before the first frost.\n```\n~~~\nend';
    expect(withoutProseFences(note).split('\n')).toHaveLength(5);
    expect(withoutProseFences(note)).not.toContain('~~~');
    expect(withoutProseFences('```text\nHives are closed by the keeper in each yard.')).toContain('```');
  });

  test('makes cards', () => {
    expect(
      cardsOf('sentence', '# Farm\n\n```text\nHives are closed by the keeper before the first frost.\n```'),
    ).toHaveLength(1);
  });
});
