import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const cards = (text: string): string[] =>
  readNote({ path: 'topic.md', text }).drafts.map(({ form, front, back }) => `${form}: ${front} ▸ ${back}`);

describe('clozes that are the same but for what they hide', () => {
  test('are asked together where they stand in one list', () => {
    expect(
      cards('# Oak hive\n\n- Supports frame trays\n- Made by the mill of the valley\n- Supports lid locks\n'),
    ).toEqual([
      'list: Oak hive supports what? (2) ▸ Frame trays; Lid locks',
      'cloze: Oak hive: made by the […] ▸ mill of the valley',
    ]);
  });

  test('stay two below two names', () => {
    const text = '# Hives\n\n## Oak hive\n\n- Supports frame trays\n\n## Pine hive\n\n- Supports lid locks\n';
    expect(cards(text)).toEqual([
      'cloze: Oak hive supports […] ▸ frame trays',
      'cloze: Pine hive supports […] ▸ lid locks',
    ]);
  });

  test('that hide a number, or the end of a name, are not', () => {
    const fronts = cards('# Oak hive\n\n- The hive needs the old lid\n- The hive needs the round roof\n');
    expect(fronts.filter((front) => front.startsWith('list'))).toEqual([]);
  });
});
