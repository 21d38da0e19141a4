import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { quickYaml } from '../notes/quick-yaml.ts';
import type { Place } from '../rules/knowledge.ts';

/** YAML as a tree of places and texts: no value is turned into a date, a number or a truth value. */
export type YamlNode =
  | { kind: 'map'; place: Place; entries: readonly YamlEntry[] }
  | { kind: 'list'; place: Place; items: readonly YamlNode[] }
  | { kind: 'text'; place: Place; text: string };

export type YamlEntry = { key: string; place: Place; value: YamlNode };

/** A sentence about something at a place. */
export type Report = (place: Place, rule: string, message: string) => void;

/**
 * Reads a block of YAML that starts at a line (and, indented, a column) of a file, so that every node carries its true place.
 * Null when it is not YAML, which is reported; empty YAML is an empty mapping. `isQuick` lets ordinary YAML be read without
 * the library.
 */
export function readYaml(source: string, start: Place, report: Report, isQuick = true): YamlNode | null {
  const quick = isQuick ? quickYaml(source, start) : null;
  if (quick !== null) return quick;
  const lineCounter = new LineCounter();
  const document = parse(source, lineCounter);
  if (document === null) {
    report(start, 'yaml', 'This YAML is nested too deep to be read: write it flat.');
    return null;
  }
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { path: start.path, line: start.line + line - 1, column: start.column + col - 1 };
  };
  const [error] = document.errors;
  if (error) {
    const reason = (error.message.split('\n')[0] ?? '').replace(/[.:]$/, '');
    report(placeAt(error.pos[0]), 'yaml', `This is not valid YAML: ${reason}.`);
    return null;
  }
  const placeOf = (node: Node | null): Place => (node?.range ? placeAt(node.range[0]) : start);
  const build = (node: unknown, fallback: Place): YamlNode => {
    if (isMap(node)) {
      const entries = node.items.map((pair): YamlEntry => {
        const key = isScalar(pair.key) ? pair.key : null;
        const place = placeOf(key);
        return { key: key === null ? '' : textOf(key), place, value: build(pair.value, place) };
      });
      return { kind: 'map', place: placeOf(node), entries };
    }
    if (isSeq(node)) {
      return { kind: 'list', place: placeOf(node), items: node.items.map((item) => build(item, placeOf(node))) };
    }
    if (isScalar(node)) return { kind: 'text', place: node.range ? placeOf(node) : fallback, text: textOf(node) };
    if (isAlias(node)) report(placeOf(node), 'yaml-alias', 'YAML aliases are not read here: write the value out.');
    return { kind: 'text', place: fallback, text: '' };
  };
  return document.contents === null ? { kind: 'map', place: start, entries: [] } : build(document.contents, start);
}

/** The document; null when it is nested deeper than the parser's stack can follow. */
function parse(source: string, lineCounter: LineCounter) {
  try {
    return parseDocument(source, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A scalar as written; without its quotes if it had any. */
function textOf(node: { value: unknown; source?: string }): string {
  if (typeof node.value === 'string') return node.value;
  return node.value === null ? '' : (node.source ?? String(node.value));
}

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
