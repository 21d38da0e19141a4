import { describe, expect, test } from 'vitest';
import { withoutTranscripts } from '../../../src/notes/outline/transcripts.ts';

describe('what was copied from a shell, without a fence', () => {
  test.each([
    ['Show all:\nC:\\bees\\yard>hive list\noak\npine\n', 'Show all:\n`hive list`\n\n\n'],
    ['keeper@yard:~/bees$ hive open\nopened 3\n\nIt is open.', '`hive open`\n\n\nIt is open.'],
    ['C:\\bees>hive show oak\n# hive.oak:\nhive {\n    lid = true\n}\n', '`hive show oak`\n\n\n\n\n'],
    ['PS C:\\bees> hive list\noak\n- none is left out', '`hive list`\n\n- none is left out'],
  ])('%j is its command, and every line stays where it was', (text, read) => {
    expect(withoutTranscripts(text)).toBe(read);
    expect(read.split('\n')).toHaveLength(text.split('\n').length);
  });

  test.each([
    '```\nC:\\bees>hive list\noak\n```',
    '    keeper@yard:~$ hive list',
    'Send it to keeper@yard: that costs $ 5 a year',
    'C:\\bees>',
    'See C:\\bees > lid for more',
  ])('%j stays as it is', (text) => expect(withoutTranscripts(text)).toBe(text));
});
