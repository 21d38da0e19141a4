const dayMs = 86_400_000;

/**
 * The last day that a date of a source may mean, in days since 1970-01-01: of `2026` its 31 December, of `2026-H1` its
 * 30 June, of `2026-04` its last day. Null when it is no such date.
 */
export function lastDayOf(asOf: string): number | null {
  const match = /^(\d{4})(?:-(?:H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(asOf);
  if (!match) return null;
  const [, year, half, month, day] = match;
  if (day !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
  const lastMonth = half === '1' ? 6 : month === undefined ? 12 : Number(month);
  return Date.UTC(Number(year), lastMonth, 0) / dayMs;
}
