import type { Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import { decodeReference, decodeString, normalIdentifier, reference } from './decode.ts';
import { type Run, resolveRuns } from './emphasis.ts';
import { readTarget } from './target.ts';
import { leave } from './unusual.ts';

/** What a note defines, by normal identifier: what links and footnotes may refer to. */
export type Defined = { links: ReadonlySet<string>; footnotes: ReadonlySet<string> };

/** The opening bracket of a link or image that may still find its end. */
type Bracket = { kind: 'bracket'; isImage: boolean; isActive: boolean; line: number; textStart: number };
/** Phrasing while it is read: finished nodes, text, runs of `*` and `_`, and open brackets. */
export type Piece = { kind: 'node'; node: PhrasingContent } | TextPiece | Run | Bracket;
type TextPiece = { kind: 'text'; value: string; line: number };

// Anything outside is text to the end: most of what people write has none of these.
const plainRun = /[^\\`*_[\]!<&\n]+/y;
const special = /[\\`*_[\]!<&]| {2}\n/;
const punctuation = /[!-/:-@[-`{-~]/;
const uri = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f\x7f]*>/y;
const mail =
  /<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;
const tag =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>/y;
const comment = /<!--(?!-?>)[^\n]*?-->/y;
const footnoteCall = /\[\^([^\s[\]\\]+)\]/y;
const linkLabel = /\[((?:[^[\]\\]|\\[\s\S])*)\]/y;
const letterOrSlash = /[A-Za-z/!?]/;

/**
 * The words of one block, whose first line is `line`: as the full parser reads them, though of the places only lines are
 * told. What it has no sure answer for it leaves to the full parser.
 */
export function readPhrasing(text: string, line: number, defined: Defined): PhrasingContent[] {
  const trimmed = text.replace(/^[ \t]+|[ \t]+$/g, '');
  if (trimmed === '') return [];
  if (!special.test(trimmed)) {
    if (hasStrike(trimmed)) leave();
    const value = trimmed.includes('\n') ? trimmed.replace(/[ \t]*\n[ \t]*/g, '\n') : trimmed;
    return [textNode(value, line)];
  }
  return new PhrasingReader(trimmed, line, defined).read();
}

/** Whether tildes may strike something out: two runs of the same one or two. */
function hasStrike(text: string): boolean {
  if (!text.includes('~')) return false;
  if (text.includes('\\~')) return true;
  const lengths = (text.match(/~+/g) ?? []).map((run) => run.length);
  return [1, 2].some((length) => lengths.filter((each) => each === length).length > 1);
}

class PhrasingReader {
  private at = 0;
  private readonly pieces: Piece[] = [];
  /** The text at the end, while white space at its own end may turn out to be that of its line. */
  private openText: TextPiece | null = null;
  private readonly brackets: number[] = [];

  constructor(
    private readonly text: string,
    private line: number,
    private readonly defined: Defined,
  ) {}

  read(): PhrasingContent[] {
    const { text } = this;
    if (hasStrike(text)) leave();
    while (this.at < text.length) {
      plainRun.lastIndex = this.at;
      const plain = plainRun.exec(text)?.[0];
      if (plain !== undefined) {
        this.at += plain.length;
        this.add(plain);
        continue;
      }
      this.one(text[this.at] as string);
    }
    return nodesOf(resolveRuns(this.pieces));
  }

  private one(character: string): void {
    if (character === '\n') this.newline();
    else if (character === '\\') this.escape();
    else if (character === '`') this.code();
    else if (character === '*' || character === '_') this.run(character);
    else if (character === '[') this.open(false);
    else if (character === ']') this.close();
    else if (character === '<') this.angle();
    else if (character === '&') this.reference();
    else if (this.text[this.at + 1] === '[') this.open(true);
    else this.sign('!');
  }

  /** A character that is only itself here. */
  private sign(character: string): void {
    this.at += 1;
    this.add(character);
  }

  private reference(): void {
    reference.lastIndex = this.at;
    const found = reference.exec(this.text)?.[0];
    if (found === undefined) {
      this.sign('&');
    } else {
      this.at += found.length;
      this.add(decodeReference(found), false);
    }
  }

  /** Adds text. `isOpen`: white space at its end may belong to the end of its line. */
  private add(value: string, isOpen = true): void {
    const last = this.pieces[this.pieces.length - 1];
    if (isOpen && last !== undefined && last === this.openText) this.openText.value += value;
    else {
      const piece: TextPiece = { kind: 'text', value, line: this.line };
      this.pieces.push(piece);
      this.openText = isOpen ? piece : null;
    }
  }

  private newline(): void {
    const last = this.pieces[this.pieces.length - 1];
    const open = last === this.openText ? this.openText : null;
    const spaces = open === null ? '' : (/[ \t]+$/.exec(open.value)?.[0] ?? '');
    if (open !== null && spaces !== '') open.value = open.value.slice(0, -spaces.length);
    this.at += 1;
    if (spaces.length >= 2 && !spaces.includes('\t')) this.hardBreak();
    else {
      this.add('\n');
      this.line += 1;
    }
    this.skipIndent();
  }

  private hardBreak(): void {
    const { line } = this;
    const position = { start: { line, column: 1 }, end: { line: line + 1, column: 1 } };
    this.pieces.push({ kind: 'node', node: { type: 'break', position } });
    this.line += 1;
  }

  private skipIndent(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at += 1;
  }

  private escape(): void {
    const next = this.text[this.at + 1];
    if (next === '\n') {
      this.at += 2;
      this.hardBreak();
      this.skipIndent();
    } else if (next !== undefined && punctuation.test(next)) {
      this.at += 2;
      this.add(next, false);
    } else {
      this.at += 1;
      this.add('\\');
    }
  }

  private code(): void {
    const { text } = this;
    const length = this.lengthOfRun('`');
    const start = this.at + length;
    for (let end = text.indexOf('`', start); end >= 0; ) {
      let after = end;
      while (text[after] === '`') after += 1;
      if (after - end === length) {
        let value = text.slice(start, end);
        const isPadded = /^[ \n]/.test(value) && /[ \n]$/.test(value) && /[^ \n]/.test(value);
        if (value.includes('\n')) leave();
        if (isPadded) value = value.slice(1, -1);
        this.pieces.push({ kind: 'node', node: { type: 'inlineCode', value } });
        this.at = after;
        return;
      }
      end = text.indexOf('`', after);
    }
    this.at = start;
    this.add('`'.repeat(length), false);
  }

  private lengthOfRun(character: string): number {
    let end = this.at;
    while (this.text[end] === character) end += 1;
    return end - this.at;
  }

  private run(marker: '*' | '_'): void {
    const length = this.lengthOfRun(marker);
    const previous = this.text.charCodeAt(this.at - 1);
    const next = this.text.charCodeAt(this.at + length);
    const before = kindOf(previous);
    const after = kindOf(next);
    const TILDE = 0x7e;
    const canOpen = after === 0 || (after === 2 && before > 0) || next === TILDE;
    const canClose = before === 0 || (before === 2 && after > 0) || previous === TILDE;
    const isStar = marker === '*';
    this.pieces.push({
      kind: 'run',
      marker,
      length,
      canOpen: isStar ? canOpen : canOpen && (before > 0 || !canClose),
      canClose: isStar ? canClose : canClose && (after > 0 || !canOpen),
      line: this.line,
    });
    this.at += length;
  }

  private open(isImage: boolean): void {
    if (!isImage) {
      footnoteCall.lastIndex = this.at;
      const call = footnoteCall.exec(this.text);
      const label = call?.[1] ?? '';
      const identifier = normalIdentifier(label);
      if (call !== null && this.defined.footnotes.has(identifier)) {
        const node: PhrasingContent = { type: 'footnoteReference', identifier: identifier.toLowerCase(), label };
        this.pieces.push({ kind: 'node', node });
        this.at += call[0].length;
        return;
      }
    } else if (this.text[this.at + 2] === '^') leave();
    this.at += isImage ? 2 : 1;
    this.brackets.push(this.pieces.length);
    this.pieces.push({ kind: 'bracket', isImage, isActive: true, line: this.line, textStart: this.at });
  }

  private close(): void {
    const at = this.brackets.pop();
    const bracket = at === undefined ? undefined : (this.pieces[at] as Bracket);
    if (at === undefined || bracket === undefined || !bracket.isActive) {
      this.at += 1;
      this.add(']', false);
      return;
    }
    const label = this.text.slice(bracket.textStart, this.at);
    const link = this.target(label, bracket.isImage);
    if (link === null) {
      this.at += 1;
      this.add(']', false);
      return;
    }
    const inside = nodesOf(resolveRuns(this.pieces.splice(at).slice(1)));
    if ('alt' in link) link.alt = inside.map(plainOf).join('');
    else (link as Link | LinkReference).children = inside as Link['children'];
    this.pieces.push({ kind: 'node', node: link });
    if (!bracket.isImage) {
      for (const index of this.brackets) {
        const outer = this.pieces[index];
        if (outer?.kind === 'bracket' && !outer.isImage) outer.isActive = false;
      }
    }
  }

  /** The link, without its words, that a `]` at this place ends; then this stands behind it. */
  private target(label: string, isImage: boolean): Link | Image | LinkReference | ImageReference | null {
    if (this.text[this.at + 1] === '(') {
      const found = readTarget(this.text, this.at + 2);
      if (found !== null) {
        if (this.text.slice(this.at, found.end).includes('\n')) leave();
        this.at = found.end;
        const url = decodeString(found.url);
        const title = found.title === null ? null : decodeString(found.title);
        return isImage ? { type: 'image', url, title, alt: '' } : { type: 'link', url, title, children: [] };
      }
    }
    return this.defined.links.size === 0 ? null : this.referred(label, isImage);
  }

  /** The link to what the note defines by this label, or by the one behind it. */
  private referred(label: string, isImage: boolean): LinkReference | ImageReference | null {
    let referenceType: LinkReference['referenceType'] = 'shortcut';
    let used = label;
    this.at += 1;
    if (this.text[this.at] === '[') {
      linkLabel.lastIndex = this.at;
      const found = linkLabel.exec(this.text);
      referenceType = found?.[1] === '' ? 'collapsed' : 'full';
      used = found?.[1] || label;
      if (found === null || found[0].includes('\n')) leave();
      if (this.defined.links.has(normalIdentifier(used))) this.at += found[0].length;
    }
    const identifier = normalIdentifier(used);
    if (!this.defined.links.has(identifier)) {
      this.at -= 1;
      return null;
    }
    const what = { identifier: identifier.toLowerCase(), label: decodeString(used), referenceType };
    return isImage ? { type: 'imageReference', alt: '', ...what } : { type: 'linkReference', children: [], ...what };
  }

  private angle(): void {
    for (const pattern of [uri, mail, tag, comment]) {
      pattern.lastIndex = this.at;
      const found = pattern.exec(this.text)?.[0];
      if (found === undefined) continue;
      const node: PhrasingContent =
        pattern === tag || pattern === comment
          ? { type: 'html', value: found }
          : autolink(found.slice(1, -1), pattern === mail, this.line);
      this.pieces.push({ kind: 'node', node });
      this.at += found.length;
      return;
    }
    // It may be HTML over several lines, or of the kinds nobody writes.
    if (letterOrSlash.test(this.text[this.at + 1] ?? '') && this.text.includes('>', this.at)) leave();
    this.at += 1;
    this.add('<', false);
  }
}

function autolink(address: string, isMail: boolean, line: number): Link {
  return {
    type: 'link',
    title: null,
    url: isMail ? `mailto:${address}` : address,
    children: [textNode(address, line)],
  };
}

/** 0 a character of a word, 1 white space or nothing, 2 punctuation; of one unit of UTF-16, as the full parser looks. */
function kindOf(code: number): 0 | 1 | 2 {
  if (Number.isNaN(code)) return 1;
  if (code < 0x80) {
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return 1;
    const isWord = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    return isWord || code < 0x20 || code === 0x7f ? 0 : 2;
  }
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 1;
  return /\p{P}|\p{S}/u.test(character) ? 2 : 0;
}

/** The nodes of pieces whose runs have been paired; what is left of runs and brackets is text. */
export function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let open: Text | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'node') {
      nodes.push(piece.node);
      open = null;
      continue;
    }
    const value = textOf(piece);
    if (value === '') continue;
    if (open === null) {
      open = textNode(value, piece.line);
      nodes.push(open);
    } else open.value += value;
  }
  return nodes;
}

function textOf(piece: Exclude<Piece, { kind: 'node' }>): string {
  if (piece.kind === 'text') return piece.value;
  if (piece.kind === 'run') return piece.marker.repeat(piece.length);
  return piece.isImage ? '![' : '[';
}

function textNode(value: string, line: number): Text {
  return { type: 'text', value, position: { start: { line, column: 1 }, end: { line, column: 1 } } };
}

function plainOf(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  if ('children' in node) return node.children.map(plainOf).join('');
  return 'alt' in node ? (node.alt ?? '') : '';
}
