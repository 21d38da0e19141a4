import type { Phrasing } from './phrasing.ts';

/** A part of an item's text: offsets, and the lines of the note it stands on. */
export type TypedPoint = { start: number; end: number; line: number; endLine: number };

const LETTER = /(?:^|\n)[ \t]*([a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)/g;
const minLetters = 2;

/**
 * The lines of an item that are points of it, which Markdown takes for the end of its text: lettered (`a.` below a numbered point), or
 * each opening with a capital below a line that ends in a colon. The offset at which the first begins, and each without its
 * letter; null where there are not two of them, in order.
 */
export function typedPoints({ text, lines }: Phrasing): { head: number; parts: TypedPoint[] } | null {
  const letters = [...text.matchAll(LETTER)].filter(({ index }) => index > 0);
  const areLettered = letters.length >= minLetters && /^(?:a|i)$/.test(letters[0]?.[1] ?? '');
  const marks = areLettered ? letters : linesLed(text);
  if (marks.length < minLetters) return null;
  const lineAt = (at: number): number => lines[text.slice(0, at).split('\n').length - 1] ?? lines[0] ?? 1;
  const parts = marks.map(({ 0: mark, index }, at): TypedPoint => {
    const start = index + mark.length;
    const end = marks[at + 1]?.index ?? text.length;
    return { start, end, line: lineAt(start), endLine: lineAt(end) };
  });
  return { head: marks[0]?.index ?? text.length, parts };
}

/** Where the lines below "Members can be:" begin, when each opens as a sentence or a name does. */
function linesLed(text: string): RegExpExecArray[] {
  if (!/^[^\n]*[:;][ \t]*\n/.test(text) || /^[^\n]*\b(?:if|when)[:;]/.test(text)) return [];
  const breaks = [...text.matchAll(/\n[ \t]*/g)];
  return breaks.every(({ 0: mark, index }) => /^[\p{Lu}\d]/u.test(text.slice(index + mark.length))) ? breaks : [];
}
