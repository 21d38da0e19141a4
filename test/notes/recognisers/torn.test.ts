import { describe, expect, test } from 'vitest';
import { readNote } from '../../../src/notes/index.ts';

const torn = [
  '# Shop',
  '',
  '- Fast lane:',
  '- Used for small orders',
  '- Limited to 7 orders',
  '- Slow lane:',
  '- Only works at night',
  '- Storage:',
  '- Warehouse Manager sends parcels out by drone',
  '- `Sorter`: puts parcels on the right belt',
  '- apples',
  '- pears',
  '- Disabled by default',
].join('\n');

const fronts = (text: string): string[] => readNote({ path: 'shop.md', text }).drafts.map((draft) => draft.front);

describe('a note that lost its indentation', () => {
  test('gives cards only of what names its own subject, with no label above that may be wrong', () => {
    const { drafts } = readNote({ path: 'shop.md', text: torn });
    expect(drafts.map((draft) => draft.front)).toEqual([
      expect.stringContaining('Warehouse Manager sends'),
      'Sorter: what does it do?',
    ]);
    expect(drafts.every((draft) => draft.context.every((label) => label === 'Shop'))).toBe(true);
  });

  test('says why the rest gives none', () => {
    expect(readNote({ path: 'shop.md', text: torn }).skipped.map((skipped) => skipped.reason)).toContain(
      'the list has lost its levels, and this does not say what it is about',
    );
  });

  test('is not one whose labels stand over blocks of code', () => {
    const label = (what: string): string => `- ${what}:\n\n\`\`\`\nrun it\n\`\`\`\n`;
    const bullets = Array.from({ length: 10 }, (_, i) => `- Belt ${i} carries small parcels`).join('\n');
    const note = `# Shop\n\n${['Start the belt', 'Stop the belt', 'Clean the belt'].map(label).join('\n')}\n${bullets}`;
    expect(readNote({ path: 'shop.md', text: note }).skipped.map((skipped) => skipped.reason)).not.toContain(
      'the list has lost its levels, and this does not say what it is about',
    );
  });

  test('is not one whose labels have their lists', () => {
    const whole = torn.replaceAll(/^- (?!.*:$)/gm, '    - ');
    expect(fronts(whole).length).toBeGreaterThan(fronts(torn).length);
  });
});
