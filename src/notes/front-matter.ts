import matter from 'gray-matter';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { YamlNode } from '../decks/yaml-tree.ts';
import type { Checked, Problem } from '../problem.ts';
import { isNestedTooDeep } from './guard.ts';
import { cleanLine } from './plain.ts';
import { quickYaml } from './quick-yaml.ts';

/** Which cards a note gives: those its text suggests, only those its author wrote out, or none. */
export type CardsMode = 'auto' | 'explicit' | 'off';

/** What the head of a note says about it. Fields of other programs are left alone. */
export type FrontMatter = {
  title: string | null;
  tags: readonly string[];
  deck: string | null;
  cards: CardsMode;
  importance: number;
  /** Whether the note holds decision tables (`family:`), whose cards are the rules' matter. */
  family: boolean;
  /** The last line of the block, its closing `---`; 0 when the note has none. */
  endLine: number;
};

const none: FrontMatter = {
  title: null,
  tags: [],
  deck: null,
  cards: 'auto',
  importance: 0,
  family: false,
  endLine: 0,
};

const text = z.union([z.string(), z.number(), z.boolean()]).transform((value) => cleanLine(String(value)));

/** Tags as a list, or as one line with commas or spaces between them. */
const tags = z
  .union([z.array(text), text.transform((line) => line.split(line.includes(',') ? ',' : /\s+/))])
  .transform((list) => list.map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag !== ''));

const fields = {
  title: { schema: text, wanted: 'a line of text' },
  tags: { schema: tags, wanted: 'a list of tags' },
  deck: { schema: text, wanted: 'the name of a deck' },
  cards: { schema: z.enum(['auto', 'explicit', 'off']), wanted: '`auto`, `explicit` or `off`' },
  importance: { schema: z.number().int().min(-1).max(2), wanted: 'a whole number from -1 to 2' },
};

/**
 * Reads the YAML between a leading `---` and the next one. A block that is no mapping is a rule and text: the note has no
 * front matter then. What is wrong in it is an error at its line; front matter in another language is refused, never run.
 */
export function readFrontMatter(path: string, note: string): Checked<FrontMatter> {
  const { value, problems } = readHead(path, note);
  return { value, problems };
}

/**
 * Front matter as {@link readFrontMatter} reads it, and as a tree with places, if it is the ordinary kind that is read
 * without the YAML library; `tree` is null otherwise.
 */
export function readHead(path: string, note: string): Checked<FrontMatter> & { tree: YamlNode | null } {
  const block = findBlock(note);
  if (block !== null && block.language === '' && block.endLine > 0) {
    const lines = block.source.slice(block.source.indexOf('\n') + 1, -3);
    const tree = quickYaml(lines, { path, line: 2, column: 1 });
    const value = tree === null ? null : quickFields(tree, block.endLine);
    if (value !== null) return { value, problems: [], tree };
    return { ...readBlock(path, block), tree };
  }
  return { ...readBlock(path, block), tree: null };
}

function readBlock(path: string, block: Block | null): Checked<FrontMatter> {
  if (block === null) {
    return { value: none, problems: [] };
  }
  if (block.language !== '' && !/^ya?ml$/i.test(block.language)) {
    const message = `Front matter in ${block.language} is not read; write it in YAML below a plain ---.`;
    return { value: none, problems: [problem(path, 1, 4, 'front-matter/language', message)] };
  }
  if (block.endLine === 0) {
    return { value: none, problems: [] };
  }
  const deep = tooDeepLine(block.source);
  if (deep !== null) {
    const message = 'The front matter is nested too deep to be read; write it flat.';
    return { value: none, problems: [problem(path, deep, 1, 'front-matter/too-deep', message)] };
  }
  const lines = new LineCounter();
  const document = parseBlock(block.source, lines);
  if (document === null || (!isMap(document.contents) && !looksLikeMapping(block.source))) {
    return { value: none, problems: [] };
  }
  // gray-matter hands its engine the block from the end of the opening line on: its first line is line 1 of the note.
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').replace(/[.:]$/, '');
    const message = `The front matter is not valid YAML: ${cleanLine(reason)}.`;
    return { value: none, problems: [problem(path, line, col, 'front-matter/yaml', message)] };
  }
  return validate(path, document, lines, block.endLine);
}

const maxOpenBrackets = 500;

/** The line at which YAML is nested deeper than its parser can follow, or null. */
function tooDeepLine(source: string): number | null {
  let open = 0;
  for (const [index, line] of source.split('\n').entries()) {
    open += line.match(/[[{]/g)?.length ?? 0;
    if (isNestedTooDeep(line) || open > maxOpenBrackets) {
      return index + 1;
    }
  }
  return null;
}

/** A plain scalar that YAML may take for something else than text: a number, a truth value, a date. */
const maybeNoText = /^(?:[-+.]?\d|[-+]?\.(?:inf|nan)$|true$|false$)/i;

/** The fields, where each is what it has to be without a doubt; else null. */
function quickFields(tree: YamlNode, endLine: number): FrontMatter | null {
  if (tree.kind !== 'map') return null;
  const value: FrontMatter = { ...none, endLine };
  for (const { key, value: node } of tree.entries) {
    const texts = node.kind === 'list' ? node.items : [node];
    const words = texts.flatMap((one) => (one.kind === 'text' ? [cleanLine(one.text)] : []));
    const [word = ''] = words;
    if (key === 'family') value.family = true;
    if (!Object.hasOwn(fields, key)) continue;
    if (node.kind === 'text' && node.text === '') return null;
    if (words.length < texts.length || (key !== 'tags' && node.kind === 'list')) return null;
    if (key !== 'importance' && words.some((one) => one === '' || maybeNoText.test(one))) return null;
    if (key === 'title') value.title = word;
    else if (key === 'deck') value.deck = word;
    else if (key === 'tags') value.tags = tags.parse(node.kind === 'list' ? words : word);
    else if (key === 'cards' && (word === 'auto' || word === 'explicit' || word === 'off')) value.cards = word;
    else if (key === 'importance' && /^(?:-1|[012])$/.test(word)) value.importance = Number(word);
    else return null;
  }
  return value;
}

type Block = { language: string; source: string; endLine: number };

function findBlock(note: string): Block | null {
  const opening = /^---[ \t]*([A-Za-z]*)[ \t]*(?:\n|$)/.exec(note);
  if (opening === null) {
    return null;
  }
  const language = opening[1] ?? '';
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(note);
  if (end === null) {
    return { language, source: note, endLine: 0 };
  }
  const source = note.slice(0, end.index + 3);
  let endLine = 1;
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    endLine += 1;
  }
  return { language, source, endLine };
}

/** gray-matter with one engine; it is always given options, since without them it caches, and every other engine refuses. */
function parseBlock(source: string, lineCounter: LineCounter): Document.Parsed | null {
  let document: Document.Parsed | null = null;
  const refuse = (): never => {
    throw new TypeError('front matter in a language other than YAML');
  };
  const yaml = (block: string): object => {
    document = parseDocument(block, { lineCounter, prettyErrors: false, logLevel: 'silent' });
    return {};
  };
  matter(source, {
    language: 'yaml',
    engines: { yaml, json: refuse, javascript: refuse, coffee: refuse, toml: refuse },
  });
  return document;
}

/** A block that was meant as a mapping although YAML cannot read it as one. */
function looksLikeMapping(source: string): boolean {
  return /^(?:title|tags|deck|cards|importance|family|aliases|date)[ \t]*:/m.test(source);
}

function validate(path: string, document: Document.Parsed, lines: LineCounter, endLine: number): Checked<FrontMatter> {
  const problems: Problem[] = [];
  const value: FrontMatter = { ...none, endLine, family: document.has('family') };
  const read = <Name extends keyof typeof fields>(
    name: Name,
    assign: (found: z.output<(typeof fields)[Name]['schema']>) => void,
  ) => {
    const node = document.get(name, true);
    const { schema, wanted } = fields[name];
    const raw = plainValue(document, name);
    if (raw === null || raw === undefined) {
      return;
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) {
      assign(parsed.data as z.output<(typeof fields)[Name]['schema']>);
      return;
    }
    const { line, col } = lines.linePos(isNode(node) && node.range ? node.range[0] : 0);
    problems.push(
      problem(path, line, col, `front-matter/${name}`, `\`${name}\` in the front matter must be ${wanted}.`),
    );
  };
  read('title', (title) => {
    value.title = title === '' ? null : title;
  });
  read('tags', (found) => {
    value.tags = found;
  });
  read('deck', (deck) => {
    value.deck = deck === '' ? null : deck;
  });
  read('cards', (cards) => {
    value.cards = cards;
  });
  read('importance', (importance) => {
    value.importance = importance;
  });
  return { value, problems };
}

/** The field as plain data; a value that refers to itself or to too many others counts as wrong. */
function plainValue(document: Document.Parsed, name: string): unknown {
  try {
    const node = document.get(name, true);
    return isNode(node) ? node.toJS(document) : node;
  } catch {
    return Symbol.for('unreadable');
  }
}

function problem(path: string, line: number, column: number, rule: string, message: string): Problem {
  return { path, line, column, severity: 'error', rule, message };
}
