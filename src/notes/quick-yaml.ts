import type { YamlEntry, YamlNode } from '../decks/yaml-tree.ts';
import type { Place } from '../rules/knowledge.ts';

/**
 * Reads the YAML that front matter and scenarios are nearly always written in: mappings and lists by indentation, one line a
 * scalar, flow lists and mappings on one line, comments. Null for anything else and for anything wrong, which is left to the
 * YAML library: it needs twenty times as long. What is read has the places, keys and texts the library gives.
 */
export function quickYaml(source: string, start: Place): YamlNode | null {
  const lines: Line[] = [];
  for (const [index, raw] of source.split('\n').entries()) {
    const text = raw.trimEnd();
    const indent = text.length - text.trimStart().length;
    if (text.length === indent || text[indent] === '#') continue;
    if (!plainLine.test(text) || documentMark.test(text)) return null;
    lines.push({ text, indent, number: index, isTrimmed: text.length < raw.length });
  }
  const [first] = lines;
  if (first === undefined) return null;
  try {
    const reader = new Reader(lines, start);
    const root = reader.block(first.indent, false);
    return reader.isDone ? root : null;
  } catch (error) {
    if (error === unusual) return null;
    throw error;
  }
}

/** `text` is without the spaces at its end; `isTrimmed` when there were some. */
type Line = { text: string; indent: number; number: number; isTrimmed: boolean };

/** Thrown where something unusual begins. */
const unusual = Symbol('unusual YAML');

/** Deeper than this nobody writes, and the stack is not to be tried. */
const MOST_LEVELS = 30;

/** Tabs and control characters have rules of their own. */
const plainLine = /^[^\p{Cc}\uFEFF]*$/u;
const documentMark = /^(?:---|\.\.\.)(?:\s|$)|^%/;
const key = /(?:([A-Za-z0-9_](?:[^\s:#,[\]{}"'\\&*!|>%@`]|[ ](?=[^\s:#]))*)|"([^"\\]*)"|'([^']*)')[ ]*:(?=[ ]|$)/y;
/** A plain scalar in block context: no indicator at its start, no comment, no key inside. */
const plain = /^(?![-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`])(?:(?!:(?:\s|$)|\s#).)+$/u;
/** In a flow: no separator of the flow either. */
const flowPlain = /(?![-?:](?=[\s,[\]{}]|$)|[,[\]{}#&*!|>'"%@`])(?:(?!:(?=[\s,[\]{}]|$)|\s#)[^,[\]{}])+/uy;
const none = /^(?:~|null|Null|NULL)$/;

class Reader {
  private at = 0;

  constructor(
    private readonly lines: readonly Line[],
    private readonly start: Place,
  ) {}

  get isDone(): boolean {
    return this.at === this.lines.length;
  }

  /** The mapping or list whose entries are indented so far. A list below a key may stand as far left as the key. */
  block(indent: number, isList: boolean): YamlNode {
    if (indent > 2 * MOST_LEVELS) throw unusual;
    const first = this.lines[this.at] as Line;
    const place = this.placeOf(first, indent);
    const isSequence = /^-(?:\s|$)/.test(first.text.slice(indent));
    if (isList && !isSequence) throw unusual;
    return isSequence ? this.list(indent, place) : this.map(indent, place);
  }

  private map(indent: number, place: Place): YamlNode {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (let line = this.lines[this.at]; line !== undefined && line.indent === indent; line = this.lines[this.at]) {
      key.lastIndex = indent;
      const match = key.exec(line.text);
      if (match === null) throw unusual;
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      if (name === '<<' || seen.has(name) || (match[1] !== undefined && none.test(name))) throw unusual;
      seen.add(name);
      const keyPlace = this.placeOf(line, indent);
      this.at += 1;
      entries.push({ key: name, place: keyPlace, value: this.value(line, indent + match[0].length, indent) });
    }
    this.refuseDeeper(indent);
    return { kind: 'map', place, entries };
  }

  private list(indent: number, place: Place): YamlNode {
    const items: YamlNode[] = [];
    for (let line = this.lines[this.at]; line !== undefined && line.indent === indent; line = this.lines[this.at]) {
      if (!/^-[ ]+\S/.test(line.text.slice(indent))) break;
      const column = indent + 1 + (/^[ ]+/.exec(line.text.slice(indent + 1))?.[0].length ?? 0);
      key.lastIndex = column;
      // A mapping as an item, or a list in a list.
      if (/^-(?:\s|$)/.test(line.text.slice(column)) || (key.test(line.text) && !/["']/.test(line.text[column] ?? '')))
        throw unusual;
      this.at += 1;
      items.push(this.scalar(line, column));
    }
    this.refuseDeeper(indent);
    return { kind: 'list', place, items };
  }

  /** A line that is indented further than what it would belong to goes on with the scalar above it. */
  private refuseDeeper(indent: number): void {
    const next = this.lines[this.at];
    if (next !== undefined && next.indent > indent) throw unusual;
  }

  private value(line: Line, from: number, indent: number): YamlNode {
    const column = from + (/^[ ]*/.exec(line.text.slice(from))?.[0].length ?? 0);
    const isEmpty = column >= line.text.length || line.text[column] === '#';
    const next = this.lines[this.at];
    if (!isEmpty) {
      if (next !== undefined && next.indent > indent) throw unusual;
      return this.scalar(line, column);
    }
    if (next !== undefined && next.indent > indent) return this.block(next.indent, false);
    if (next !== undefined && next.indent === indent && /^-[ ]/.test(next.text.slice(indent)))
      return this.block(indent, true);
    if (column < line.text.length || line.isTrimmed) throw unusual;
    return { kind: 'text', place: this.placeOf(line, from), text: '' };
  }

  /** A scalar or a flow that fills the rest of a line but for a comment. */
  private scalar(line: Line, column: number): YamlNode {
    const { text } = line;
    const opening = text[column] ?? '';
    const place = this.placeOf(line, column);
    if (opening === '"' || opening === "'" || opening === '[' || opening === '{') {
      const flow = new Flow(text, column, (at) => this.placeOf(line, at));
      const node = flow.node();
      const rest = text.slice(flow.at);
      if (!/^\s*(?:\s#.*)?$/.test(rest)) throw unusual;
      return node;
    }
    const rest = text
      .slice(column)
      .replace(/\s#.*$/, '')
      .trimEnd();
    if (!plain.test(rest)) throw unusual;
    return { kind: 'text', place, text: none.test(rest) ? '' : rest };
  }

  private placeOf({ number }: Line, column: number): Place {
    const { path, line, column: first } = this.start;
    return { path, line: line + number, column: first + column };
  }
}

/** Flow lists and mappings, and scalars in quotes, on one line. */
class Flow {
  private levels = 0;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly placeAt: (column: number) => Place,
  ) {}

  node(): YamlNode {
    if (this.levels > MOST_LEVELS) throw unusual;
    const place = this.placeAt(this.at);
    const opening = this.text[this.at];
    if (opening === '[') return this.list(place);
    if (opening === '{') return this.map(place);
    return { kind: 'text', place, text: this.scalar() };
  }

  private scalar(): string {
    const opening = this.text[this.at];
    if (opening === '"') return this.quoted(/"((?:[^"\\]|\\["\\])*)"/y, (inner) => inner.replace(/\\(["\\])/g, '$1'));
    if (opening === "'") return this.quoted(/'((?:[^']|'')*)'/y, (inner) => inner.replaceAll("''", "'"));
    flowPlain.lastIndex = this.at;
    const match = flowPlain.exec(this.text);
    if (match === null) throw unusual;
    this.at += match[0].length;
    const word = match[0].trimEnd();
    return none.test(word) ? '' : word;
  }

  private quoted(pattern: RegExp, clean: (inner: string) => string): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) throw unusual;
    this.at += match[0].length;
    return clean(match[1] ?? '');
  }

  private list(place: Place): YamlNode {
    const items: YamlNode[] = [];
    this.at += 1;
    this.levels += 1;
    for (this.space(); this.text[this.at] !== ']'; this.space()) {
      items.push(this.node());
      this.space();
      if (this.text[this.at] === ':') throw unusual;
      if (this.text[this.at] !== ',') break;
      this.at += 1;
    }
    this.close(']');
    return { kind: 'list', place, items };
  }

  private map(place: Place): YamlNode {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    this.at += 1;
    this.levels += 1;
    for (this.space(); this.text[this.at] !== '}'; this.space()) {
      const keyPlace = this.placeAt(this.at);
      const isQuoted = /["']/.test(this.text[this.at] ?? '');
      if (/[[{]/.test(this.text[this.at] ?? '')) throw unusual;
      const name = this.scalar();
      this.space();
      if ((name === '' && !isQuoted) || name === '<<' || seen.has(name)) throw unusual;
      if (this.text[this.at] !== ':' || !/\s/.test(this.text[this.at + 1] ?? '')) throw unusual;
      seen.add(name);
      this.at += 1;
      this.space();
      if (/[,}]/.test(this.text[this.at] ?? ',')) throw unusual;
      entries.push({ key: name, place: keyPlace, value: this.node() });
      this.space();
      if (this.text[this.at] !== ',') break;
      this.at += 1;
    }
    this.close('}');
    return { kind: 'map', place, entries };
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at += 1;
    if (this.at >= this.text.length || this.text[this.at] === '#') throw unusual;
  }

  private close(sign: string): void {
    if (this.text[this.at] !== sign) throw unusual;
    this.at += 1;
    this.levels -= 1;
  }
}
