import type { Place } from '../rules/knowledge.ts';
import type { StemPiece } from '../rules/scenario.ts';
import { type Mention, tidy } from './prose.ts';
import type { Section } from './section.ts';

const fence = /^`{3,}\s*ya?ml\s+scenario\s*$/i;
const heading = /^#{1,6} +(\S.*)$/;
/** What would make of a line something else than words of a paragraph. */
const notProse = /^(?:\s|[-+*>|#=~:<]|\d{1,9}[.)]|`{3})|^(?:[-_*] ?){3,}$/;
/** Signs that mean something inside a line, but for the links that are read here. */
const unusual = /[\\`*_<>|~!&[\]^]/;
const link = /\[([^[\]]+)\]\((?:<#([^<>\s]+)>|#([^\s()<>]+))\)/g;

/**
 * Reads a section that is written as nearly all are: a heading, paragraphs of plain words with links to requirements, one
 * fenced block. Null for anything else, which is left to the Markdown parser: it needs ten times as long. `first` is the
 * number of its first line.
 */
export function quickSection(path: string, lines: readonly string[], first: number): Section | null {
  let at = 0;
  const skipBlank = (): void => {
    while (at < lines.length && (lines[at] ?? '').trim() === '') at += 1;
  };
  skipBlank();
  const [, title] = heading.exec(lines[at] ?? '') ?? [];
  if (title === undefined || unusual.test(title) || /#\s*$/.test(title)) return null;
  const placed = (line: number): Place => ({ path, line, column: 1 });
  const place = placed(first + at);
  at += 1;
  const stem: StemPiece[][] = [];
  const mentions: Mention[] = [];
  for (skipBlank(); at < lines.length && !fence.test(lines[at] ?? ''); skipBlank()) {
    const from = at;
    while (at < lines.length && (lines[at] ?? '').trim() !== '' && !fence.test(lines[at] ?? '')) {
      if (notProse.test(lines[at] ?? '')) return null;
      at += 1;
    }
    if (at === from) return null;
    const pieces = piecesOf(path, lines.slice(from, at), first + from, mentions);
    if (pieces === null) return null;
    stem.push(tidy(pieces));
  }
  const opening = lines[at];
  if (opening === undefined) return null;
  const marker = /^`+/.exec(opening)?.[0] ?? '';
  const end = lines.findIndex((line, index) => index > at && line.trimEnd() === marker);
  if (end < 0 || lines.slice(at + 1, end).some((line) => line.trimStart().startsWith('```'))) return null;
  if (lines.slice(end + 1).some((line) => /```|~~~/.test(line))) return null;
  const block = { text: lines.slice(at + 1, end).join('\n'), place: placed(first + at) };
  return { title: title.replace(/\s+/g, ' ').trim(), heading: place, stem, mentions, block };
}

/** The pieces of a paragraph; its links to requirements are added to `mentions`. Null when there is more in it than words. */
function piecesOf(path: string, lines: readonly string[], first: number, mentions: Mention[]): StemPiece[] | null {
  const text = lines.join('\n');
  const pieces: StemPiece[] = [];
  const found: Mention[] = [];
  let from = 0;
  for (const match of text.matchAll(link)) {
    const between = text.slice(from, match.index);
    const [whole, words = '', angled, bare = ''] = match;
    const requirement = angled ?? bare;
    if (unusual.test(between) || unusual.test(words) || /[%&\\]/.test(requirement)) return null;
    const before = text.slice(0, match.index);
    const line = first + before.split('\n').length - 1;
    found.push({ requirement, place: { path, line, column: match.index - before.lastIndexOf('\n') } });
    pieces.push({ text: between, requirement: null }, { text: words, requirement });
    from = match.index + whole.length;
  }
  const rest = text.slice(from);
  if (unusual.test(rest)) return null;
  pieces.push({ text: rest, requirement: null });
  mentions.push(...found);
  return pieces.filter(({ text: one }) => one !== '');
}
