const dayMs = 86_400_000;

/**
 * The last day that a date of a source may mean, in days since 1970-01-01: of `2026` its 31 December, of `2026-H1` its
 * 30 June, of `2026-04` its last day. Null when it is no such date.
 */
export function lastDayOf(asOf: string): number | null {
  const match = /^(\d{4})(?:-(?:H([12])|(\d\d)(?:-(\d\d))?))?$/.exec(asOf);
  if (!match) return null;
  const [, year, half, month, day] = match;
  const lastMonth = half === '1' ? 6 : month === undefined ? 12 : Number(month);
  if (lastMonth < 1 || lastMonth > 12) return null;
  const endOfMonth = Date.UTC(Number(year), lastMonth, 0) / dayMs;
  if (day === undefined) return endOfMonth;
  const date = Date.UTC(Number(year), lastMonth - 1, Number(day)) / dayMs;
  return Number(day) < 1 || date > endOfMonth ? null : date;
}
