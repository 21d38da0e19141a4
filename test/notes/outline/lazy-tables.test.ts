import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';
import { withIndentedTables } from '../../../src/notes/outline/lazy-tables.ts';

const table = '| Gate | Width |\n| --- | --- |\n| oak | 4 m |\n| pine | 2 m |';

describe('a table typed right below an item, at the margin', () => {
  test('is indented as far as the text of the item, and every line stays where it was', () => {
    const read = withIndentedTables(`- Gates of the yard\n${table}\n- More of it`);
    expect(read).toBe(
      '- Gates of the yard\n  | Gate | Width |\n  | --- | --- |\n  | oak | 4 m |\n  | pine | 2 m |\n- More of it',
    );
    expect(withIndentedTables(`12. Gates\n${table}`).split('\n')[1]).toBe('    | Gate | Width |');
  });

  test('is asked for row by row, and no row is text of the item', () => {
    const { drafts } = readNote({ path: 'topic.md', text: `# Yard\n\n- These are the gates of the yard.\n${table}\n` });
    expect(drafts.map(({ front }) => front)).toContain('oak: what is the width?');
    expect(drafts.some(({ front, back }) => `${front} ${back}`.includes('|'))).toBe(false);
  });

  test.each([
    `- Gates of the yard\n\n${table}`,
    `Gates of the yard\n${table}`,
    `- Gates of the yard\n## Gates\n${table}`,
    `- Gates of the yard\n\`\`\`\n${table}\n\`\`\``,
    `- Gates of the yard\n- \`\`\`\n${table}\n\`\`\``,
    '- Gates of the yard\n| oak | 4 m |\n| pine | 2 m |',
    '- Gates are open | shut',
  ])('stays as it is elsewhere: %j', (text) => expect(withIndentedTables(text)).toBe(text));
});
