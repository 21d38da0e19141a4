import { describe, expect, it, vi } from 'vitest';
import { createKeyReader, type KeyFlags } from '../../src/tui/keys.ts';

/** What the reader makes of these reports of Ink, after the wait for a sequence is over. */
function keysFrom(...reports: readonly (readonly [input: string, flags?: KeyFlags])[]): string[] {
  vi.useFakeTimers();
  const keys: string[] = [];
  const reader = createKeyReader(
    (key) => keys.push(key),
    (text) => keys.push(`pasted ${text}`),
  );
  for (const [input, flags] of reports) reader.push(input, flags ?? {});
  vi.runAllTimers();
  vi.useRealTimers();
  return keys;
}

const escapeFlags: KeyFlags = { escape: true, meta: true };

describe('keys', () => {
  it('takes several keys that came in one read apart, in order', () => {
    expect(keysFrom(['3\r'])).toEqual(['3', 'enter']);
    expect(keysFrom([' ab'])).toEqual(['space', 'a', 'b']);
    expect(keysFrom(['\r\n\r\r'])).toEqual(['enter', 'enter', 'enter']);
  });

  it('counts a character of several code points as one key', () => {
    expect(keysFrom(['e\u0301x'])).toEqual(['e\u0301', 'x']);
  });

  it('has one name for backspace and delete, which terminals mix up', () => {
    expect(keysFrom(['', { delete: true }], ['', { backspace: true }], ['a\x7f'])).toEqual([
      'backspace',
      'backspace',
      'a',
      'backspace',
    ]);
  });

  it('names control keys', () => {
    expect(keysFrom(['c', { ctrl: true }], ['x\x03'])).toEqual(['ctrl-c', 'x', 'ctrl-c']);
  });

  it('puts an arrow together whose bytes came in two reads', () => {
    expect(keysFrom(['', escapeFlags], ['[A'])).toEqual(['up']);
    expect(keysFrom(['['], ['Bj'])).toEqual(['down', 'j']);
    expect(keysFrom(['', escapeFlags], ['OC'])).toEqual(['right']);
    expect(keysFrom(['', escapeFlags], ['['], ['5~'])).toEqual(['pageup']);
  });

  it('reports Escape when nothing follows, and before a key that does', () => {
    expect(keysFrom(['', escapeFlags])).toEqual(['escape']);
    expect(keysFrom(['', escapeFlags], ['q'])).toEqual(['escape', 'q']);
    expect(keysFrom(['\x1b', escapeFlags])).toEqual(['escape', 'escape']);
    expect(keysFrom(['', escapeFlags], ['', { downArrow: true }])).toEqual(['escape', 'down']);
  });

  it('reads Escape and a letter of one read as two keys', () => {
    expect(keysFrom(['q', { meta: true }])).toEqual(['escape', 'q']);
  });

  it('takes a typed bracket for a bracket', () => {
    expect(keysFrom(['['])).toEqual(['[']);
    expect(keysFrom(['['], ['x'])).toEqual(['[', 'x']);
  });

  it('takes what stands between paste markers for one text and no keys, however it was cut', () => {
    expect(keysFrom(['[200~'], ['1234\r'], ['', { return: true }], ['é'], ['[201~'], ['u'])).toEqual([
      'pasted 1234\r\né',
      'u',
    ]);
  });

  it('ends a paste whose end never comes', () => {
    expect(keysFrom(['[200~'], ['lost'])).toEqual(['pasted lost']);
  });

  it('drops mouse reports and other sequences without a name', () => {
    expect(keysFrom(['[<0;10;5M'], ['[I'], ['1'])).toEqual(['1']);
  });
});
