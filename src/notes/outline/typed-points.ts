import { mainVerbIndex } from '../language/main-verb.ts';
import { wordsIn } from '../language/words.ts';
import { goesOn } from './lines.ts';
import type { Phrasing } from './phrasing.ts';
import { namesSomething } from './plain-title.ts';
import { isAsWide, isUnwrapped, minWrapWidth } from './wrapping.ts';

/** A part of an item's text: offsets, and the lines of the note it stands on. */
export type TypedPoint = { start: number; end: number; line: number; endLine: number };

const LETTER = /(?:^|\n)[ \t]*([a-z]|[ivx]{1,4})[.)][ \t]+(?=\S)/g;
const minLetters = 2;
/** Points below an item that were typed with a mark that Markdown does not know, and further items whose dash touches their first word. */
const MARK = /\n[ \t]*(?:\.|--|[•·▪◦○●➢])[ \t]+(?=[\p{L}\d])/gu;
const TOUCHING = /\n[ \t]*-(?=\p{Lu})/gu;
const maxNameWords = 4;

/** Where the text of an item ends, and the lines behind it; `isBelow`: they are points of it, and no further items. */
export type TypedLines = { head: number; parts: TypedPoint[]; isBelow: boolean };

/**
 * The lines of an item that are points of it, which Markdown takes for the end of its text: marked (`. one`), lettered (`a.` below a
 * numbered point), or each a sentence below a line that ends in a colon or is no more than a name; or further items. The offset at which the
 * first begins, and each without its mark or letter; null where there are none, or one letter or line alone.
 */
export function typedPoints({ text, lines }: Phrasing): TypedLines | null {
  if (!text.includes('\n')) return null;
  const marked = [...text.matchAll(MARK)];
  if (marked.length > 0) return { ...cutAt(text, lines, marked), isBelow: true };
  const touching = [...text.matchAll(TOUCHING)];
  if (touching.length > 0) return { ...cutAt(text, lines, touching), isBelow: false };
  const letters = [...text.matchAll(LETTER)].filter(({ index }) => index > 0);
  const areLettered = letters.length >= minLetters && /^(?:a|i)$/.test(letters[0]?.[1] ?? '');
  const marks = areLettered ? letters : linesLed(text);
  return marks.length < minLetters ? null : { ...cutAt(text, lines, marks), isBelow: true };
}

/**
 * The lines of an item that its author broke on purpose, each a thing of its own, in a note whose lines are `width` long: none of them but
 * the last is so long, and each opens with a capital, or as it likes where nobody wraps lines. `isBelow`: the first says nothing by itself, and the others are said of it.
 * Null where a line may have been wrapped.
 */
export function brokenLines({ text, lines, breaks }: Phrasing, width: number): TypedLines | null {
  if (!text.includes('\n')) return null;
  const all = text.split('\n');
  const areMarked = breaks.length === all.length - 1;
  if ((width < minWrapWidth && !areMarked) || /\b(?:if|when)[:;]?$/.test(all[0] ?? '')) return null;
  const marks = [...text.matchAll(/\n[ \t]*/g)];
  const areBroken = marks.every(({ index }, at) => {
    const [line = '', next = ''] = [all[at]?.trim(), all[at + 1]?.trim()];
    return (
      breaks.includes(index) || (opensApart(line, next, width) && !isAsWide(line.length, width) && !goesOn(line, next))
    );
  });
  const [head = ''] = all;
  return areBroken ? { ...cutAt(text, lines, marks), isBelow: mainVerbIndex(wordsIn(head), head) < 0 } : null;
}

/** Whether a line opens as a thing of its own does: with a capital, or where nobody wraps lines with any letter, but behind a comma. */
function opensApart(before: string, line: string, width: number): boolean {
  return /^[\p{Lu}\d]/u.test(line) || (isUnwrapped(width) && !(/[,;]$/.test(before) && /^\p{Ll}/u.test(line)));
}

function cutAt(
  text: string,
  lines: readonly number[],
  marks: readonly RegExpExecArray[],
): { head: number; parts: TypedPoint[] } {
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
