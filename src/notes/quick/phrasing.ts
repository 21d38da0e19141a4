import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import { withoutBlanks } from '../../characters.ts';
import { readAngle } from './angle.ts';
import { decodeReference, decodeString, normalIdentifier, reference } from './decode.ts';
import { lengthOfRun, resolveRuns, runAt } from './emphasis.ts';
import { type Bracket, nodesOf, type Piece, plainOf, type TextPiece, textNode } from './pieces.ts';
import { readTarget } from './target.ts';
import { leave } from './unusual.ts';

/** What a note defines, by normal identifier: what links and footnotes may refer to. */
export type Defined = { links: ReadonlySet<string>; footnotes: ReadonlySet<string> };

// Anything outside is text to the end: most of what people write has none of these.
const plainRun = /[^\\`*_[\]!<&\n]+/y;
const special = /[\\`*_[\]!<&]| {2}\n/;
const punctuation = /[!-/:-@[-`{-~]/;
const footnoteCall = /\[\^([^\s[\]\\]+)\]/y;
const linkLabel = /\[((?:[^[\]\\]|\\[\s\S])*)\]/y;

/**
 * The words of one block, whose first line is `line`: as the full parser reads them, though of the places only lines are
 * told. What it has no sure answer for it leaves to the full parser.
 */
export function readPhrasing(text: string, line: number, defined: Defined): PhrasingContent[] {
  const trimmed = withoutBlanks(text);
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
    const length = lengthOfRun(text, this.at);
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

  private run(marker: '*' | '_'): void {
    const run = runAt(this.text, this.at, marker, this.line);
    this.pieces.push(run);
    this.at += run.length;
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
    const found = readAngle(this.text, this.at, this.line);
    if (found === null) {
      this.at += 1;
      this.add('<', false);
      return;
    }
    this.pieces.push({ kind: 'node', node: found.node });
    this.at = found.end;
  }
}
