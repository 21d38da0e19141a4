/**
 * The value of a key of a JSON object; undefined for anything that is none. What every object or array inherits is a function, which
 * no reader below takes for a value, so that nobody has to ask whose the key is: a log asks it a million times.
 */
function field(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[key] : undefined;
}

/** The text under a key; null when there is none. */
export function textAt(from: unknown, key: string): string | null {
  const value = field(from, key);
  return typeof value === 'string' ? value : null;
}

/** The finite number under a key; null when there is none. */
export function numberAt(from: unknown, key: string): number | null {
  const value = field(from, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The object under a key; null when there is none. */
export function objectAt(from: unknown, key: string): Record<string, unknown> | null {
  const value = field(from, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The array under a key; empty when there is none. */
export function arrayAt(from: unknown, key: string): readonly unknown[] {
  const value = field(from, key);
  return Array.isArray(value) ? value : [];
}

/** Whether `true` stands under a key. */
export function isTrueAt(from: unknown, key: string): boolean {
  return field(from, key) === true;
}

/** The document a JSON text stands for; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
