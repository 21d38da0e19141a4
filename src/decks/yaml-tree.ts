import type { Place } from '../rules/knowledge.ts';

/** YAML as a tree of places and texts: no value is turned into a date, a number or a truth value. */
export type YamlNode =
  | { kind: 'map'; place: Place; entries: readonly YamlEntry[] }
  | { kind: 'list'; place: Place; items: readonly YamlNode[] }
  | { kind: 'text'; place: Place; text: string };

export type YamlEntry = { key: string; place: Place; value: YamlNode };

/** A sentence about something at a place. */
export type Report = (place: Place, rule: string, message: string) => void;

/** The value of a key, or null. */
export function under(node: YamlNode | null, key: string): YamlNode | null {
  return entriesOf(node).find((entry) => entry.key === key)?.value ?? null;
}

/** The entries of a mapping; none of anything else. */
export function entriesOf(node: YamlNode | null): readonly YamlEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** A list's items; a single value counts as a list of one. */
export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  if (node === null) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The text of a scalar, or null for anything else. */
export function textAt(node: YamlNode | null): string | null {
  return node?.kind === 'text' ? node.text.trim() : null;
}

/** The texts of a list of scalars. */
export function textsAt(node: YamlNode | null): string[] {
  return itemsOf(node).flatMap((item) => textAt(item) ?? []);
}

/** Reports every key that is not among those known. */
export function refuseOtherKeys(node: YamlNode | null, known: readonly string[], report: Report): void {
  for (const { key, place } of entriesOf(node)) {
    if (!known.includes(key))
      report(place, 'unknown-key', `“${key}” means nothing here: there are ${known.join(', ')}.`);
  }
}
