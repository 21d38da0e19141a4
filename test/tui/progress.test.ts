import { describe, expect, it } from 'vitest';
import { importLine } from '../../src/tui/import-line.ts';
import { createProgress } from '../../src/tui/progress.ts';

const nothing = { files: 1, added: 0, updated: 0, moved: 0, retired: 0, restored: 0, problems: 0 };

describe('progress', () => {
  it('is one line, written over itself, never wider than the terminal', () => {
    const written: string[] = [];
    const progress = createProgress((text) => written.push(text), 40);
    progress.step('notes/solutions-architecture.md', 1, 4);
    progress.step('notes/\x1b[2Jevil.md', 4, 4);
    progress.clear();
    expect(written[0]).toBe('\r\x1b[2K▕█████               ▏ 1 of 4  notes/s…');
    expect(written[1]).toBe('\r\x1b[2K▕████████████████████▏ 4 of 4  notes/␛…');
    expect(written[2]).toBe('\r\x1b[2K');
  });
});

describe('an import in one line', () => {
  it('names what changed and leaves out what did not', () => {
    expect(importLine({ ...nothing, files: 3, added: 1200, updated: 2, retired: 1, problems: 4 })).toBe(
      '3 files · 1,200 new · 2 changed (history kept) · 1 retired · 4 problems',
    );
    expect(importLine({ ...nothing, moved: 1, restored: 2 })).toBe('1 file · 1 moved · 2 back again');
  });

  it('says so when nothing changed', () => {
    expect(importLine(nothing)).toBe('1 file · nothing changed');
  });
});
