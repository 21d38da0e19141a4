import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineWidth } from '../../src/tui/text.ts';
import {
  edited,
  type Field,
  type FieldCommand,
  fieldLine,
  fieldOf,
  textOf,
  typed,
} from '../../src/tui/widgets/field.ts';

const pressed = (field: Field, ...commands: readonly FieldCommand[]): Field => commands.reduce(edited, field);

describe('a text field', () => {
  it('takes text at its cursor', () => {
    const moved = pressed(fieldOf('ac'), 'cursorLeft');
    expect(textOf(typed(moved, 'b'))).toBe('abc');
    expect(textOf(typed(pressed(moved, 'cursorHome'), '>'))).toBe('>ac');
    expect(textOf(typed(pressed(moved, 'cursorHome', 'cursorRight', 'cursorEnd'), '!'))).toBe('ac!');
  });

  it('moves and erases by characters as they are seen, whatever they are made of', () => {
    const field = fieldOf('a👍🏽e\u0301日');
    expect(textOf(pressed(field, 'eraseBack'))).toBe('a👍🏽e\u0301');
    expect(textOf(pressed(field, 'eraseBack', 'eraseBack'))).toBe('a👍🏽');
    expect(textOf(pressed(field, 'cursorLeft', 'cursorLeft', 'eraseBack'))).toBe('ae\u0301日');
  });

  it('erases the word before the cursor, and the whole line', () => {
    expect(textOf(pressed(fieldOf('tag:ec2 limits '), 'eraseWord'))).toBe('tag:ec2 ');
    expect(textOf(pressed(fieldOf('one two'), 'cursorLeft', 'eraseLine'))).toBe('');
  });

  it('stays as it is at its ends', () => {
    for (const command of ['eraseBack', 'eraseWord', 'cursorLeft', 'cursorRight'] as const) {
      expect(pressed(fieldOf(''), command)).toEqual(fieldOf(''));
    }
  });

  it('is never wider than its room, and its cursor is always in sight', () => {
    const commands = fc.array(fc.constantFrom<FieldCommand>('cursorLeft', 'cursorHome', 'eraseBack', 'cursorRight'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        commands,
        fc.integer({ min: 4, max: 40 }),
        (text, steps, width) => {
          const line = fieldLine(pressed(fieldOf(text.replaceAll(/[\p{C}]/gu, '')), ...steps), true, width);
          expect(lineWidth(line)).toBeLessThanOrEqual(width);
          expect(line[1]?.text).toBe('▏');
        },
      ),
    );
  });
});
