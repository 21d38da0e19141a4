import type { PhrasingContent } from 'mdast';
import type { Picture } from '../../cards/card.ts';
import { codeIn, isAsciiSpace } from '../../characters.ts';
import type { Inline, Span, SpanKind } from '../item.ts';
import { htmlText, picturesInHtml, readComment } from './html.ts';
import { plainSigns } from './signs.ts';

/** What the words of one block say, still with its line breaks, and what was found between them. */
export type Phrasing = {
  /** Plain text with `\n` for each line break of the note; explicit marks (`==`, `{{c1::`) are still in it. */
  text: string;
  spans: Span[];
  /** The source line of each line of the text. */
  lines: number[];
  pictures: Picture[];
  /** Identifiers of the footnotes it refers to. */
  footnotes: string[];
  tags: string[];
  /** The ids its author gave (`<!-- id: x -->`, ` ^x`), each with its place in the text. */
  ids: { id: string; at: number }[];
  /** `<!-- no cards -->` stands in it. */
  noCards: boolean;
  /** Where in the text its author broke a line by a mark: two spaces or a backslash at its end. */
  breaks: number[];
  /** Marked as asked in the exam by `<span>EXAM</span>`. */
  exam: boolean;
};

/** Reads phrasing content. Struck text, HTML tags, images and emoji are left out; wikilinks are their text. */
export function readPhrasing(nodes: readonly PhrasingContent[], line: number): Phrasing {
  const phrasing: Phrasing = {
    text: '',
    spans: [],
    lines: [line],
    pictures: [],
    footnotes: [],
    tags: [],
    ids: [],
    noCards: false,
    breaks: [],
    exam: false,
  };
  readAll(nodes, phrasing, null);
  takeBlockIds(phrasing);
  takeTags(phrasing);
  return phrasing;
}

function readAll(nodes: readonly PhrasingContent[], into: Phrasing, mark: SpanKind | null): void {
  const start = into.text.length;
  for (const node of nodes) {
    read(node, into);
  }
  if (mark !== null && into.text.length > start) {
    into.spans.push({ kind: mark, start, end: into.text.length });
  }
}

function read(node: PhrasingContent, into: Phrasing): void {
  switch (node.type) {
    case 'text':
      addText(node.value, node.position?.start.line, into);
      break;
    case 'strong':
      readAll(node.children, into, 'bold');
      break;
    case 'emphasis':
      readAll(node.children, into, 'italic');
      break;
    case 'inlineCode':
      into.spans.push({ kind: 'code', start: into.text.length, end: into.text.length + node.value.length });
      into.text += node.value.replace(/\n/g, ' ');
      break;
    case 'link':
    case 'linkReference':
      readAll(node.children, into, 'link');
      break;
    case 'image':
      into.pictures.push({ alt: node.alt ?? '', path: node.url });
      break;
    case 'break':
      into.breaks.push(into.text.length);
      into.text += '\n';
      into.lines.push((node.position?.end.line ?? 0) || (into.lines[into.lines.length - 1] ?? 1));
      break;
    case 'footnoteReference':
      into.footnotes.push(node.identifier);
      break;
    case 'html':
      readHtml(node.value, into);
      break;
    default:
      break;
  }
}

function addText(value: string, line: number | undefined, into: Phrasing): void {
  let text = value;
  if (value.includes('[[')) {
    text = text.replace(/!\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/g, (_, path: string, alt: string | undefined) => {
      into.pictures.push({ alt: alt ?? '', path });
      return '';
    });
    text = text.replace(/\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g, (_, target: string) => target.replace(/^.*[/#]/, ''));
  }
  const signs = plainSigns(text);
  into.text += /^\s/.test(signs) && into.text.endsWith(' ') ? signs.trimStart() : signs;
  for (let at = value.indexOf('\n'), next = line ?? 1; at >= 0; at = value.indexOf('\n', at + 1)) {
    next += 1;
    into.lines.push(next);
  }
}

function readHtml(html: string, into: Phrasing): void {
  const comment = readComment(html);
  if (comment !== null) {
    if (comment.id !== null) {
      into.ids.push({ id: comment.id, at: into.text.length });
    }
    into.noCards ||= comment.noCards;
  } else if (/^<br\b/i.test(html)) {
    into.text += into.text.endsWith('\n') ? '' : '; ';
  } else {
    into.pictures.push(...picturesInHtml(html));
    into.text += htmlText(html);
  }
}

/** Obsidian's ` ^id` at the end of a line becomes spaces, so that no offset moves. A bare number is text: `2 ^10`. */
function takeBlockIds(phrasing: Phrasing): void {
  if (!phrasing.text.includes('^')) {
    return;
  }
  // What stands before the sign is asked for behind it: the sign is found at once.
  const marker = /\^(?<=^\^|\s\^)([A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*)(?=[ \t]*$)/gm;
  phrasing.text = phrasing.text.replace(marker, (found, id: string, at: number) => {
    if (isCode(phrasing, at)) {
      return found;
    }
    phrasing.ids.push({ id, at });
    return ' '.repeat(found.length);
  });
}

/** Finds `#topic`; one at the end of a block is taken out of its text. A colour and an issue number are no tags. */
function takeTags(phrasing: Phrasing): void {
  if (!phrasing.text.includes('#')) {
    return;
  }
  const tag = /(^|\s)#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)(?=$|[\s.,;])/gu;
  for (const match of phrasing.text.matchAll(tag)) {
    const name = match[2] ?? '';
    if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(name) && !isCode(phrasing, match.index + 1)) {
      phrasing.tags.push(name);
    }
  }
  if (phrasing.tags.length === 0) {
    return;
  }
  const isTag = (word: string) => word.startsWith('#') && phrasing.tags.includes(word.slice(1));
  for (let end = /\s*(\S+)\s*$/.exec(phrasing.text); end !== null; end = /\s*(\S+)\s*$/.exec(phrasing.text)) {
    if (!isTag(end[1] ?? '')) {
      break;
    }
    phrasing.text = phrasing.text.slice(0, end.index);
  }
}

/** Whether the character at this offset stands in a code span. */
export function isCode(phrasing: Phrasing, at: number): boolean {
  return phrasing.spans.some((span) => span.kind === 'code' && span.start <= at && at < span.end);
}

/** The text from `start` to `end` (offsets) on one line: white space collapsed, marks of highlighting as spans. */
export function inlineOf(phrasing: Phrasing, start = 0, end = phrasing.text.length): Inline {
  const source = phrasing.text;
  const cut = source.slice(start, end);
  if (!/\s\s|\n|==|^\s|\s$/.test(cut)) {
    if (phrasing.spans.length === 0) return { text: cut, spans: [] };
    // Nothing moves but by the start: most of what has spans is this.
    if (!/[^\S ]/.test(cut)) {
      return { text: cut, spans: spansWithin(phrasing, cut, start, end, (at) => at - start).sort(byStart) };
    }
  }
  const moved = new Int32Array(end - start + 1);
  const marks: Span[] = [];
  let text = '';
  let markStart = -1;
  let isGap = false;
  for (let at = start; at < end; at += 1) {
    moved[at - start] = text.length;
    const character = source[at] ?? '';
    if (isSpaceAt(source, at)) {
      // Asked for its last character, the growing text would be copied each time.
      text += text === '' || isGap ? '' : ' ';
      isGap = true;
    } else if (character === '=' && source[at + 1] === '=' && isMark(phrasing, at, markStart >= 0)) {
      if (markStart >= 0) {
        marks.push({ kind: 'mark', start: markStart, end: text.length });
      }
      markStart = markStart >= 0 ? -1 : text.length;
      at += 1;
      moved[at - start] = text.length;
    } else {
      text += character;
      isGap = false;
    }
  }
  text = text.trimEnd();
  moved[end - start] = text.length;
  const spans = spansWithin(phrasing, text, start, end, (at) => moved[at - start] ?? text.length);
  return { text, spans: [...spans, ...marks].sort(byStart) };
}

function byStart(one: Span, other: Span): number {
  return one.start - other.start;
}

/** The spans that lie between two offsets, where they are in the text that was made of what stands there; `place` tells where an offset is now. */
function spansWithin(
  phrasing: Phrasing,
  text: string,
  start: number,
  end: number,
  place: (at: number) => number,
): Span[] {
  const spans: Span[] = [];
  for (const span of phrasing.spans) {
    if (span.end <= start || span.start >= end) {
      continue;
    }
    const to = place(Math.min(span.end, end));
    const [first, last] = trimmed(text, place(Math.max(span.start, start)), Math.min(to, text.length));
    if (last > first) {
      spans.push({ kind: span.kind, start: first, end: last });
    }
  }
  return spans;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = codeIn(text, at);
  return code < 128 ? isAsciiSpace(code) : /\s/.test(text[at] ?? '');
}

/** Whether the `==` at this place opens (or closes) a highlight that is closed in the same block. */
function isMark(phrasing: Phrasing, at: number, open: boolean): boolean {
  if (isCode(phrasing, at)) {
    return false;
  }
  if (open) {
    return true;
  }
  const close = phrasing.text.indexOf('==', at + 3);
  return close > 0 && /\S/.test(phrasing.text[at + 2] ?? ' ') && /\S/.test(phrasing.text[close - 1] ?? ' ');
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let first = start;
  let last = end;
  while (first < last && text[first] === ' ') {
    first += 1;
  }
  while (last > first && text[last - 1] === ' ') {
    last -= 1;
  }
  return [first, last];
}

/** Whether all of a text is bold or all of it is italic, a final colon left aside. */
export function isWhollySet(inline: Inline): boolean {
  return isWholly(inline, 'bold') || isWholly(inline, 'italic');
}

/** "**Request forgery** (XSRF, sea surf)": the bold name, where nothing but a bracket stands behind it; else null. */
export function boldBeforeBracket({ text, spans }: Inline): string | null {
  if (!/\)[:\s]*$/.test(text)) return null;
  const bold = spans.find(({ kind, start }) => kind === 'bold' && start === 0);
  return bold !== undefined && /^\s*\([^()]*\)[:\s]*$/.test(text.slice(bold.end)) ? text.slice(0, bold.end) : null;
}

/** Whether one span of this kind covers a text, a final colon left aside. */
export function isWholly({ text, spans }: Inline, kind: 'bold' | 'italic' | 'link'): boolean {
  if (spans.length === 0) return false;
  const length = text.replace(/[:\s]+$/, '').length;
  return spans.some((span) => span.kind === kind && span.start === 0 && span.end >= length);
}
