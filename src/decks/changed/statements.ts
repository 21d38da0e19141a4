import { codeIn } from '../../characters.ts';
import { matchesOf } from '../../matches.ts';

/** A piece of a note that says one thing: a bullet, a paragraph, a table row, a heading. */
export type Statement = {
  /** Its words, without marks of emphasis, links, footnotes and what is struck out. */
  text: string;
  /** Where the character at an offset of `text` stands, counted from 1. */
  placeAt(offset: number): { line: number; column: number };
  /** What stands above it, the nearest first: parent bullets, label, table header, headings, at last the name of the note. */
  above: readonly string[];
  /** The bullets directly below it. */
  below: string[];
};

type Piece = { line: number; column: number; raw: string };
type Open = { indent: number; statement: Statement };

const heading = /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$/;
const bullet = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
const fence = /^[ \t]*(`{3,}|~{3,})/;
const definition = /^ {0,3}\[[^\]]+\]:/;
const ruler = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** A cell that says yes or no: what its row says depends on its column. */
const verdict = /\|\s*(?:yes|no|x|[✓✔✗✘✅❌])\s*(?:\||$)/iu;
/** What a line begins with tells most of these apart from it without a search. */
const [TAB, BLANK, HASH, STAR, PLUS, HYPHEN, ZERO, NINE] = [0x09, 0x20, 0x23, 0x2a, 0x2b, 0x2d, 0x30, 0x39];
const [QUOTE, BRACKET, TICK, TILDE] = [0x3e, 0x5b, 0x60, 0x7e];
/** A paragraph of so few words is a label of what follows. */
const LABEL_WORDS = 6;

/**
 * The statements of a note, in order, each with what stands above it. Read line by line, without a Markdown tree: front matter
 * (up to `skipTo`, the number of its last line), code and footnotes state nothing. `name` is what the note is about when it
 * has no title: the name of its file.
 */
export function statementsOf(name: string, text: string, skipTo: number): Statement[] {
  const lines = text.split('\n');
  const statements: Statement[] = [];
  const headings: { level: number; text: string }[] = [];
  let around = name === '' ? [] : [name];
  let open: Open[] = [];
  let label: string | null = null;
  let pieces: Piece[] = [];
  let header: string | null = null;
  let fenced: string | null = null;

  const say = (made: Piece[], above: readonly string[]): Statement => {
    const statement = statementOf(made, above.length === 0 ? around : [...above.filter(isSaid), ...around]);
    statements.push(statement);
    return statement;
  };
  const flush = (): void => {
    if (pieces.length === 0) return;
    const parents = open.map(({ statement }) => statement.text).reverse();
    const statement = say(pieces, parents.length > 0 ? parents : label === null ? [] : [label]);
    if (parents.length === 0) label = isLabel(statement.text) ? statement.text : null;
    pieces = [];
  };

  for (let index = skipTo; index < lines.length; index += 1) {
    const raw = lines[index] ?? '';
    const sign = codeIn(raw, startOf(raw));
    const marker = sign === TICK || sign === TILDE ? fence.exec(raw)?.[1] : undefined;
    if (fenced !== null || marker !== undefined) {
      if (fenced === null) flush();
      if (marker !== undefined) fenced = fenced === null ? marker : marker.startsWith(fenced) ? null : fenced;
      continue;
    }
    const quote = sign === QUOTE ? (/^(?:[ \t]*>[ \t]?)*/.exec(raw)?.[0] ?? '') : '';
    const line = raw.slice(quote.length);
    const at = (column: number, part: string): Piece => ({
      line: index + 1,
      column: quote.length + column + 1,
      raw: part,
    });
    if (line.trim() === '') {
      flush();
      header = null;
      continue;
    }
    const lead = codeIn(line, startOf(line));
    const level = lead === HASH ? heading.exec(line) : null;
    if (
      level !== null ||
      (pieces.length === 0 && isUnderline(lines[index + 1]) && !bullet.test(line) && !line.includes('|'))
    ) {
      flush();
      const depth =
        level === null ? ((lines[index + 1] ?? '').trim().startsWith('=') ? 1 : 2) : (level[1] ?? '').length;
      while (headings.length > 0 && (headings.at(-1)?.level ?? 0) >= depth) headings.pop();
      open = [];
      label = null;
      around = [...headings.map((one) => one.text).reverse(), name].filter(isSaid);
      const made = say([at(line.indexOf(level?.[2] ?? line.trim()), level?.[2] ?? line.trim())], []);
      headings.push({ level: depth, text: made.text });
      if (isSaid(made.text)) around = [made.text, ...around];
      if (level === null) index += 1;
      continue;
    }
    if (lead === BRACKET && definition.test(line)) {
      flush();
      continue;
    }
    if (line.includes('|') && (header !== null || ruler.test(lines[index + 1] ?? ''))) {
      flush();
      if (header === null) {
        header = plainOf(line).text;
        index += 1;
      } else if (!verdict.test(line)) say([at(0, line)], [header, ...(label === null ? [] : [label])]);
      continue;
    }
    const item = mayBullet(lead) ? bullet.exec(line) : null;
    if (item !== null) {
      flush();
      const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
      open = open.filter((one) => one.indent < indent);
      const body = item[2] ?? '';
      const parents = open.map(({ statement }) => statement.text).reverse();
      const statement = say([at(line.length - body.length, body)], [...parents, ...(label === null ? [] : [label])]);
      open.at(-1)?.statement.below.push(statement.text);
      open.push({ indent, statement });
      continue;
    }
    const last = statements.at(-1);
    const follows = (lines[index - 1] ?? '').trim() !== '' && pieces.length === 0 && open.at(-1)?.statement === last;
    if (follows && last !== undefined) {
      // A line that goes on with the bullet above it.
      statements.pop();
      const grown = grow(last, at(line.length - line.trimStart().length, line.trimStart()));
      statements.push(grown);
      open.splice(-1, 1, { indent: open.at(-1)?.indent ?? 0, statement: grown });
      continue;
    }
    if (!/^[ \t]/.test(line)) open = [];
    pieces.push(at(line.length - line.trimStart().length, line.trimStart()));
  }
  flush();
  return statements;
}

/** Where a line begins, blanks and tabs left aside. */
function startOf(line: string): number {
  let at = 0;
  for (let code = codeIn(line, 0); code === BLANK || code === TAB; code = codeIn(line, at)) at += 1;
  return at;
}

/** Whether a bullet or a number with its point may begin with this character. */
function mayBullet(code: number): boolean {
  return code === HYPHEN || code === STAR || code === PLUS || (code >= ZERO && code <= NINE);
}

function isSaid(text: string): boolean {
  return text !== '';
}

function isUnderline(line: string | undefined): boolean {
  return line !== undefined && /^ {0,3}(?:={2,}|-{2,})\s*$/.test(line);
}

function isLabel(text: string): boolean {
  return text.endsWith(':') || text.split(/\s+/).length <= LABEL_WORDS;
}

function statementOf(pieces: readonly Piece[], above: readonly string[]): Statement {
  let text = '';
  const places: { from: number; piece: Piece; at: readonly number[] | null }[] = [];
  for (const piece of pieces) {
    const { text: plain, at } = plainOf(piece.raw);
    if (text !== '') text += ' ';
    places.push({ from: text.length, piece, at });
    text += plain;
  }
  return {
    text,
    placeAt(offset) {
      const place = places.findLast(({ from }) => from <= offset) ?? places[0];
      if (place === undefined) return { line: 1, column: 1 };
      return {
        line: place.piece.line,
        column: place.piece.column + (place.at === null ? offset - place.from : (place.at[offset - place.from] ?? 0)),
      };
    },
    above,
    below: [],
  };
}

/** A statement with another line behind it. */
function grow(statement: Statement, piece: Piece): Statement {
  const more = statementOf([piece], statement.above);
  const { text } = statement;
  return {
    ...statement,
    text: `${text} ${more.text}`,
    placeAt: (offset) => (offset <= text.length ? statement.placeAt(offset) : more.placeAt(offset - text.length - 1)),
  };
}

const marked = /[~[*`<=\\]/;
const marks = /~~.*?~~|\[\^[^\]]+\]|!?\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)|<[^>]+>|[*`]+|==|\\(?=[^\w\s])/g;

/** A line without its marks, and for each character that is left its offset in the line; null when all are left. */
function plainOf(raw: string): { text: string; at: readonly number[] | null } {
  if (!marked.test(raw)) return { text: raw, at: null };
  let text = '';
  const at: number[] = [];
  let from = 0;
  const keep = (start: number, end: number): void => {
    for (let index = start; index < end; index += 1) at.push(index);
    text += raw.slice(start, end);
  };
  for (const match of matchesOf(marks, raw)) {
    keep(from, match.index);
    const inner = match[1];
    if (inner !== undefined)
      keep(match.index + match[0].indexOf('[') + 1, match.index + match[0].indexOf('[') + 1 + inner.length);
    from = match.index + match[0].length;
  }
  keep(from, raw.length);
  return { text, at };
}
