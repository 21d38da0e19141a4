/** What a unit measures and how many of that measure's base unit it is: 1 MiB is 1,048,576 bytes, 1 MB is 1,000,000. */
export type Unit = { dimension: string; factor: number };

/** A number as written (`1 MiB`) and in its dimension's base unit (1048576 bytes); `unit` is null when none was written. */
export type Quantity = { amount: number; count: number; unit: string | null };

const decimal = { k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };
const binary = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 };

const units = new Map<string, Unit>();
for (const [prefix, factor] of Object.entries({ ...decimal, ...binary })) {
  const names = prefix === 'k' ? ['k', 'K'] : [prefix];
  for (const name of names) {
    units.set(`${name}B`, { dimension: 'size', factor });
    units.set(`${name}B/s`, { dimension: 'rate', factor: factor * 8 });
    units.set(`${name}bps`, { dimension: 'rate', factor });
  }
}

const words: Record<string, Unit> = {
  b: { dimension: 'size', factor: 1 },
  byte: { dimension: 'size', factor: 1 },
  kilobyte: { dimension: 'size', factor: 1e3 },
  megabyte: { dimension: 'size', factor: 1e6 },
  gigabyte: { dimension: 'size', factor: 1e9 },
  terabyte: { dimension: 'size', factor: 1e12 },
  bps: { dimension: 'rate', factor: 1 },
  ms: { dimension: 'time', factor: 0.001 },
  millisecond: { dimension: 'time', factor: 0.001 },
  s: { dimension: 'time', factor: 1 },
  sec: { dimension: 'time', factor: 1 },
  second: { dimension: 'time', factor: 1 },
  min: { dimension: 'time', factor: 60 },
  minute: { dimension: 'time', factor: 60 },
  h: { dimension: 'time', factor: 3600 },
  hour: { dimension: 'time', factor: 3600 },
  d: { dimension: 'time', factor: 86_400 },
  day: { dimension: 'time', factor: 86_400 },
  week: { dimension: 'time', factor: 604_800 },
  month: { dimension: 'calendar', factor: 1 },
  year: { dimension: 'calendar', factor: 12 },
  '%': { dimension: 'percent', factor: 1 },
  percent: { dimension: 'percent', factor: 1 },
};

/** The unit a name stands for. A name that is not in the tables is a dimension of its own: `zones` compares with `zone` only. */
export function unitOf(name: string): Unit {
  const exact = units.get(name);
  if (exact) return exact;
  const lower = name.toLowerCase();
  const singular = lower.length > 2 && lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return words[lower] ?? words[singular] ?? { dimension: singular, factor: 1 };
}

/** Whether the name is one of the known units rather than a word after a number. */
export function isKnownUnit(name: string): boolean {
  const { dimension } = unitOf(name);
  return ['size', 'rate', 'time', 'calendar', 'percent'].includes(dimension);
}

const written = /^(∞|\d+(?:,\d{3})*(?:\.\d+)?)\s*([A-Za-z%][A-Za-z/%-]*)?$/u;

/**
 * A number with an optional unit: `4 MB`, `50,000`, `∞`. Without a unit the number is taken in `unit`, the attribute's own.
 * Null when the text is not a number; the sentence when its unit measures something else than `unit` does.
 */
export function parseQuantity(text: string, unit: string | null): Quantity | { wrong: string } | null {
  const match = written.exec(text.trim());
  if (!match) return null;
  const [, digits, name] = match as unknown as [string, string, string | undefined];
  const count = digits === '∞' ? Number.POSITIVE_INFINITY : Number(digits.replaceAll(',', ''));
  const asked = unit === null ? null : unitOf(unit);
  const given = name === undefined ? asked : unitOf(name);
  if (name !== undefined && asked?.dimension !== given?.dimension) {
    return {
      wrong:
        unit === null ? `takes no unit, and has “${name}”` : `is in ${unit}, and “${name}” measures something else`,
    };
  }
  return { amount: count * (given?.factor ?? 1), count, unit: name ?? null };
}

/** Whether two amounts are the same number, however the decimals were rounded on the way. */
export function sameAmount(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
