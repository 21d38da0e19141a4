import { type CodeItem, type Item, make, type Proposal, type Recogniser } from '../item.ts';
import { commandsIn } from '../language/commands.ts';
import { type Listing, type ListingRow, listingIn } from '../language/listings.ts';
import { capitalise, decapitalise, meaningQuestion } from '../language/questions.ts';
import { sentencesIn } from '../language/sentences.ts';
import { sidesOf } from '../language/sides.ts';
import { baseForm } from '../language/verbs.ts';
import { countWords, firstWord } from '../language/words.ts';
import { linesOfCode } from './code-lines.ts';

const PLAIN = /^(?:bash|sh|shell|zsh|console|terminal|cmd|powershell|text|txt|plain|plaintext|none|man|help|output|)$/;
const MAX_CARDS = 15;
const MAX_MEMBERS = 7;
/** More options than these are looked up, not learnt. */
const MAX_LEARNT = 10;
const MIN_LABEL_WORDS = 3;
/** How far above a listing its command may be named: a paragraph and its label. */
const MAX_ABOVE = 3;

/** A block that explains options, settings, operators, subcommands or the rows of a table line by line: what each of them is. */
export const listing: Recogniser = {
  name: 'listing',
  scope: 'item',
  recognise(item) {
    if (item.kind !== 'code' || !PLAIN.test(item.lang)) return null;
    const found = listingIn(item.text);
    if (found === null) return null;
    const owner = found.kind === 'option' ? ownerOf(item) : found.kind === 'subcommand' ? programOf(item) : null;
    const isLong = found.kind === 'option' && found.rows.length > MAX_LEARNT;
    const rows = isLong ? found.rows.filter(({ meaning }) => doesSomething(meaning)) : found.rows;
    const proposals = rows.map((row) => rowCard(item, found, row, owner));
    return make([...namesCard(item, found), ...proposals.slice(0, MAX_CARDS)]);
  },
};

/** Of a long listing nobody learns what an option takes, only what it does. */
function doesSomething(meaning: string): boolean {
  const first = firstWord(meaning);
  return (
    baseForm(first) === 'sure' &&
    !/^(?:specify|set|show|print|display|use|give|get|read|define|provide|choose)$/.test(first)
  );
}

/** The name alone, and its other form behind the meaning; two options that only a capital tells apart are named in full. */
function rowCard(item: CodeItem, { kind, rows, header }: Listing, row: ListingRow, owner: string | null): Proposal {
  const { alias, meaning, at } = row;
  if (header !== undefined) {
    const front = `${header[0]} ${row.name}: which ${decapitalise(header[1])}?`;
    return { form: 'basic', front, back: meaning, lines: linesOfCode(item, at) };
  }
  const isTwin =
    alias !== null && rows.some(({ name }) => name !== row.name && name.toLowerCase() === row.name.toLowerCase());
  const name = isTwin ? `${row.name} (${alias})` : row.name;
  return {
    form: 'basic',
    front: question(kind, owner === null ? name : `${owner} ${name}`, meaning),
    back: capitalise(alias === null || isTwin ? meaning : `${meaning} (${alias})`),
    lines: linesOfCode(item, at),
  };
}

function question(kind: Listing['kind'], name: string, meaning: string): string {
  if (kind === 'operator') return `${name}: what does it mean?`;
  if (kind === 'subcommand' && baseForm(firstWord(meaning)) !== null) return `${name}: what does it do?`;
  return kind === 'columns' && meaning.includes('; ') ? `${name}: what holds for it?` : meaningQuestion(name, meaning);
}

/** Whether the names of what the block below lists are asked for by an item. */
export function isListedBelow({ next }: Item): boolean {
  if (next?.kind !== 'code' || !PLAIN.test(next.lang)) return false;
  const found = listingIn(next.text);
  return found !== null && namesCard(next, found).length > 0;
}

/** "Compulsory flags of the client:" asks for their names, when they are few. */
function namesCard(item: CodeItem, { kind, rows }: Listing): Proposal[] {
  const above = item.previous ?? item.parent;
  const label = above?.inline.text.replace(/\s*\([^()]*\)/g, '').replace(/[\s:]+$/, '') ?? '';
  const isAsked =
    /\b(?:flags|options|arguments|parameters|switches)\b/i.test(label) && countWords(label) >= MIN_LABEL_WORDS;
  if (kind !== 'option' || !isAsked || !above?.inline.text.endsWith(':') || rows.length > MAX_MEMBERS) return [];
  if (sidesOf(above.inline)?.kind === 'term' || sentencesIn(label).length > 1) return [];
  const members = rows.map(({ name }) => name.replace(/[ =].*$/, ''));
  const lines = { line: above.lines.line, endLine: item.lines.endLine };
  return [{ form: 'list', front: `${capitalise(label)}: which? (${members.length})`, members, ordered: false, lines }];
}

const COMMAND_NAME = /^[a-z][\w.+-]*(?:\s[a-z][\w-]*){0,2}$/;

/** The command whose options a listing explains: the one set apart in the lines above it, else the heading it stands under. */
function ownerOf(item: CodeItem): string | null {
  let above = item.previous ?? item.parent;
  for (let steps = 0; above !== null && steps < MAX_ABOVE; steps += 1, above = above.previous ?? above.parent) {
    const { text, spans } = above.inline;
    const sides = sidesOf(above.inline);
    if (sides !== null && sides.lead !== null && sides.kind === 'term' && COMMAND_NAME.test(sides.left))
      return sides.left;
    const code = spans.find((span) => span.kind === 'code');
    const named = code === undefined ? TOLD.exec(text)?.[1] : text.slice(code.start, code.end);
    if (named !== undefined && COMMAND_NAME.test(named)) return named;
    if (above.kind === 'heading' || !text.endsWith(':')) break;
  }
  const heading = item.context.at(-1);
  return heading !== undefined && heading.kind === 'term' && COMMAND_NAME.test(heading.name) ? heading.name : null;
}

const USAGE = /^\s*usage:\s+([a-z][\w-]*(?:\s[a-z][\w-]*)*)/im;

/** The command of whose subcommands a block tells: as its usage says, or in the block above it. */
function programOf(item: CodeItem): string | null {
  const used = USAGE.exec(item.text)?.[1];
  if (used !== undefined) return used;
  let above = item.previous;
  for (let steps = 0; above !== null && steps < MAX_ABOVE; steps += 1, above = above.previous) {
    const [command = '', ...more] = above.kind === 'code' ? commandsIn(above.text) : [];
    if (above.kind === 'code') return more.length === 0 && COMMAND_NAME.test(command) ? command : null;
  }
  return null;
}

const TOLD = /\b(?:of|for|to|with)\s(?:the\s)?([a-z][\w-]+)\s(?:commands?|utility|tool|program)\b/;
