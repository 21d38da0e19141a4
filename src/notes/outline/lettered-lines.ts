import type { Phrasing } from './phrasing.ts';

/** A part of an item's text: offsets, and the lines of the note it stands on. */
export type LetteredLine = { start: number; end: number; line: number; endLine: number };

const LETTER = /(?:^|\n)[ \t]*([a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)/g;
const minLetters = 2;

/**
 * The lines of an item that are lettered (`a.` below a numbered point), which Markdown takes for the end of its text: the offset at
 * which the first begins, and each without its letter. Null where there are not two of them, in order.
 */
export function letteredLines({ text, lines }: Phrasing): { head: number; parts: LetteredLine[] } | null {
  const marks = [...text.matchAll(LETTER)].filter(({ index }) => index > 0);
  if (marks.length < minLetters || !/^(?:a|i)$/.test(marks[0]?.[1] ?? '')) return null;
  const lineAt = (at: number): number => lines[text.slice(0, at).split('\n').length - 1] ?? lines[0] ?? 1;
  const parts = marks.map(({ 0: mark, index }, at): LetteredLine => {
    const start = index + mark.length;
    const end = marks[at + 1]?.index ?? text.length;
    return { start, end, line: lineAt(start), endLine: lineAt(end) };
  });
  return { head: marks[0]?.index ?? text.length, parts };
}
