import type { Attribute, Cell, KnowledgeBase } from './knowledge.ts';
import { isKnown } from './knowledge.ts';
import type { Truth } from './truth.ts';
import { parseQuantity, sameAmount } from './unit.ts';
import { plainWord, splitWords } from './value.ts';

/** Longest first, so that `is not` is not read as `is`; `has none` with nothing after it asks for the word “none”. */
const operators = [
  'is not',
  'has all',
  'has none',
  'at least',
  'at most',
  'above',
  'below',
  'has',
  'in',
  'is',
] as const;

export type Operator = (typeof operators)[number];

/** What a value is held against: words, or an amount in the base unit of its dimension with the text it was written as. */
export type Operand = { words: readonly string[] } | { amount: number; text: string };

/** One comparison of an attribute. `family` is null for the scenario's own, or the step's own in a combination. */
export type Comparison = { family: string | null; attribute: string; op: Operator; operand: Operand };

const allowed: Record<Attribute['type'], readonly Operator[]> = {
  boolean: ['is', 'is not'],
  enum: ['is', 'is not', 'in'],
  set: ['has', 'has all', 'has none', 'is', 'is not'],
  number: ['at least', 'at most', 'above', 'below', 'is', 'is not'],
  ordinal: ['at least', 'at most', 'above', 'below', 'is', 'is not'],
};

/** Not applicable is no evidence for these: they turn unknown, where the others fail. */
const negative: readonly Operator[] = ['is not', 'has none', 'at most', 'below'];

/**
 * Reads `static-ip is yes`, `max-request-mb at least 4 MB`, `event-front buffered is yes`. `families` are those an attribute
 * without a family's name is looked up in, in order; the sentence says what is wrong with anything else.
 */
export function parseComparison(
  text: string,
  families: readonly string[],
  kb: KnowledgeBase,
): Comparison | { wrong: string } {
  const words = text.trim().split(/\s+/);
  const [first = '', second = ''] = words;
  let family: string | null = null;
  let attribute = attributeIn(first, families, kb);
  let rest = words.slice(1);
  const named = kb.families.get(first);
  if (!attribute && named) {
    family = first;
    attribute = named.attributes.get(second) ?? null;
    rest = words.slice(2);
    if (!attribute)
      return { wrong: `The family ${first} has no attribute “${second}”${among(named.attributes.keys())}.` };
  }
  if (!attribute) {
    const known = families.flatMap((id) => [...(kb.families.get(id)?.attributes.keys() ?? [])]);
    return { wrong: `No attribute “${first}” is known here${among(known)}.` };
  }
  const tail = rest.join(' ');
  const op = operators.find((candidate) => tail.startsWith(`${candidate} `));
  if (!op)
    return { wrong: `“${text.trim()}” has no comparison: write one of ${[...allowed[attribute.type]].join(', ')}.` };
  if (!allowed[attribute.type].includes(op)) {
    return {
      wrong: `${attribute.id} is a ${attribute.type}, which “${op}” does not fit: use ${allowed[attribute.type].join(', ')}.`,
    };
  }
  const operand = parseOperand(tail.slice(op.length).trim(), op, attribute);
  return 'wrong' in operand ? operand : { family, attribute: attribute.id, op, operand };
}

function attributeIn(id: string, families: readonly string[], kb: KnowledgeBase): Attribute | null {
  for (const family of families) {
    const attribute = kb.families.get(family)?.attributes.get(id);
    if (attribute) return attribute;
  }
  return null;
}

/** `: it has a, b, c`, so that a misspelt id can be put right without opening the table. */
function among(ids: Iterable<string>): string {
  const list = [...ids];
  return list.length === 0 ? '' : `; there are ${list.join(', ')}`;
}

function parseOperand(text: string, op: Operator, attribute: Attribute): Operand | { wrong: string } {
  if (text === '') return { wrong: `“${attribute.id} ${op}” is not finished: say what it is compared with.` };
  if (attribute.type === 'number' || attribute.type === 'ordinal') {
    const quantity = parseQuantity(text, attribute.type === 'ordinal' ? null : attribute.unit);
    if (quantity === null)
      return { wrong: `“${text}” is not a number, which is what ${attribute.id} is compared with.` };
    return 'wrong' in quantity ? { wrong: `${attribute.id} ${quantity.wrong}.` } : { amount: quantity.amount, text };
  }
  if (attribute.type === 'boolean') {
    const word = text === 'true' ? 'yes' : text === 'false' ? 'no' : text;
    if (word !== 'yes' && word !== 'no') return { wrong: `${attribute.id} is yes or no, not “${text}”.` };
    return { words: [word] };
  }
  const list = text.replace(/^\[(.*)\]$/, '$1');
  const words = attribute.type === 'set' ? splitWords(list) : list.split(',').map(plainWord);
  if ((op === 'has' || (attribute.type === 'enum' && op !== 'in')) && words.length !== 1) {
    return { wrong: `“${op}” takes one word: use ${op === 'has' ? '“has all”' : '“in”'} for several.` };
  }
  const stranger = words.find((word) => !attribute.words.includes(word));
  if (stranger !== undefined) {
    return { wrong: `${attribute.id} is never “${stranger}”${among(attribute.words)}.` };
  }
  return { words };
}

/** The comparison as a deck writes it. */
export function printComparison({ family, attribute, op, operand }: Comparison): string {
  const value = 'words' in operand ? operand.words.join(', ') || 'nothing' : operand.text;
  return `${family === null ? '' : `${family} `}${attribute} ${op} ${value}`;
}

/** Whether the comparison holds of a cell. Not known, or never read, is unknown; `—` fails a positive one. */
export function test({ op, operand }: Comparison, cell: Cell): Truth {
  if (!isKnown(cell)) return 'unknown';
  const { value } = cell;
  switch (value.is) {
    case 'unknown':
      return 'unknown';
    case 'inapplicable':
      return negative.includes(op) ? 'unknown' : false;
    case 'boolean':
      return (op === 'is') === (wordsOf(operand)[0] === (value.yes ? 'yes' : 'no'));
    case 'word':
      return (op !== 'is not') === wordsOf(operand).includes(value.word);
    case 'set':
      return testSet(op, wordsOf(operand), value.members);
    case 'number':
      return 'amount' in operand && testNumber(op, operand.amount, value.amount);
  }
}

function wordsOf(operand: Operand): readonly string[] {
  return 'words' in operand ? operand.words : [];
}

function testSet(op: Operator, words: readonly string[], members: readonly string[]): boolean {
  const held = words.filter((word) => members.includes(word)).length;
  if (op === 'has none') return held === 0;
  if (op === 'has' || op === 'has all') return held === words.length;
  return (op === 'is') === (held === words.length && words.length === members.length);
}

function testNumber(op: Operator, asked: number, amount: number): boolean {
  const same = sameAmount(asked, amount);
  switch (op) {
    case 'at least':
      return same || amount > asked;
    case 'at most':
      return same || amount < asked;
    case 'above':
      return !same && amount > asked;
    case 'below':
      return !same && amount < asked;
    default:
      return (op === 'is') === same;
  }
}
