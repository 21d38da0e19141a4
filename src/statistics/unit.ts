import { thousands } from '../numbers.ts';

/** What a number counts. */
export type Unit = '%' | 'cards' | 'minutes';

/** A number with its unit, rounded to what a person reads: `91 %`, `1,204 cards`; `none` for what was not measured. */
export function withUnit(value: number | null, unit: Unit): string {
  if (value === null) return 'none';
  return unit === '%' ? `${thousands(value)} %` : `${thousands(value)} ${unitFor(value, unit)}`;
}

function unitFor(value: number, unit: Unit): string {
  return Math.round(value) === 1 ? unit.slice(0, -1) : unit;
}
