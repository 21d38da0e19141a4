/** A whole number with commas between its thousands: `1,204`. */
export function thousands(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun, in the plural where it is not one: `1 card`, `2 cards`. */
export function counted(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A share from 0 to 1 in whole per cent: `91 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
