import matter from 'gray-matter';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Checked, Problem } from '../problem.ts';
import { isNestedTooDeep } from './guard.ts';
import { cleanLine } from './plain.ts';
import { type Block, findBlock, noFrontMatter, quickFrontMatter, tagsIn } from './quick-front-matter.ts';

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

const text = z.union([z.string(), z.number(), z.boolean()]).transform((value) => cleanLine(String(value)));

const tags = z.union([z.array(text), text]).transform(tagsIn);

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
  const quick = quickFrontMatter(path, note);
  return quick === null ? readBlock(path, findBlock(note)) : { value: quick.value, problems: [] };
}

function readBlock(path: string, block: Block | null): Checked<FrontMatter> {
  if (block === null) {
    return { value: noFrontMatter, problems: [] };
  }
  if (block.language !== '' && !/^ya?ml$/i.test(block.language)) {
    const message = `Front matter in ${block.language} is not read; write it in YAML below a plain ---.`;
    return { value: noFrontMatter, problems: [problem(path, 1, 4, 'front-matter/language', message)] };
  }
  if (block.endLine === 0) {
    return { value: noFrontMatter, problems: [] };
  }
  const deep = tooDeepLine(block.source);
  if (deep !== null) {
    const message = 'The front matter is nested too deep to be read; write it flat.';
    return { value: noFrontMatter, problems: [problem(path, deep, 1, 'front-matter/too-deep', message)] };
  }
  const lines = new LineCounter();
  const document = parseBlock(block.source, lines);
  if (document === null || (!isMap(document.contents) && !looksLikeMapping(block.source))) {
    return { value: noFrontMatter, problems: [] };
  }
  // gray-matter hands its engine the block from the end of the opening line on: its first line is line 1 of the note.
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const reason = (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').replace(/[.:]$/, '');
    const message = `The front matter is not valid YAML: ${cleanLine(reason)}.`;
    return { value: noFrontMatter, problems: [problem(path, line, col, 'front-matter/yaml', message)] };
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
  const value: FrontMatter = { ...noFrontMatter, endLine, family: document.has('family') };
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
