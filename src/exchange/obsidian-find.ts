/** How a card is written: on one line, over several, or as a text with hidden parts. */
export type ObsidianKind = 'inline' | 'inline-reversed' | 'multi' | 'multi-reversed' | 'cloze';

/** A card as it stands in the note, its schedule with it. Lines count from 1. */
export type FoundCard = { kind: ObsidianKind; text: string; line: number; endLine: number; tag: string | null };

const CLOZE = /==.+?==/;
const inlineMarks: readonly { mark: string; kind: ObsidianKind }[] = [
  { mark: ':::', kind: 'inline-reversed' },
  { mark: '::', kind: 'inline' },
];

/**
 * The cards of a note, found as the plugin finds them with its default marks, line by line: a growing text, a kind once a mark
 * is met. Some of what it does is odd and kept, since the schedules of a note lean on it: a comment that is not closed on its
 * line swallows the rest, one that is takes the next line with it, and a card on one line drops the text before it.
 */
export function findObsidianCards(note: string): FoundCard[] {
  const lines = withoutFrontMatter(note).split('\n');
  const cards: FoundCard[] = [];
  let text = '';
  let kind: ObsidianKind | null = null;
  let first = 0;
  let tag: string | null = null;

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('<!--') && !line.startsWith('<!--SR:')) {
      if (!line.includes('-->')) break;
      at += 1;
      continue;
    }
    if (line.trim() === '') {
      if (kind !== null) cards.push({ kind, text, line: first + 1, endLine: at, tag });
      text = '';
      kind = null;
      first = at + 1;
      continue;
    }
    const tags = /^\s*(?:#[^\s#]+\s*)+$/.exec(line);
    if (tags !== null && text === '') tag = line.trim().split(/\s+/)[0] ?? null;
    const inline = inlineKind(line);
    if (inline !== null) {
      const last = endOfInline(lines, at);
      cards.push({ kind: inline, text: lines.slice(at, last + 1).join('\n'), line: at + 1, endLine: last + 1, tag });
      text = '';
      kind = null;
      at = last;
      first = at + 1;
      continue;
    }
    text = text === '' ? line.trimEnd() : `${text}\n${line.trimEnd()}`;
    const mark = line.trim();
    if (mark === '?' && text.length > 1) kind = 'multi';
    else if (mark === '??' && text.length > 1) kind = 'multi-reversed';
    else if (/^(?:```|~~~)/.test(line)) {
      const fence = /^(`{3,}|~{3,})/.exec(line)?.[1] ?? '```';
      for (at += 1; at < lines.length && !lines[at]?.startsWith(fence); at += 1) text += `\n${lines[at] ?? ''}`;
      if (at < lines.length) text += `\n${fence}`;
    } else if (kind === null && CLOZE.test(line)) kind = 'cloze';
  }
  if (kind !== null && text !== '') cards.push({ kind, text, line: first + 1, endLine: lines.length, tag });
  return cards;
}

/** The lines of the front matter left blank, so that the others keep their numbers. */
function withoutFrontMatter(note: string): string {
  const head = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(note)?.[0];
  return head === undefined ? note : head.replace(/[^\n]/g, '') + note.slice(head.length);
}

/** The mark a line is split at, the longest first; one inside of code is none: back-ticks are odd on both sides of it. */
function inlineKind(line: string): ObsidianKind | null {
  for (const { mark, kind } of inlineMarks) {
    const at = line.indexOf(mark);
    if (at >= 0 && !(isOdd(line.slice(0, at)) && isOdd(line.slice(at + mark.length)))) return kind;
  }
  return null;
}

function isOdd(text: string): boolean {
  return (text.split('`').length - 1) % 2 === 1;
}

/** Where a card on one line ends: its schedule stands on the next line, or in a call-out below. */
function endOfInline(lines: readonly string[], at: number): number {
  const next = lines[at + 1] ?? '';
  if (next.startsWith('<!--SR:')) return at + 1;
  if (!next.startsWith('> [!sr|card-metadata]')) return at;
  const end = lines.findIndex((line, index) => index > at && line.includes('<!--SR:'));
  return end < 0 ? at : end;
}
