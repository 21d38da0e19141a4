import { opensWithName, sentencesIn } from '../language/sentences.ts';
import { countWords } from '../language/words.ts';
import type { Phrasing } from './phrasing.ts';
import { isAsWide, isUnwrapped, minWrapWidth as narrowestWrap } from './wrapping.ts';

/** A part of a paragraph: from `start` to `end` in its text, and the lines it stands on. */
export type Piece = { start: number; end: number; line: number; endLine: number };

/**
 * The parts of a paragraph that say things of their own. Lines that a person broke at the end of a thought are apart, lines
 * that an editor wrapped are one; the last line above a list, or its last sentence, may be its label. `noteWidth`: how long the lines
 * of the note are, 0 where it does not matter.
 */
export function splitLines(phrasing: Phrasing, isAbove: boolean, noteWidth = 0): Piece[] {
  const { text, lines } = phrasing;
  const pieces: Piece[] = [];
  let start = 0;
  let first = 0;
  // An editor fills every line: after one that was broken short, none was wrapped.
  let fills = true;
  const count = lines.length;
  const width = Math.max(...text.split('\n').map((line) => line.trim().length));
  for (let index = 0, at = 0; index < count; index += 1) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).trim();
    const following = text.slice(end + 1);
    const isEnded = /[.!?:;]$/.test(line) || (endsWithCode(phrasing, end) && line.includes(': '));
    const opens =
      /^\s*[\p{Lu}\p{N}"'(]/u.test(following) ||
      HIGHLIGHT.test(following.split('\n', 1)[0] ?? '') ||
      (opensWithName(phrasing.spans, end + 1) &&
        (isEnded || opensWithName(phrasing.spans, at) || isAllCode(phrasing, end + 1)));
    const isEntry = (opensEntry(phrasing, at) && opensEntry(phrasing, end + 1)) || areEntries(line, following);
    const isApart =
      isEntry || HIGHLIGHT.test(line) || (/[>→⇒]/.test(following) && CHAIN.test(following) && !ARROW.test(line));
    const isShort = phrasing.breaks.includes(end) || endsShort(line, following, noteWidth);
    const isWrapped = !isApart && !isShort && (!opens || (!isEnded && fills && isFull(line, following, width)));
    if (found >= 0 && !isFull(line, following, width)) fills = false;
    const isLast = isAbove && index === count - 2;
    const isLabelNext =
      isLast && noteWidth > 0 && isLabelLine(following) && !isAsWide(line.length, noteWidth) && !LEADING_ON.test(line);
    const isBroken = found >= 0 && (!isWrapped || isLabelNext || (isLast && /[:.?]\s*$/.test(line)));
    if (found < 0 || isBroken) {
      pieces.push({ start, end, line: lines[first] ?? 1, endLine: lines[index] ?? 1 });
      start = end + 1;
      first = index + 1;
    }
    if (found < 0) {
      break;
    }
    at = end + 1;
  }
  return isAbove ? leadApart(phrasing, definitionList(phrasing, pieces)) : definitionList(phrasing, pieces);
}

/** Words that go on with the line before, or that a line cannot end with. */
const GOING_ON =
  /^\s*(?:and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|who|where|when|while|if|so|because|since|than|then|via|per|into|is|are|was|were|can|will|may|must|should|has|have|the|an?|its?|their)\b/i;
const LEADING_ON =
  /(?:[,(–—-]|\b(?:and|or|but|of|to|in|on|at|by|for|from|with|as|that|which|where|when|if|than|via|per|into|is|are|can|will|may|must|should|has|have|the|an?|its?|their|your|not|be|two|three|four|five|six|seven))$/i;

/** Whether a line of a few words was ended on purpose in a note whose lines are longer: "billing per second" below it is another thing. */
function endsShort(line: string, following: string, noteWidth: number): boolean {
  const [next = ''] = following.split('\n', 1);
  if (isAsWide(line.length, noteWidth)) return false;
  const isOwn = line.length < narrowestWrap || (isUnwrapped(noteWidth) && /^\s*\p{Lu}/u.test(next));
  return /[.!?]$/.test(line) || (isOwn && !goesOn(line, next));
}

/** Whether a line cannot end where it does, or the next cannot open a thing of its own. */
export function goesOn(line: string, next: string): boolean {
  // "Can be shared." after a stop leaves out its subject and goes on with nothing; nor does "If you need more".
  const isOpened =
    /^\s*\p{Lu}/u.test(next) && (/[.!?]$/.test(line) || /^\s*(?:If|When|The|An?|You|It|They)\s/.test(next));
  const isLeading = leadsOn(line) && !(STRANDED.test(line) && /^\s*\p{Lu}/u.test(next));
  return isLeading || (!isOpened && GOING_ON.test(next));
}

/** Whether a line cannot end where it does: "…, such as". */
export function leadsOn(line: string): boolean {
  return LEADING_ON.test(line);
}

/** "Which gates they have access to": the preposition belongs to what is asked for. */
const STRANDED = /^\s*(?:[-*+]\s)?(?:what|which|who|whom|where)\s(?:\S+\s){2,}(?:to|for|from|in|on|with|of|at|by)$/i;

/** "available for:": a last line of a few words that leads to the list below it. */
function isLabelLine(line: string): boolean {
  return line.trimEnd().endsWith(':') && countWords(line) <= maxLabelWords;
}

/** A line that leads from one name to the next: "TLD -> domain -> host". */
const CHAIN = /^\s*(?:[^\s.,;:]+ ){0,3}[^\s.,;:]+ ?(?:->|=>|→|⇒) ?[^.;:\n]+(?:\n|$)/;
const ARROW = /->|=>|→|⇒/;

/** A line that is one highlight: set apart as a block of code would be. */
const HIGHLIGHT = /^\s*==[^=]+(?:=[^=]+)*==\s*$/;

/** Whether the line from there on opens with code and a mark that leads to what it does: "`drain n1` --> moves all pods". */
function opensEntry({ spans, text }: Phrasing, at: number): boolean {
  const code = spans.find((span) => span.kind === 'code' && span.start === at);
  return code !== undefined && /^[ \t]*(?:[-=]{1,2}>|→|⇒|[=:]\s|\s[-–—]\s|\s#\s)/.test(text.slice(code.end));
}

/** "oak- dark wood" over "pine- light wood": a name of a few words in each line, and the same mark behind it. */
function areEntries(line: string, following: string): boolean {
  const mark = ENTRY.exec(line)?.[1];
  return mark !== undefined && ENTRY.exec(following)?.[1] === mark;
}

const ENTRY = /^\s*[\p{L}\d][^.,;:()\n–—=-]{0,28}[\p{L}\d](:|\s=|\s?[-–—])\s(?!(?:and|or|to)\b)/u;

/** Whether the line from there on is one stretch of code and nothing else. */
function isAllCode({ spans, text }: Phrasing, at: number): boolean {
  const found = text.indexOf('\n', at);
  const end = text.slice(0, found < 0 ? text.length : found).trimEnd().length;
  return spans.some((span) => span.kind === 'code' && span.start === at && span.end === end);
}

function endsWithCode({ spans, text }: Phrasing, at: number): boolean {
  const end = text.slice(0, at).trimEnd().length;
  return spans.some((span) => span.kind === 'code' && span.end === end);
}

/** `Term` over `: meaning` (no GFM, but written): one part, kept whole. */
function definitionList(phrasing: Phrasing, pieces: Piece[]): Piece[] {
  if (!/\n\s*:\s/.test(phrasing.text)) {
    return pieces;
  }
  const last = phrasing.lines[phrasing.lines.length - 1] ?? 1;
  return [{ start: 0, end: phrasing.text.length, line: phrasing.lines[0] ?? 1, endLine: last }];
}

const minWordsBeforeLead = 3;
const maxLabelWords = 6;

/** "It stores files. It has two parts:" over a list: what is said before the sentence that leads to the list is apart. */
function leadApart({ text, spans, lines }: Phrasing, pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined || !text.slice(0, last.end).trimEnd().endsWith(':')) return pieces;
  const moved = spans.map((span) => ({ ...span, start: span.start - last.start, end: span.end - last.start }));
  const lead = sentencesIn(text.slice(last.start, last.end), moved).at(-1);
  const start = last.start + (lead?.start ?? 0);
  if (countWords(text.slice(last.start, start)) < minWordsBeforeLead) return pieces;
  const line = lines[text.slice(0, start).split('\n').length - 1] ?? last.line;
  return [...pieces.slice(0, -1), { ...last, end: start, endLine: line }, { ...last, start, line }];
}

/** The narrowest width to which people wrap prose; shorter lines were ended on purpose. */
const minWrapWidth = 50;

/** Whether the first word of the next line would not have fitted on this one: an editor broke it, not a person. */
function isFull(line: string, following: string, width: number): boolean {
  const [word = ''] = following.trimStart().split(/\s/, 1);
  return width >= minWrapWidth && line.length + 1 + word.length > width;
}
