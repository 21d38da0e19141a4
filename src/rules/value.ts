import type { Attribute, Value } from './knowledge.ts';
import { parseQuantity, sameAmount } from './unit.ts';

/** A word as it compares: an en dash is a hyphen, so that `4–7` is `4-7`. */
export function plainWord(text: string): string {
  return text.trim().replaceAll('–', '-');
}

/** Words separated by commas; `nothing` is the empty list. */
export function splitWords(text: string): string[] {
  if (text.trim() === 'nothing') return [];
  return text.split(',').map(plainWord);
}

/**
 * What a cell's text says under its attribute's type, or a sentence about what is wrong with it. `—` is not applicable,
 * `?` not known, `nothing` the empty set, `∞` no published limit.
 */
export function parseValue(
  text: string,
  attribute: Pick<Attribute, 'id' | 'type' | 'unit'>,
): Value | { wrong: string } {
  const written = text.trim();
  if (written === '?') return { is: 'unknown' };
  if (written === '—') return { is: 'inapplicable' };
  if (written === '') return { wrong: `The cell is empty: write ? for not known, or — for not applicable.` };
  switch (attribute.type) {
    case 'boolean': {
      if (written === 'yes' || written === 'no') return { is: 'boolean', yes: written === 'yes' };
      return { wrong: `“${written}” is neither yes nor no, which is what ${attribute.id} takes.` };
    }
    case 'enum': {
      if (written.includes(',') || written === '{}') {
        return { wrong: `“${written}” is more than one word, and ${attribute.id} takes one.` };
      }
      return { is: 'word', word: plainWord(written) };
    }
    case 'set': {
      if (/[{}]/.test(written))
        return { wrong: `“${written}” is not a list of words: write “nothing” for the empty set.` };
      const members = splitWords(written);
      if (members.some((member) => member === ''))
        return { wrong: `“${written}” has an empty member: take one comma away.` };
      return { is: 'set', members: [...new Set(members)].sort() };
    }
    case 'ordinal': {
      if (/^[1-5]$/.test(written)) return { is: 'number', amount: Number(written), text: written };
      return { wrong: `“${written}” is not a rank from 1 to 5, which is what ${attribute.id} takes.` };
    }
    case 'number': {
      const quantity = parseQuantity(written, attribute.unit);
      if (quantity === null) return { wrong: `“${written}” is not a number, which is what ${attribute.id} takes.` };
      if ('wrong' in quantity) return { wrong: `${attribute.id} ${quantity.wrong}.` };
      return { is: 'number', amount: quantity.amount, text: written };
    }
  }
}

/** A value as a table writes it. */
export function printValue(value: Value): string {
  switch (value.is) {
    case 'unknown':
      return '?';
    case 'inapplicable':
      return '—';
    case 'boolean':
      return value.yes ? 'yes' : 'no';
    case 'word':
      return value.word;
    case 'set':
      return value.members.length === 0 ? 'nothing' : value.members.join(', ');
    case 'number':
      return value.text;
  }
}

/** A value as a person reads it: with the attribute's unit where the cell left it out. */
export function showValue(value: Value, unit: string | null): string {
  const text = printValue(value);
  if (value.is !== 'number' || unit === null || !/^[\d,.]+$/.test(text)) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** Whether two values say the same; what is not known equals nothing. */
export function sameValue(one: Value, other: Value): boolean {
  if (one.is === 'unknown' || other.is === 'unknown') return false;
  if (one.is === 'number' && other.is === 'number') return sameAmount(one.amount, other.amount);
  return one.is === other.is && printValue(one) === printValue(other);
}
