const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

/** What most labels lack, found without a look at each of their words. */
const MAY_COUNT = /[2-7]\s|(?:two|three|four|five|six|seven)\s/i;

/** How many things a label announces: 3 of "in three ways"; null where it counts none, or more than seven. */
export function announcedCount(label: string): number | null {
  if (!MAY_COUNT.test(label)) return null;
  const counted = /\b(two|three|four|five|six|seven|[2-7])\s\p{L}/iu.exec(label)?.[1]?.toLowerCase();
  return counted === undefined ? null : (NUMBERS[counted] ?? Number(counted));
}
