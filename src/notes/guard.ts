import type { Checked, Problem } from '../problem.ts';

/** Limits that no note a person wrote comes near, and within which the parser stays fast. */
/** Before its worst lines are left out, and after. */
const maxRawLength = 20_000_000;
const maxNoteLength = 1_000_000;
const maxNoteLines = 20_000;
const maxLineLength = 100_000;
const maxMarkers = 100;
/** 100 levels of the narrowest list. */
const maxIndentColumns = 200;
/** Emphasis, links and code are paired at a cost that grows with the square of their marks in one paragraph. */
const maxMarks = 1_000;
const maxPairingCost = 20_000_000;
const maxParagraphLines = 3_000;
/** One problem a line is no use to anybody beyond these. */
const maxReported = 20;

/** The problem of a note that is too large even to be looked through, or null. */
export function hopelesslyLarge(path: string, note: string): Problem | null {
  return note.length <= maxRawLength
    ? null
    : tooLarge(path, `${Math.round(note.length / 1_000_000)} million characters`);
}

/** The problem of a note that would take too long although none of its lines is at fault, or null. */
export function objectionToSize(path: string, note: string): Problem | null {
  let lines = 1;
  for (let at = note.indexOf('\n'); at >= 0; at = note.indexOf('\n', at + 1)) {
    lines += 1;
  }
  if (note.length <= maxNoteLength && lines <= maxNoteLines) {
    return null;
  }
  return tooLarge(path, `${lines} lines and ${note.length} characters`);
}

function tooLarge(path: string, size: string): Problem {
  const message = `This note has ${size}; split it into smaller ones.`;
  return { path, line: 1, column: 1, severity: 'error', rule: 'read/too-large', message };
}

/**
 * The note with every line that would stall or overflow the parser left blank, so that the others keep their numbers,
 * and an error for each such line (for the first twenty, and one that counts the rest).
 */
export function guardLines(path: string, note: string): Checked<string> {
  const lines = note.split('\n');
  const problems: Problem[] = [];
  const paragraph = { lines: 0, marks: 0, cost: 0 };
  let refused = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const found = objection(line) ?? pairingObjection(line, paragraph);
    if (found === null) {
      continue;
    }
    lines[index] = '';
    paragraph.lines = 0;
    paragraph.marks = 0;
    refused += 1;
    if (refused <= maxReported) {
      problems.push({ path, line: index + 1, column: 1, severity: 'error', ...found });
    }
  }
  if (refused > maxReported) {
    const last = problems[problems.length - 1];
    const message = `${refused - maxReported} more lines were left out for the same kind of reason.`;
    problems.push({ path, line: last?.line ?? 1, column: 1, severity: 'error', rule: 'read/more-lines', message });
  }
  return { value: refused === 0 ? note : lines.join('\n'), problems };
}

type Objection = { rule: string; message: string };

function objection(line: string): Objection | null {
  if (line.length > maxLineLength) {
    return { rule: 'read/line-too-long', message: 'This line is over 100 kB and was left out; break it up.' };
  }
  if (isNestedTooDeep(line)) {
    return { rule: 'read/nested-too-deep', message: 'This line is nested over 100 levels deep and was left out.' };
  }
  return null;
}

/** Whether a line stands at a depth that overflows a parser: over 100 list or quote markers, or an item beyond column 200. */
export function isNestedTooDeep(line: string): boolean {
  const { markers, columns } = nesting(line);
  return markers > maxMarkers || (markers > 0 && columns > maxIndentColumns);
}

/** The list and quote markers a line starts with, and the column its text starts in. */
function nesting(line: string): { markers: number; columns: number } {
  let markers = 0;
  let columns = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.charCodeAt(at);
    if (code === 0x20 || code === 0x09) {
      columns += code === 0x09 ? 4 - (columns % 4) : 1;
      at += 1;
    } else if (code === 0x3e) {
      markers += 1;
      columns += 1;
      at += 1;
    } else {
      const width = listMarkerWidth(line, at);
      if (width === 0) {
        break;
      }
      markers += 1;
      columns += width;
      at += width;
    }
  }
  return { markers, columns };
}

/** The width of a list marker at this place, or 0. */
function listMarkerWidth(line: string, at: number): number {
  let end = at;
  const code = line.charCodeAt(at);
  if (code === 0x2d || code === 0x2a || code === 0x2b) {
    end = at + 1;
  } else {
    while (end - at < 9 && isDigit(line.charCodeAt(end))) {
      end += 1;
    }
    const stop = line.charCodeAt(end);
    if (end === at || (stop !== 0x2e && stop !== 0x29)) {
      return 0;
    }
    end += 1;
  }
  const after = line.charCodeAt(end);
  return Number.isNaN(after) || after === 0x20 || after === 0x09 ? end - at : 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Follows a paragraph over its lines, and objects to the line with which pairing its marks would get too slow. */
function pairingObjection(line: string, paragraph: { lines: number; marks: number; cost: number }): Objection | null {
  const marks = countMarks(line);
  if (/^\s*(?:$|[-*+](?:\s|$)|[>|]|#{1,6}\s|\d{1,9}[.)]\s)/.test(line)) {
    paragraph.lines = 0;
    paragraph.marks = 0;
  }
  paragraph.lines += 1;
  const before = paragraph.marks;
  paragraph.marks += marks;
  const cost = paragraph.marks > 100 ? paragraph.marks ** 2 - before ** 2 : 0;
  if (paragraph.marks > maxMarks || (marks > 0 && cost > 0 && paragraph.cost + cost > maxPairingCost)) {
    return { rule: 'read/too-many-marks', message: 'This line has too many `*`, `_` or brackets and was left out.' };
  }
  if (paragraph.lines > maxParagraphLines) {
    const message = 'This paragraph goes on for over 3,000 lines and was cut here; put a blank line in it.';
    return { rule: 'read/paragraph-too-long', message };
  }
  paragraph.cost += cost;
  return null;
}

function countMarks(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    // * _ [ ] ` < ~
    if (
      code === 0x2a ||
      code === 0x5f ||
      code === 0x5b ||
      code === 0x5d ||
      code === 0x60 ||
      code === 0x3c ||
      code === 0x7e
    ) {
      marks += 1;
    }
  }
  return marks;
}
