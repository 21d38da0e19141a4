import { cued } from './cues.ts';

const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

const COUNTED = cued('two three four five six seven 2 3 4 5 6 7', /\b(two|three|four|five|six|seven|[2-7])\s\p{L}/iu);

/** How many things a label announces: 3 of "in three ways"; null where it counts none, or more than seven. */
export function announcedCount(label: string): number | null {
  const counted = COUNTED.exec(label)?.[1]?.toLowerCase();
  return counted === undefined ? null : (NUMBERS[counted] ?? Number(counted));
}
