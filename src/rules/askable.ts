import type { Attribute, Cell, Family, Option } from './knowledge.ts';
import { isKnown, isProof } from './knowledge.ts';
import type { Comparison, Operator } from './predicate.ts';
import { test } from './predicate.ts';
import type { Preference } from './scenario.ts';
import { sameAmount, unitOf } from './unit.ts';
import { splitWords } from './value.ts';

/** A comparison that a customer has words for: `{}` in them stands for the quantity. */
export type Asked = { comparison: Comparison; words: string };

const numeric: readonly Operator[] = ['at least', 'at most', 'above', 'below'];
const worded: readonly Operator[] = ['is not', 'has all', 'has none', 'has', 'in', 'is'];

/** Every comparison that the pages have words for and that is true of the option by a cell that may decide. */
export function askedOf(family: Family, option: Option): Asked[] {
  const asked = [...family.attributes.values()].flatMap((attribute) => {
    const cell = option.cells.get(attribute.id);
    if (!cell || !isKnown(cell) || !isProof(cell)) return [];
    return Object.entries(attribute.ask).flatMap(([polarity, words]) =>
      comparisonsFor(polarity, attribute, family, cell).map((comparison) => ({ comparison, words })),
    );
  });
  return asked.filter(({ comparison }) => {
    const cell = option.cells.get(comparison.attribute);
    return cell !== undefined && test(comparison, cell) === true;
  });
}

/** The preferences that the pages have words for, with those words. */
export function preferencesOf(family: Family): { preference: Omit<Preference, 'place'>; words: string }[] {
  return [...family.attributes.values()].flatMap(({ id, ask }) =>
    (['fewest', 'most'] as const).flatMap((direction) => {
      const words = ask[direction];
      return words === undefined ? [] : [{ preference: { attribute: id, direction }, words }];
    }),
  );
}

function comparisonsFor(polarity: string, attribute: Attribute, family: Family, cell: Cell): Comparison[] {
  const make = (op: Operator, operand: Comparison['operand']): Comparison => ({
    family: null,
    attribute: attribute.id,
    op,
    operand,
  });
  if (polarity === 'yes' || polarity === 'no') return [make('is', { words: [polarity] })];
  const number = numeric.find((op) => op === polarity);
  if (number) {
    const isFixed = !attribute.ask[polarity]?.includes('{}');
    const thresholds = isFixed ? [0] : thresholdsFor(number, attribute, family, cell);
    return thresholds.map((count) => make(number, quantity(count, attribute.unit)));
  }
  const op = worded.find((one) => polarity.startsWith(`${one} `));
  return op ? [make(op, { words: splitWords(polarity.slice(op.length + 1)) })] : [];
}

function quantity(count: number, unit: string | null) {
  const factor = unit === null ? 1 : unitOf(unit).factor;
  return { amount: count * factor, text: unit === null ? String(count) : `${count} ${unit}` };
}

const mantissas = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

/**
 * Numbers that part the options: between the cell's own value and each value of another option that would fail, a round
 * number well inside the gap; where the gap holds none, the own value, or for `above` and `below` the other's.
 */
function thresholdsFor(op: Operator, attribute: Attribute, family: Family, { value }: Cell): number[] {
  const factor = attribute.unit === null ? 1 : unitOf(attribute.unit).factor;
  if (value.is !== 'number') return [];
  const own = value.amount / factor;
  const others = [...family.options.values()].flatMap(({ cells }) => {
    const other = cells.get(attribute.id)?.value;
    return other?.is === 'number' && !sameAmount(other.amount, value.amount) ? [other.amount / factor] : [];
  });
  const isWhole = [own, ...others].every((amount) => Number.isInteger(amount) || !Number.isFinite(amount));
  const isUp = op === 'at least' || op === 'above';
  const failing = [...new Set(others.filter((other) => (isUp ? other < own : other > own)))];
  const found = failing.flatMap((other) => {
    if (op === 'above' || op === 'below') return Number.isFinite(other) ? [other] : [];
    const [low, high] = isUp ? [other, own] : [own, other];
    const round = roundNumbers(low, high).filter((number) => !isWhole || Number.isInteger(number));
    if (round.length > 0) return round;
    return Number.isFinite(own) ? [own] : [];
  });
  return [...new Set(found)];
}

/** Up to three round numbers at least a sixth above the low end and below the high end; towards ∞, up to ten times the low end. */
function roundNumbers(low: number, high: number): number[] {
  const from = low === 0 ? Math.min(1, high / 2) : low * 1.17;
  const to = Number.isFinite(high) ? high * 0.86 : from * 10;
  const numbers: number[] = [];
  for (let power = -3; power <= 7; power += 1) {
    for (const mantissa of mantissas) {
      const number = Number((mantissa * 10 ** power).toPrecision(6));
      if (number >= from && number <= to) numbers.push(number);
    }
  }
  const step = Math.max(1, Math.ceil(numbers.length / 3));
  return numbers.filter((_, index) => index % step === 0);
}
