import { BLANK } from '../../cards/card.ts';

/** A cloze as the author marked it: the sentence with its blanks, what they hide, and the author's hint. */
export type Cloze = { front: string; members: string[]; hint: string | null };

/** A part of a text that may be hidden: with its marks from `start` to `end`; parts of one group are hidden together. */
type Part = { start: number; end: number; hidden: string; hint: string | null; group: string };

/** Where a mark opens and is not closed, as an offset. */
export type Marked = { clozes: Cloze[]; unclosed: number | null };

/** Whether a text holds anything that could be a mark of hiding. */
export function mayHide(text: string): boolean {
  return text.includes('==') || text.includes('{{c');
}

/**
 * The clozes of a text with `==hidden==` (each on its own) and `{{c1::hidden::hint}}` (one a number). What is not asked is
 * shown without its marks. `isCode` says which offsets are code, where a mark is text.
 */
export function markedClozes(text: string, isCode: (at: number) => boolean): Marked {
  const parts: Part[] = [];
  const open = /\{\{c(\d+)::/g;
  for (let match = open.exec(text); match !== null; match = open.exec(text)) {
    if (isCode(match.index)) {
      continue;
    }
    const inside = match.index + match[0].length;
    const close = text.indexOf('}}', inside);
    const next = text.indexOf('{{c', inside);
    if (close < 0 || (next >= 0 && next < close)) {
      return { clozes: [], unclosed: match.index };
    }
    const [hidden = '', hint] = text.slice(inside, close).split('::');
    parts.push({ start: match.index, end: close + 2, hidden, hint: hint ?? null, group: `c${Number(match[1])}` });
    open.lastIndex = close + 2;
  }
  const braced = parts.slice(0, maxGroups);
  for (const match of text.matchAll(/==(?=\S)([^=\n]+(?:=[^=\n]+)*)(?<=\S)==/g)) {
    if (isLineOfItsOwn(text, match.index, match[0].length)) continue;
    if (!isCode(match.index) && !braced.some((part) => part.start <= match.index && match.index < part.end)) {
      const end = match.index + match[0].length;
      parts.push({ start: match.index, end, hidden: match[1] ?? '', hint: null, group: `=${match.index}` });
    }
  }
  parts.sort((one, other) => one.start - other.start);
  return { clozes: byGroup(text, parts), unclosed: null };
}

/** A highlight that is a whole line among others, a command set apart, hides nothing in what stands around it. */
function isLineOfItsOwn(text: string, at: number, length: number): boolean {
  if (!text.includes('\n')) return false;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const end = text.indexOf('\n', at);
  return before.trim() === '' && text.slice(at + length, end < 0 ? text.length : end).trim() === '';
}

/** The cloze of `C: text with [hidden]`: every bracket is one card; null when there is no closed bracket. */
export function bracketClozes(text: string, isCode: (at: number) => boolean): Marked {
  const parts: Part[] = [];
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (isCode(at) || text[at - 1] === '\\') {
      continue;
    }
    const close = text.indexOf(']', at);
    const next = text.indexOf('[', at + 1);
    if (close < 0 || (next >= 0 && next < close)) {
      return { clozes: [], unclosed: at };
    }
    parts.push({ start: at, end: close + 1, hidden: text.slice(at + 1, close), hint: null, group: `${at}` });
  }
  return { clozes: byGroup(text, parts), unclosed: null };
}

/** More than anybody can mean; the rest is not looked at, so that a hostile paragraph stays cheap. */
const maxGroups = 100;

function byGroup(text: string, parts: readonly Part[]): Cloze[] {
  const groups = new Set(parts.map((part) => part.group));
  return [...groups].slice(0, maxGroups).map((group) => {
    const asked = parts.filter((part) => part.group === group);
    let front = '';
    let from = 0;
    for (const part of parts) {
      front += text.slice(from, part.start) + (part.group === group ? BLANK : part.hidden);
      from = part.end;
    }
    const hints = asked.map((part) => part.hint).filter((hint) => hint !== null && hint.trim() !== '');
    return {
      front: oneLine(front + text.slice(from)),
      members: asked.map((part) => oneLine(part.hidden)),
      hint: hints.length === 0 ? null : oneLine(hints.join(', ')),
    };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
