import { describe, expect, it } from 'vitest';
import { dashboardKeys, reviewKeys } from '../../src/tui/keymap.ts';
import { lineWidth } from '../../src/tui/text.ts';
import { bar, edgedBar } from '../../src/tui/widgets/bar.ts';
import { footer } from '../../src/tui/widgets/footer.ts';
import { scroll } from '../../src/tui/widgets/scroll.ts';
import { sparkline } from '../../src/tui/widgets/sparkline.ts';
import { topFor } from '../../src/tui/widgets/window.ts';
import { interval } from '../../src/tui/words.ts';
import { wrapText } from '../../src/tui/wrap.ts';

const textOf = (line: readonly { text: string }[]): string => line.map(({ text }) => text).join('');

describe('a bar', () => {
  it('is filled in eighths of a column', () => {
    expect(bar(0.5, 4)).toBe('██  ');
    expect(bar(0.53125, 4)).toBe('██▏ ');
    expect(bar(1, 2)).toBe('██');
  });

  it('keeps inside its edges whatever it is given', () => {
    expect(edgedBar(7, 4)).toBe('▕██▏');
    expect(edgedBar(Number.NaN, 4)).toBe('▕  ▏');
  });
});

describe('a sparkline', () => {
  it('puts nought lowest and the largest value highest', () => {
    expect(sparkline([0, 5, 10])).toBe('▁▄▇');
    expect(sparkline([0, 0])).toBe('▁▁');
  });
});

describe('the window of a list', () => {
  it('keeps the chosen item in sight', () => {
    expect(topFor(0, 10, { top: 0, height: 3 })).toBe(0);
    expect(topFor(5, 10, { top: 0, height: 3 })).toBe(3);
    expect(topFor(9, 10, { top: 0, height: 3 })).toBe(7);
  });
});

describe('scrolled text', () => {
  const lines = wrapText('a\nb\nc\nd\ne\nf', 10);
  it('says how much is out of sight, above and below', () => {
    expect(scroll(lines, 0, 4, 8).lines.map(textOf)).toEqual(['a', 'b', 'c', '↓ 3 more'.padStart(8)]);
    expect(scroll(lines, 1, 4, 8).lines.map(textOf)).toEqual(['↑ 2 more', 'c', 'd', '↓ 2 more']);
  });

  it('never scrolls beyond its last page', () => {
    expect(scroll(lines, 99, 4, 8).lines.map(textOf)).toEqual(['↑ 3 more', 'd', 'e', 'f']);
    expect(scroll(lines, 99, 9, 8).top).toBe(0);
  });
});

describe('the footer', () => {
  it('fits into any width, and keeps the key that matters most', () => {
    const card = reviewKeys.filter(({ when }) => when !== 'any' && (when as readonly string[]).includes('question'));
    for (let width = 20; width <= 140; width += 1) {
      const line = footer(card, width);
      expect(lineWidth(line)).toBeLessThanOrEqual(width);
      expect(textOf(line)).toContain('space show answer');
    }
  });

  it('writes a key with what it does', () => {
    expect(textOf(footer(dashboardKeys, 80))).toBe(
      '↑↓ choose   ⏎ start   b browse   s statistics   i import   ? help   q quit',
    );
    expect(textOf(footer(dashboardKeys, 20))).toBe('⏎ start   q quit');
  });
});

describe('an interval', () => {
  it('is said in few columns', () => {
    const said = [0, 1, 16, 30, 95, 340, 400, 3650].map(interval);
    expect(said).toEqual(['today', '1 d', '16 d', '1 mo', '3 mo', '11 mo', '1.1 y', '10 y']);
  });
});
