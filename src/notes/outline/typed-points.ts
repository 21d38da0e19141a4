import type { Phrasing } from './phrasing.ts';
import { namesSomething } from './plain-title.ts';

/** A part of an item's text: offsets, and the lines of the note it stands on. */
export type TypedPoint = { start: number; end: number; line: number; endLine: number };

const LETTER = /(?:^|\n)[ \t]*([a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)/g;
const minLetters = 2;
const maxNameWords = 4;

/**
 * The lines of an item that are points of it, which Markdown takes for the end of its text: lettered (`a.` below a numbered point), or
 * each a sentence below a line that ends in a colon or is no more than a name. The offset at which the first begins, and each without its
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

/** Where the lines below "Members can be:" or "Instance Store" begin, when each opens as a sentence or a name does. */
function linesLed(text: string): RegExpExecArray[] {
  const head = text.split('\n', 1)[0]?.trimEnd() ?? '';
  const isLead = /[:;]$/.test(head) && !/\b(?:if|when)[:;]$/.test(head);
  if (!isLead && !namesSomething(head, maxNameWords)) return [];
  const breaks = [...text.matchAll(/\n[ \t]*/g)];
  const lines = text.split('\n').slice(1);
  // Small letters will do where every line before the last comes to its end.
  const areEnded = isLead && lines.slice(0, -1).every((line) => /[.;!][ \t]*$/.test(line));
  return areEnded || lines.every((line) => /^[ \t]*[\p{Lu}\d]/u.test(line)) ? breaks : [];
}
