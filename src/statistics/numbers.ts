/** What a number counts. */
export type Unit = '%' | 'cards' | 'minutes';

/** A number with its unit, rounded to what a person reads: `91 %`, `1,204 cards`; `none` for what was not measured. */
export function withUnit(value: number | null, unit: Unit): string {
  if (value === null) return 'none';
  return unit === '%' ? `${shown(value)} %` : `${shown(value)} ${unitFor(value, unit)}`;
}

function unitFor(value: number, unit: Unit): string {
  return Math.round(value) === 1 ? unit.slice(0, -1) : unit;
}

/** A number alone, whole, with commas between its thousands. */
export function shown(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share from 0 to 1 in percent, for a sentence: `91 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `1 card`, `2 cards`. */
export function counted(count: number, noun: string): string {
  return `${shown(count)} ${noun}${count === 1 ? '' : 's'}`;
}
