import { isKnownUnit, parseQuantity, sameAmount, unitOf } from './unit.ts';

const spelt = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const tens = { fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100 };

const numbers: Record<string, number> = { ...Object.fromEntries(spelt.map((word, value) => [word, value])), ...tens };

const found = /(?<![\w.-])(\d+(?:,\d{3})*(?:\.\d+)?|[a-z]+)[ -]?([A-Za-z%]+(?:\/s)?)?/giu;

/**
 * What prose says of an amount in a unit: every number it names that could be that amount. A spelt number counts when a unit
 * of the same kind follows it (`thirty seconds`); digits count with such a unit, or without any known unit.
 */
export function amountsIn(prose: string, unit: string | null): number[] {
  const amounts: number[] = [];
  for (const match of prose.matchAll(found)) {
    const [, number = '', name] = match;
    const isSpelt = !/\d/.test(number);
    const count = isSpelt ? numbers[number.toLowerCase()] : Number(number.replaceAll(',', ''));
    if (count === undefined) continue;
    const fits = name !== undefined && unit !== null && unitOf(name).dimension === unitOf(unit).dimension;
    if (fits) amounts.push(count * unitOf(name).factor);
    else if (!isSpelt && (name === undefined || !isKnownUnit(name))) amounts.push(amountOf(number, unit));
  }
  return amounts;
}

function amountOf(digits: string, unit: string | null): number {
  const quantity = parseQuantity(digits, unit);
  return quantity !== null && 'amount' in quantity ? quantity.amount : Number.NaN;
}

/** Whether the prose names numbers, and none of them is the amount. Zero is said in words (“no commitment”), so it never differs. */
export function differs(prose: string, amount: number, unit: string | null): boolean {
  const amounts = amountsIn(prose, unit);
  return amount !== 0 && amounts.length > 0 && !amounts.some((one) => sameAmount(one, amount));
}
